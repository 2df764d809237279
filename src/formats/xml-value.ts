/** XML text → value. A module of its own, so that the parser is loaded on first use. */
import { SaxesParser } from 'saxes';
import type { JsonObject } from '../json/json-value.ts';
import { placeIn } from './charset.ts';
import { DecodeError, maxNesting } from './format.ts';
import { XmlTree } from './xml-tree.ts';

/**
 * Reads the root element; whatever follows it is ignored. A document type is passed over, never processed.
 * @throws DecodeError with a place: for what is not well-formed, for a document type that declares entities, and beyond
 *   1000 levels
 * @see docs/spec/consume.md section 8.3
 */
export function parseXml(text: string): JsonObject {
  const tree = new XmlTree();
  const parser = parserInto(tree, text);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof BehindRoot)) throw error;
  }
  return tree.root ?? {};
}

/** Stops the parser at a fault in what follows the root element. */
class BehindRoot extends Error {
  override readonly name = 'BehindRoot';
}

interface ParserOptions {
  readonly position: true;
  /** Prefixes are dropped, so nothing needs them bound. */
  readonly xmlns: false;
}

function parserInto(tree: XmlTree, source: string): SaxesParser<ParserOptions> {
  const parser = new SaxesParser<ParserOptions>({ position: true, xmlns: false });
  // Without a prototype, or "&constructor;" would name an entity.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" });
  const fail = (fault: string): never => {
    throw new DecodeError(`${fault} at line ${String(parser.line)}, column ${String(Math.max(1, parser.columnIndex))}`);
  };
  parser.on('error', ({ message }) => {
    const fault = message.replace(/^[\d:]+ /, '').replace(/\.$/, '');
    // A root that is closed by another name has ended too when the parser says so.
    if (tree.root !== undefined && fault !== 'unexpected close tag') throw new BehindRoot(fault);
    const entity = entityAt(fault, source, parser.position);
    if (entity !== undefined) throw new DecodeError(`"&" without an entity of XML at ${placeIn(source, entity)}`);
    const start = startOf(fault, source, parser.position);
    if (start !== undefined) throw new DecodeError(`${fault} at ${placeIn(source, start)}`);
    fail(fault.slice(0, 60));
  });
  parser.on('doctype', (type) => {
    if (declaresEntities(type)) fail('a document type with entity declarations');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (tree.depth >= maxNesting) fail(`nested deeper than ${String(maxNesting)} levels`);
    tree.start(name, attributes);
  });
  parser.on('text', (text) => tree.text(text));
  parser.on('cdata', (text) => tree.text(text));
  parser.on('closetag', () => tree.end());
  return parser;
}

/**
 * Entity declarations are how XML attacks. Comments and quoted text may speak of them. Found in one pass: an expression
 * that skips comments looks to the end of the text for each one that is not closed.
 */
function declaresEntities(documentType: string): boolean {
  const marks = /<!--|["']|<!ENTITY/g;
  let commentsClose = true;
  for (let mark = marks.exec(documentType); mark !== null; mark = marks.exec(documentType)) {
    const [opening] = mark;
    if (opening === '<!ENTITY') return true;
    const isComment = opening === '<!--';
    if (isComment && !commentsClose) continue;
    const closing = isComment ? '-->' : opening;
    const end = documentType.indexOf(closing, marks.lastIndex);
    if (end !== -1) marks.lastIndex = end + closing.length;
    else if (isComment) commentsClose = false;
  }
  return false;
}

/**
 * Where the entity begins that a fault is about. The parser reads an entity up to its ";", wherever that is: of a lone
 * "&" it says that something there is not closed.
 */
function entityAt(fault: string, source: string, position: number): number | undefined {
  if (fault.includes('entity')) return source.lastIndexOf('&', position);
  if (position < source.length) return undefined;
  const rest = source.lastIndexOf(';') + 1;
  const at = source.indexOf('&', rest);
  return at === -1 || /<!(?:--|\[CDATA\[)/.test(source.slice(rest)) ? undefined : at;
}

/** Where that begins which the parser complains of after it has read it. */
function startOf(fault: string, source: string, position: number): number | undefined {
  if (fault === 'unexpected close tag') return source.lastIndexOf('<', position - 1);
  if (fault !== 'text data outside of root node') return undefined;
  const first = source.search(/\S/);
  return source[first] === '<' ? undefined : first;
}

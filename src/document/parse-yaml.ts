/** Reads all of YAML (and so JSON) by the `yaml` package, keeps the place of everything, and says what is wrong. */
import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  type ParsedNode,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { LocatedEntry, LocatedMap, LocatedNode } from './located-node.ts';
import { NodeOrigin } from './node-origin.ts';
import { readScalar } from './read-scalar.ts';

/** Deepest nesting of maps and lists. Real documents stay below 20. */
export const maxDepth = 200;
/** Most nodes a document may have once its aliases are followed. */
export const maxNodes = 2_000_000;
/** Syntax errors reported at most: what follows the first few is mostly their echo. */
const maxSyntaxErrors = 10;

// Scalars stay text here: `readScalar` gives them their meaning. Keys are compared by `addPair`.
const composerOptions = {
  version: '1.2',
  schema: 'failsafe',
  resolveKnownTags: false,
  uniqueKeys: false,
  stringKeys: false,
  prettyErrors: false,
} as const;

/**
 * Parses a document of any kind. Undefined when it has no usable tree; then something fatal was reported:
 * `yaml-syntax`, `yaml-too-deep`, `yaml-too-large`, `yaml-alias`, `yaml-number`, `yaml-key`, `document-empty` or
 * `document-not-a-map`. Besides: `duplicate-key`, `several-documents`, `yaml-tag`.
 * @see docs/spec/document.md section 2
 */
export function parseYaml(source: SourceFile, report: Report): LocatedNode | undefined {
  let failed = false;
  const watched: Report = (code, origin, message, details) => {
    if (code !== 'duplicate-key' && code !== 'several-documents' && code !== 'yaml-tag') failed = true;
    report(code, origin, message, details);
  };
  const documents = compose(source, watched);
  if (documents === undefined) return undefined;
  const [document, second] = documents;
  if (document === undefined) {
    watched('document-empty', originAt(source, 0, 0), 'The file holds no document.');
    return undefined;
  }
  reportSyntax(source, document, watched);
  if (second !== undefined) {
    const at = second.range[0];
    watched(
      'several-documents',
      originAt(source, at, at + 3),
      'The file holds several YAML documents; only the first is read.',
    );
  }
  if (failed) return undefined;
  const root = new TreeBuilder(source, watched).build(document.contents);
  if (failed || root === undefined) return undefined;
  return checkRoot(root, watched);
}

function checkRoot(root: LocatedNode, report: Report): LocatedNode | undefined {
  if (root.kind === 'map') return root;
  const isEmpty = root.kind === 'scalar' && root.value === null;
  if (isEmpty) report('document-empty', root.origin, 'The file holds no document.');
  else
    report(
      'document-not-a-map',
      root.origin,
      `A capability document is a map, this one is a ${root.kind === 'list' ? 'list' : 'single value'}.`,
    );
  return undefined;
}

function originAt(source: SourceFile, from: number, to: number): NodeOrigin {
  return new NodeOrigin(source, undefined, '', from, to);
}

/** The YAML documents of the text, or undefined when the text is nested too deep or is too long. */
function compose(source: SourceFile, report: Report): Document.Parsed[] | undefined {
  const parser = new Parser();
  const composer = new Composer<ParsedNode, true>(composerOptions);
  const documents: Document.Parsed[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    lexemes += 1;
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    // Two entries of the stack per level at most: a collection, and a scalar or a document on top.
    if (parser.stack.length > maxDepth + 2) {
      report(
        'yaml-too-deep',
        originAt(source, parser.offset, parser.offset + 1),
        `The document is nested deeper than ${maxDepth} levels.`,
      );
      return undefined;
    }
    if (lexemes > maxNodes * 4) {
      report(
        'yaml-too-large',
        originAt(source, parser.offset, parser.offset + 1),
        `The document has more than ${maxNodes} nodes.`,
      );
      return undefined;
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(false, source.text.length));
  return documents;
}

/** The first fault of a line: the parser stumbles over what follows it as well. */
function reportSyntax(source: SourceFile, document: Document.Parsed, report: Report): void {
  const lines = new Set<number>();
  for (const error of document.errors.slice(0, maxSyntaxErrors)) {
    const open = error.pos[0] >= source.text.trimEnd().length ? openAtEnd(document.contents) : undefined;
    const [from, to] = open === undefined ? error.pos : [open, open + 1];
    const origin = originAt(source, from, to);
    if (lines.has(origin.start.line)) continue;
    lines.add(origin.start.line);
    const fault = open === undefined ? lowerFirst(error.message) : neverClosed(source.text.charAt(open));
    report('yaml-syntax', origin, `This is not YAML: ${fault}.`);
  }
}

function neverClosed(opening: string): string {
  return opening === '"' ? `the quote '"' is never closed` : `"${opening}" is never closed`;
}

/** Where the quote or bracket stands that the end of the text leaves open: the last node, or one around it. */
function openAtEnd(root: Document.Parsed['contents']): number | undefined {
  let node: unknown = root;
  while (isMap(node) || isSeq(node)) {
    if (node.flow === true) return node.range?.[0];
    const last: unknown = node.items.at(-1);
    node = isPair(last) ? (last.value ?? last.key) : last;
  }
  return isScalar(node) && node.type?.startsWith('QUOTE') === true ? node.range?.[0] : undefined;
}

function lowerFirst(text: string): string {
  const sentence = text.replace(/\.$/, '');
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A node that an alias can name, and how many nodes it stands for. */
interface Anchored {
  readonly node: LocatedNode;
  readonly size: number;
  /** Levels below and with the node. */
  readonly height: number;
}

/** Builds the located tree of one YAML document; aliases share the node they name. */
class TreeBuilder {
  readonly #source: SourceFile;
  readonly #report: Report;
  readonly #anchors = new Map<string, Anchored | 'open'>();
  /** Nodes so far, each alias counted with everything below it. */
  #size = 0;
  #tooLarge = false;
  #tooDeep = false;
  /** Levels of the node built last. */
  #height = 0;
  /** The offset behind the node built last, as it is written: behind the alias, not behind what it names. */
  #end = 0;

  constructor(source: SourceFile, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  /** The tree, or undefined for an empty document. */
  build(contents: ParsedNode | null): LocatedNode | undefined {
    return contents === null ? undefined : this.#node(contents, undefined, '');
  }

  #node(node: ParsedNode, parent: NodeOrigin | undefined, token: string | number): LocatedNode {
    if (isAlias(node)) return this.#alias(node, parent, token);
    const anchor = node.anchor;
    if (anchor !== undefined) this.#anchors.set(anchor, 'open');
    const before = this.#size;
    this.#grow(1);
    const [from, to] = node.range;
    const origin = new NodeOrigin(this.#source, parent, token, from, to);
    const built = isScalar(node)
      ? this.#scalar(node, origin)
      : isMap(node)
        ? this.#map(node, origin)
        : this.#list(node, origin);
    // A block map or list ends where its last node ends; what the parser counts to it is the white space after that.
    if (isScalar(node) || node.flow === true) this.#end = to;
    else origin.endAt(this.#end);
    if (anchor !== undefined)
      this.#anchors.set(anchor, { node: built, size: this.#size - before, height: this.#height });
    return built;
  }

  #alias(alias: Alias.Parsed, parent: NodeOrigin | undefined, token: string | number): LocatedNode {
    const [from, to] = alias.range;
    const origin = new NodeOrigin(this.#source, parent, token, from, to);
    this.#end = to;
    const target = this.#anchors.get(alias.source);
    if (target !== undefined && target !== 'open') {
      this.#grow(target.size);
      this.#height = target.height;
      return target.node;
    }
    const why = target === 'open' ? 'names the node it stands in' : 'names no anchor above it';
    this.#report('yaml-alias', origin, `The alias "*${alias.source}" ${why}.`);
    return { kind: 'scalar', value: null, text: '', origin };
  }

  #grow(by: number): void {
    this.#size += by;
    if (this.#size <= maxNodes || this.#tooLarge) return;
    this.#tooLarge = true;
    this.#report(
      'yaml-too-large',
      originAt(this.#source, 0, 0),
      `The document has more than ${maxNodes} nodes once its aliases are followed.`,
    );
  }

  /** Counts one level more than `below`: aliases of aliases can nest deeper than what is written. */
  #rise(below: number): void {
    this.#height = below + 1;
    if (this.#height <= maxDepth || this.#tooDeep) return;
    this.#tooDeep = true;
    this.#report(
      'yaml-too-deep',
      originAt(this.#source, 0, 0),
      `The document is nested deeper than ${maxDepth} levels once its aliases are followed.`,
    );
  }

  #scalar(scalar: Scalar.Parsed, origin: NodeOrigin): LocatedNode {
    this.#height = 0;
    const text = scalar.source;
    const plain = scalar.type === 'PLAIN' || scalar.type === undefined;
    const tag = scalar.tag;
    if (tag !== undefined) return this.#tagged(text, plain, tag, origin);
    return { kind: 'scalar', value: plain ? this.#value(text, origin) : text, text, origin };
  }

  /** A scalar with an explicit tag. `!!int`, `!!float`, `!!bool` and `!!null` read the text as if it were plain. */
  #tagged(text: string, plain: boolean, tag: string, origin: NodeOrigin): LocatedNode {
    if (tag === '!' || tag === 'tag:yaml.org,2002:str') return { kind: 'scalar', value: text, text, origin };
    const known = /^tag:yaml\.org,2002:(?:int|float|bool|null)$/.test(tag);
    if (!known)
      this.#report(
        'yaml-tag',
        origin,
        `The tag "${tag.replace('tag:yaml.org,2002:', '!!')}" means nothing in a capability document.`,
      );
    return { kind: 'scalar', value: plain || known ? this.#value(text, origin) : text, text, origin };
  }

  #value(text: string, origin: NodeOrigin): null | boolean | number | bigint | string {
    const value = readScalar(text);
    if (value !== undefined) return value;
    this.#report('yaml-number', origin, `"${text}" is no number that a document can hold.`);
    return null;
  }

  #list(list: YAMLSeq.Parsed, origin: NodeOrigin): LocatedNode {
    const items: LocatedNode[] = [];
    let below = 0;
    for (const item of list.items) {
      items.push(this.#node(item, origin, items.length));
      below = Math.max(below, this.#height);
    }
    this.#rise(below);
    return { kind: 'list', items, origin };
  }

  #map(map: YAMLMap.Parsed, origin: NodeOrigin): LocatedMap {
    const entries = new Map<string, LocatedEntry>();
    const merged: LocatedMap[] = [];
    let below = 0;
    for (const pair of map.items) {
      this.#addPair(pair, origin, entries, merged);
      below = Math.max(below, this.#height);
    }
    this.#rise(below);
    for (const source of merged) {
      for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry);
    }
    return { kind: 'map', entries, origin };
  }

  #addPair(
    pair: Pair<ParsedNode, ParsedNode | null>,
    map: NodeOrigin,
    entries: Map<string, LocatedEntry>,
    merged: LocatedMap[],
  ): void {
    const key = pair.key;
    const name = this.#keyText(key, map);
    if (name === undefined) return;
    const [from, to] = key.range;
    const keyOrigin = new NodeOrigin(this.#source, map, name, from, to);
    this.#end = to;
    const value: LocatedNode =
      pair.value === null
        ? { kind: 'scalar', value: null, text: '', origin: new NodeOrigin(this.#source, map, name, to, to) }
        : this.#node(pair.value, map, name);
    if (name === '<<' && isScalar(key) && (key.type === 'PLAIN' || key.type === undefined)) {
      const maps = mapsOf(value);
      if (maps !== undefined) {
        merged.push(...maps);
        return;
      }
    }
    const earlier = entries.get(name);
    if (earlier !== undefined) this.#duplicate(name, keyOrigin, earlier);
    entries.set(name, { name, keyOrigin, value });
  }

  /** The text of a key. Keys are text whatever they look like (`on`, `017`). */
  #keyText(key: Node, map: NodeOrigin): string | undefined {
    if (isScalar(key)) {
      if (key.anchor !== undefined) this.#node(key as Scalar.Parsed, map, '');
      return key.source ?? '';
    }
    if (isAlias(key)) {
      const target = this.#alias(key as Alias.Parsed, map, key.source);
      if (target.kind === 'scalar') return target.text;
    }
    const [from, to] = key.range ?? [0, 0];
    this.#report('yaml-key', originAt(this.#source, from, to), 'A key must be text, not a map or a list.');
    return undefined;
  }

  #duplicate(name: string, keyOrigin: NodeOrigin, earlier: LocatedEntry): void {
    this.#report(
      'duplicate-key',
      keyOrigin,
      `The key ${JSON.stringify(name)} stands twice in one map; the later value counts.`,
      {
        related: [{ origin: earlier.keyOrigin, message: 'first written here' }],
      },
    );
  }
}

/** The maps a merge key brings in, or undefined when its value is something else. */
function mapsOf(value: LocatedNode): LocatedMap[] | undefined {
  if (value.kind === 'map') return [value];
  if (value.kind !== 'list') return undefined;
  const maps = value.items.filter((item): item is LocatedMap => item.kind === 'map');
  return maps.length === value.items.length ? maps : undefined;
}

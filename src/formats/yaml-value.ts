/** YAML text → value. A module of its own, so that the parser is loaded on first use. */
import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { readScalar } from '../document/read-scalar.ts';
import { isJsonList, isJsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import { placeIn } from './charset.ts';
import { DecodeError, maxNesting } from './format.ts';

/** Nodes that aliases may add to a body: a few short anchors can otherwise stand for billions. */
const maxAliased = 100_000;

/**
 * The value of the first document; later ones are not read. Anchors and merge keys are expanded, `.inf` and `.nan` are
 * null, keys are text.
 * @throws DecodeError with the place of the first fault
 */
export function parseYaml(text: string): JsonValue {
  try {
    const document = firstDocument(text);
    if (document === undefined) return null;
    const [fault] = document.errors;
    // The composer keeps the end of its own stack as a fault of the text.
    if (fault !== undefined && /call stack/.test(fault.message)) throw new RangeError(fault.message);
    if (fault !== undefined) throw new DecodeError(`${wordsOf(fault.message)} at ${placeIn(text, fault.pos[0])}`);
    return new Expansion(text).valueOf(document.contents, 0).value;
  } catch (error) {
    // The parser goes down recursively and has no bound of its own.
    if (error instanceof RangeError) throw new DecodeError(`nested deeper than ${String(maxNesting)} levels`);
    throw error;
  }
}

function firstDocument(text: string): Document | undefined {
  const composer = new Composer({
    version: '1.2',
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  for (const document of composer.compose(new Parser().parse(text), true, text.length)) return document;
  return undefined;
}

/** The parser's sentence without what it quotes from the body. */
function wordsOf(message: string): string {
  return message.split(/[:\n]/)[0]?.slice(0, 60) ?? 'a fault';
}

/** A value and how many nodes it is made of. */
interface Sized {
  readonly value: JsonValue;
  readonly size: number;
}

class Expansion {
  private readonly text: string;
  private readonly anchors = new Map<string, Sized>();
  private aliased = 0;

  constructor(text: string) {
    this.text = text;
  }

  valueOf(node: Node | null | undefined, depth: number): Sized {
    if (node === null || node === undefined) return { value: null, size: 1 };
    if (depth > maxNesting) throw new DecodeError(`nested deeper than ${String(maxNesting)} levels`);
    if (isAlias(node)) return this.aliasOf(node);
    const sized = this.ownValueOf(node, depth);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (typeof anchor === 'string') this.anchors.set(anchor, sized);
    return sized;
  }

  private ownValueOf(node: Node, depth: number): Sized {
    if (isScalar(node)) return { value: scalarOf(node), size: 1 };
    if (isSeq(node)) return this.listOf(node, depth);
    if (isMap(node)) return this.mapOf(node, depth);
    return this.fail('something that is no value', node);
  }

  private listOf(node: YAMLSeq, depth: number): Sized {
    let size = 1;
    const value = node.items.map((item) => {
      // A collection that was parsed holds nodes; the type leaves it open for those that were made.
      const sized = this.valueOf(item as Node | null, depth + 1);
      size += sized.size;
      return sized.value;
    });
    return { value, size };
  }

  private mapOf(node: YAMLMap, depth: number): Sized {
    let size = 1;
    const map: Record<string, JsonValue> = {};
    const merged: JsonValue[] = [];
    // As above: pairs of a parsed map hold nodes.
    for (const { key, value } of node.items as Pair<Node | null, Node | null>[]) {
      // A key may have an anchor too, also for its own value.
      if (isScalar(key)) this.valueOf(key, depth + 1);
      const sized = this.valueOf(value, depth + 1);
      size += sized.size;
      if (isScalar(key) && key.source === '<<' && key.type === 'PLAIN') merged.push(sized.value);
      else setMember(map, this.keyOf(key, node), sized.value);
    }
    for (const source of merged) this.merge(map, source, node);
    return { value: map, size };
  }

  /** Merge keys: members of the map, or of each map of the list, that are not there yet. */
  private merge(map: Record<string, JsonValue>, source: JsonValue, node: Node): void {
    const sources = isJsonList(source) ? source : [source];
    for (const item of sources) {
      if (!isJsonObject(item)) this.fail('a merge key that names no map', node);
      for (const [key, value] of Object.entries(item)) if (!Object.hasOwn(map, key)) setMember(map, key, value);
    }
  }

  private keyOf(key: Node | null, map: YAMLMap): string {
    if (key === null) return '';
    if (isScalar(key)) return key.source ?? '';
    if (!isAlias(key)) return this.fail('a key that is no scalar', map);
    const { value } = this.aliasOf(key);
    return typeof value === 'string' ? value : this.fail('a key that is no scalar', map);
  }

  private aliasOf(node: Alias): Sized {
    const sized = this.anchors.get(node.source);
    if (sized === undefined) return this.fail('an alias without an anchor before it', node);
    this.aliased += sized.size;
    if (this.aliased > maxAliased) this.fail('too many aliases', node);
    return sized;
  }

  private fail(fault: string, node: Node): never {
    throw new DecodeError(`${fault} at ${placeIn(this.text, node.range?.[0] ?? 0)}`);
  }
}

/** Plain scalars are typed, unless a tag says otherwise; quoted and block scalars are text. */
function scalarOf(node: Scalar): JsonValue {
  const source = typeof node.source === 'string' ? node.source : String(node.value ?? '');
  const tag = node.tag ?? '';
  if (typedTags.has(tag) || (node.type === 'PLAIN' && tag === '')) return readScalar(source) ?? null;
  return source;
}

const typedTags: ReadonlySet<string> = new Set(
  ['int', 'float', 'bool', 'null'].map((word) => `tag:yaml.org,2002:${word}`),
);

/** Reads the part of YAML that nearly every document is written in; all the rest is left to `parseYaml`. */
import type { SourceFile } from '../source/source-file.ts';
import { BeyondSubset, deepest } from './beyond-subset.ts';
import { FlowReader } from './flow-yaml.ts';
import type { LocatedEntry, LocatedMap, LocatedNode, LocatedScalar } from './located-node.ts';
import { NodeOrigin } from './node-origin.ts';
import { ReadEntry, ReadScalar } from './read-node.ts';
import { readScalar } from './read-scalar.ts';
import { readBlockText, readQuoted } from './yaml-text.ts';

/**
 * The tree of a document, or undefined when it uses anything outside the subset or has any fault. The subset: one
 * document of block maps and lists, plain and quoted scalars, `|` and `>` texts, flow maps and lists;
 * no tab, no line break of Windows, no anchor, alias, tag, directive, merge key, repeated key or empty key. What is read
 * here is read exactly as `parseYaml` reads it, in a twentieth of the time and without loading its 70 files.
 * @see docs/spec/document.md section 2
 */
export function readBlockYaml(source: SourceFile): LocatedNode | undefined {
  if (unusual.test(source.text)) return undefined;
  try {
    return new BlockReader(source).read();
  } catch (error) {
    if (error instanceof BeyondSubset) return undefined;
    throw error;
  }
}

/** Characters that mean something special to YAML or to nobody: control characters, tabs, byte order marks. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]/;

const newline = 0x0a;
const space = 0x20;
const doubleQuote = 0x22;
const hash = 0x23;
const singleQuote = 0x27;
const dash = 0x2d;
const colon = 0x3a;
const openBracket = 0x5b;
const openBrace = 0x7b;
const bar = 0x7c;
const greater = 0x3e;
/** Characters that no plain scalar of the subset begins with: `! % & * , : @ ] ` }` and the openings of other nodes. */
const notPlain: ReadonlySet<number> = new Set([...'!"#%&\'*,:>@[]`{|}'].map((each) => each.charCodeAt(0)));
/** Longest key read here; YAML has its own limit of 1,024, which includes what stands between key and colon. */
const longestKey = 1000;

/**
 * One reading: where it is, and the column of the next node, which is -1 at the end of the text. What else a method finds
 * besides its result stands in a field: an object for each of thousands of keys would take longer than reading them.
 */
class BlockReader {
  readonly #source: SourceFile;
  readonly #text: string;
  readonly #flow: FlowReader;
  #at = 0;
  #column = 0;
  #depth = 0;
  /** The offset behind the last node that was read. */
  #end = 0;
  /** The offset behind the last key that was found, and the one behind its colon. */
  #keyEnd = 0;
  #keyAfter = 0;
  /** Where the last plain scalar stopped: at a colon, a comment or the end of its line. */
  #stop = 0;

  constructor(source: SourceFile) {
    this.#source = source;
    this.#text = source.text;
    this.#flow = new FlowReader(source.text);
  }

  /** @throws BeyondSubset */
  read(): LocatedNode {
    this.#toContent(0);
    if (this.#text.startsWith('---\n', this.#at) && this.#column === 0) this.#toContent(this.#at + 4);
    if (this.#column === -1) throw new BeyondSubset();
    this.#refuseMarker();
    const root = this.#root();
    // What is left has no place in the tree.
    if (this.#column !== -1) throw new BeyondSubset();
    return root;
  }

  /** A document is a map. */
  #root(): LocatedNode {
    if (this.#text.charCodeAt(this.#at) === openBrace) return this.#brackets(-1, undefined, '');
    const key = this.#beginsItem() ? undefined : this.#key(-1);
    if (key === undefined) throw new BeyondSubset();
    return this.#map(key, undefined, '');
  }

  /** Moves to the first line with content, from the beginning of a line. */
  #toContent(lineStart: number): void {
    const text = this.#text;
    let at = lineStart;
    for (;;) {
      const start = at;
      while (text.charCodeAt(at) === space) at += 1;
      if (at >= text.length) {
        this.#column = -1;
        this.#at = text.length;
        return;
      }
      const code = text.charCodeAt(at);
      if (code === newline) at += 1;
      else if (code === hash) at = this.#lineEnd(at) + 1;
      else {
        this.#column = at - start;
        this.#at = at;
        return;
      }
    }
  }

  /** Moves from the end of a node to the next line with content: only spaces and a comment may stand between. */
  #endLine(from: number): void {
    const text = this.#text;
    let at = from;
    while (text.charCodeAt(at) === space) at += 1;
    if (text.charCodeAt(at) === hash && (at > from || text.charCodeAt(at - 1) === space)) at = this.#lineEnd(at);
    if (at < text.length && text.charCodeAt(at) !== newline) throw new BeyondSubset();
    this.#toContent(at + 1);
    this.#refuseMarker();
  }

  /** A line that begins another document, or ends this one. */
  #refuseMarker(): void {
    if (this.#column !== 0) return;
    const text = this.#text;
    if (text.startsWith('---', this.#at) || text.startsWith('...', this.#at)) throw new BeyondSubset();
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 ? this.#text.length : end;
  }

  /** Whether a space, a line break or the end of the text stands there. */
  #isGap(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === space || code === newline || at >= this.#text.length;
  }

  #origin(parent: NodeOrigin | undefined, token: string | number, from: number, to: number): NodeOrigin {
    return new NodeOrigin(this.#source, parent, token, from, to);
  }

  /** The node that begins here; `outer` is the column of the map or list it stands in. */
  #node(outer: number, parent: NodeOrigin, token: string | number): LocatedNode {
    if (this.#beginsItem()) return this.#list(parent, token);
    const key = this.#key(outer);
    return key === undefined ? this.#inline(outer, parent, token) : this.#map(key, parent, token);
  }

  /** Whether the dash of a list stands here. */
  #beginsItem(): boolean {
    return this.#text.charCodeAt(this.#at) === dash && this.#isGap(this.#at + 1);
  }

  #descend(): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new BeyondSubset();
  }

  #list(parent: NodeOrigin, token: string | number): LocatedNode {
    this.#descend();
    const column = this.#column;
    const origin = this.#origin(parent, token, this.#at, this.#at);
    // Most lists have one item, for which an array that is filled later takes ten times the room.
    const items = [this.#item(column, origin, 0)];
    while (this.#column === column && this.#beginsItem()) items.push(this.#item(column, origin, items.length));
    if (this.#column > column) throw new BeyondSubset();
    origin.endAt(this.#end);
    this.#depth -= 1;
    return { kind: 'list', items, origin };
  }

  #item(column: number, list: NodeOrigin, index: number): LocatedNode {
    const after = this.#at + 1;
    const start = this.#skipSpaces(after);
    if (this.#isEmptyRest(start)) {
      this.#endLine(start);
      return this.#column > column ? this.#node(column, list, index) : this.#nothing(list, index, start);
    }
    this.#column = column + start - this.#at;
    this.#at = start;
    return this.#node(column, list, index);
  }

  /** Whether nothing but a comment follows on this line; a space stands before `at`, or the indicator of an empty node. */
  #isEmptyRest(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return at >= this.#text.length || code === newline || (code === hash && this.#text.charCodeAt(at - 1) === space);
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === space) at += 1;
    return at;
  }

  #nothing(parent: NodeOrigin, token: string | number, at: number): LocatedNode {
    return this.#scalar(null, '', parent, token, at, at);
  }

  /** `first` is its first key, which was just found. */
  #map(first: string, parent: NodeOrigin | undefined, token: string | number): LocatedMap {
    this.#descend();
    const column = this.#column;
    const origin = this.#origin(parent, token, this.#at, this.#at);
    const entries = new Map<string, LocatedEntry>();
    for (let key: string | undefined = first, count = 1; ; key = this.#key(column), count += 1) {
      if (key === undefined) throw new BeyondSubset();
      const from = this.#at;
      const to = this.#keyEnd;
      entries.set(key, new ReadEntry(key, this.#value(key, column, origin), origin, from, to));
      // A key that was there already.
      if (entries.size !== count) throw new BeyondSubset();
      if (this.#column !== column) break;
    }
    if (this.#column > column) throw new BeyondSubset();
    origin.endAt(this.#end);
    this.#depth -= 1;
    return { kind: 'map', entries, origin };
  }

  /** What stands behind the colon of the key that was just found, or below it. */
  #value(key: string, column: number, map: NodeOrigin): LocatedNode {
    const start = this.#skipSpaces(this.#keyAfter);
    if (!this.#isEmptyRest(start)) {
      this.#at = start;
      return this.#inline(column, map, key);
    }
    this.#endLine(start);
    if (this.#column > column) return this.#node(column, map, key);
    const isList = this.#column === column && this.#beginsItem();
    return isList ? this.#list(map, key) : this.#nothing(map, key, start);
  }

  /** The key that begins here, or undefined when what stands here is none, which may be a quoted text over lines. */
  #key(outer: number): string | undefined {
    const text = this.#text;
    const from = this.#at;
    const code = text.charCodeAt(from);
    if (code === doubleQuote || code === singleQuote) return this.#quotedKey(outer);
    if (!this.#beginsPlain(from)) return undefined;
    const to = this.#plainEnd(from);
    const stop = this.#stop;
    if (text.charCodeAt(stop) !== colon) return undefined;
    const name = text.slice(from, to);
    if (name === '<<' || stop - from > longestKey) throw new BeyondSubset();
    this.#keyEnd = to;
    this.#keyAfter = stop + 1;
    return name;
  }

  #quotedKey(outer: number): string | undefined {
    const text = this.#text;
    const from = this.#at;
    const { value, to } = readQuoted(text, from, outer);
    const at = this.#skipSpaces(to);
    if (text.charCodeAt(at) !== colon) return undefined;
    if (text.slice(from, at).includes('\n') || !this.#isGap(at + 1) || at - from > longestKey) throw new BeyondSubset();
    this.#keyEnd = to;
    this.#keyAfter = at + 1;
    return value;
  }

  #beginsPlain(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    if (notPlain.has(code)) return false;
    // "-" and "?" begin a word only when one follows.
    return !((code === dash || code === 0x3f) && this.#isGap(at + 1));
  }

  /** Where a plain scalar ends in its line; `#stop` is where reading stopped. */
  #plainEnd(from: number): number {
    const text = this.#text;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      // Letters, which most characters are, stand behind all that may end a scalar.
      if (code > colon) continue;
      if (code === newline) break;
      if (code === colon && this.#isGap(at + 1)) break;
      if (code === hash && at > from && text.charCodeAt(at - 1) === space) break;
    }
    this.#stop = at;
    while (at > from && text.charCodeAt(at - 1) === space) at -= 1;
    return at;
  }

  /** A scalar, or a map or list in brackets; it ends its line. */
  #inline(outer: number, parent: NodeOrigin, token: string | number): LocatedNode {
    const text = this.#text;
    const from = this.#at;
    const code = text.charCodeAt(from);
    if (code === openBrace || code === openBracket) return this.#brackets(outer, parent, token);
    if (code === bar || code === greater) {
      const { value, to } = readBlockText(text, from, outer);
      this.#toContent(to);
      this.#refuseMarker();
      return this.#scalar(value, value, parent, token, from, to);
    }
    if (code === doubleQuote || code === singleQuote) {
      const { value, to } = readQuoted(text, from, outer);
      this.#endValue(to, outer);
      return this.#scalar(value, value, parent, token, from, to);
    }
    return this.#plain(outer, parent, token);
  }

  #brackets(outer: number, parent: NodeOrigin | undefined, token: string | number): LocatedNode {
    const from = this.#at;
    const node = this.#flow.read(from, outer, this.#origin(parent, token, from, from), this.#depth);
    this.#endValue(this.#flow.end, outer);
    return node;
  }

  /** Moves behind a value that ends at `to` and that no deeper line continues. */
  #endValue(to: number, outer: number): void {
    this.#endLine(to);
    if (this.#column > outer) throw new BeyondSubset();
    this.#end = to;
  }

  #scalar(
    value: LocatedScalar['value'],
    text: string,
    parent: NodeOrigin,
    token: string | number,
    from: number,
    to: number,
  ): LocatedScalar {
    this.#end = to;
    return new ReadScalar(value, text, parent, token, from, to);
  }

  /** A plain scalar; lines that are indented deeper than `outer` continue it. */
  #plain(outer: number, parent: NodeOrigin, token: string | number): LocatedNode {
    const source = this.#text;
    const from = this.#at;
    if (!this.#beginsPlain(from)) throw new BeyondSubset();
    let to = this.#plainEnd(from);
    let text = source.slice(from, to);
    for (;;) {
      const before = this.#stop;
      this.#endLine(before);
      if (this.#column <= outer) break;
      // A comment ends the scalar, also on a line of its own: what is deeper then belongs to nothing.
      const gap = source.slice(before, this.#at);
      if (gap.includes('#')) throw new BeyondSubset();
      const breaks = gap.split('\n').length - 1;
      const next = this.#at;
      to = this.#plainEnd(next);
      text += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + source.slice(next, to);
    }
    const value = readScalar(text);
    if (value === undefined) throw new BeyondSubset();
    return this.#scalar(value, text, parent, token, from, to);
  }
}

/** Maps and lists in brackets, JSON among them, as the quick reader of YAML takes them. */
import { BeyondSubset, deepest } from './beyond-subset.ts';
import type { LocatedEntry, LocatedList, LocatedMap, LocatedNode } from './located-node.ts';
import type { NodeOrigin } from './node-origin.ts';
import { ReadEntry, ReadScalar } from './read-node.ts';
import { readScalar } from './read-scalar.ts';
import { readQuoted, type ReadText } from './yaml-text.ts';

const openBracket = 0x5b;
const openBrace = 0x7b;
/** Characters that no plain scalar begins with. */
const notPlain: ReadonlySet<string> = new Set('\n :,[]{}#&*!|>\'"%@`');
/** What ends a plain scalar, or makes a word of the characters before it. */
const ends: ReadonlySet<string> = new Set('\n,[]{}');

/** Reads nodes in brackets from a text. */
export class FlowReader {
  readonly #text: string;
  #at = 0;
  #outer = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The map or list whose bracket stands at `from`; its origin is made before and told its end, which is the end of what
   * was read. Its further lines are indented deeper than `outer`.
   * @throws BeyondSubset for comments, pairs in lists, members without a value, and faults
   */
  read(from: number, outer: number, origin: NodeOrigin, depth: number): LocatedMap | LocatedList {
    this.#at = from;
    this.#outer = outer;
    this.#depth = depth;
    return this.#collection(origin);
  }

  /** The offset behind what was read last. */
  get end(): number {
    return this.#at;
  }

  #node(parent: NodeOrigin, token: string | number): LocatedNode {
    const from = this.#at;
    const opening = this.#text.charCodeAt(from);
    const isCollection = opening === openBrace || opening === openBracket;
    return isCollection ? this.#collection(parent.below(token, from, from)) : this.#scalar(parent, token);
  }

  #collection(origin: NodeOrigin): LocatedMap | LocatedList {
    this.#depth += 1;
    if (this.#depth > deepest) throw new BeyondSubset();
    const isMap = this.#text.charCodeAt(this.#at) === openBrace;
    this.#at += 1;
    const node: LocatedMap | LocatedList = isMap
      ? { kind: 'map', entries: this.#entries(origin), origin }
      : { kind: 'list', items: this.#items(origin), origin };
    this.#depth -= 1;
    origin.endAt(this.#at);
    return node;
  }

  #items(list: NodeOrigin): LocatedNode[] {
    const items: LocatedNode[] = [];
    for (let open = !this.#closes(']'); open; open = this.#continues(']')) items.push(this.#node(list, items.length));
    return items;
  }

  #entries(map: NodeOrigin): Map<string, LocatedEntry> {
    const entries = new Map<string, LocatedEntry>();
    for (let open = !this.#closes('}'); open; open = this.#continues('}')) {
      const { name, from, to } = this.#key();
      if (entries.has(name)) throw new BeyondSubset();
      entries.set(name, new ReadEntry(name, this.#node(map, name), map, from, to));
    }
    return entries;
  }

  /** A key and its colon; what follows is the value. */
  #key(): { name: string; from: number; to: number } {
    const text = this.#text;
    const from = this.#at;
    const isQuoted = this.#beginsQuoted();
    const { value: name, to } = isQuoted ? readQuoted(text, from, this.#outer) : this.#plain();
    if (text.slice(from, to).includes('\n')) throw new BeyondSubset();
    this.#at = to;
    while (text.charAt(this.#at) === ' ') this.#at += 1;
    const after = text.charAt(this.#at + 1);
    // Behind a quoted key the value may follow the colon at once, as in JSON.
    if (text.charAt(this.#at) !== ':' || !(isQuoted || after === ' ' || after === '\n') || name === '<<')
      throw new BeyondSubset();
    this.#at += 1;
    this.#skip();
    return { name, from, to };
  }

  #scalar(parent: NodeOrigin, token: string | number): LocatedNode {
    const from = this.#at;
    const isQuoted = this.#beginsQuoted();
    const { value: text, to } = isQuoted ? readQuoted(this.#text, from, this.#outer) : this.#plain();
    this.#at = to;
    const value = isQuoted ? text : readScalar(text);
    if (value === undefined) throw new BeyondSubset();
    return new ReadScalar(value, text, parent, token, from, to);
  }

  #beginsQuoted(): boolean {
    const first = this.#text.charAt(this.#at);
    return first === '"' || first === "'";
  }

  #plain(): ReadText {
    const text = this.#text;
    const from = this.#at;
    const first = text.charAt(from);
    if (first === '' || notPlain.has(first)) throw new BeyondSubset();
    const second = text.charAt(from + 1);
    if ((first === '-' || first === '?') && (second === ' ' || ends.has(second))) throw new BeyondSubset();
    let to = from + 1;
    for (let at = to; at < text.length; at += 1) {
      const char = text.charAt(at);
      if (ends.has(char)) break;
      if (char === ' ') continue;
      const next = text.charAt(at + 1);
      if (char === ':' && (next === ' ' || ends.has(next))) break;
      if (char === '#' && text.charAt(at - 1) === ' ') break;
      to = at + 1;
    }
    return { value: text.slice(from, to), to };
  }

  /** Steps over the closing bracket if it comes next. */
  #closes(bracket: string): boolean {
    this.#skip();
    if (this.#text.charAt(this.#at) !== bracket) return false;
    this.#at += 1;
    return true;
  }

  /** Steps over a comma, or over the bracket that closes: then there is nothing more. */
  #continues(bracket: string): boolean {
    if (this.#closes(bracket)) return false;
    if (this.#text.charAt(this.#at) !== ',') throw new BeyondSubset();
    this.#at += 1;
    this.#skip();
    return true;
  }

  /** Skips spaces and line breaks; each new line must be indented deeper than what the brackets stand in. */
  #skip(): void {
    const text = this.#text;
    let lineStart = -1;
    for (; ; this.#at += 1) {
      const code = text.charCodeAt(this.#at);
      if (code === 0x0a) lineStart = this.#at + 1;
      else if (code !== 0x20) break;
    }
    if (lineStart === -1) return;
    if (this.#at - lineStart <= this.#outer || /^(?:---|\.\.\.)/.test(text.slice(lineStart, lineStart + 3)))
      throw new BeyondSubset();
  }
}

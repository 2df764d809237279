/** Typed access to the members of a map of the document: the reader reports wrong types (LOAD) and never throws. */
import type { LocatedList, LocatedMap, LocatedNode } from '../document/located-node.ts';
import { toJson } from '../document/node-value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { stringifyJson } from '../json/json-text.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';
import { shapeOf, upgradedEntry, upgradedNames } from './naftiko-to-ikanos.ts';
import { type Member, plain, type Shape } from './shapes.ts';
import { oneLine } from './unique-names.ts';

/** Nothing was written: one list for all places, since most optional lists are absent. */
export const nothing: readonly never[] = Object.freeze([]);

/** What each of these is read to; no new list where there are none. */
export function readEach<T, R>(written: readonly T[], read: (one: T) => R): readonly R[] {
  return written.length === 0 ? nothing : written.map(read);
}

/** What a map is, in parts, because few maps are named in a message: `the tool "list-pets"`, also `… of the …`. */
export interface Subject {
  readonly word: string;
  readonly name: string;
  readonly of?: MapReader;
}

/** A named object of the document: an entry of a map that was, or could have been, a list with names. */
export interface Named {
  /** As the author wrote it, cut at its first line break; '' where none was written. */
  readonly name: string;
  /** Unique among its siblings, derived where no name was written. */
  readonly key: string;
  readonly at: MapReader;
}

/**
 * One map of the document, read as if it were written in the newest words. A member that is absent or null is
 * `undefined`; one of another YAML type than its key needs is reported as `wrong-type` and is `undefined` too.
 * @see docs/spec/document.md section 3 step 1, docs/spec/versions.md section 3
 */
export class MapReader {
  readonly node: LocatedMap;
  readonly report: Report;
  readonly #subject: string | Subject;
  readonly #shape: Shape;

  /** `shape`: in what the older vocabulary writes such a map otherwise. */
  constructor(node: LocatedMap, subject: string | Subject, report: Report, shape: Shape = plain) {
    this.node = node;
    this.report = report;
    this.#subject = subject;
    this.#shape = shape;
  }

  /** What the map is, for messages: `the tool "list-pets"`. */
  get what(): string {
    if (typeof this.#subject === 'string') return this.#subject;
    const { word, name, of } = this.#subject;
    return of === undefined ? `the ${word} "${name}"` : `the ${word} "${name}" of ${of.what}`;
  }

  get origin(): Origin {
    return this.node.origin;
  }

  /** Whether the key is written, with whatever value. */
  has(key: string): boolean {
    return upgradedEntry(this.node, key, this.#shape) !== undefined;
  }

  /** The node of a member, also a null one. */
  raw(key: string): LocatedNode | undefined {
    return upgradedEntry(this.node, key, this.#shape)?.value;
  }

  /** The node of a member; a null one is absent. */
  member(key: string): LocatedNode | undefined {
    const node = this.raw(key);
    return node === undefined || (node.kind === 'scalar' && node.value === null) ? undefined : node;
  }

  /** The source text of a scalar: `1.10` and `yes` stay as written. @see docs/spec/document.md section 2 */
  text(key: string): string | undefined {
    const node = this.member(key);
    if (node === undefined) return undefined;
    if (node.kind === 'scalar') return node.text;
    return this.wrong(key, node, 'text');
  }

  /** The first of these keys that is written as text. */
  firstText(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const text = this.text(key);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Text of a scalar, JSON text of a map or list. */
  looseText(key: string): string | undefined {
    const node = this.member(key);
    return node === undefined ? undefined : looseTextOf(node);
  }

  /** A word in lower case, blanks dropped. */
  word(key: string): string | undefined {
    return this.text(key)?.trim().toLowerCase();
  }

  /** A whole number; a numeric text is one too. */
  integer(key: string): number | undefined {
    const node = this.member(key);
    if (node === undefined) return undefined;
    const value =
      node.kind === 'scalar'
        ? typeof node.value === 'number'
          ? node.value
          : Number(node.text.trim() || 'x')
        : Number.NaN;
    return Number.isSafeInteger(value) ? value : this.wrong(key, node, 'a whole number');
  }

  /** A boolean; the texts `true` and `false` are ones too. */
  boolean(key: string): boolean | undefined {
    const node = this.member(key);
    if (node === undefined) return undefined;
    if (node.kind === 'scalar') {
      if (typeof node.value === 'boolean') return node.value;
      const word = node.text.trim().toLowerCase();
      if (word === 'true' || word === 'yes' || word === 'on') return true;
      if (word === 'false' || word === 'no' || word === 'off') return false;
    }
    return this.wrong(key, node, 'true or false');
  }

  /** A map. `what` names it in messages. */
  map(key: string, what?: string): MapReader | undefined {
    const node = this.mapNode(key);
    return node === undefined ? undefined : this.below(key, node, what ?? `"${key}" of ${this.what}`);
  }

  /** A map whose keys are the author's own. */
  mapNode(key: string): LocatedMap | undefined {
    const node = this.member(key);
    if (node === undefined) return undefined;
    return node.kind === 'map' ? node : this.wrong(key, node, 'a map');
  }

  /** A map that the member `key` is or holds. */
  below(key: string, node: LocatedMap, subject: string | Subject): MapReader {
    const member = this.#shape.members[key];
    return new MapReader(node, subject, this.report, member === undefined ? plain : shapeOf(member, node));
  }

  /** A list. */
  list(key: string): LocatedList | undefined {
    const node = this.member(key);
    if (node === undefined) return undefined;
    return node.kind === 'list' ? node : this.wrong(key, node, 'a list');
  }

  /** The maps of a list; elements that are none are reported. */
  maps(key: string, what: string): readonly MapReader[] {
    const list = this.list(key);
    if (list === undefined) return nothing;
    const maps: MapReader[] = [];
    for (const item of list.items) {
      if (item.kind === 'map') maps.push(this.below(key, item, what));
      else this.wrongNode(item, `An element of "${key}" of ${this.what}`, 'a map');
    }
    return maps;
  }

  /** The texts of a list; `undefined` when the key is absent. */
  texts(key: string): string[] | undefined {
    const list = this.list(key);
    return list?.items.flatMap((item) => {
      if (item.kind === 'scalar') return item.value === null ? [] : [item.text];
      this.wrongNode(item, `An element of "${key}" of ${this.what}`, 'text');
      return [];
    });
  }

  /** Named objects: a map, or the list that the older vocabulary has in its place. `word` names one in messages: `tool`. */
  named(key: string, word: string): readonly Named[] {
    const node = this.member(key);
    if (node === undefined) return nothing;
    if (node.kind === 'map') return this.#namedEntries(key, node, word);
    const member = this.#shape.members[key];
    if (node.kind === 'list' && member?.holds === 'named') return this.#namedItems(key, member, node, word);
    this.wrong(key, node, 'a list or a map');
    return nothing;
  }

  #namedEntries(member: string, node: LocatedMap, word: string): readonly Named[] {
    const entries = [...node.entries];
    return allRead(entries.map(([key, { name, value }]) => this.#namedObject(member, word, oneLine(name), key, value)));
  }

  #namedItems(key: string, member: Member, { items }: LocatedList, word: string): readonly Named[] {
    const { names, keys } = upgradedNames(items, member, key, this.node);
    return allRead(
      items.map((item, index) => this.#namedObject(key, word, names[index] ?? '', keys[index] ?? '', item)),
    );
  }

  #namedObject(member: string, word: string, name: string, key: string, value: LocatedNode): Named | undefined {
    const subject = { word, name: name || key };
    if (value.kind === 'map') return { name, key, at: this.below(member, value, subject) };
    if (value.kind === 'scalar' && value.value === null) {
      const empty: LocatedMap = { kind: 'map', entries: new Map(), origin: value.origin };
      return { name, key, at: this.below(member, empty, subject) };
    }
    return this.wrongNode(value, `The ${word} "${subject.name}"`, 'a map');
  }

  /** The member as plain JSON; `undefined` when absent. A written null is null. */
  json(key: string): JsonValue | undefined {
    const node = this.raw(key);
    return node === undefined ? undefined : toJson(node);
  }

  /** Reports that a member has the wrong YAML type; gives `undefined`. */
  wrong(key: string, node: LocatedNode, expected: string): undefined {
    return this.wrongNode(node, `"${key}" of ${this.what}`, expected);
  }

  private wrongNode(node: LocatedNode, subject: string, expected: string): undefined {
    this.report('wrong-type', node.origin, `${subject} must be ${expected}, but is ${describe(node)}.`);
    return undefined;
  }
}

/** Those that could be read: mostly the list itself, made by `map` since a list made by `push` keeps room for more. */
function allRead(named: readonly (Named | undefined)[]): readonly Named[] {
  return named.every(isRead) ? named : named.filter(isRead);
}

const isRead = (one: Named | undefined): one is Named => one !== undefined;

function describe(node: LocatedNode): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  return node.text.length > 60 ? `"${node.text.slice(0, 60)}…"` : `"${node.text}"`;
}

/** Text of a scalar (null: ''), JSON text of a map or list. */
export function looseTextOf(node: LocatedNode): string {
  if (node.kind !== 'scalar') return stringifyJson(toJson(node));
  return node.value === null ? '' : node.text;
}

/** Typed access to the members of a map of the document: the reader reports wrong types (LOAD) and never throws. */
import type { LocatedEntry, LocatedList, LocatedMap, LocatedNode } from '../document/located-node.ts';
import { toJson } from '../document/node-value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { stringifyJson } from '../json/json-text.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';
import { oneLine } from './unique-names.ts';

/** A named object of the document: an entry of a map that was, or could have been, a list with names. */
export interface Named {
  /** As the author wrote it, cut at its first line break; '' where none was written. */
  readonly name: string;
  /** Unique among its siblings, derived where no name was written. */
  readonly key: string;
  readonly at: MapReader;
}

/**
 * One map of the document. A member that is absent or null is `undefined`; one of another YAML type than its key needs
 * is reported as `wrong-type` and is `undefined` too.
 * @see docs/spec/document.md section 3 step 1
 */
export class MapReader {
  readonly node: LocatedMap;
  /** What the map is, for messages: `the tool "list-pets"`. */
  readonly what: string;
  readonly report: Report;

  constructor(node: LocatedMap, what: string, report: Report) {
    this.node = node;
    this.what = what;
    this.report = report;
  }

  get origin(): Origin {
    return this.node.origin;
  }

  /** Whether the key is written, with whatever value. */
  has(key: string): boolean {
    return this.node.entries.has(key);
  }

  /** The node of a member, also a null one. */
  raw(key: string): LocatedNode | undefined {
    return this.node.entries.get(key)?.value;
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
  map(key: string, what = `"${key}" of ${this.what}`): MapReader | undefined {
    const node = this.member(key);
    if (node === undefined) return undefined;
    return node.kind === 'map' ? new MapReader(node, what, this.report) : this.wrong(key, node, 'a map');
  }

  /** A list. */
  list(key: string): LocatedList | undefined {
    const node = this.member(key);
    if (node === undefined) return undefined;
    return node.kind === 'list' ? node : this.wrong(key, node, 'a list');
  }

  /** The maps of a list; elements that are none are reported. */
  maps(key: string, what: string): MapReader[] {
    const maps: MapReader[] = [];
    for (const item of this.list(key)?.items ?? []) {
      if (item.kind === 'map') maps.push(new MapReader(item, what, this.report));
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

  /** Named objects, after the upgrade always a map. `word` names one in messages: `tool`. */
  named(key: string, word: string): Named[] {
    const node = this.member(key);
    if (node === undefined) return [];
    if (node.kind !== 'map') return this.wrong(key, node, 'a list or a map') ?? [];
    return [...node.entries].flatMap(([entryKey, entry]) => this.namedEntry(entryKey, entry, word));
  }

  private namedEntry(key: string, entry: LocatedEntry, word: string): Named[] {
    const name = oneLine(entry.name);
    const what = `the ${word} "${name || key}"`;
    const { value } = entry;
    if (value.kind === 'map') return [{ name, key, at: new MapReader(value, what, this.report) }];
    if (value.kind === 'scalar' && value.value === null) {
      return [
        { name, key, at: new MapReader({ kind: 'map', entries: new Map(), origin: value.origin }, what, this.report) },
      ];
    }
    this.wrongNode(value, `T${what.slice(1)}`, 'a map');
    return [];
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

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that are not undefined, so that optional keys are absent rather than undefined. */
export function present<T extends object>(fields: T): Present<T> {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value: unknown = Reflect.get(fields, key);
    if (value !== undefined) kept[key] = value;
  }
  // Keys and values are those of `fields`.
  return kept as Present<T>;
}

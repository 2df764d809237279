/** The tree of a parsed document, each node with the place it was written at. */
import type { Origin } from '../source/origin.ts';

/** A map, list or scalar of the document. */
export type LocatedNode = LocatedMap | LocatedList | LocatedScalar;

/** A map in the order of the document. A repeated key stands once, with the later value. */
export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly origin: Origin;
}

/** One member of a map. */
export interface LocatedEntry {
  /** The name as the author wrote it. It differs from the map's key only where an upgrade made the key unique. */
  readonly name: string;
  readonly keyOrigin: Origin;
  readonly value: LocatedNode;
}

/** A list. */
export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly LocatedNode[];
  readonly origin: Origin;
}

/** A scalar; `text` is the source text (`1.10`, `yes`, `017`), unquoted and unescaped. */
export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: null | boolean | number | bigint | string;
  readonly text: string;
  readonly origin: Origin;
}

/**
 * The entry with another value, and with another name where one is given. Entries are not copied by spreading them:
 * one that was read makes its key's origin only when that is asked for.
 */
export function withValue(entry: LocatedEntry, value: LocatedNode, name = entry.name): LocatedEntry {
  return { name, keyOrigin: entry.keyOrigin, value };
}

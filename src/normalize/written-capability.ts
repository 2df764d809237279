/** What `normalize/` makes of one file: a capability whose sections still hold import entries. */
import type { Aggregate } from '../model/aggregates.ts';
import type { Bind } from '../model/binds.ts';
import type { Capability } from '../model/capability.ts';
import type { ConsumesHttp } from '../model/consumes.ts';
import type { Exposes } from '../model/exposes.ts';
import type { Origin } from '../source/origin.ts';

/** The four sections that can hold import entries. */
export type Section = 'binds' | 'consumes' | 'aggregates' | 'exposes';

/** `{from, import, as}` in a section: take the entry of that namespace out of another file. @see docs/spec/document.md section 10 */
export interface ImportEntry {
  readonly kind: 'import';
  /** Path or `file:` URI as written; '' when missing. Relative to `folder`. */
  readonly from: string;
  /** Namespace to take; '' when missing. */
  readonly import: string;
  /** New namespace. */
  readonly as?: string | undefined;
  /** Folder of the document that holds this entry. */
  readonly folder: string;
  readonly origin: Origin;
}

/** Entries of each section by its name. */
export interface SectionEntries {
  binds: Bind;
  consumes: ConsumesHttp;
  aggregates: Aggregate;
  exposes: Exposes;
}

/** A section in document order, import entries where they stand. */
export type Written<T> = readonly (T | ImportEntry)[];

/** One normalised file. Of every section but `exposes` the entries at the root come first, then those of `capability`. */
export interface WrittenCapability extends Omit<Capability, Section> {
  /** Folder of the file: import entries and relative locations start there. */
  readonly folder: string;
  readonly binds: Written<Bind>;
  readonly consumes: Written<ConsumesHttp>;
  readonly aggregates: Written<Aggregate>;
  /** What `capability.exposes` holds: the only exposes that are served. */
  readonly exposes: Written<Exposes>;
  /** What the root's `exposes` holds: there to be imported from, never served. */
  readonly rootExposes: Written<Exposes>;
}

/** Whether an entry of a section stands there itself. */
export function isOwn<T extends SectionEntries[Section]>(entry: T | ImportEntry): entry is T {
  return !isImport(entry);
}

/** Whether an entry of a section is an import. */
export function isImport(entry: SectionEntries[Section] | ImportEntry): entry is ImportEntry {
  return 'kind' in entry;
}

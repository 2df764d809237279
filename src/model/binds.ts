/** The `binds` section: names of values that come from outside the document. */
import type { Origin } from '../source/origin.ts';

/** @see docs/spec/document.md section 9 */
export interface Bind {
  readonly namespace: string;
  /** URI of a file or of a registered provider; absent: the process environment. */
  readonly location?: string | undefined;
  /** Folder of the document that declares it, for relative locations (9.3 rule 3). */
  readonly folder: string;
  readonly keys: readonly BindKey[];
  readonly origin: Origin;
}

/** Variable `name` := entry `key` of the source. */
export interface BindKey {
  readonly name: string;
  readonly key: string;
  readonly origin: Origin;
}

/** The `aggregates` section: flows that several exposers share. */
import type { Origin } from '../source/origin.ts';
import type { ExposedUnit } from './operation.ts';

/** @see docs/spec/orchestration.md section 9 */
export interface Aggregate {
  readonly display?: string | undefined;
  /** Effective namespace (after `as`). */
  readonly namespace: string;
  /** Namespace in the file it was imported from, where it differs: both name its inputs (orchestration.md 10). */
  readonly originalNamespace?: string | undefined;
  /** Place of the import entry of the main document that brought it. */
  readonly importedAt?: Origin | undefined;
  readonly flows: readonly Flow[];
  readonly origin: Origin;
}

/** A flow (list form: function). It has no `ref`. */
export interface Flow extends ExposedUnit {
  readonly semantics: {
    readonly safe?: boolean | undefined;
    readonly idempotent?: boolean | undefined;
    readonly cacheable?: boolean | undefined;
  };
  readonly outputMediaType?: string | undefined;
}

/** Steps and mappings. @see docs/spec/orchestration.md */
import type { Origin } from '../source/origin.ts';
import type { WithEntry } from './parameters.ts';

/** A step by its `type`. */
export type Step = CallStep | LookupStep | ScriptStep | UnknownStep;

interface StepBase {
  /** As written, or an internal name (`step-2`) where none was. */
  readonly name: string;
  readonly origin: Origin;
}

export interface CallStep extends StepBase {
  readonly type: 'call';
  /** `namespace.operation` as written; `callOrigin` is the place of that text. */
  readonly call: string;
  readonly callOrigin: Origin;
  readonly with: readonly WithEntry[];
}

export interface LookupStep extends StepBase {
  readonly type: 'lookup';
  readonly index: string;
  readonly match: string;
  readonly lookupValue: string;
  /** `undefined` when the key is absent. */
  readonly outputParameters?: readonly string[] | undefined;
}

export interface ScriptStep extends StepBase {
  readonly type: 'script';
  readonly file: string;
  readonly language?: string | undefined;
  readonly location?: string | undefined;
  readonly dependencies: readonly string[];
  readonly with: readonly WithEntry[];
}

/** A step of a type this engine does not have: disables its operation. */
export interface UnknownStep extends StepBase {
  readonly type: 'unknown';
  /** The word written, or undefined. */
  readonly written?: string | undefined;
}

/** One entry of `mappings`. @see docs/spec/orchestration.md section 5 */
export interface StepOutputMapping {
  readonly target: string;
  readonly value: string;
  readonly origin: Origin;
}

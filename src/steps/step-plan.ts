/** What a step compiles to. */
import type { UpstreamAnswer } from '../consumes/consumer.ts';
import type { Scope } from '../expressions/scope.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { CallContext } from '../operation/call-context.ts';

/** A compiled step. */
export interface StepPlan {
  readonly name: string;
  readonly type: 'call' | 'lookup' | 'script';
  /** Names of the earlier steps whose output it reads. */
  readonly needs: ReadonlySet<string>;
  /** Whether it may overlap in time with other safe steps: lookups, and calls by GET or HEAD. */
  readonly safe: boolean;
  /** Runs it. The scope holds the base map and the outputs it needs. */
  run(scope: Scope, call: CallContext): Promise<StepOutcome>;
  /** The step's resolved `with`, for a step handler that replaces it. */
  values(scope: Scope): Readonly<Record<string, JsonValue>>;
}

/**
 * What a step gave. `output` undefined: nothing to refer to. A call step also keeps its whole answer, body in memory;
 * a status ≥ 400 in it ends the run.
 */
export interface StepOutcome {
  readonly output: JsonValue | undefined;
  readonly answer: UpstreamAnswer | undefined;
}

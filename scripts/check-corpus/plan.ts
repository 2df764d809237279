// What one call must cause: the upstream exchanges in order, and what its answer is made of.
import { plannedAnswer } from './answers.ts';
import type { CallMode } from './calls.ts';
import type { AggregateFunction, Operation, Unit } from './document.ts';
import { expectedRequestIn, unitScope } from './expected-request.ts';
import type { Supplied } from './expected-request.ts';
import { handedOn, resolveRef } from './functions.ts';
import { unitInputs } from './inputs.ts';
import type { Input } from './inputs.ts';
import type { Linker } from './link.ts';
import { NotChecked } from './not-checked.ts';
import type { Scope } from './scope.ts';
import { hasStaticValue, mockAnswer } from './shape.ts';
import { needsDerivedInputs, planRun } from './steps.ts';
import type { Exchange, RunResult } from './steps.ts';

/** The end of a call. */
export type CallResult = RunResult | { readonly kind: 'nothing-to-run'; readonly words: string };

/** Everything a call must cause. */
export interface CallPlan {
  readonly exchanges: readonly Exchange[];
  readonly result: CallResult;
  /** Further GET requests may be recorded: steps that overlap. */
  readonly mayOverlap: boolean;
  /** Names in sight of fixed values in outputs. */
  readonly scope: Scope;
  /** The unit whose outputs apply. */
  readonly running: Unit;
}

/** A unit ready to be called: its inputs, and the plan of a call with given inputs. */
export interface CallableUnit {
  readonly inputs: readonly Input[];
  readonly operation: Operation | undefined;
  readonly facing: Unit;
  plan(supplied: Supplied, omitted: string | undefined, mode: CallMode, turn: number): CallPlan;
}

/**
 * Links a unit and derives its inputs.
 * @throws NotChecked for what the checker has no opinion on
 */
export function callableUnit(
  unit: Unit,
  linked: Operation | undefined,
  linker: Linker,
  functions: readonly AggregateFunction[],
  binds: ReadonlyMap<string, string>,
): CallableUnit {
  for (const key of ['inputSchema', 'ask', 'content']) if (unit.written[key] !== undefined) throw new NotChecked(key);
  const { facing, running } = resolveRef(unit, functions);
  const isFunction = running !== facing;
  const operation = isFunction && running.call !== undefined ? linker.candidates(running.call)[0] : linked;
  const hasSteps = running.call === undefined && running.written['steps'] !== undefined;
  if (hasSteps && needsDerivedInputs(facing)) throw new NotChecked('steps with derived inputs');
  const { inputs, known } = unitInputs(facing, isFunction ? undefined : operation, binds);
  const inside = isFunction ? new Set(running.inputs.map((input) => input.name)) : known;
  return {
    inputs,
    operation,
    facing,
    plan: (supplied, omitted, mode, turn) => {
      const outer = unitScope(facing, known, binds, supplied.inputs);
      const scope = isFunction ? unitScope(running, inside, binds, handedOn(facing, known, outer)) : outer;
      const base = { scope, running, mayOverlap: hasSteps };
      if (omitted !== undefined)
        return { ...base, exchanges: [], result: { kind: 'failure', statuses: [400], words: omitted } };
      if (hasSteps) return { ...base, ...planRun(running, inside, scope, linker, mode) };
      if (operation === undefined) return { ...base, exchanges: [], result: withoutCall(running, scope) };
      const answer = plannedAnswer(operation.format, turn);
      const expected = expectedRequestIn(operation, scope, supplied.body);
      if (expected.kind === 'failure') return { ...base, exchanges: [], result: expected };
      return {
        ...base,
        exchanges: [{ expected, answer }],
        result: { kind: 'answer', operation, answer, shaped: true },
      };
    },
  };
}

function withoutCall(unit: Unit, scope: Scope): CallResult {
  if (hasStaticValue(unit.outputs)) return { kind: 'value', value: mockAnswer(unit.outputs, scope) };
  return { kind: 'nothing-to-run', words: unit.call ?? 'nothing to run' };
}

// Units that refer to an aggregate's function: the unit as callers see it, and the function as it runs.
import type { AggregateFunction, Parameter, Unit } from './document.ts';
import { mapOf } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import { findName, pathVariables } from './names.ts';
import { NotChecked } from './not-checked.ts';
import { outputsOf } from './read-document.ts';
import { resolveWith } from './scope.ts';
import type { Scope } from './scope.ts';

/** A unit split into what faces the caller and what runs. */
export interface ResolvedUnit {
  readonly facing: Unit;
  /** The function, as a unit of its own; the same as `facing` without `ref`. */
  readonly running: Unit;
}

/** @see docs/spec/orchestration.md 9 */
export function resolveRef(unit: Unit, functions: readonly AggregateFunction[]): ResolvedUnit {
  const { ref } = unit.written;
  if (typeof ref !== 'string') return { facing: unit, running: unit };
  const found = functions.find((candidate) => `${candidate.namespace}.${candidate.name}` === ref);
  if (found === undefined) throw new NotChecked('ref that names nothing');
  if (found.inputs.length === 0 && unit.inputs.length === 0) throw new NotChecked('function without declared inputs');
  const inputs = unit.inputs.length > 0 ? unit.inputs : found.inputs.map((input) => located(input, unit));
  const outputs = unit.outputs.length > 0 ? unit.outputs : outputsOf(found.written);
  const call = typeof found.written['call'] === 'string' ? found.written['call'] : undefined;
  const running: Unit = {
    ...unit,
    exposer: { ...unit.exposer, type: 'aggregate', namespace: found.namespace },
    inputs: found.inputs,
    call,
    with: mapOf(found.written['with']),
    outputs,
    written: withoutRef(found.written, unit.written),
  };
  return { facing: { ...unit, inputs, outputs, call }, running };
}

function withoutRef(written: JsonMap, unit: JsonMap): JsonMap {
  return { ...written, 'unit-outputs': unit['outputParameters'] ?? null };
}

/** Where REST reads a function's input. @see docs/spec/rest.md 5.2 */
function located(input: Parameter, unit: Unit): Parameter {
  if (unit.kind === 'tool') return input;
  const required = input.required ?? true;
  const variable = findName(input.name, pathVariables(unit.path));
  if (variable !== undefined) return { ...input, name: variable, in: 'path', required: true };
  const bodiless = unit.method === 'GET' || unit.method === 'HEAD' || unit.method === 'DELETE';
  return { ...input, in: bodiless ? 'query' : 'field', required };
}

/** What a unit hands on: its inputs with its own `with` applied. */
export function handedOn(unit: Unit, known: ReadonlySet<string>, scope: Scope): Map<string, Json> {
  const { given, removed } = resolveWith(unit, known, scope);
  const inputs = new Map(scope.inputs);
  for (const name of removed) inputs.delete(name);
  for (const [name, value] of given) inputs.set(name, value);
  return inputs;
}

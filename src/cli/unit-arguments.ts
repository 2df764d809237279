/** The JSON object of `naftiko-ts call` as the inputs of a unit. */
import { NaftikoError, type InputFault } from '../errors/naftiko-error.ts';
import { type Bindings, type Inputs, newInputs, Scope } from '../expressions/scope.ts';
import { type JsonObject, type JsonValue, member } from '../json/json-value.ts';
import { checkJson } from '../operation/check-input.ts';
import type { OperationPlan } from '../operation/operation.ts';

/** Inputs as checked and converted, and the names that were given and are no input. */
export interface UnitArguments {
  readonly inputs: Inputs;
  readonly unknown: readonly string[];
}

/**
 * Checks arguments as MCP does. `null` for an optional input counts as absent; an input with a fixed value has it
 * whatever is given.
 * @throws NaftikoError NAF_ERR_INVALID_INPUT naming every argument that is missing or unfit
 * @see docs/spec/mcp.md section 6.2 I6
 */
export function readUnitArguments(plan: OperationPlan, given: JsonObject, bindings: Bindings): UnitArguments {
  const inputs = newInputs();
  const faults: InputFault[] = [];
  for (const input of plan.inputs) {
    const value =
      input.fixed === undefined
        ? present(member(given, input.name))
        : input.fixed.evaluate(new Scope(inputs, bindings));
    if (value === undefined) {
      if (input.required) faults.push({ name: input.name, message: 'is required' });
      continue;
    }
    const checked = checkJson(input, value);
    if (checked.ok) inputs[input.name] = checked.value;
    else faults.push({ name: input.name, message: checked.message });
  }
  if (faults.length > 0) {
    const list = faults.map(({ name, message }) => `${name} ${message}`).join('; ');
    throw new NaftikoError('NAF_ERR_INVALID_INPUT', `${plan.id}: ${list}.`, { faults, operation: plan.id });
  }
  const known = new Set(plan.inputs.map(({ name }) => name));
  return { inputs, unknown: Object.keys(given).filter((name) => !known.has(name)) };
}

function present(value: JsonValue | undefined): JsonValue | undefined {
  return value === null ? undefined : value;
}

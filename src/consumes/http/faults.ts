/** The errors of building a request that the caller or the document is to blame for. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { Name } from '../../expressions/scope.ts';
import type { ConsumedPlace } from '../../model/parameters.ts';
import type { ParameterPlan } from './parameters.ts';

/**
 * A value of the caller that can not be sent. `name` is the consumed parameter's; whoever knows the exposed input
 * renames it. `read` are the names that a template of its own reads.
 * @see docs/spec/rest.md section 7.1
 */
export function invalidInput(
  operation: string,
  place: ConsumedPlace,
  name: string,
  message: string,
  read: readonly Name[] = [],
): NaftikoError {
  const fault = { in: place, name, message };
  return new NaftikoError('NAF_ERR_INVALID_INPUT', `${operation}: ${place} parameter "${name}" ${message}`, {
    operation,
    faults: [read.length === 0 ? fault : { ...fault, filledBy: spellings(read) }],
  });
}

/** The same error; faults of parameters whose `value` is a template also say what that reads. */
export function withSources(error: unknown, parameters: readonly ParameterPlan[]): unknown {
  if (!(error instanceof NaftikoError) || error.details.faults === undefined) return error;
  const faults = error.details.faults.map((fault) => {
    const plan = parameters.find((candidate) => candidate.in === fault.in && candidate.name === fault.name);
    if (plan?.template === undefined) return fault;
    const { name, message } = fault;
    return { in: plan.in, name, message, filledBy: spellings(plan.template.names) };
  });
  return new NaftikoError(error.code, error.message, { ...error.details, faults });
}

/** What inputs may be called that fill these names: whole, or what stands before and after the first dot. */
function spellings(names: readonly Name[]): readonly string[] {
  return names.flatMap(({ text, segments }) => [text, ...segments.slice(0, 2)]);
}

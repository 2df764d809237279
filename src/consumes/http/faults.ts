/** The errors of building a request that the caller or the document is to blame for. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { ConsumedPlace } from '../../model/parameters.ts';
import type { ParameterPlan } from './parameters.ts';

/**
 * A value of the caller that can not be sent. `name` is the consumed parameter's; whoever knows the exposed input
 * renames it.
 * @see docs/spec/rest.md section 7.1
 */
export function invalidInput(operation: string, place: ConsumedPlace, name: string, message: string): NaftikoError {
  return new NaftikoError('NAF_ERR_INVALID_INPUT', `${operation}: ${place} parameter "${name}" ${message}`, {
    operation,
    faults: [{ in: place, name, message }],
  });
}

/** The same error; faults of parameters whose `value` is a template also say what that reads. */
export function withSources(error: unknown, parameters: readonly ParameterPlan[]): unknown {
  if (!(error instanceof NaftikoError) || error.details.faults === undefined) return error;
  const faults = error.details.faults.map((fault) => {
    const plan = parameters.find((candidate) => candidate.in === fault.in && candidate.name === fault.name);
    if (plan?.template === undefined) return fault;
    const filledBy = plan.template.names.flatMap(({ text, segments }) => [text, ...segments.slice(0, 2)]);
    const { name, message } = fault;
    return { in: plan.in, name, message, filledBy };
  });
  return new NaftikoError(error.code, error.message, { ...error.details, faults });
}

/** The errors of building a request that the caller or the document is to blame for. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { ConsumedPlace } from '../../model/parameters.ts';

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

/** A refused request as the error its exposer answers with. */
import type { ErrorCode } from '../errors/codes.ts';
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { Refusal } from './http-server.ts';

/** Codes of refusals that no error was thrown for. */
const refusalCodes: Readonly<Record<number, ErrorCode>> = {
  400: 'NAF_ERR_BAD_REQUEST',
  401: 'NAF_ERR_UNAUTHORIZED',
  403: 'NAF_ERR_FORBIDDEN',
  503: 'NAF_ERR_KEYS_UNAVAILABLE',
};

/** What was thrown, else an error of the refusal's status with its detail. @see docs/spec/rest.md section 13 */
export function refusalError({ status, detail, error }: Pick<Refusal, 'status' | 'detail' | 'error'>): NaftikoError {
  return error ?? new NaftikoError(refusalCodes[status] ?? 'NAF_ERR_INTERNAL', detail);
}

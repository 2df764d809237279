/** Errors as RFC 9457 problem documents. */
import type { OutgoingHttpHeaders } from 'node:http';
import { type ErrorCode, errorCodes } from '../errors/codes.ts';
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import type { Logger } from '../observe/logger.ts';

/** The media type of a problem document. */
export const problemMediaType = 'application/problem+json';

/** What a caller is told about a fault of the engine itself. */
const internalMessage = 'internal error';

/** The `type` of a problem: each code has an entry of that name in docs/errors.md. */
export function problemType(code: ErrorCode): string {
  return `urn:naftiko-ts:error:${code}`;
}

/** Any thrown value as a NaftikoError: what was not thrown on purpose is NAF_ERR_INTERNAL and says nothing of itself. */
export function asNaftikoError(error: unknown): NaftikoError {
  return error instanceof NaftikoError
    ? error
    : new NaftikoError('NAF_ERR_INTERNAL', internalMessage, { cause: error });
}

/**
 * The problem document of an error: `type`, `title`, `status`, `detail`, `code`, `operation`, `errors`, `step`.
 * @param operation the exposed unit, named when the error does not name an operation itself
 * @see docs/spec/rest.md section 13
 */
export function problemOf(error: unknown, operation: string | undefined): JsonObject {
  const { code, message, status, details } = asNaftikoError(error);
  const named = details.operation ?? operation;
  const problem: Record<string, JsonValue> = {
    type: problemType(code),
    title: errorCodes[code].title,
    status,
    detail: message,
    code,
  };
  if (named !== undefined) problem['operation'] = named;
  if (details.faults !== undefined && details.faults.length > 0) problem['errors'] = details.faults.map(faultOf);
  if (details.step !== undefined) problem['step'] = details.step;
  return problem;
}

function faultOf({
  in: place,
  name,
  message,
}: {
  readonly in?: string;
  readonly name: string;
  readonly message: string;
}): JsonObject {
  return place === undefined ? { name, message } : { in: place, name, message };
}

/** Headers of an answer that carries a problem: `Retry-After` where trying again makes sense. */
export function problemHeaders(error: NaftikoError): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { 'content-type': problemMediaType };
  const { retryAfterSeconds } = error.details;
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  return headers;
}

/**
 * Logs a failed request: a fault of the engine whole, a failure of upstream or document as a warning with its cause, a
 * mistake of the caller only in detail.
 */
export function logFailure(logger: Logger, error: unknown, operation: string | undefined): void {
  if (!(error instanceof NaftikoError)) {
    logger.log('error', 'request failed unexpectedly', { operation, error });
    return;
  }
  const level = error.status >= 500 ? 'warn' : 'debug';
  if (!logger.enabled(level)) return;
  const { details } = error;
  logger.log(level, error.message, {
    code: error.code,
    operation: details.operation ?? operation,
    step: details.step,
    cause: details.cause,
  });
}

/** What went wrong on the wire → the error a caller sees, in the phrases of rest.md section 13. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { isForbidden } from './egress.ts';

const refused = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
]);
const unknownName = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL', 'ENODATA']);
const slow = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);
const reset = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET']);
/** Faults of an answer that undici finds after its parser: a head too large, a length that is not kept. */
const malformed = new Set(['UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const tls =
  /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE))/;

/** The `code` of an error, or of the first one that it bundles; '' when there is none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error.cause === undefined ? '' : codeOf(error.cause);
}

/** Whether the connection broke off, so that an idempotent request may be sent again. */
export function isReset(error: unknown): boolean {
  return reset.has(codeOf(error)) && !isMalformed(error);
}

/** No answer, or no more of it, in time. */
export function timeoutError(operation: string, timeoutMs: number, cause?: unknown): NaftikoError {
  const message = `${operation}: no answer within ${timeoutMs / 1000} s`;
  return new NaftikoError('NAF_ERR_UPSTREAM_TIMEOUT', message, { operation, cause });
}

/** The caller went away. */
export function cancelledError(operation: string): NaftikoError {
  return new NaftikoError('NAF_ERR_CANCELLED', `${operation}: cancelled`, { operation });
}

/** The answer is larger than what the engine holds in memory. */
export function tooLargeError(operation: string, maxBytes: number): NaftikoError {
  return new NaftikoError('NAF_ERR_UPSTREAM_TOO_LARGE', `${operation}: answer exceeds ${maxBytes} bytes`, {
    operation,
  });
}

/** The answer is not what it says or what the document says it is. */
export function undecodableError(operation: string, format: string, cause: unknown): NaftikoError {
  return new NaftikoError('NAF_ERR_UPSTREAM_UNDECODABLE', `${operation}: answer is not ${format}`, {
    operation,
    cause,
  });
}

/** Turns an error of the connection into ours; one of ours stays as it is. */
export function wireError(operation: string, error: unknown, timeoutMs: number): NaftikoError {
  if (error instanceof NaftikoError) return error;
  if (isForbidden(error)) {
    const message = `${operation}: the address is not public and not allowed`;
    const hint = 'allow it with --allow-upstream <host or range>';
    return new NaftikoError('NAF_ERR_UPSTREAM_FORBIDDEN', message, { operation, hint, cause: error });
  }
  const code = codeOf(error);
  if (slow.has(code)) return timeoutError(operation, timeoutMs, error);
  if (isMalformed(error)) return undecodableError(operation, 'HTTP', error);
  const message = `${operation}: ${phraseOf(code)}`;
  return new NaftikoError('NAF_ERR_UPSTREAM_UNREACHABLE', message, { operation, cause: error });
}

/** Whether what came is no HTTP. undici's parser error has a code only for some faults; a `101` has only words. */
function isMalformed(error: unknown): boolean {
  const code = codeOf(error);
  if (code.startsWith('HPE_') || malformed.has(code)) return true;
  return error instanceof Error && (error.name === 'HTTPParserError' || error.message === 'bad upgrade');
}

function phraseOf(code: string): string {
  if (refused.has(code)) return 'connection refused';
  if (unknownName.has(code)) return 'name not found';
  return tls.test(code) ? 'TLS failure' : 'connection reset';
}

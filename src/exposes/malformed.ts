/** Answers to requests that are no HTTP: they reach no exposer. */
import type { Duplex } from 'node:stream';
import { stringifyJson } from '../json/json-text.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { STATUS_CODES } from './node-http.ts';
import { problemMediaType, problemType } from './problem.ts';

const statuses: Readonly<
  Record<string, { readonly status: number; readonly code: ErrorCode; readonly detail: string }>
> = {
  HPE_HEADER_OVERFLOW: { status: 431, code: 'NAF_ERR_BAD_REQUEST', detail: 'request headers are too large' },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'NAF_ERR_BODY_TIMEOUT',
    detail: 'request headers were not complete in time',
  },
};
const malformed = { status: 400, code: 'NAF_ERR_BAD_REQUEST', detail: 'request is not valid HTTP' } as const;

/**
 * Writes a problem document straight to the connection and closes it. Nothing is written into an answer that has begun.
 * @param answering whether an answer has begun on this connection
 */
export function refuseMalformed(error: Error, socket: Duplex, answering: boolean): void {
  if (answering || !socket.writable || ('code' in error && error.code === 'ECONNRESET')) {
    socket.destroy();
    return;
  }
  const { status, code, detail } = ('code' in error ? statuses[String(error.code)] : undefined) ?? malformed;
  const title = STATUS_CODES[status] ?? 'Bad Request';
  const body = stringifyJson({ type: problemType(code), title, status, detail, code });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${problemMediaType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  // A peer that never closes its side must not hold the connection.
  setTimeout(() => socket.destroy(), 1_000).unref();
}

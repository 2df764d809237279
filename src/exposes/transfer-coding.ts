/** How the body of a request is framed: chunks, and nothing around them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { NaftikoError } from '../errors/naftiko-error.ts';

/** Connections where what follows can not be told from the body of a refused request. */
const inDoubt = new WeakSet<Socket>();

/**
 * Refuses transfer codings besides `chunked`: Node takes the chunks apart and leaves the rest (`gzip, chunked`) to the
 * reader, who would take the coded bytes for the body. The connection ends with that answer.
 * @returns false for a request that came behind such a one and must not be served
 * @throws NAF_ERR_BAD_REQUEST
 * @see RFC 9112 section 6.1
 */
export function isFramed({ headers, socket }: IncomingMessage, response: ServerResponse): boolean {
  const coding = headers['transfer-encoding'];
  if (coding === undefined || coding.trim().toLowerCase() === 'chunked') return !inDoubt.has(socket);
  inDoubt.add(socket);
  response.shouldKeepAlive = false;
  throw new NaftikoError('NAF_ERR_BAD_REQUEST', 'request body has a transfer coding that is not supported');
}

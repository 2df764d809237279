/** Reads request bodies within limits of size and time. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { NaftikoError } from '../errors/naftiko-error.ts';
import { GatheredBytes } from '../operation/gathered-bytes.ts';

/** How long a client may take to send its body. @see docs/spec/cli.md section 2.1 */
export const bodyTimeoutMs = 30_000;

/** Largest request body unless `--max-request-size` says otherwise, in bytes. @see docs/spec/cli.md section 2.1 */
export const defaultMaxBodyBytes = { rest: 10 * 1024 * 1024, mcp: 4 * 1024 * 1024 } as const;

const noBytes = new Uint8Array(0);

/** Whether a request announces a body: a length other than 0, or chunks. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** Whether the client wants the connection closed after the answer. */
export function asksToClose({ headers, httpVersion }: IncomingMessage): boolean {
  const connection = headers.connection?.toLowerCase();
  return (
    connection?.includes('close') === true || (httpVersion === '1.0' && connection?.includes('keep-alive') !== true)
  );
}

/** Asks a client that waits with `Expect: 100-continue` to send its body. */
export function askForBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.expect === undefined || response.headersSent) return;
  response.writeContinue();
  response.shouldKeepAlive = !asksToClose(request);
}

/**
 * Reads the whole body. Without one it gives no bytes at once.
 * @param maxBytes checked against `Content-Length` before anything is read, then while reading
 * @throws NAF_ERR_BODY_TOO_LARGE, NAF_ERR_BODY_TIMEOUT, NAF_ERR_CANCELLED (the client went away)
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
  timeoutMs: number = bodyTimeoutMs,
): Promise<Uint8Array> {
  if (!hasBody(request)) return noBytes;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  askForBody(request, response);
  return await collect(request, maxBytes, timeoutMs);
}

function collect(request: IncomingMessage, maxBytes: number, timeoutMs: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const gathered = new GatheredBytes();
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > maxBytes) finish(tooLarge(maxBytes));
      else gathered.add(chunk);
    };
    const onEnd = (): void => finish(undefined);
    const onGone = (): void => finish(new NaftikoError('NAF_ERR_CANCELLED', 'the client went away'));
    const timer = setTimeout(() => finish(tooSlow(timeoutMs)), timeoutMs);
    const finish = (error: NaftikoError | undefined): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('error', onGone).off('close', onGone);
      if (error !== undefined) reject(error);
      else resolve(gathered.joined());
    };
    request.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone);
  });
}

/**
 * The body as a stream for a forwarded request. A pause longer than `timeoutMs` between chunks breaks it off.
 * @throws while it is read: NAF_ERR_BODY_TIMEOUT, NAF_ERR_BODY_TOO_LARGE, NAF_ERR_CANCELLED
 */
export async function* streamBody(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number = Number.POSITIVE_INFINITY,
  timeoutMs: number = bodyTimeoutMs,
): AsyncGenerator<Uint8Array, void, undefined> {
  askForBody(request, response);
  let size = 0;
  let wake = (): void => undefined;
  const onEvent = (): void => wake();
  request.on('readable', onEvent).on('end', onEvent).on('error', onEvent).on('close', onEvent);
  try {
    while (true) {
      // Without an encoding set, a request's chunks are Buffers.
      const chunk = request.read() as Buffer | null;
      if (chunk !== null) {
        size += chunk.length;
        if (size > maxBytes) throw tooLarge(maxBytes);
        yield chunk;
      } else if (request.readableEnded) {
        return;
      } else if (request.destroyed) {
        throw new NaftikoError('NAF_ERR_CANCELLED', 'the client went away');
      } else {
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(() => reject(tooSlow(timeoutMs)), timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  } finally {
    request.off('readable', onEvent).off('end', onEvent).off('error', onEvent).off('close', onEvent);
  }
}

function tooLarge(maxBytes: number): NaftikoError {
  return new NaftikoError('NAF_ERR_BODY_TOO_LARGE', `request body exceeds ${maxBytes} bytes`);
}

function tooSlow(timeoutMs: number): NaftikoError {
  return new NaftikoError('NAF_ERR_BODY_TIMEOUT', `request body was not complete within ${timeoutMs / 1000} s`);
}

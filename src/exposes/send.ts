/** Writes answers: headers and body in one write wherever the body is known. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Statuses that never carry a body nor a length (RFC 9110 section 8.6). */
function isBodiless(status: number): boolean {
  return status === 204 || status === 304 || status < 200;
}

/** Answers with a body that is complete. `Content-Length` is set here; HEAD and 204 send no body. */
export function sendBytes(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: Uint8Array | string,
): void {
  if (response.headersSent || response.destroyed) return;
  if (isBodiless(status)) {
    sendEmpty(response, status, headers);
    return;
  }
  // Closing at once while the body still arrives would lose the answer: traffic.ts reads on for a moment, then closes.
  if (status === 413 && !response.req.complete && response.req.headers.expect === undefined)
    response.shouldKeepAlive = true;
  headers['content-length'] = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  response.writeHead(status, headers);
  response.end(body);
}

/** Answers without a body. To HEAD without a length, unless `headers` has it: nobody knows how long the answer to GET would be. */
export function sendEmpty(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
  if (response.headersSent || response.destroyed) return;
  if (!isBodiless(status) && response.req.method !== 'HEAD') headers['content-length'] = 0;
  response.writeHead(status, headers);
  response.end();
}

/**
 * Answers with a stream, at the client's pace. When the stream breaks off the connection is cut, so that a client never
 * takes half an answer for a whole one; when the client goes away the stream is given up.
 * @param length known number of bytes, sent as `Content-Length`
 * @param onBreak told why the stream broke off, unless the client went away
 */
export async function sendStream(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: AsyncIterable<Uint8Array>,
  length?: number,
  onBreak?: (error: unknown) => void,
): Promise<void> {
  if (length !== undefined) headers['content-length'] = length;
  response.writeHead(status, headers);
  // Headers go out with the first chunk when that is already there, else now: a slow body must not hold them back.
  setImmediate(() => {
    if (!response.writableEnded && !response.destroyed) response.flushHeaders();
  });
  let sent = 0;
  try {
    for await (const chunk of body) {
      if (response.destroyed) return;
      sent += chunk.byteLength;
      if (!response.write(chunk)) await writable(response);
    }
    if (length !== undefined && sent !== length) throw new Error(`body has ${sent} bytes instead of ${length}`);
    response.end();
  } catch (error) {
    if (!response.destroyed) onBreak?.(error);
    response.destroy();
  }
}

/** Resolves when more can be written or the client has gone. Asked for every chunk, so that it costs a few listeners only. */
function writable(response: ServerResponse): Promise<void> {
  if (response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const goOn = (): void => {
      response.off('drain', goOn).off('close', goOn).off('error', goOn);
      resolve();
    };
    response.on('drain', goOn).on('close', goOn).on('error', goOn);
  });
}

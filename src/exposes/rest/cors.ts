/** Cross-origin access for the origins that `--allow-origin` lists. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Visit } from '../request-origin.ts';
import { sendEmpty } from '../send.ts';

/** Header names a page may read besides those every browser shows. */
const exposedHeaders = 'content-disposition, content-language, etag, link, retry-after, www-authenticate';
/** How long a browser may remember a preflight answer, in seconds. */
const preflightSeconds = 600;
const headerList = /^[\w!#$%&'*+.^`|~-]+(?:\s*,\s*[\w!#$%&'*+.^`|~-]+)*$/;

/** Whether a request asks what a page may send. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined && headers.origin !== undefined;
}

/**
 * Puts the cross-origin headers on every later answer to this request. Nothing is sent to origins that are not listed.
 * @see docs/spec/rest.md section 12
 */
export function allowOrigin(response: ServerResponse, { origin, listed }: Visit): void {
  response.setHeader('vary', 'Origin');
  if (!listed || origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', exposedHeaders);
}

/** Answers a preflight request. @param methods those of the path, as `Allow` lists them */
export function replyPreflight(request: IncomingMessage, response: ServerResponse, methods: string): void {
  const asked = request.headers['access-control-request-headers'];
  sendEmpty(response, 204, {
    allow: methods,
    'access-control-allow-methods': methods,
    ...(typeof asked === 'string' && headerList.test(asked.trim())
      ? { 'access-control-allow-headers': asked.trim() }
      : {}),
    'access-control-max-age': String(preflightSeconds),
  });
}

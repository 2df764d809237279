/** Results of operations, and errors, as HTTP answers. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { stringifyJson } from '../../json/json-text.ts';
import type { Logger } from '../../observe/logger.ts';
import type { AnswerBody, AnswerHeaders, OperationResult } from '../../operation/operation.ts';
import { asNaftikoError, problemHeaders, problemOf } from '../problem.ts';
import { sendBytes, sendEmpty, sendStream } from '../send.ts';

/**
 * Answers with a result: shaped values as JSON without charset, everything else with the upstream's status, media type
 * and bytes, which are streamed unless they are all there already.
 * @see docs/spec/rest.md sections 7.2 to 7.4
 */
export function reply(
  request: IncomingMessage,
  response: ServerResponse,
  result: OperationResult,
  logger: Logger,
): void | Promise<void> {
  switch (result.kind) {
    case 'value': {
      const headers = passed(result.headers);
      headers['content-type'] = 'application/json';
      return sendBytes(response, result.status, headers, stringifyJson(result.value));
    }
    case 'empty':
      return sendEmpty(response, result.status, passed(result.headers));
    case 'bytes': {
      const headers = passed(result.headers);
      // An answer of no bytes whose length was not announced.
      if (result.body.ready?.byteLength === 0) return sendEmpty(response, result.status, headers);
      if (result.mediaType !== undefined) headers['content-type'] = result.mediaType;
      return sendBody(request, response, result.status, headers, result.body, logger);
    }
  }
}

/** Answers with a body of upstream; HEAD, and statuses that have none, give it up. */
export function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: AnswerBody,
  logger: Logger,
): void | Promise<void> {
  if (body.ready !== undefined) return sendBytes(response, status, headers, body.ready);
  if (request.method === 'HEAD' || status === 204 || status === 304) {
    if (body.length !== undefined && status !== 204) headers['content-length'] = body.length;
    response.writeHead(status, headers).end();
    return body.discard();
  }
  return sendStream(response, status, headers, body.stream(), body.length, (error) => {
    logger.log('warn', 'upstream answer broke off', { cause: error });
  });
}

/** Answers with a problem document. @param operation the exposed unit, where one was found */
export function replyProblem(
  response: ServerResponse,
  error: unknown,
  operation: string | undefined,
  more: OutgoingHttpHeaders = {},
): void {
  const known = asNaftikoError(error);
  sendBytes(response, known.status, { ...problemHeaders(known), ...more }, stringifyJson(problemOf(known, operation)));
}

/** A copy without what must never be passed on, whatever the result says. */
function passed(headers: AnswerHeaders): OutgoingHttpHeaders {
  const copy: OutgoingHttpHeaders = {};
  for (const name in headers) if (!neverPassed.has(name)) copy[name] = headers[name];
  return copy;
}

const neverPassed: ReadonlySet<string> = new Set([
  'set-cookie',
  'server',
  'location',
  'www-authenticate',
  'content-length',
  'transfer-encoding',
  'connection',
]);

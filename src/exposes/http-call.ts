/** The call context of an HTTP request. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallContext, ReceivedBody, Runtime } from '../operation/call-context.ts';

const traceparentForm = /^[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The context of the call that a request makes: cancelled when the client goes away before its answer is complete, its
 * W3C trace continued where the headers are well-formed.
 */
export function httpCall(
  request: IncomingMessage,
  response: ServerResponse,
  runtime: Runtime,
  body?: ReceivedBody,
): CallContext {
  const trace = traceOf(request);
  const signal = goneSignal(response);
  return body === undefined ? { runtime, signal, ...trace } : { runtime, signal, ...trace, body };
}

/** Aborted when the connection closes before the answer is complete. */
export function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  else
    response.once('close', () => {
      if (!response.writableFinished) controller.abort();
    });
  return controller.signal;
}

function traceOf({ headers }: IncomingMessage): { traceparent?: string; tracestate?: string } {
  const { traceparent, tracestate } = headers;
  if (typeof traceparent !== 'string' || !traceparentForm.test(traceparent)) return {};
  return typeof tracestate === 'string' ? { traceparent, tracestate } : { traceparent };
}

/** The HTTP side of an MCP adapter: paths, methods, CORS, well-known documents, refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Guard } from '../../authentication/guard.ts';
import { setHeaders } from './http-headers.ts';
import type { HttpExposer, Refusal } from '../http-server.ts';
import { answersMetadata } from '../resource-metadata.ts';
import { sendBytes, sendEmpty } from '../send.ts';
import { acceptsStream, EventStream } from './event-stream.ts';
import { answerPost, type HttpService, sendError } from './http-post.ts';
import { rpcCodes } from './json-rpc.ts';

/** The exposer that the shared HTTP server serves. */
export function httpTransport(http: HttpService, guard: Guard | undefined): HttpExposer {
  return {
    exposes: http.current().exposes,
    guard,
    before(request, response, visit) {
      const path = pathOf(request);
      if (guard?.metadata !== undefined && answersMetadata(request, response, guard.metadata)) return true;
      setHeaders(response, visit);
      if (request.method === 'OPTIONS' && visit.origin !== undefined) {
        preflight(response, guard?.keyHeader);
        return true;
      }
      if (!path.startsWith(wellKnown)) return false;
      sendBytes(response, 404, { 'content-type': 'application/json' }, '{"error":"not found"}');
      return true;
    },
    handle: (request, response, admitted) => handle(http, request, response, admitted.principal),
    refuse: (_request, response, refusal) => refuse(response, refusal),
  };
}

const wellKnown = '/.well-known/';
const allow = 'POST, DELETE';

function pathOf({ url = '/' }: IncomingMessage): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}

const corsHeaders = [
  'content-type',
  'authorization',
  'mcp-protocol-version',
  'mcp-method',
  'mcp-name',
  'mcp-session-id',
  'last-event-id',
  'traceparent',
  'tracestate',
  'baggage',
];

/** @see docs/spec/mcp.md O3 */
function preflight(response: ServerResponse, keyHeader: string | undefined): void {
  sendEmpty(response, 204, {
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': [...corsHeaders, ...(keyHeader === undefined ? [] : [keyHeader])].join(', '),
  });
}

function handle(
  http: HttpService,
  request: IncomingMessage,
  response: ServerResponse,
  principal: string,
): void | Promise<void> {
  switch (request.method) {
    case 'POST':
      return answerPost(http, request, response, principal);
    case 'GET':
      return openPush(http, request, response, principal);
    case 'DELETE':
      return endSession(http, request, response, principal);
    default:
      return notAllowed(response, request.method ?? '');
  }
}

function notAllowed(response: ServerResponse, method: string): void {
  sendBytes(response, 405, { 'content-type': 'text/plain', allow }, `${method} not supported`);
}

/** The stream of a session, for what is told outside calls (L9). */
function openPush(http: HttpService, request: IncomingMessage, response: ServerResponse, principal: string): void {
  const id = request.headers['mcp-session-id'];
  if (typeof id !== 'string') return notAllowed(response, 'GET');
  const session = http.sessions.find(id.trim(), principal);
  if (session === undefined) return sendError(response, 404, rpcCodes.sessionNotFound, 'Session not found');
  const { reloads, resources } = http.current();
  if ((!reloads && resources.length === 0) || !acceptsStream(request)) return notAllowed(response, 'GET');
  session.push?.end();
  const stream = new EventStream(response);
  session.push = stream;
  void http.current().watchedChanged();
  response.once('close', () => {
    if (session.push === stream) session.push = undefined;
    void http.current().watchedChanged();
  });
}

function endSession(
  { sessions }: HttpService,
  request: IncomingMessage,
  response: ServerResponse,
  principal: string,
): void {
  const id = request.headers['mcp-session-id'];
  if (typeof id !== 'string') return sendEmpty(response, 200);
  const session = sessions.find(id.trim(), principal);
  if (session === undefined) return sendError(response, 404, rpcCodes.sessionNotFound, 'Session not found');
  sessions.end(session);
  return sendEmpty(response, 200);
}

/** What the server itself refuses, as JSON-RPC errors without id; failed credentials as RFC 6750 has it. */
function refuse(response: ServerResponse, { reason, status, detail, headers, error }: Refusal): void {
  if (reason === 'credentials') {
    const body =
      status === 403
        ? 'forbidden'
        : status === 400
          ? 'invalid_request'
          : status === 503
            ? 'temporarily_unavailable'
            : 'unauthorized';
    return sendBytes(
      response,
      status,
      { ...headers, 'content-type': 'application/json' },
      JSON.stringify({ error: body }),
    );
  }
  const code = status >= 500 ? rpcCodes.internalError : rpcCodes.invalidRequest;
  return sendError(response, status, code, error?.code === 'NAF_ERR_INTERNAL' ? 'Internal error' : detail, headers);
}

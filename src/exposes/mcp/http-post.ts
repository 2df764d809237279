/** POST: one message or one batch in, one JSON answer or one event stream out. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isJsonList, type JsonValue } from '../../json/json-value.ts';
import { readBody } from '../read-body.ts';
import { sendBytes, sendEmpty } from '../send.ts';
import { answerBatch, refusedBatch } from './batch.ts';
import type { ChangeFeed } from './change-feed.ts';
import { type Answer, answerRequest, type Arrival, type Handshake, logMismatch, refusal } from './dispatch.ts';
import { acceptsStream, EventStream } from './event-stream.ts';
import {
  errorText,
  readMessage,
  type RpcError,
  rpcCodes,
  RpcFault,
  type RpcMessage,
  type RpcRequest,
} from './json-rpc.ts';
import type { McpService } from './mcp-service.ts';
import { parseMessageText } from './message-text.ts';
import { checkModernRequest, checkNameHeader, type ClaimHeaders } from './modern-checks.ts';
import { type Era, eraOf, isLegacyRevision, isModernHeader, legacyRevisions } from './revision.ts';
import { handleNotification, handleResponse } from './side-messages.ts';
import type { Session, SessionTable } from './session.ts';
import { noOutbound, type Outbound, type Trace } from './turn.ts';

/** What requests of one HTTP adapter share. */
export interface HttpService {
  /** The service of now: a reload replaces it. */
  current(): McpService;
  readonly sessions: SessionTable;
  readonly feed: ChangeFeed;
  readonly maxBodyBytes: number;
}

/** Answers a POST whose caller has been admitted. @throws NaftikoError for a body that is too large or too slow */
export async function answerPost(
  http: HttpService,
  request: IncomingMessage,
  response: ServerResponse,
  principal: string,
): Promise<void> {
  if (!isJson(request.headers['content-type'])) {
    return sendError(response, 415, rpcCodes.parseError, 'Content-Type must be application/json');
  }
  const bytes = await readBody(request, response, http.maxBodyBytes);
  let value: JsonValue;
  try {
    value = parseMessageText(bytes);
  } catch (error) {
    return sendAnswer(response, refusal(http.current(), undefined, error, 'legacy'));
  }
  const exchange: Exchange = { http, request, response, principal, headers: claimHeaders(request) };
  if (isJsonList(value)) return await postBatch(exchange, value);
  return await postMessage(exchange, readMessage(value));
}

const jsonType = /^application\/json\s*(?:;|$)/i;

function isJson(contentType: string | undefined): boolean {
  return contentType === undefined || jsonType.test(contentType.trim());
}

interface Exchange {
  readonly http: HttpService;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly principal: string;
  readonly headers: ClaimHeaders;
}

function claimHeaders({ headers }: IncomingMessage): ClaimHeaders {
  const protocolVersion = single(headers['mcp-protocol-version']);
  return {
    protocolVersion,
    method: single(headers['mcp-method']),
    legacyRevision: isLegacyRevision(protocolVersion) ? protocolVersion : undefined,
    checkName: (value) => checkNameHeader(single(headers['mcp-name']), value),
  };
}

function single(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header.trim() : undefined;
}

async function postMessage(exchange: Exchange, message: RpcMessage): Promise<void> {
  const { response, headers } = exchange;
  switch (message.kind) {
    case 'invalid':
      return sendAnswer(response, { status: 400, text: errorText(message.id, message.error) });
    case 'request':
      return await postRequest(exchange, message);
    case 'notification':
    case 'response': {
      const params = message.kind === 'notification' ? message.params : undefined;
      const era = eraOf('', params, headers.protocolVersion);
      if (era === 'modern') {
        return message.kind === 'notification'
          ? sendEmpty(response, 202)
          : sendError(response, 400, rpcCodes.invalidRequest, 'Invalid Request: answers are not expected');
      }
      const found = legacySession(exchange);
      if ('refused' in found)
        return sendAnswer(response, { status: found.refused.status, text: errorText(undefined, found.refused) });
      if (message.kind === 'notification') handleNotification(found.session, message);
      else handleResponse(found.session, message);
      return sendEmpty(response, 202);
    }
  }
}

/** The session a legacy request names, or the answer that refuses it. @see docs/spec/mcp.md section 2.6 */
function legacySession({
  http,
  request,
  headers,
  principal,
}: Exchange): { readonly session: Session | undefined } | { readonly refused: RpcError & { readonly status: number } } {
  if (headers.protocolVersion !== undefined && headers.legacyRevision === undefined) {
    const message = `Unsupported protocol version; this server speaks ${legacyRevisions.join(', ')}`;
    return { refused: { status: 400, code: rpcCodes.invalidRequest, message } };
  }
  const id = single(request.headers['mcp-session-id']);
  if (id === undefined) return { session: undefined };
  const session = http.sessions.find(id, principal);
  if (session !== undefined) return { session };
  return { refused: { status: 404, code: rpcCodes.sessionNotFound, message: 'Session not found' } };
}

async function postRequest(exchange: Exchange, message: RpcRequest): Promise<void> {
  const { http, headers, response, principal } = exchange;
  const era = eraOf(message.method, message.params, headers.protocolVersion);
  let session: Session | undefined;
  if (era === 'legacy' && message.method !== 'initialize') {
    const found = legacySession(exchange);
    if ('refused' in found)
      return sendAnswer(response, { status: found.refused.status, text: errorText(message.id, found.refused) });
    session = found.session;
  }
  if (era === 'modern' && message.method === 'subscriptions/listen') return await listen(exchange, message);
  const service = http.current();
  const stream = new LazyStream(exchange);
  const headersOut: OutgoingHttpHeaders = {};
  const onHandshake = ({ revision, capabilities }: Handshake): void => {
    headersOut['mcp-session-id'] = http.sessions.open(revision, capabilities, principal).id;
  };
  const answer = await answerRequest(service, message, { ...arrivalOf(exchange, era, session, stream), onHandshake });
  if (stream.opened !== undefined) return stream.opened.end(answer?.text);
  // Cancelled by the client, who expects no answer: the exchange still has to end.
  if (answer === undefined) return sendEmpty(response, 202);
  return sendAnswer(response, answer, headersOut);
}

function arrivalOf(
  { request, response, principal, headers }: Exchange,
  era: Era,
  session: Session | undefined,
  outbound: Outbound,
): Arrival {
  const arrival = { era, headers, session, principal, outbound, trace: traceOf(request) };
  if (era === 'legacy') return arrival;
  // A closed connection cancels a modern call; a legacy call runs to its end (2.7).
  const onRunning = (controller: AbortController): void => {
    response.once('close', () => {
      if (!response.writableFinished) controller.abort();
    });
  };
  return { ...arrival, onRunning };
}

const traceparentForm = /^[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const noTrace: Trace = {};

function traceOf({ headers }: IncomingMessage): Trace {
  const { traceparent, tracestate } = headers;
  if (typeof traceparent !== 'string' || !traceparentForm.test(traceparent)) return noTrace;
  return typeof tracestate === 'string' ? { traceparent, tracestate } : { traceparent };
}

/** An outbound that turns the answer into an event stream when the first message goes out. */
class LazyStream implements Outbound {
  // A class: an object literal with accessors is built anew for each request, which most calls never use.
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  #open: boolean | undefined;
  opened: EventStream | undefined;

  constructor({ request, response }: Exchange) {
    this.#request = request;
    this.#response = response;
  }

  get open(): boolean {
    return (this.#open ??= acceptsStream(this.#request));
  }

  send(text: string): void {
    this.opened ??= new EventStream(this.#response);
    this.opened.send(text);
  }

  onClosed(listener: () => void): () => void {
    const response = this.#response;
    if (response.destroyed) listener();
    else response.once('close', listener);
    return () => void response.off('close', listener);
  }
}

/** `subscriptions/listen`: acknowledged, then open until one side ends it. @see docs/spec/mcp.md M7 */
async function listen(exchange: Exchange, message: RpcRequest): Promise<void> {
  const { http, request, response, headers } = exchange;
  try {
    checkModernRequest(message.method, message.params, headers);
    if (!acceptsStream(request))
      throw new RpcFault(
        rpcCodes.invalidRequest,
        'subscriptions/listen needs a client that accepts text/event-stream',
        { status: 406 },
      );
    let stream: EventStream | undefined;
    const open = await http.feed.open(message.id, paramsOf(message), {
      send: (text) => stream?.send(text),
      end: (text) => stream?.end(text),
    });
    response.once('close', () => open.close());
    if (response.destroyed) return open.close();
    stream = new EventStream(response);
    open.acknowledge();
  } catch (error) {
    logMismatch(http.current(), message.params, error);
    sendAnswer(response, refusal(http.current(), message.id, error, 'modern'));
  }
}

function paramsOf({ params }: RpcRequest): Readonly<Record<string, JsonValue>> {
  // checkModernRequest has found `_meta` in it, so it is an object.
  return params as Readonly<Record<string, JsonValue>>;
}

async function postBatch(exchange: Exchange, batch: readonly JsonValue[]): Promise<void> {
  const { http, response, headers } = exchange;
  // Before the session: with a modern claim in it the session is none of its business.
  const refused = refusedBatch(batch);
  if (refused !== undefined) return sendAnswer(response, refused);
  const found = isModernHeader(headers.protocolVersion) ? { session: undefined } : legacySession(exchange);
  if ('refused' in found)
    return sendAnswer(response, { status: found.refused.status, text: errorText(undefined, found.refused) });
  const { session } = found;
  const revision = session?.revision ?? headers.protocolVersion;
  const outcome = await answerBatch(
    http.current(),
    batch,
    revision,
    arrivalOf(exchange, 'legacy', session, noOutbound),
  );
  if (outcome === undefined) return sendEmpty(response, 202);
  return sendAnswer(response, outcome);
}

const jsonHeader = 'application/json';

function sendAnswer(response: ServerResponse, { status, text }: Answer, more?: OutgoingHttpHeaders): void {
  const headers: OutgoingHttpHeaders =
    more === undefined ? { 'content-type': jsonHeader } : { 'content-type': jsonHeader, ...more };
  sendBytes(response, status, headers, text);
}

/** Writes a JSON-RPC error that belongs to no request. */
export function sendError(
  response: ServerResponse,
  status: number,
  code: number,
  message: string,
  more?: OutgoingHttpHeaders,
): void {
  sendAnswer(response, { status, text: errorText(undefined, { code, message }) }, more);
}

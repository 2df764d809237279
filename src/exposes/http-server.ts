/** What all HTTP exposers share: listening, Host and Origin checks, the guard, refusals, orderly stop. */
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Guard, Verdict } from '../authentication/guard.ts';
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { Exposes } from '../model/exposes.ts';
import type { Runtime } from '../operation/call-context.ts';
import { listenOn } from './listen.ts';
import { listenAddresses } from './listen-addresses.ts';
import { isLoopbackName } from './loopback.ts';
import { createServer } from './node-http.ts';
import { logFailure } from './problem.ts';
import { type OriginRules, originRules, type Visit } from './request-origin.ts';
import { refuseMalformed } from './malformed.ts';
import { normalizeTarget } from './request-target.ts';
import { Traffic } from './traffic.ts';
import { isFramed } from './transfer-coding.ts';
import { restoreMethod, withKnownMethod } from './unknown-method.ts';

/** A request that was let in. `url` is the target to route with, in origin form; an API key in its query is gone. */
export type Admitted = Extract<Verdict, { admitted: true }>;

/** How an exposer answers; the server does the rest. */
export interface HttpExposer {
  readonly exposes: Exposes;
  readonly guard: Guard | undefined;
  /** Called for each admitted request. A throw, also a rejection, is answered by `refuse`. */
  handle(request: IncomingMessage, response: ServerResponse, admitted: Admitted): void | Promise<void>;
  /**
   * Runs after the Host and Origin checks and before the guard, for preflight requests, well-known documents and CORS
   * headers (`response.setHeader`, which every later answer then carries); true when it has answered.
   */
  before?(request: IncomingMessage, response: ServerResponse, visit: Visit): boolean;
  /** Whether a request may come from any origin (public skill catalogues); the Host check stays. */
  readonly openToOrigins?: (request: IncomingMessage) => boolean;
  /** Writes an error of this engine in the exposer's own form (problem document, JSON-RPC error). */
  refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void;
}

/** A request that is not served, and why. */
export interface Refusal {
  /** `host`, `origin`: 2.5; `credentials`: the guard; `failure`: something was thrown, see `error`. */
  readonly reason: 'host' | 'origin' | 'credentials' | 'failure';
  readonly status: number;
  /** Safe to show. */
  readonly detail: string;
  /** `WWW-Authenticate`, `Retry-After`. */
  readonly headers: OutgoingHttpHeaders;
  /** What was thrown, for `failure`; already logged. */
  readonly error: NaftikoError | undefined;
}

/** A listening server. */
export interface RunningServer {
  /** Host as a client writes it: an address of this machine, IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  readonly loopbackOnly: boolean;
  /** Stops accepting, closes idle connections, waits for running requests; false when some had to be cut. */
  stop(): Promise<boolean>;
}

/** How long a connection may stay idle between two requests, and how long headers may take, in milliseconds. */
const keepAliveMs = 65_000;
const headersMs = 30_000;
/** Largest request head in bytes. */
const maxHeaderBytes = 16 * 1024;
/** How long a client may take nothing of an answer that waits for it, in milliseconds. */
const stalledMs = 60_000;

/**
 * Starts a server for an exposer on all its addresses.
 * @param timeoutMs after this a connection is cut whose client takes nothing of what is written to it
 * @throws Error `cannot listen on <address>:<port>: <reason>`; nothing stays open then
 */
export async function startHttpServer(
  exposer: HttpExposer,
  runtime: Runtime,
  timeoutMs: number = stalledMs,
): Promise<RunningServer> {
  const { exposes } = exposer;
  const { options } = runtime;
  const traffic = new Traffic();
  let rules: OriginRules | undefined;
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    restoreMethod(request);
    traffic.begin(request, response, () => {
      // A connection can be accepted before the last address is open: until then nothing is served.
      if (rules === undefined) response.destroy();
      else serve(exposer, runtime, rules, request, response);
    });
  };
  const { servers, port, bound } = await listenOn(listenAddresses(exposes, options), () =>
    newServer(onRequest, traffic, timeoutMs),
  );
  const loopbackOnly = bound.every(isLoopbackName);
  rules = originRules(exposes.address ?? options.host, loopbackOnly, options);
  return {
    host: shownHost(bound[0] ?? '127.0.0.1'),
    port,
    loopbackOnly,
    stop: () => traffic.drain(servers, options.drainMs),
  };
}

function newServer(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  traffic: Traffic,
  timeoutMs: number,
): Server {
  const server = createServer({
    keepAliveTimeout: keepAliveMs,
    headersTimeout: headersMs,
    // Bodies have their own clock (read-body.ts): a forwarded upload may take long as long as it moves.
    requestTimeout: 0,
    connectionsCheckingInterval: 10_000,
    maxHeaderSize: maxHeaderBytes,
  });
  server.timeout = timeoutMs;
  // Nothing has moved in either direction for that long, or the connection has been idle for `keepAliveMs`.
  server.on('timeout', (socket: Socket) => {
    // A request whose answer still takes its time is nobody's fault here.
    if (socket.writableLength > 0 || !traffic.busy(socket)) socket.destroy();
  });
  server.on('request', onRequest);
  // Answered like any request: 100 Continue is sent when the body is asked for (askForBody). Where it is not, nobody can
  // tell whether the body still comes, so the connection ends.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    response.shouldKeepAlive = false;
    onRequest(request, response);
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, { 'content-length': 0, connection: 'close' }).end();
  });
  server.on('connect', (_request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  server.on('connection', (socket: Duplex) => traffic.connected(socket));
  server.on('clientError', (error: Error, socket: Duplex) => {
    const packet = 'rawPacket' in error && Buffer.isBuffer(error.rawPacket) ? error.rawPacket : undefined;
    const again =
      packet === undefined || !('code' in error && error.code === 'HPE_INVALID_METHOD') || traffic.busy(socket)
        ? undefined
        : withKnownMethod(packet, socket);
    if (again === undefined) refuseMalformed(error, socket, traffic.answering(socket));
    else server.emit('connection', again);
  });
  return server;
}

function serve(
  exposer: HttpExposer,
  runtime: Runtime,
  rules: OriginRules,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  try {
    normalizeTarget(request);
    if (!isFramed(request, response)) return;
    const checked = rules.check(request);
    let visit: Visit;
    if ('foreign' in checked) {
      if (checked.foreign === 'host' || exposer.openToOrigins?.(request) !== true) {
        exposer.refuse(request, response, {
          reason: checked.foreign,
          status: 403,
          detail: checked.detail,
          headers: {},
          error: undefined,
        });
        return;
      }
      visit = { origin: request.headers.origin, listed: false };
    } else {
      visit = checked;
    }
    if (exposer.before?.(request, response, visit) === true) return;
    const { guard } = exposer;
    const verdict = guard === undefined ? open(request) : guard.admit(request);
    const answered =
      verdict instanceof Promise
        ? verdict.then((later) => decide(exposer, request, response, later))
        : decide(exposer, request, response, verdict);
    if (answered instanceof Promise)
      answered.catch((error: unknown) => fail(exposer, runtime, request, response, error));
  } catch (error) {
    fail(exposer, runtime, request, response, error);
  }
}

function open(request: IncomingMessage): Admitted {
  return { admitted: true, principal: '', url: request.url ?? '/', consumed: undefined };
}

function decide(
  exposer: HttpExposer,
  request: IncomingMessage,
  response: ServerResponse,
  verdict: Verdict,
): void | Promise<void> {
  if (verdict.admitted) return exposer.handle(request, response, verdict);
  const headers: OutgoingHttpHeaders = {};
  if (verdict.challenges.length > 0) headers['www-authenticate'] = [...verdict.challenges];
  if (verdict.retryAfterSeconds !== undefined) headers['retry-after'] = String(verdict.retryAfterSeconds);
  exposer.refuse(request, response, {
    reason: 'credentials',
    status: verdict.status,
    detail: verdict.detail,
    headers,
    error: undefined,
  });
  return undefined;
}

/** Ends a failed request in an answer; one that has begun already can only be cut. */
function fail(
  exposer: HttpExposer,
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  const gone = response.destroyed || (error instanceof NaftikoError && error.code === 'NAF_ERR_CANCELLED');
  if (!gone) logFailure(runtime.logger, error, undefined);
  if (response.headersSent || response.destroyed) {
    if (!response.writableFinished) response.destroy();
    return;
  }
  const known =
    error instanceof NaftikoError ? error : new NaftikoError('NAF_ERR_INTERNAL', 'internal error', { cause: error });
  const { retryAfterSeconds } = known.details;
  const headers: OutgoingHttpHeaders =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  try {
    exposer.refuse(request, response, {
      reason: 'failure',
      status: known.status,
      detail: known.message,
      headers,
      error: known,
    });
  } catch (second) {
    runtime.logger.log('error', 'a refusal could not be written', { error: second });
    response.destroy();
  }
}

/** An address a client can connect to: the wildcard addresses are reached through loopback. */
function shownHost(bound: string): string {
  if (bound === '0.0.0.0' || bound === '::') return '127.0.0.1';
  return bound.includes(':') ? `[${bound}]` : bound;
}

/** One exchange with an upstream through undici's lowest level: no streams, one promise per answer. */
import type { Dispatcher } from 'undici';
import type { AnswerBody } from '../../operation/operation.ts';
import type { UpstreamAnswer } from '../consumer.ts';
import { ArrivingBody } from './arriving-body.ts';
import { codingsOf, DecompressedBody } from './decompress.ts';
import type { Dispatching } from './pools.ts';
import { cancelledError, isReset, timeoutError, undecodableError, wireError } from './failures.ts';

/** A request ready for the wire. */
export interface WireRequest {
  readonly origin: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array> | null;
}

/** How an exchange is carried out. */
export interface ExchangeOptions {
  /** `namespace.name`, for messages. */
  readonly operation: string;
  readonly signal: AbortSignal;
  /** Until the headers, connecting included and waiting for a client's body not; and between two chunks of the body. */
  readonly timeoutMs: number;
  /** Whether `Content-Encoding` is undone. */
  readonly decompress: boolean;
}

/** Answers of a known length up to this are waited for, so that they can be passed on in one write. */
const waitedForBytes = 64 * 1024;

const idempotentMethods = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']);

/**
 * Sends a request. A request that may safely be repeated is sent once more when the connection breaks before any
 * answer, which happens to kept connections that the server has just closed.
 * @throws NAF_ERR_UPSTREAM_UNREACHABLE, NAF_ERR_UPSTREAM_TIMEOUT, NAF_ERR_UPSTREAM_UNDECODABLE,
 * NAF_ERR_UPSTREAM_FORBIDDEN, NAF_ERR_CANCELLED
 * @see docs/spec/consume.md section 7
 */
export function exchange(
  dispatcher: Dispatching,
  request: WireRequest,
  options: ExchangeOptions,
): Promise<UpstreamAnswer> {
  return new Promise((resolve, reject) => {
    if (options.signal.aborted) reject(cancelledError(options.operation));
    else new Exchange(dispatcher, request, options, resolve, reject).start();
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #dispatcher: Dispatching;
  readonly #request: WireRequest;
  readonly #options: ExchangeOptions;
  readonly #resolve: (answer: UpstreamAnswer) => void;
  readonly #reject: (error: unknown) => void;
  readonly #onAbort: () => void;
  #timer: NodeJS.Timeout | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #body: ArrivingBody | undefined;
  /** An answer that is held back until its body is complete. */
  #held: UpstreamAnswer | undefined;
  #failure: Error | undefined;
  /** Whether the headers of an answer are still to come. */
  #awaited = true;
  #settled = false;
  #repeatable: boolean;

  constructor(
    dispatcher: Dispatching,
    request: WireRequest,
    options: ExchangeOptions,
    resolve: (answer: UpstreamAnswer) => void,
    reject: (error: unknown) => void,
  ) {
    this.#dispatcher = dispatcher;
    this.#request = request;
    this.#options = options;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#repeatable = idempotentMethods.has(request.method) && isWhole(request.body);
    this.#onAbort = () => this.#stop(cancelledError(options.operation));
  }

  start(): void {
    this.#options.signal.addEventListener('abort', this.#onAbort);
    this.#startTimer();
    this.#dispatcher.dispatch(this.#toSend(), this);
  }

  #startTimer(): void {
    const { operation, timeoutMs } = this.#options;
    this.#timer = setTimeout(() => this.#stop(timeoutError(operation, timeoutMs)), timeoutMs);
  }

  /** The time that a client takes for its body is not the upstream's. */
  async *#untimed(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    clearTimeout(this.#timer);
    for await (const chunk of body) {
      this.#resumeTimer();
      yield chunk;
      clearTimeout(this.#timer);
    }
    this.#resumeTimer();
  }

  #resumeTimer(): void {
    clearTimeout(this.#timer);
    if (this.#awaited) this.#startTimer();
  }

  #toSend(): Dispatcher.DispatchOptions {
    const { origin, method, target, headers, body } = this.#request;
    return {
      origin,
      path: target,
      method,
      headers,
      // undici takes async iterables, which its types call Readable only.
      body: (isWhole(body) ? body : this.#untimed(body)) as string | Buffer | null,
      bodyTimeout: this.#options.timeoutMs,
      headersTimeout: 0,
    };
  }

  /** On a new connection: a server that dropped one kept connection has often dropped them all. */
  #sendAgain(): void {
    if (this.#dispatcher.dispatchAnew === undefined) this.#dispatcher.dispatch(this.#toSend(), this);
    else this.#dispatcher.dispatchAnew(this.#toSend(), this);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It was given up while it waited for a connection.
    if (this.#failure !== undefined) controller.abort(this.#failure);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    received: Record<string, string | string[] | undefined>,
    reason?: string,
  ): void {
    if (status < 200) return;
    this.#awaited = false;
    clearTimeout(this.#timer);
    const { operation, decompress } = this.#options;
    const headers = joinedHeaders(received);
    if (!onlyChunked(headers['transfer-encoding'])) {
      // Nobody asked for one (`TE`), and its bytes would pass for the answer.
      this.#stop(undecodableError(operation, 'HTTP', new Error('a transfer coding besides chunked')));
      return;
    }
    const length = lengthOf(headers['content-length']);
    const codings = decompress ? codingsOf(headers['content-encoding']) : undefined;
    // What stays in the answer's headers is a coding that is left as it is, and a length of bytes as they are.
    if (codings !== undefined) {
      delete headers['content-encoding'];
      delete headers['content-length'];
    }
    if (this.#request.method !== 'HEAD' && status !== 204 && status !== 304 && length !== 0) {
      this.#body = new ArrivingBody(operation, length, controller);
    }
    let body: AnswerBody | undefined = this.#body;
    if (this.#body !== undefined && codings !== undefined) {
      body = new DecompressedBody(this.#body, codings, operation);
    }
    const answer = { status, reason: reason ?? '', headers, mediaType: headers['content-type'], body };
    if (this.#body !== undefined && length !== undefined && length <= waitedForBytes) this.#held = answer;
    else this.#answer(answer);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#body?.push(chunk);
  }

  onResponseEnd(): void {
    this.#finish();
    this.#body?.end();
    if (this.#held !== undefined) this.#answer(this.#held);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (
      !this.#settled &&
      this.#failure === undefined &&
      this.#repeatable &&
      this.#held === undefined &&
      isReset(error)
    ) {
      this.#repeatable = false;
      this.#sendAgain();
      return;
    }
    this.#finish();
    const failure = wireError(this.#options.operation, this.#failure ?? error, this.#options.timeoutMs);
    this.#body?.fail(failure);
    if (this.#settled) return;
    this.#settled = true;
    this.#reject(failure);
  }

  /** Ends the exchange from this side, also while it still waits for a connection. */
  #stop(error: Error): void {
    this.#failure ??= error;
    this.#finish();
    this.#body?.fail(error);
    this.#controller?.abort(error);
    if (this.#settled) return;
    this.#settled = true;
    this.#reject(error);
  }

  #answer(answer: UpstreamAnswer): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#resolve(answer);
  }

  #finish(): void {
    this.#awaited = false;
    clearTimeout(this.#timer);
    this.#options.signal.removeEventListener('abort', this.#onAbort);
  }
}

function isWhole(body: WireRequest['body']): body is string | Uint8Array | null {
  return body === null || typeof body === 'string' || body instanceof Uint8Array;
}

function onlyChunked(coding: string | undefined): boolean {
  return coding === undefined || coding.trim().toLowerCase() === 'chunked';
}

function joinedHeaders(received: Record<string, string | string[] | undefined>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name in received) {
    const value = received[name];
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return headers;
}

function lengthOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** MCP over standard input and output: one JSON-RPC message per line, both eras, nothing else on stdout. */
import type { Readable, Writable } from 'node:stream';
import { isJsonList, isJsonObject, type JsonValue, member } from '../../json/json-value.ts';
import { answerBatch } from './batch.ts';
import type { ChangeFeed, OpenListen } from './change-feed.ts';
import { noCapabilities } from './client-capabilities.ts';
import { answerRequest, type Arrival, refusal } from './dispatch.ts';
import { errorText, readMessage, type RpcNotification, rpcCodes, RpcFault, type RpcRequest } from './json-rpc.ts';
import { LineReader } from './line-reader.ts';
import type { McpService } from './mcp-service.ts';
import { parseMessageText } from './message-text.ts';
import { checkModernRequest } from './modern-checks.ts';
import { eraOf } from './revision.ts';
import { runningKey, Session } from './session.ts';
import { handleNotification, handleResponse } from './side-messages.ts';
import { noOutbound, type Outbound } from './turn.ts';

/** How long running calls get once the input has ended. @see docs/spec/mcp.md T3 */
const endedInputMs = 5000;
/** How long the client may take on a stop to read what has been written to it, once calls are done or cut. */
const lastWordsMs = 1000;

/** What the transport serves with. */
export interface StdioService {
  current(): McpService;
  readonly session: Session;
  readonly feed: ChangeFeed;
  readonly maxLineBytes: number;
}

/** The one client of a stdio adapter, before it has said anything. */
export function stdioSession(): Session {
  return new Session(undefined, '', undefined, noCapabilities);
}

/** A connection over two streams. */
export class StdioTransport {
  /** Settles when the input has ended and every call is done or cut. */
  readonly ended: Promise<void>;
  readonly #service: StdioService;
  readonly #input: Readable;
  readonly #output: Writable;
  readonly #outbound: Outbound;
  readonly #listens = new Map<string, Pick<OpenListen, 'close'>>();
  readonly #controllers = new Set<AbortController>();
  readonly #running = new Set<Promise<void>>();
  #closed = false;
  #end: () => void = () => undefined;

  constructor(service: StdioService, input: Readable, output: Writable) {
    this.#service = service;
    this.#input = input;
    this.#output = output;
    this.#outbound = { open: true, send: (text) => this.#write(text) };
    service.session.push = { send: (text) => this.#write(text), end: () => undefined };
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ended = promise;
    this.#end = resolve;
    const lines = new LineReader(service.maxLineBytes, (line) => this.#line(line));
    input.on('data', (chunk: Buffer) => lines.take(chunk));
    input.once('end', () => {
      lines.finish();
      void this.#drain(endedInputMs).then(() => this.#end());
    });
    // A broken pipe means that nobody reads any more: there is nothing left to serve.
    input.once('error', () => this.#end());
    output.on('error', () => this.#end());
  }

  /** Stops reading, ends subscriptions, lets calls finish and their answers be read; false when some had to be cut. */
  async stop(drainMs: number): Promise<boolean> {
    this.#input.pause();
    this.#service.feed.end();
    const done = this.#drain(drainMs);
    // A client that reads nothing would keep the process for ever, and this is how it ends.
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), drainMs + lastWordsMs);
    return await Promise.race([done, promise]).finally(() => clearTimeout(timer));
  }

  async #drain(ms: number): Promise<boolean> {
    const finished = Promise.allSettled(this.#running).then(() => true);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), ms);
    const done = await Promise.race([finished, promise]);
    clearTimeout(timer);
    if (!done) for (const controller of this.#controllers) controller.abort();
    await this.#flushed();
    this.#closed = true;
    return done;
  }

  /** Everything written so far has left the process. */
  #flushed(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#output.destroyed || this.#output.writableLength === 0) resolve();
      else this.#output.write('', () => resolve());
    });
  }

  #write(text: string): void {
    // One write per line: lines of concurrent answers never mix.
    if (!this.#closed && !this.#output.destroyed) this.#output.write(`${text}\n`);
  }

  #line(line: Buffer | 'too-long'): void {
    if (line === 'too-long') {
      this.#write(
        errorText(undefined, { code: rpcCodes.invalidRequest, message: 'Invalid Request: the message is too long' }),
      );
      return;
    }
    if (isBlank(line)) return;
    let value: JsonValue;
    try {
      value = parseMessageText(line);
    } catch (error) {
      this.#write(refusal(this.#service.current(), undefined, error, 'legacy').text);
      return;
    }
    const work = this.#take(value);
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  async #take(value: JsonValue): Promise<void> {
    const service = this.#service.current();
    if (isJsonList(value)) {
      const { arrival, forget } = this.#stoppable(this.#arrival('legacy', noOutbound));
      const answer = await answerBatch(service, value, this.#service.session.revision, arrival);
      forget();
      if (answer !== undefined) this.#write(answer.text);
      return;
    }
    const message = readMessage(value);
    switch (message.kind) {
      case 'invalid':
        this.#write(errorText(message.id, message.error));
        return;
      case 'notification':
        this.#notified(message);
        return;
      case 'response':
        handleResponse(this.#service.session, message);
        return;
      case 'request':
        await this.#request(service, message);
    }
  }

  async #request(service: McpService, message: RpcRequest): Promise<void> {
    const era = eraOf(message.method, message.params, undefined);
    if (era === 'modern' && message.method === 'subscriptions/listen') return await this.#listen(service, message);
    const { session } = this.#service;
    const { arrival, forget } = this.#stoppable(this.#arrival(era, this.#outbound));
    const answer = await answerRequest(service, message, {
      ...arrival,
      onHandshake: ({ revision, capabilities }) => {
        session.revision = revision;
        session.capabilities = capabilities;
      },
    });
    forget();
    if (answer !== undefined) this.#write(answer.text);
  }

  /** An arrival whose calls, one or those of a batch, are cut when time is over. */
  #stoppable(arrival: Arrival): { readonly arrival: Arrival; forget(): void } {
    const running: AbortController[] = [];
    const onRunning = (controller: AbortController): void => {
      running.push(controller);
      this.#controllers.add(controller);
    };
    return {
      arrival: { ...arrival, onRunning },
      forget: () => {
        for (const controller of running) this.#controllers.delete(controller);
      },
    };
  }

  #arrival(era: Arrival['era'], outbound: Outbound): Arrival {
    return { era, session: this.#service.session, principal: '', outbound, trace: {} };
  }

  async #listen(service: McpService, message: RpcRequest): Promise<void> {
    try {
      checkModernRequest(message.method, message.params, undefined);
      if (!isJsonObject(message.params)) throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: missing params');
      const key = runningKey(message.id);
      this.#listens.get(key)?.close();
      let closed = false;
      // Known before it is open, so that a cancellation or another one of that id that comes meanwhile finds it.
      const opening = { close: () => (closed = true) };
      this.#listens.set(key, opening);
      const open = await this.#service.feed.open(message.id, message.params, {
        send: (text) => this.#write(text),
        end: (text) => {
          this.#listens.delete(key);
          this.#write(text);
        },
      });
      if (closed) return open.close();
      this.#listens.set(key, open);
      open.acknowledge();
    } catch (error) {
      this.#write(refusal(service, message.id, error, 'modern').text);
    }
  }

  #notified(message: RpcNotification): void {
    handleNotification(this.#service.session, message);
    if (message.method !== 'notifications/cancelled' || !isJsonObject(message.params)) return;
    const id = member(message.params, 'requestId');
    if (typeof id !== 'string' && typeof id !== 'number' && typeof id !== 'bigint') return;
    const key = runningKey(id);
    this.#listens.get(key)?.close();
    this.#listens.delete(key);
  }
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

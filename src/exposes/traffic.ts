/** The connections and running requests of a server, for an orderly stop. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { asksToClose } from './read-body.ts';

/**
 * How long the rest of a body that nobody needs is read after its answer, in milliseconds: closing at once would lose
 * the answer. A refused client has less time.
 */
const lingerMs = { served: 30_000, refused: 2_000 } as const;
/** How long a connection whose last answer is complete may take to close on stop. */
const cutMs = 1_000;

/**
 * Requests that one connection may have running, and others that may wait for them; with more it is cut. A client that
 * sends the next before it has an answer (RFC 9112 section 9.3.2) could otherwise start ten thousand calls with a few
 * packets. Reading goes on meanwhile: nobody would notice that the client goes away.
 * @see docs/spec/cli.md section 2.1
 */
const pipelined = { running: 32, waiting: 1_000 } as const;

/** What one connection asks for. */
interface Connection {
  running: number;
  /** Requests that have not begun, in the order they came. */
  readonly waiting: (() => void)[];
}

/** The connections and running requests of a server, for an orderly stop. */
export class Traffic {
  readonly #sockets = new Map<Duplex, Connection>();
  readonly #running = new Map<ServerResponse, IncomingMessage>();
  #draining = false;
  #idle: (() => void) | undefined;

  /** A connection was opened. */
  connected(socket: Duplex): void {
    this.#sockets.set(socket, { running: 0, waiting: [] });
    socket.once('close', () => this.#sockets.delete(socket));
  }

  /** A request came in; it runs until its response closes. `serve` is called now, or when others of its connection are done. */
  begin(request: IncomingMessage, response: ServerResponse, serve: () => void): void {
    this.#running.set(response, request);
    const connection = this.#sockets.get(request.socket);
    if (this.#draining) response.shouldKeepAlive = false;
    response.once('close', () => {
      this.#running.delete(response);
      if (!request.complete && !request.destroyed)
        linger(request, response.statusCode < 400 ? lingerMs.served : lingerMs.refused);
      if (connection !== undefined) next(connection, request.socket);
      if (this.#draining && this.#running.size === 0) this.#idle?.();
    });
    response.on('error', () => response.destroy());
    if (connection === undefined || connection.running < pipelined.running) {
      if (connection !== undefined) connection.running += 1;
      serve();
    } else if (connection.waiting.length < pipelined.waiting) {
      connection.waiting.push(serve);
    } else {
      request.socket.destroy();
    }
  }

  /** Whether a request is being answered on that connection. */
  busy(socket: Duplex): boolean {
    for (const request of this.#running.values()) if (request.socket === socket) return true;
    return false;
  }

  /** Whether an answer has begun on that connection, so that nothing else may be written to it. */
  answering(socket: Duplex): boolean {
    for (const [response, request] of this.#running) {
      if (request.socket === socket && response.headersSent) return true;
    }
    return false;
  }

  /** Stops accepting, closes idle connections, waits for running requests; false when some had to be cut. */
  async drain(servers: readonly Server[], drainMs: number): Promise<boolean> {
    this.#draining = true;
    const closed = Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
    const busy = new Set<Duplex>();
    for (const [response, request] of this.#running) {
      busy.add(request.socket);
      response.shouldKeepAlive = false;
    }
    for (const socket of this.#sockets.keys()) if (!busy.has(socket)) socket.destroy();
    const finished = this.#running.size === 0 || (await this.#runOut(drainMs));
    // What is left is cut, or has said `Connection: close` and is only slow to close.
    for (const socket of this.#sockets.keys())
      if (finished) endSoon(socket);
      else socket.destroy();
    const impatient = setTimeout(() => this.#cutAll(), cutMs);
    await closed;
    clearTimeout(impatient);
    return finished;
  }

  #cutAll(): void {
    for (const socket of this.#sockets.keys()) socket.destroy();
  }

  #runOut(drainMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), drainMs);
      this.#idle = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}

/** A request of the connection is done: the one that has waited longest begins. */
function next(connection: Connection, socket: Socket): void {
  connection.running -= 1;
  if (socket.destroyed) connection.waiting.length = 0;
  const serve = connection.waiting.shift();
  if (serve === undefined) return;
  connection.running += 1;
  serve();
}

/** Reads on for a moment where the answer came before the end of the body: closing at once would lose the answer. */
function linger(request: IncomingMessage, timeMs: number): void {
  request.resume();
  const timer = setTimeout(() => request.destroy(), timeMs);
  timer.unref();
  const done = (): void => clearTimeout(timer);
  request.once('close', done).once('end', () => {
    done();
    if (asksToClose(request)) request.socket.end();
  });
}

function endSoon(socket: Duplex): void {
  if (socket instanceof Socket) socket.destroySoon();
  else socket.end();
}

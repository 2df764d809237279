/** Server-sent events: opened when the first message has to go out before the result. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A comment goes out this often so that nothing between us and the client takes the connection for dead. */
const commentEveryMs = 15_000;

/** Whether a client takes an event stream. */
export function acceptsStream({ headers }: IncomingMessage): boolean {
  const { accept } = headers;
  if (accept === undefined) return false;
  return accept.split(',').some((entry) => {
    const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
    return !refused && (type === 'text/event-stream' || type === 'text/*' || type === '*/*');
  });
}

/** One event stream on a response. */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #timer: NodeJS.Timeout;

  /** Sends the headers. @param headers besides those of every stream */
  constructor(response: ServerResponse, headers: Readonly<Record<string, string>> = {}) {
    this.#response = response;
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
      ...headers,
    });
    response.flushHeaders();
    this.#timer = setInterval(() => this.#write(': waiting\n\n'), commentEveryMs);
    this.#timer.unref();
    response.once('close', () => clearInterval(this.#timer));
  }

  /** Sends one message, JSON text without line breaks. */
  send(text: string): void {
    this.#write(`event: message\ndata: ${text}\n\n`);
  }

  /** Ends the stream, after a last message where there is one. */
  end(text?: string): void {
    clearInterval(this.#timer);
    if (this.#response.destroyed || this.#response.writableEnded) return;
    this.#response.end(text === undefined ? undefined : `event: message\ndata: ${text}\n\n`);
  }

  #write(chunk: string): void {
    if (!this.#response.destroyed && !this.#response.writableEnded) this.#response.write(chunk);
  }
}

// A closed-loop load generator over raw keep-alive sockets: light enough to share a small machine with what it measures.
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** The request every connection repeats. */
export interface LoadRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Text every answer must hold, so that errors are not counted as speed. */
  readonly holds: string;
}

/** What a run of calls took. */
export interface LoadResult {
  readonly calls: number;
  readonly seconds: number;
  readonly callsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * Calls a local server from `connections` sockets, one call at a time on each, until `calls` are done.
 * @throws Error at the first answer that is not 200 or lacks the expected text
 */
export async function generateLoad(
  port: number,
  request: LoadRequest,
  calls: number,
  connections: number,
): Promise<LoadResult> {
  const text = Buffer.from(requestText(port, request));
  const times: number[] = [];
  let left = calls;
  const begin = performance.now();
  const worker = async (): Promise<void> => {
    const client = new Client(port);
    while (left > 0) {
      left -= 1;
      const sent = performance.now();
      const answer = await client.exchange(text);
      times.push(performance.now() - sent);
      if (!answer.startsWith('HTTP/1.1 200') || !answer.includes(request.holds))
        throw new Error(`unexpected answer: ${answer}`);
    }
    client.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - begin) / 1000;
  times.sort((left, right) => left - right);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { calls, seconds, callsPerSecond: calls / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

function requestText(port: number, request: LoadRequest): string {
  const headers = {
    Host: `127.0.0.1:${port}`,
    ...request.headers,
    'Content-Length': String(Buffer.byteLength(request.body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${request.method} ${request.path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${request.body}`;
}

/** One keep-alive connection. */
class Client {
  readonly #socket: Socket;
  #received = '';
  #done: ((answer: string) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (chunk) => this.#take(String(chunk)));
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('connection closed')));
  }

  /** Sends one request and gives the whole answer, head and body. */
  exchange(text: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
      this.#socket.write(text);
    });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(chunk: string): void {
    this.#received += chunk;
    if (!isComplete(this.#received)) return;
    const answer = this.#received;
    this.#received = '';
    this.#done?.(answer);
  }
}

function isComplete(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end))?.[1];
  return length === undefined ? answer.endsWith('0\r\n\r\n') : answer.length >= end + 4 + Number(length);
}

/** A recording upstream on loopback: real sockets, scriptable answers, raw-socket faults. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  /** The request target exactly as sent: path and query, not decoded. */
  readonly url: string;
  /** Lower-case name → value; repeated headers as Node joins them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names and values in the order and spelling of the wire: `[name, value, name, value …]`. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  /** The body as UTF-8. */
  readonly text: string;
}

/** Full control over one answer: `response.socket` gives the raw socket for faults. */
export type RawAnswer = (response: ServerResponse, request: RecordedRequest, socket: Socket) => void | Promise<void>;

/** An answer as data. `json` sets the media type; without `body` and `json` the answer is empty. */
export interface PlainAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
  readonly json?: unknown;
}

/** What answers a request: data, or a function that gives data or writes the answer itself (and gives undefined). */
export type Answer = (
  request: RecordedRequest,
  response: ServerResponse,
) => PlainAnswer | undefined | Promise<PlainAnswer | undefined>;

/** A running upstream. `requests` grows as they arrive, complete with bodies. */
export interface Upstream {
  /** `http://127.0.0.1:<port>`, no trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly requests: RecordedRequest[];
  /** Open connections right now. */
  readonly connections: () => number;
  /** Replaces what answers from now on. */
  answer(answer: Answer | PlainAnswer): void;
  stop(): Promise<void>;
}

/** Starts an upstream that answers 200 `{"ok":true}` unless told otherwise. */
export async function startUpstream(first: Answer | PlainAnswer = { json: { ok: true } }): Promise<Upstream> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  let current = first;
  const server = createServer((request, response) => {
    void record(request).then(async (recorded) => {
      requests.push(recorded);
      const plain = typeof current === 'function' ? await current(recorded, response) : current;
      if (plain !== undefined) write(response, plain);
    }, ignore);
  });
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', ignore);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an AddressInfo, never a pipe name.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    connections: () => sockets.size,
    answer: (answer) => {
      current = answer;
    },
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** An answer that writes these bytes on the raw socket and then, unless told to keep it open, ends it. */
export function rawAnswer(bytes: string, after: 'end' | 'reset' | 'keep' = 'end'): Answer {
  return (_request, response) => {
    const { socket } = response;
    if (socket === null) return undefined;
    socket.write(bytes, 'latin1', () => {
      if (after === 'end') socket.end();
      if (after === 'reset') socket.resetAndDestroy();
    });
    return undefined;
  };
}

async function record(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // without setEncoding, chunks are Buffers
  const body = Buffer.concat(chunks);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const { method = '', url = '', rawHeaders } = request;
  return { method, url, headers, rawHeaders, body, text: body.toString('utf8') };
}

function write(response: ServerResponse, answer: PlainAnswer): void {
  const body = answer.json === undefined ? answer.body : JSON.stringify(answer.json);
  const headers: Record<string, string | string[]> = { ...answer.headers };
  if (answer.json !== undefined) headers['content-type'] ??= 'application/json';
  if (body !== undefined) headers['content-length'] ??= String(Buffer.byteLength(body));
  response.writeHead(answer.status ?? 200, headers);
  response.end(body);
}

function ignore(): void {
  // A fault that a test asked for also ends the server's side of the connection.
}

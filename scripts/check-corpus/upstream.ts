// The recording upstream: keeps every request as it came and answers what the checker has planned.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** One request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly target: string;
  /** Lower-case names, in order, repeated names kept. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** What the upstream sends back. */
export interface Answer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: Buffer;
  /** Compress the body when the request allows it. */
  readonly gzip?: boolean;
}

/** A running upstream. */
export interface Upstream {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** How every request is answered from now on. */
  answer(planned: (request: RecordedRequest) => Answer): void;
  /** The requests since the last call of this function. */
  take(): RecordedRequest[];
  stop(): Promise<void>;
}

const EMPTY: Answer = { status: 200, contentType: undefined, body: Buffer.alloc(0) };

/** Starts an upstream on a free loopback port. */
export async function startUpstream(): Promise<Upstream> {
  let planned = (_request: RecordedRequest): Answer => EMPTY;
  let recorded: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const headers = pairs(request.rawHeaders);
      const received = { method: request.method ?? '', target: request.url ?? '', headers, body };
      recorded.push(received);
      send(planned(received), request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // `address` is an object for a TCP server that listens.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    answer: (answer) => {
      planned = answer;
    },
    take: () => {
      const requests = recorded;
      recorded = [];
      return requests;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function pairs(raw: readonly string[]): [string, string][] {
  const result: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    result.push([(raw[index] ?? '').toLowerCase(), raw[index + 1] ?? '']);
  return result;
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const zip = answer.gzip === true && /gzip/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zip ? gzipSync(answer.body) : answer.body;
  response.statusCode = answer.status;
  if (answer.contentType !== undefined) response.setHeader('Content-Type', answer.contentType);
  if (zip) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Set-Cookie', 'upstream=secret');
  response.setHeader('X-Upstream-Internal', 'hidden');
  if (answer.status !== 204) response.setHeader('Content-Length', body.length);
  response.end(body);
}

/**
 * Sees every HTTP exchange of a process in which it is the server and JSON-RPC is spoken. Preloaded into a child process
 * (`--import`, with WIRE_TAP_FILE) it appends each exchange to that file, one line of JSON each.
 */
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import process from 'node:process';

/** One request and its answer, complete or broken off. */
export interface HttpExchange {
  readonly protocolVersion: string | undefined;
  /** `Mcp-Session-Id` of the request and of the answer. */
  readonly session: string | undefined;
  readonly opened: string | undefined;
  readonly request: string;
  readonly contentType: string;
  readonly response: string;
}

/** Calls `onExchange` when an exchange is over. */
export function tapHttp(onExchange: (exchange: HttpExchange) => void): void {
  subscribe('http.server.request.start', (message) => {
    // The channel's own shape: https://nodejs.org/api/diagnostics_channel.html#http
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const asked = chunksPushed(request);
    const { sent, headers } = chunksSent(response);
    response.once('close', () => {
      const text = Buffer.concat(sent).toString();
      if (!text.includes('"jsonrpc"')) return;
      onExchange({
        protocolVersion: one(request.headers['mcp-protocol-version'])?.trim(),
        session: one(request.headers['mcp-session-id'])?.trim(),
        opened: headers.get('mcp-session-id'),
        request: Buffer.concat(asked).toString(),
        contentType: headers.get('content-type') ?? '',
        response: text,
      });
    });
  });
}

function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

/** More than any message of the protocol has: of larger bodies no more is kept. */
const mostBytes = 8 * 1024 * 1024;
const kept = /^(?:application\/json|text\/event-stream)/;

/** What arrives, without reading it: nobody else is disturbed. */
function chunksPushed(request: IncomingMessage): readonly Buffer[] {
  const chunks: Buffer[] = [];
  let size = 0;
  const push = request.push.bind(request);
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk) && (size += chunk.length) < mostBytes) chunks.push(chunk);
    return push(chunk, encoding);
  };
  return chunks;
}

function chunksSent(response: ServerResponse): {
  readonly sent: readonly Buffer[];
  readonly headers: ReadonlyMap<string, string>;
} {
  const sent: Buffer[] = [];
  const headers = new Map<string, string>();
  let size = 0;
  const take = (chunk: unknown): void => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    size += chunk.length;
    if (size < mostBytes && kept.test(headers.get('content-type') ?? '')) sent.push(Buffer.from(chunk as Uint8Array)); // of a text as of bytes
  };
  const original = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    writeHead: response.writeHead.bind(response),
  };
  // The three have overloads that one function can not be declared with; all arguments pass as they are.
  const wrapped = {
    write: (...words: Parameters<typeof original.write>) => {
      take(words[0]);
      return original.write(...words);
    },
    end: (...words: Parameters<typeof original.end>) => {
      take(words[0]);
      return original.end(...words);
    },
    writeHead: (...words: Parameters<typeof original.writeHead>) => {
      for (const word of words)
        if (typeof word === 'object' && !Array.isArray(word))
          for (const [name, value] of Object.entries(word)) headers.set(name.toLowerCase(), String(value));
      return original.writeHead(...words);
    },
  };
  Object.assign(response, wrapped);
  return { sent, headers };
}

const file = process.env['WIRE_TAP_FILE'];
if (file !== undefined) tapHttp((exchange) => appendFileSync(file, `${JSON.stringify(exchange)}\n`));

// A hand-written stand-in for the engine, for the one document `small/things.yaml`; CHECK_CORPUS_FAULT makes it do one thing wrong.
import { writeFileSync } from 'node:fs';
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { request as sendUpstream } from 'undici';

/** The faults the stand-in knows. */
export const FAULTS = [
  'drop-query',
  'drop-header',
  'drop-body',
  'double-encode',
  'leak-header',
  'wrong-credential',
  'change-answer',
  'wrong-status',
  'tool-text',
  'tool-status',
  'tool-inputs',
  'accept-missing',
  'die',
  'never-listed',
] as const;

const fault = process.env['CHECK_CORPUS_FAULT'] ?? '';
const words = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

async function main(): Promise<void> {
  const rest = await listen((request, response) => void answerRest(request, response));
  const mcp = await listen((request, response) => void answerMcp(request, response));
  const adapters = [
    { type: 'rest', namespace: 'things-rest', url: url(rest, '') },
    { type: 'mcp', namespace: 'things-mcp', url: url(mcp, '/mcp') },
  ];
  const listed = fault === 'never-listed' ? adapters.slice(0, 1) : adapters;
  writeFileSync(option('--ready-file') ?? '', JSON.stringify({ adapters: listed }));
  process.once('SIGTERM', () => process.exit(0));
}

function option(name: string): string | undefined {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words[at + 1];
}

function valueOf(name: string): string {
  return (option(name) ?? '').replace(/^[^=]*=/, '');
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

function url(server: Server, path: string): string {
  // `address` is an object for a TCP server that listens.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

interface Outgoing {
  method: string;
  path: string;
  query: [string, string][];
  headers: Record<string, string>;
  body: Buffer | undefined;
}

interface Incoming {
  status: number;
  type: string | undefined;
  bytes: Buffer;
}

async function upstream(outgoing: Outgoing): Promise<Incoming> {
  const token = fault === 'wrong-credential' ? 'other' : valueOf('--bind');
  const query = new URLSearchParams(fault === 'drop-query' ? [] : outgoing.query).toString();
  const target = `${valueOf('--base-uri')}${outgoing.path}${query === '' ? '' : `?${query}`}`;
  const headers: Record<string, string> = { ...outgoing.headers, authorization: `Bearer ${token}` };
  const body = fault === 'drop-body' ? undefined : outgoing.body;
  // The stand-in knows these two methods only.
  const method = outgoing.method === 'POST' ? 'POST' : 'GET';
  const got = await sendUpstream(target, { method, headers, ...(body === undefined ? {} : { body }) });
  const type = got.headers['content-type'];
  const bytes = Buffer.from(await got.body.arrayBuffer());
  return { status: got.statusCode, type: typeof type === 'string' ? type : undefined, bytes };
}

function thingRequest(id: string, view: string | null | undefined, tenant: string | undefined): Outgoing {
  const segment = fault === 'double-encode' ? encodeURIComponent(encodeURIComponent(id)) : encodeURIComponent(id);
  return {
    method: 'GET',
    path: `/things/${segment}`,
    query: typeof view === 'string' ? [['view', view]] : [],
    headers: tenant === undefined || fault === 'drop-header' ? {} : { 'X-Tenant': tenant },
    body: undefined,
  };
}

async function answerRest(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = new URL(request.url ?? '', 'http://x');
  const body = await read(request);
  const id = /^\/v1\/things\/([^/]+)$/.exec(target.pathname)?.[1];
  if (fault === 'die') process.exit(3);
  const outgoing: Outgoing =
    id === undefined
      ? {
          method: 'POST',
          path: '/things',
          query: [],
          headers: contentType(request, body),
          body: body.length === 0 ? undefined : body,
        }
      : thingRequest(
          decodeURIComponent(id),
          target.searchParams.get('view'),
          header(request, 'x-tenant') ?? target.searchParams.get('X-Tenant') ?? undefined,
        );
  if (fault === 'leak-header') outgoing.headers['X-Probe'] = header(request, 'x-probe') ?? '';
  const got = await upstream(outgoing);
  const { bytes, type } = got;
  if (type !== undefined && bytes.length > 0) response.setHeader('Content-Type', type);
  response.statusCode = fault === 'wrong-status' && got.status >= 400 ? 200 : got.status;
  response.end(fault === 'change-answer' && bytes.length > 0 ? bytes.subarray(1) : bytes);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function contentType(request: IncomingMessage, body: Buffer): Record<string, string> {
  return body.length === 0 ? {} : { 'Content-Type': header(request, 'content-type') ?? '' };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

interface Message {
  id?: number;
  method: string;
  params?: { arguments?: Record<string, string | null> };
}

async function answerMcp(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // The checker sends well-formed messages only.
  const message = JSON.parse((await read(request)).toString('utf8')) as Message;
  if (message.id === undefined) {
    response.writeHead(202).end();
    return;
  }
  const modern = request.headers['mcp-method'] !== undefined;
  const result = message.method === 'tools/call' ? await callTool(message, modern) : describe(message);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ jsonrpc: '2.0', id: message.id, result }));
}

function describe(message: Message): object {
  if (message.method !== 'tools/list')
    return { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'x', version: '1' } };
  const text = { type: 'string' };
  const properties = fault === 'tool-inputs' ? { thingId: text } : { view: text, 'X-Tenant': text, thingId: text };
  return { tools: [{ name: 'get-thing', inputSchema: { type: 'object', properties, required: ['thingId'] } }] };
}

async function callTool(message: Message, modern: boolean): Promise<object> {
  const given = message.params?.arguments ?? {};
  const id = given['thingId'] ?? (fault === 'accept-missing' ? 'x' : undefined);
  if (id === undefined) return { content: [{ type: 'text', text: 'thingId is required' }], isError: true };
  const got = await upstream(thingRequest(id, given['view'], given['X-Tenant'] ?? undefined));
  const text = got.bytes.toString('utf8');
  const isError = got.status >= 400 && fault !== 'tool-status';
  const status = `HTTP ${got.status} ${STATUS_CODES[got.status] ?? ''}`;
  const lines =
    text === ''
      ? got.status >= 400
        ? [`No response body (${status})`]
        : []
      : got.status >= 400
        ? [text, status]
        : [text];
  const content = lines.map((line) => ({ type: 'text', text: fault === 'tool-text' ? line.toUpperCase() : line }));
  return { content, isError, ...structured(text, modern && got.status < 400) };
}

/** The text written into the answer as it is would lose digits through JSON.parse; the stand-in only needs small values. */
function structured(text: string, wanted: boolean): object {
  if (!wanted) return {};
  try {
    return { structuredContent: JSON.parse(text) as unknown };
  } catch {
    return {};
  }
}

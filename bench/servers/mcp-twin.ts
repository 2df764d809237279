// The tool of `specs/fusionauth-logout.yaml` written by hand: JSON-RPC over node:http, and undici. argv: port, upstream.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Pool } from 'undici';

const [, , port, upstream = ''] = process.argv;
const pool = new Pool(upstream);

interface Message {
  id?: number | string;
  method: string;
  params?: { name?: string; arguments?: { global?: string; refreshToken?: string; body?: unknown }; _meta?: object };
}

const TOOL = {
  name: 'fusionauth-createlogout',
  description: 'Logs out',
  inputSchema: {
    type: 'object',
    properties: { global: { type: 'string' }, refreshToken: { type: 'string' }, body: { type: 'object' } },
  },
};

createServer((request, response) => void answer(request, response)).listen(Number(port), '127.0.0.1');

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  // The bench sends well-formed messages only.
  const message = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Message;
  if (message.id === undefined) {
    response.writeHead(202).end();
    return;
  }
  const result = await handle(message, message.params?._meta !== undefined);
  const text = JSON.stringify({ jsonrpc: '2.0', id: message.id, result });
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text);
}

async function handle(message: Message, modern: boolean): Promise<object> {
  const meta = {
    resultType: 'complete',
    _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'twin', version: '1' } },
  };
  if (message.method === 'tools/list')
    return { tools: [TOOL], ...(modern ? { ...meta, ttlMs: 0, cacheScope: 'private' } : {}) };
  if (message.method !== 'tools/call')
    return { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'twin', version: '1' } };
  const { global, refreshToken, body } = message.params?.arguments ?? {};
  const query = new URLSearchParams();
  if (global !== undefined) query.set('global', global);
  if (refreshToken !== undefined) query.set('refreshToken', refreshToken);
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  const got = await pool.request({
    method: 'POST',
    path: `/api/logout${search}`,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await got.body.text();
  const content = [{ type: 'text', text }];
  const isError = got.statusCode >= 400;
  return modern ? { content, structuredContent: JSON.parse(text) as unknown, isError, ...meta } : { content, isError };
}

// The tool of `specs/fusionauth-logout.yaml` on the official TypeScript SDK 2.x, the documented way. argv: port, upstream.
import { createServer } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { Pool } from 'undici';
import * as z from 'zod/v4';

const [, , port, upstream = ''] = process.argv;
const pool = new Pool(upstream);
const inputSchema = z.object({ global: z.string().optional(), body: z.record(z.string(), z.unknown()).optional() });

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'sdk', version: '1' });
  server.registerTool('fusionauth-createlogout', { description: 'Logs out', inputSchema }, call);
  return server;
});
const answer = toNodeHandler(handler);
createServer((request, response) => void answer(request, response)).listen(Number(port), '127.0.0.1');

async function call({ global, body }) {
  const search = global === undefined ? '' : `?${new URLSearchParams({ global }).toString()}`;
  const got = await pool.request({
    method: 'POST',
    path: `/api/logout${search}`,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { content: [{ type: 'text', text: await got.body.text() }], isError: got.statusCode >= 400 };
}

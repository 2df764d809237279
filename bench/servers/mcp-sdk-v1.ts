// The tool of `specs/fusionauth-logout.yaml` on the official TypeScript SDK 1.x, stateless, the documented way. argv: port, upstream.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { Pool } from 'undici';

const [, , port, upstream = ''] = process.argv;
const pool = new Pool(upstream);

createServer((request, response) => void answer(request, response)).listen(Number(port), '127.0.0.1');

/** Without sessions the SDK wants a server and a transport for each request. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const server = new Server({ name: 'sdk', version: '1' }, { capabilities: { tools: {} } });
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => call(params.arguments ?? {}));
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.once('close', () => {
    void transport.close();
    void server.close();
  });
  // The SDK types `sessionId` without exactOptionalPropertyTypes.
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  await transport.handleRequest(request, response);
}

async function call({
  global,
  body,
}: Readonly<Record<string, unknown>>): Promise<{ content: { type: 'text'; text: string }[]; isError: boolean }> {
  const search = typeof global === 'string' ? `?${new URLSearchParams({ global }).toString()}` : '';
  const got = await pool.request({
    method: 'POST',
    path: `/api/logout${search}`,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { content: [{ type: 'text', text: await got.body.text() }], isError: got.statusCode >= 400 };
}

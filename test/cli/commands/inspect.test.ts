import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { documentOf } from '../../support/documents.ts';
import { documentText, serve } from '../../exposes/mcp/served.ts';

async function inspect(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written[name] += chunk.toString();
        done();
      },
    });
  const env = { NAFTIKO_MCP_TOKEN: 'tok' };
  const io = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: new PassThrough(),
    env,
    cwd: process.cwd(),
    color: false,
  };
  return { code: await main(['inspect', ...words], io), ...written };
}

const adapter = `
description: Knows things
tools:
  - { name: greet, description: Greets, inputParameters: [{ name: who, type: string, description: Name }], outputParameters: [{ name: text, type: string, value: "Hello {{who}}" }] }
prompts:
  - { name: hi, label: Hi, description: Hi, template: [{ role: user, content: Hi }] }
`;

test('a document and the server that runs it have the same sizes', async () => {
  const file = await documentOf(documentText(adapter));
  const document = JSON.parse((await inspect(file, '--json', '--quiet')).stdout);
  const { url } = await serve(adapter);
  const { code, stdout, stderr } = await inspect(url, '--json');
  expect([code, stderr]).toEqual([0, '']);
  const server = JSON.parse(stdout);
  expect(server).toMatchObject({
    revision: '2026-07-28',
    name: 'desk',
    version: '1.2.0',
    instructions: 'Knows things',
  });
  expect(server.sizes).toEqual(document.adapters[0].sizes);
  const [tool] = server.sizes.tools.entries;
  const bytes = Buffer.byteLength(JSON.stringify(server.listings.tools[0]));
  expect(tool).toEqual({ name: 'greet', bytes, tokens: Math.ceil(bytes / 4) });
});

test('the rule of the estimate is said', async () => {
  const { url } = await serve(adapter);
  const { stdout } = await inspect(url);
  expect(stdout).toContain('one token for 4 bytes');
  expect(stdout).toMatch(/^ {2}tools \(1\): \d+ bytes, about \d+ tokens$/m);
});

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that only knows the handshake, answers with event streams and lists in pages. */
async function olderServer(seen: IncomingMessage[]): Promise<string> {
  const server = createServer((request, response) => {
    seen.push(request);
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const message = text === '' ? {} : JSON.parse(text);
      const result = resultOf(message);
      if (result === undefined) return response.writeHead(message.id === undefined ? 202 : 400).end();
      response.writeHead(200, { 'content-type': 'text/event-stream', 'mcp-session-id': 's-1' });
      response.write(
        ': hello\n\ndata: {"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","data":"hello"}}\n\n',
      );
      return response.end(
        `event: message\r\ndata: ${JSON.stringify({ jsonrpc: '2.0', id: message.id, result })}\r\n\r\n`,
      );
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
}

function resultOf({ method, params }: { method?: string; params?: { cursor?: string } }): object | undefined {
  if (method === 'initialize')
    return {
      protocolVersion: '2025-03-26',
      capabilities: { tools: {} },
      serverInfo: { name: 'old\u001b[31m', version: '9' },
    };
  if (method !== 'tools/list') return undefined;
  return params?.cursor === undefined ? { tools: [{ name: 'a' }], nextCursor: 'p2' } : { tools: [{ name: 'b' }] };
}

test('a server of the handshake era is opened, read page by page, and closed again', async () => {
  const seen: IncomingMessage[] = [];
  const url = await olderServer(seen);
  const { code, stdout } = await inspect(url, '--json', '--header', 'X-Desk: 7');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    revision: '2025-03-26',
    listings: { tools: [{ name: 'a' }, { name: 'b' }], prompts: [] },
  });
  expect(
    seen.map(({ method, headers }) => [method, headers.authorization, headers['x-desk'], headers['mcp-session-id']]),
  ).toEqual([
    ['POST', 'Bearer tok', '7', undefined],
    ['POST', 'Bearer tok', '7', undefined],
    ...Array.from({ length: 3 }, () => ['POST', 'Bearer tok', '7', 's-1']),
    ['DELETE', 'Bearer tok', '7', 's-1'],
  ]);
  expect((await inspect(url)).stdout).not.toContain('\u001b');
});

test('what is no MCP server is said in one sentence', async () => {
  const page = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
  );
  servers.push(page);
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}/`;
  expect(await inspect(url)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('no MCP message') });
  expect(await inspect('http://127.0.0.1:1/mcp')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not reached'),
  });
  expect(await inspect(url, '--header', 'x')).toMatchObject({ code: 2 });
});

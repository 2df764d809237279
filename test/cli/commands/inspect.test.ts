import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { documentOf } from '../../support/documents.ts';
import { takeProblems } from '../../support/wire/checked.ts';
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

/** A server that answers each method with what a test says. */
async function serverOf(
  answers: (method: string, id: number) => { status?: number; type?: string; text: string },
): Promise<string> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { method = '', id = 0 } = text === '' ? {} : JSON.parse(text);
      const { status = 200, type = 'application/json', text: body } = answers(method, id);
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
}

const result = (id: number, members: object): { text: string } => ({
  text: JSON.stringify({ jsonrpc: '2.0', id, result: members }),
});
const refusal = (id: number, code: number, message?: string): { text: string } => ({
  text: JSON.stringify({ jsonrpc: '2.0', id, error: { code, ...(message === undefined ? {} : { message }) } }),
});

describe('a foreign server', () => {
  // What these servers send is wrong on purpose.
  afterEach(async () => void (await takeProblems()));

  test('a server without names, with a list it does not know, is listed all the same', async () => {
    const url = await serverOf((method, id) => {
      if (method === 'server/discover') return refusal(id, -32601, 'Method not found');
      if (method === 'initialize') return result(id, { capabilities: { resources: {}, prompts: {} }, serverInfo: 'x' });
      if (method === 'resources/list') return result(id, { resources: [{ name: 'r' }, 5], nextCursor: '' });
      if (method === 'resources/templates/list') return refusal(id, -32601, 'Method not found');
      return result(id, { prompts: 'none' });
    });
    const { code, stdout } = await inspect(url, '--json');
    expect(code).toBe(0);
    const server = JSON.parse(stdout);
    expect(server).toMatchObject({
      revision: '2025-11-25',
      listings: { tools: [], resources: [{ name: 'r' }], resourceTemplates: [], prompts: [] },
    });
    expect([server.name, server.version, server.instructions]).toEqual([undefined, undefined, undefined]);
    expect((await inspect(url)).stdout).toMatch(/^mcp {2}unnamed {2}http/);
  });

  test.each<[string, (method: string, id: number) => { status?: number; type?: string; text: string }, string]>([
    ['that asks for credentials', () => ({ status: 401, text: '' }), 'HTTP 401: Unauthorized'],
    [
      'that refuses in its own words',
      (_method, id) => ({ status: 403, ...refusal(id, -32000, 'not you') }),
      'HTTP 403: not you',
    ],
    ['that answers nothing readable', () => ({ text: '{' }), 'the answer is no MCP message'],
    ['that answers with a list', () => ({ text: '[]' }), 'the answer is no MCP message'],
    ['that answers another request', (_method, id) => result(id + 100, {}), 'the answer is no MCP message'],
    [
      'whose stream ends without an answer',
      () => ({ type: 'text/event-stream', text: ': hello\n\n' }),
      'no MCP message',
    ],
    [
      'whose list fails',
      (method, id) =>
        method === 'server/discover'
          ? result(id, { supportedVersions: ['2026-07-28'], capabilities: { tools: {} } })
          : refusal(id, -32603, 'broken'),
      'tools/list was answered with HTTP 200: broken',
    ],
    [
      'whose list never ends',
      (method, id) =>
        method === 'server/discover'
          ? result(id, { supportedVersions: ['2026-07-28'], capabilities: { tools: {} } })
          : result(id, { tools: [], nextCursor: 'more' }),
      'tools/list has more than 100 pages',
    ],
  ])('a server %s is exit 1', async (_what, answers, said) => {
    const { code, stdout, stderr } = await inspect(await serverOf(answers));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('an answer may come as the end of a stream that nothing closes, after lines of others', async () => {
    const url = await serverOf((method, id) => ({
      type: 'text/event-stream; charset=utf-8',
      text: `data: 5\n\ndata: {"jsonrpc":"2.0",\ndata: "id":${id},"result":${JSON.stringify(
        method === 'server/discover'
          ? { supportedVersions: ['2026-07-28'], serverInfo: { name: 'end' }, capabilities: {} }
          : {},
      )}}\n`,
    }));
    const { code, stdout } = await inspect(url);
    expect([code, stdout.slice(0, 8)]).toEqual([0, 'mcp  end']);
  });

  test('a server that says nothing is given up', async () => {
    const silent = createServer(() => undefined);
    servers.push(silent);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    expect(await inspect(url, '--timeout', '50')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('within 50 ms'),
    });
  });
});

test('wrong usage', async () => {
  for (const words of [['http://:x/'], ['a.yaml', 'b.yaml'], ['http://x.test', '--timeout', 'soon']])
    expect(await inspect(...words)).toMatchObject({ code: 2, stdout: '' });
});

test('a document: every way a unit runs, and where its adapter listens', async () => {
  const file = await documentOf(`naftiko: 1.0.0-alpha2
info: { label: L, description: D }
capability:
  consumes:
    - { type: http, namespace: up, baseUri: "https://up.test", resources: [{ name: r, path: /r, operations: [{ name: o, method: GET, inputParameters: [{ name: q, in: query }] }] }] }
  exposes:
    - type: mcp
      namespace: line
      transport: stdio
      tools:
        - { name: fixed, description: F, outputParameters: [{ name: a, type: string, value: x }] }
        - { name: two, description: T, steps: [{ name: one, type: call, call: up.o }, { name: next, type: call, call: up.o }] }
        - { name: nothing, description: N }
        - { name: lost, description: L, call: up.gone }
        - { name: given, description: G, call: up.o, inputParameters: [{ name: q, type: string, description: Query, required: false }] }
    - { type: rest, namespace: routes, port: 8321, resources: [{ path: /r, operations: [{ name: get, method: GET, call: up.o }] }] }
    - { type: mcp, namespace: talk, port: 8322, prompts: [{ name: hi, label: Hi, description: Hi, template: [{ role: user, content: Hi }] }] }
`);
  const { code, stdout } = await inspect(file, '--quiet');
  expect(code).toBe(0);
  for (const line of [
    'mcp  line  stdio',
    '  fixed  (fixed values)',
    '  two  → steps one, next',
    '  nothing  (nothing to run)',
    '  lost  (disabled: what it calls does not exist)',
    '    q: string\n',
    'rest  routes  port 8321',
    'mcp  talk  port 8322\n  (nothing to call)',
  ])
    expect(stdout).toContain(line);
  const { adapters } = JSON.parse((await inspect(file, '--json', '--quiet')).stdout);
  expect(adapters[0].port).toBeUndefined();
  expect(adapters[0].operations[1]).toMatchObject({ mode: 'steps', steps: ['one', 'next'] });
  expect(adapters[0].operations[4].inputs).toEqual([
    { name: 'q', type: 'string', required: false, derived: false, description: 'Query' },
  ]);
});

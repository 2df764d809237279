/** The acceptance examples of docs/spec/mcp.md section 16, on real sockets. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf } from '../../support/documents.ts';
import { startUpstream, type Upstream } from '../../support/upstream.ts';
import { consumesText, documentText, handshake, legacy, modern, modernMeta, post, serve, serveFile } from './served.ts';
import { wireFaults } from '../../support/wire/schemas.ts';

const upstreams: Upstream[] = [];
afterAll(async () => {
  for (const upstream of upstreams) await upstream.stop();
});

async function upstream(...answer: Parameters<typeof startUpstream>): Promise<Upstream> {
  const started = await startUpstream(...answer);
  upstreams.push(started);
  return started;
}

const hello = `
tools:
  - { name: say-hello, description: Greets, inputParameters: [{ name: who, type: string, description: Name }], outputParameters: [{ name: greeting, type: string, value: "Hello {{who}}" }] }
`;

test('E1: a legacy handshake is answered in the revision asked for', async () => {
  const { url } = await serve(hello);
  const root = url.replace('/mcp', '/');
  const got = await legacy(root, 'initialize', {
    protocolVersion: '2024-11-05',
    capabilities: {},
    clientInfo: { name: 'c', version: '1' },
  });
  expect(got.status).toBe(200);
  expect(got.headers.get('mcp-session-id')).toMatch(/^[\x21-\x7e]+$/);
  expect(got.json.result.protocolVersion).toBe('2024-11-05');
  expect(wireFaults('2024-11-05', 'initialize', got.json)).toEqual([]);
  const initialized = await post(url, { jsonrpc: '2.0', method: 'notifications/initialized' });
  expect([initialized.status, initialized.text]).toEqual([202, '']);
});

describe('E2: a modern call without handshake', async () => {
  const { url } = await serve(hello);
  const call = (name: string, args: object, headers = {}) =>
    modern(url, 'tools/call', { name, arguments: args }, { headers, id: 'a1' });

  test('gives exactly the documented answer', async () => {
    const got = await call('say-hello', { who: 'Ada' });
    expect(got.status).toBe(200);
    expect(got.json).toEqual({
      jsonrpc: '2.0',
      id: 'a1',
      result: {
        content: [{ type: 'text', text: '{"greeting":"Hello Ada"}' }],
        structuredContent: { greeting: 'Hello Ada' },
        isError: false,
        resultType: 'complete',
        _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'desk', version: '1.2.0' } },
      },
    });
    expect(wireFaults('2026-07-28', 'tools/call', got.json)).toEqual([]);
  });

  const params = { name: 'say-hello', arguments: { who: 'Ada' } };
  const body = (meta: object, name = 'say-hello') => ({
    jsonrpc: '2.0',
    id: 'a1',
    method: 'tools/call',
    params: { ...params, name, _meta: meta },
  });
  const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'say-hello' };
  const { 'mcp-name': _name, ...nameless } = headers;
  const future = { ...modernMeta(), 'io.modelcontextprotocol/protocolVersion': '2030-01-01' };

  test.each([
    ['another Mcp-Name', body(modernMeta()), { ...headers, 'mcp-name': 'say-bye' }, 400, -32020],
    ['no Mcp-Name', body(modernMeta()), nameless, 400, -32020],
    [
      'an unknown version in both places',
      body(future),
      { ...headers, 'mcp-protocol-version': '2030-01-01' },
      400,
      -32022,
    ],
    ['another version in the body', body(future), headers, 400, -32020],
    ['no clientCapabilities', body({ 'io.modelcontextprotocol/protocolVersion': '2026-07-28' }), headers, 400, -32602],
    ['an unknown tool', body(modernMeta(), 'nope'), { ...headers, 'mcp-name': 'nope' }, 200, -32602],
    [
      'a base64 name',
      body(modernMeta()),
      { ...headers, 'mcp-name': `=?base64?${btoa('say-hello')}?=` },
      200,
      undefined,
    ],
    ['inexact base64', body(modernMeta()), { ...headers, 'mcp-name': '=?base64?c2F5LWhlbGxv====?=' }, 400, -32020],
    ['another Mcp-Method', body(modernMeta()), { ...headers, 'mcp-method': 'tools/list' }, 400, -32020],
  ])('%s', async (_case, sent, sentHeaders, status, code) => {
    const got = await post(url, sent, sentHeaders);
    expect([got.status, got.json.error?.code, got.json.id]).toEqual([status, code, 'a1']);
  });

  test('a missing argument is a tool error that names it', async () => {
    const got = await call('say-hello', {});
    expect([got.status, got.json.result.isError]).toEqual([200, true]);
    expect(got.json.result.content[0].text).toContain('"who"');
  });
});

const orders = `
- name: order
  path: "/orders/{{id}}"
  operations:
    - { name: read, method: GET, inputParameters: [{ name: id, in: path }], outputParameters: [{ name: state, type: string, value: $.state }] }
    - { name: cancel, method: DELETE, inputParameters: [{ name: id, in: path }] }
`;

const orderTools = `
tools:
  - { name: read-order, description: Reads, inputParameters: [{ name: orderId, type: string, description: Number }], call: crm.read, with: { id: desk.orderId }, outputParameters: [{ type: object, properties: { state: { type: string, mapping: $.state } } }] }
`;

test('E3: a value renamed through with stays one path segment', async () => {
  const crm = await upstream({ json: { state: 'open' } });
  const { url } = await serve(orderTools, { consumes: consumesText(crm.url, orders) });
  await modern(url, 'tools/call', { name: 'read-order', arguments: { orderId: '7/../8' } });
  expect(crm.requests.map((request) => request.url)).not.toContain('/orders/8');
  for (const request of crm.requests) expect(request.url).toBe('/orders/7%2F..%2F8');
});

test('E4: an upstream failure is told with its status and its reason', async () => {
  const crm = await upstream({ status: 409, json: { reason: 'already shipped' } });
  const { url } = await serve(orderTools, { consumes: consumesText(crm.url, orders) });
  const got = await modern(url, 'tools/call', { name: 'read-order', arguments: { orderId: '7' } });
  expect(got.json.result.isError).toBe(true);
  expect(got.json.result.content.map(({ text }: { text: string }) => text)).toEqual([
    '{"reason":"already shipped"}',
    'HTTP 409 Conflict',
  ]);
  // The tool has an output schema, which an error would not fit.
  expect(got.json.result).not.toHaveProperty('structuredContent');
});

test('E5: static resources list what can be read, and nothing else', async () => {
  const folder = await folderOf({
    'document.yaml': documentText(
      `${hello}resources:\n  - { name: docs, label: Docs, uri: "docs://x", description: Files, location: "file:///./files" }\n`,
    ),
    'outside.txt': 'secret',
  });
  const files = join(folder, 'files');
  await mkdir(join(files, 'sub'), { recursive: true });
  await writeFile(join(files, 'a.md'), '# A');
  await writeFile(join(files, '.secret'), 'no');
  await writeFile(join(files, 'sub', 'b.json'), '{}');
  await symlink(join(folder, 'outside.txt'), join(files, 'link.txt'));
  const { url } = await serveFile(join(folder, 'document.yaml'));
  const list = await modern(url, 'resources/list');
  expect(list.json.result.resources.map(({ uri }: { uri: string }) => uri)).toEqual([
    'docs://x/a.md',
    'docs://x/sub/b.json',
  ]);
  expect(wireFaults('2026-07-28', 'resources/list', list.json)).toEqual([]);
  const read = await modern(url, 'resources/read', { uri: 'docs://x/a.md' });
  expect(read.json.result.contents).toEqual([{ uri: 'docs://x/a.md', mimeType: 'text/markdown', text: '# A' }]);
  for (const uri of [
    'docs://x/../y',
    'docs://x',
    'docs://x/.secret',
    'docs://x/link.txt',
    'docs://x/sub',
    'docs://x/sub/../a.md',
    'docs://x//a.md',
    'docs://x/%61.md',
  ]) {
    const refused = await modern(url, 'resources/read', { uri });
    expect([uri, refused.status, refused.json.error?.code]).toEqual([uri, 200, -32602]);
    expect(refused.text).not.toContain(folder);
  }
});

describe('E6: foreign pages are refused', () => {
  test.each([
    ['origin', { Origin: 'http://evil.example' }],
    ['origin and host', { Origin: 'http://evil.example', Host: 'evil.example' }],
    ['host', { Host: 'evil.example' }],
    ['null origin', { Origin: 'null' }],
  ])('%s', async (_case, headers) => {
    const { url } = await serve(hello);
    expect(await rawStatus(url, headers)).toBe(403);
  });

  test('also when bound to all interfaces', async () => {
    const { url } = await serve(`address: 0.0.0.0\n${hello}`);
    expect(await rawStatus(url, { Origin: 'http://evil.example', Host: 'evil.example' })).toBe(403);
  });

  test('the page of this machine is served and gets its cross-origin headers', async () => {
    const { url } = await serve(hello);
    const got = await post(url, { jsonrpc: '2.0', id: 1, method: 'ping' }, { origin: 'http://localhost:3000' });
    expect([got.status, got.headers.get('access-control-allow-origin'), got.headers.get('vary')]).toEqual([
      200,
      'http://localhost:3000',
      'Origin',
    ]);
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, POST, DELETE',
    ]);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('mcp-session-id');
  });
});

/** fetch sets Host itself, so the request is written on the socket. */
function rawStatus(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const { host, hostname, port, pathname } = new URL(url);
  const body = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}';
  const all = {
    Host: host,
    'Content-Type': 'application/json',
    'Content-Length': String(body.length),
    Connection: 'close',
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk) => (text += chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(text.split(' ')[1])));
    socket.write(
      `POST ${pathname} HTTP/1.1\r\n${Object.entries(all)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n${body}`,
    );
  });
}

test('E7: both eras see the same tools in the same order', async () => {
  const { url } = await serve(
    `tools:\n${['b', 'a', 'c'].map((name) => `  - { name: ${name}, description: D, outputParameters: [{ name: x, type: string, value: y }] }\n`).join('')}`,
  );
  const [old, fresh] = await Promise.all([legacy(url, 'tools/list'), modern(url, 'tools/list')]);
  const names = (got: typeof old): readonly string[] => got.json.result.tools.map(({ name }: { name: string }) => name);
  expect(names(old)).toEqual(['b', 'a', 'c']);
  expect(names(fresh)).toEqual(names(old));
  expect(wireFaults('2025-11-25', 'tools/list', old.json)).toEqual([]);
  expect(wireFaults('2026-07-28', 'tools/list', fresh.json)).toEqual([]);
});

describe('E9: a question before an upstream call', async () => {
  const crm = await upstream({ json: { closed: true } });
  const { url } = await serve(
    `
tools:
  - name: close-account
    description: Closes an account once its holder agrees
    inputParameters: [{ name: id, type: string, description: Account }]
    call: crm.close
    with: { id: desk.id, reason: "{{ask.agree.why}}" }
    ask:
      agree:
        elicit: "Close account {{id}} for good?"
        schema: { type: object, properties: { why: { type: string } }, required: [why] }
`,
    {
      consumes: consumesText(
        crm.url,
        `
- name: account
  path: "/accounts/{{id}}"
  operations:
    - { name: close, method: DELETE, inputParameters: [{ name: id, in: path }, { name: reason, in: query }] }
`,
      ),
    },
  );
  const capabilities = { elicitation: {} };
  const call = (args: object, more: object = {}, declared: object = capabilities) =>
    modern(url, 'tools/call', { name: 'close-account', arguments: args, ...more }, { capabilities: declared });

  test('needs a client that can be asked', async () => {
    const got = await call({ id: '7' }, {}, {});
    expect([got.status, got.json.error.code, got.json.error.data]).toEqual([
      400,
      -32021,
      { requiredCapabilities: { elicitation: {} } },
    ]);
    expect(crm.requests).toEqual([]);
  });

  test('asks, then calls once; the state fits only its request', async () => {
    const asked = await call({ id: '7' });
    expect(asked.json.result).toMatchObject({
      resultType: 'input_required',
      inputRequests: {
        agree: { method: 'elicitation/create', params: { mode: 'form', message: 'Close account 7 for good?' } },
      },
    });
    expect(wireFaults('2026-07-28', 'tools/call', asked.json)).toEqual([]);
    expect(asked.json.result).not.toHaveProperty('ttlMs');
    expect(crm.requests).toEqual([]);
    const { requestState } = asked.json.result;
    const inputResponses = { agree: { action: 'accept', content: { why: 'moved away' } } };
    const other = await call({ id: '8' }, { requestState, inputResponses });
    expect([other.status, other.json.error.code]).toEqual([200, -32602]);
    for (const altered of [`${requestState}-TAMPERED`, `${requestState}=`, requestState.slice(0, -1), 'x', 7, null]) {
      const refused = await call({ id: '7' }, { requestState: altered, inputResponses });
      expect(refused.json.error.code).toBe(-32602);
    }
    expect(crm.requests).toEqual([]);
    const done = await call({ id: '7' }, { requestState, inputResponses });
    expect(done.json.result.isError).toBe(false);
    expect(crm.requests.map((request) => request.url)).toEqual(['/accounts/7?reason=moved%20away']);
  });

  test('asks again for an answer that does not fit; a refusal runs nothing', async () => {
    const before = crm.requests.length;
    for (const agree of [
      { action: 'accept', content: { why: 7 } },
      12_345,
      { action: 'perhaps' },
      { action: 'accept' },
    ]) {
      const again = await call({ id: '7' }, { inputResponses: { agree, other: 1 } });
      expect(again.json.result.resultType).toBe('input_required');
    }
    const declined = await call({ id: '7' }, { inputResponses: { agree: { action: 'decline' } } });
    expect([declined.json.result.isError, declined.json.result.content[0].text]).toEqual([
      true,
      expect.stringContaining('agree'),
    ]);
    expect((await call({ id: '7' }, { inputResponses: 'yes' })).json.error.code).toBe(-32602);
    expect(crm.requests.length).toBe(before);
  });
});

test('E11: a v1 client shows the text of an upstream error, not a schema fault', async () => {
  const crm = await upstream({ status: 500, json: { reason: 'database is away' } });
  const { url } = await serve(orderTools, { consumes: consumesText(crm.url, orders) });
  const client = new Client({ name: 'test', version: '1' });
  // exactOptionalPropertyTypes and the SDK's own types disagree on `sessionId`.
  await client.connect(new StreamableHTTPClientTransport(new URL(url)) as Parameters<typeof client.connect>[0]);
  await client.listTools();
  const result = await client.callTool({ name: 'read-order', arguments: { orderId: '7' } });
  expect(result.isError).toBe(true);
  expect(JSON.stringify(result.content)).toContain('database is away');
  await client.close();
});

test('a legacy session carries its revision: older clients get no newer fields', async () => {
  const { url } = await serve(hello);
  const list = async (revision: string): Promise<object> =>
    (await legacy(url, 'tools/list', {}, await handshake(url, revision))).json.result.tools[0];
  expect(await list('2025-03-26')).not.toHaveProperty('outputSchema');
  expect(await list('2025-06-18')).toHaveProperty('outputSchema');
});

/** JSON-RPC over HTTP: what is answered to what, in both eras. */
import { describe, expect, test } from 'vitest';
import type { Logger } from '../../../src/observe/logger.ts';
import { handshake, legacy, modern, modernMeta, post, serve } from './served.ts';
import { wireFaults } from '../../support/wire/schemas.ts';

const { url } = await serve(`
tools:
  - { name: greet, description: Greets, inputParameters: [{ name: who, type: string, description: Name }], outputParameters: [{ name: text, type: string, value: "Hello {{who}}" }] }
`);

const deep = `{"jsonrpc":"2.0","id":1,"method":"ping","params":${'['.repeat(64)}${']'.repeat(64)}}`;

describe('bodies', () => {
  test.each([
    ['empty', '', 400, -32700],
    ['blank', ' \n ', 400, -32700],
    ['not JSON', '{"a":', 400, -32700],
    ['nested too deep', deep, 400, -32700],
    ['a number', '7', 400, -32600],
    ['null', 'null', 400, -32600],
    ['a text', '"ping"', 400, -32600],
    ['an empty batch', '[]', 400, -32600],
    [
      'a batch of too many',
      JSON.stringify(Array.from({ length: 51 }, (_, id) => ({ jsonrpc: '2.0', id, method: 'ping' }))),
      400,
      -32600,
    ],
  ])('%s', async (_case, body, status, code) => {
    const got = await post(url, body);
    expect([got.status, got.json.error.code]).toEqual([status, code]);
    expect(got.json).not.toHaveProperty('id');
  });

  test.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['APPLICATION/JSON', 200],
    ['text/plain', 415],
    ['application/vnd.api+json', 415],
    ['application/jsonx', 415],
  ])('content type %s', async (type, status) => {
    const got = await post(url, { jsonrpc: '2.0', id: 1, method: 'ping' }, { 'content-type': type });
    expect(got.status).toBe(status);
    if (status === 415) expect(got.json.error.code).toBe(-32700);
  });

  test('more than the limit is 413', async () => {
    const got = await post(
      url,
      `{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":"${'a'.repeat(5 * 1024 * 1024)}"}}`,
    );
    expect(got.status).toBe(413);
    expect(wireFaults('2026-07-28', 'ping', got.json)).toEqual([]);
  });

  test('bytes that are no UTF-8 are no message', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect([response.status, JSON.parse(await response.text()).error.code]).toEqual([400, -32700]);
  });
});

describe('single messages', () => {
  test.each<[string, object, number, number | undefined, unknown]>([
    ['jsonrpc 1.0', { jsonrpc: '1.0', id: 4, method: 'ping' }, 400, -32600, 4],
    ['no jsonrpc', { id: 4, method: 'ping' }, 400, -32600, 4],
    ['no method', { jsonrpc: '2.0', id: 4 }, 400, -32600, 4],
    ['empty method', { jsonrpc: '2.0', id: 4, method: '' }, 400, -32600, 4],
    ['method of another type', { jsonrpc: '2.0', id: 4, method: 7 }, 400, -32600, 4],
    ['id null', { jsonrpc: '2.0', id: null, method: 'ping' }, 400, -32600, undefined],
    ['id with a fraction', { jsonrpc: '2.0', id: 1.5, method: 'ping' }, 400, -32600, undefined],
    ['id of another type', { jsonrpc: '2.0', id: [1], method: 'ping' }, 400, -32600, undefined],
    ['unknown method', { jsonrpc: '2.0', id: 'x', method: 'nope' }, 200, -32601, 'x'],
    ['an inherited name as method', { jsonrpc: '2.0', id: 'x', method: 'constructor' }, 200, -32601, 'x'],
    ['params as a list', { jsonrpc: '2.0', id: 5, method: 'tools/list', params: [1] }, 200, -32602, 5],
    ['tools/call without params', { jsonrpc: '2.0', id: 5, method: 'tools/call' }, 200, -32602, 5],
    ['a cursor', { jsonrpc: '2.0', id: 5, method: 'tools/list', params: { cursor: 'x' } }, 200, -32602, 5],
    [
      'arguments as a list',
      { jsonrpc: '2.0', id: 5, method: 'tools/call', params: { name: 'greet', arguments: [] } },
      200,
      -32602,
      5,
    ],
    [
      'a tool named as an inherited member',
      { jsonrpc: '2.0', id: 5, method: 'tools/call', params: { name: '__proto__' } },
      200,
      -32602,
      5,
    ],
    [
      'params of a task',
      { jsonrpc: '2.0', id: 5, method: 'tools/call', params: { name: 'greet', arguments: { who: 'A' }, task: {} } },
      200,
      undefined,
      5,
    ],
    ['ping', { jsonrpc: '2.0', id: 5, method: 'ping' }, 200, undefined, 5],
    ['server/discover as a legacy client', { jsonrpc: '2.0', id: 5, method: 'server/discover' }, 400, -32602, 5],
  ])('%s', async (_case, body, status, code, id) => {
    const got = await post(url, body);
    expect([got.status, got.json.error?.code, got.json.id]).toEqual([status, code, id]);
  });

  test('an id keeps every digit', async () => {
    const got = await post(url, '{"jsonrpc":"2.0","id":12345678901234567890,"method":"ping"}');
    expect(got.text).toBe('{"jsonrpc":"2.0","id":12345678901234567890,"result":{}}');
  });

  test.each([
    ['initialized', { jsonrpc: '2.0', method: 'notifications/initialized' }],
    ['an unknown notification', { jsonrpc: '2.0', method: 'notifications/nope', params: { a: 1 } }],
    ['a call without id', { jsonrpc: '2.0', method: 'tools/call', params: { name: 'greet' } }],
    ['an answer nobody asked for', { jsonrpc: '2.0', id: 9, result: {} }],
    [
      'a modern notification',
      { jsonrpc: '2.0', method: 'notifications/cancelled', params: { _meta: modernMeta(), requestId: 1 } },
    ],
  ])('%s is accepted without an answer', async (_case, body) => {
    const got = await post(url, body);
    expect([got.status, got.text]).toEqual([202, '']);
  });

  test('a modern client that sends an answer is refused', async () => {
    const got = await post(url, { jsonrpc: '2.0', id: 9, result: {} }, { 'mcp-protocol-version': '2026-07-28' });
    expect([got.status, got.json.error.code]).toEqual([400, -32600]);
  });
});

describe('eras', () => {
  test.each([
    'initialize',
    'ping',
    'logging/setLevel',
    'resources/subscribe',
    'resources/unsubscribe',
    'unknown/method',
  ])('%s is unknown to modern clients', async (method) => {
    const got = await modern(url, method);
    expect([got.status, got.json.error.code, got.json.id]).toEqual([404, -32601, 7]);
  });

  test.each([
    ['2024-11-05', '2024-11-05'],
    ['2025-06-18', '2025-06-18'],
    ['2026-07-28', '2025-11-25'],
    ['1999-01-01', '2025-11-25'],
    [undefined, '2025-11-25'],
  ])('initialize asking for %s gets %s', async (asked, given) => {
    const got = await legacy(url, 'initialize', {
      ...(asked === undefined ? {} : { protocolVersion: asked }),
      capabilities: {},
    });
    expect(got.json.result.protocolVersion).toBe(given);
    expect(wireFaults(given, 'initialize', got.json)).toEqual([]);
  });

  test('initialize with a modern header is still a handshake', async () => {
    const got = await legacy(
      url,
      'initialize',
      { protocolVersion: '2025-11-25', capabilities: {} },
      { 'mcp-protocol-version': '2026-07-28' },
    );
    expect(got.status).toBe(200);
  });

  test('an unsupported version of a legacy request is named with what is served', async () => {
    const got = await legacy(url, 'tools/list', {}, { 'mcp-protocol-version': '2023-01-01' });
    expect([got.status, got.json.error.code]).toEqual([400, -32600]);
    expect(got.json.error.message).toContain('2025-11-25');
  });

  test('a legacy revision in _meta leaves a request legacy', async () => {
    const got = await legacy(url, 'ping', { _meta: { 'io.modelcontextprotocol/protocolVersion': '2025-11-25' } });
    expect(got.text).toMatch(/"result":\{\}/);
  });

  test('server/discover', async () => {
    const got = await modern(url, 'server/discover');
    expect(got.json.result).toEqual({
      capabilities: { tools: {}, prompts: {} },
      supportedVersions: ['2026-07-28'],
      ttlMs: 0,
      cacheScope: 'private',
      resultType: 'complete',
      _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'desk', version: '1.2.0' } },
    });
    expect(wireFaults('2026-07-28', 'server/discover', got.json)).toEqual([]);
  });

  test.each(['tools/list', 'resources/list', 'resources/templates/list', 'prompts/list'])(
    '%s fits the schema of every revision',
    async (method) => {
      expect(wireFaults('2026-07-28', method, (await modern(url, method)).json)).toEqual([]);
      for (const revision of ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25']) {
        expect(
          wireFaults(revision, method, (await legacy(url, method, {}, { 'mcp-protocol-version': revision })).json),
        ).toEqual([]);
      }
    },
  );
});

describe('batches', () => {
  const batch = [
    { jsonrpc: '2.0', id: 1, method: 'ping' },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'greet', arguments: { who: 'Ada' } } },
    7,
  ];

  test('are answered in one array for old revisions', async () => {
    for (const headers of [{}, { 'mcp-protocol-version': '2025-03-26' }, await handshake(url, '2024-11-05')]) {
      const got = await post(url, batch, headers);
      expect([got.status, got.json.map(({ id }: { id: unknown }) => id)]).toEqual([200, [1, 2, undefined]]);
    }
  });

  test('of notifications only are accepted', async () => {
    expect((await post(url, [batch[1]])).status).toBe(202);
  });

  test.each<[string, readonly unknown[], Readonly<Record<string, string>>]>([
    ['newer revisions', batch, { 'mcp-protocol-version': '2025-06-18' }],
    ['modern header', batch, { 'mcp-protocol-version': '2026-07-28' }],
    ['initialize inside', [{ jsonrpc: '2.0', id: 1, method: 'initialize', params: {} }], {}],
    ['a modern claim inside', [{ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: modernMeta() } }], {}],
    [
      'a modern claim inside, whatever the session',
      [{ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: modernMeta() } }],
      { 'mcp-session-id': 'unknown' },
    ],
  ])('are refused: %s', async (_case, body, headers) => {
    const got = await post(url, body, headers);
    expect([got.status, got.json.error.code]).toEqual([400, -32600]);
  });
});

describe('other methods of HTTP', () => {
  test.each([
    ['GET', 405],
    ['HEAD', 405],
    ['PUT', 405],
    ['PATCH', 405],
    ['DELETE', 200],
  ])('%s', async (method, status) => {
    const response = await fetch(url, { method });
    expect(response.status).toBe(status);
    if (status === 405) expect(response.headers.get('allow')).toBe('POST, DELETE');
  });

  test('every path is the endpoint but well-known ones', async () => {
    const root = new URL(url).origin;
    for (const path of ['/', '/mcp', '/mcp/', '/any/path?x=1'])
      expect((await legacy(`${root}${path}`, 'ping')).status).toBe(200);
    const unknown = await legacy(`${root}/.well-known/oauth-protected-resource`, 'ping');
    expect([unknown.status, unknown.json]).toEqual([404, { error: 'not found' }]);
  });
});

describe('sessions', () => {
  test('an id ends with DELETE and is unknown afterwards', async () => {
    const session = await handshake(url);
    expect((await legacy(url, 'ping', {}, session)).status).toBe(200);
    expect((await post(url, undefined, session, 'DELETE')).status).toBe(200);
    const after = await legacy(url, 'ping', {}, session);
    expect([after.status, after.json.error.code]).toEqual([404, -32001]);
    expect((await post(url, undefined, session, 'DELETE')).status).toBe(404);
  });

  test.each(['x', 'a.b', `${Buffer.from('{"v":"2025-11-25"}').toString('base64url')}.AAAA`])(
    'the id %s was not minted here',
    async (id) => {
      const got = await legacy(url, 'ping', {}, { 'mcp-session-id': id });
      expect([got.status, got.json.error.code]).toEqual([404, -32001]);
    },
  );

  test('a failed handshake mints no id, and modern requests ignore ids', async () => {
    const failed = await post(url, { jsonrpc: '1.0', id: 1, method: 'initialize' });
    expect(failed.headers.get('mcp-session-id')).toBeNull();
    const ignored = await modern(url, 'tools/list', {}, { headers: { 'mcp-session-id': 'nonsense' } });
    expect([ignored.status, ignored.headers.get('mcp-session-id')]).toEqual([200, null]);
  });

  test("instances that share a key know each other's ids", async () => {
    const adapter = 'tools: [{ name: a, description: A, outputParameters: [{ name: x, type: string, value: y }] }]\n';
    const [first, second, stranger] = await Promise.all([
      serve(adapter, { options: { stateKey: 'shared' } }),
      serve(adapter, { options: { stateKey: 'shared' } }),
      serve(adapter, { options: { stateKey: 'another' } }),
    ]);
    const session = await handshake(first.url);
    expect((await legacy(second.url, 'ping', {}, session)).status).toBe(200);
    expect((await legacy(stranger.url, 'ping', {}, session)).status).toBe(404);
  });
});

describe('headers that differ from the body', () => {
  test.each([
    ['tools/list', {}, { 'mcp-method': 'ping' }, 'Mcp-Method'],
    ['tools/call', { name: 'greet' }, { 'mcp-name': 'other' }, 'Mcp-Name'],
    ['subscriptions/listen', { notifications: {} }, { 'mcp-method': 'x' }, 'Mcp-Method'],
  ])('of %s are logged with the name of the client', async (method, params, headers, name) => {
    const lines: [string, object][] = [];
    const logger: Logger = {
      enabled: () => true,
      log: (level, message, fields = {}) => void lines.push([`${level}: ${message}`, fields]),
    };
    const served = await serve('tools: [{ name: greet, description: Greets, content: [{ type: text, text: Hi }] }]', {
      logger,
    });
    const got = await modern(served.url, method, params, { headers });
    expect([got.status, got.json.error.code]).toEqual([400, -32020]);
    const told = [
      'warn: a request has headers that differ from its body',
      { client: 'test', reason: got.json.error.message },
    ];
    expect(lines.filter(([line]) => line.startsWith('warn'))).toEqual([told]);
    expect(got.json.error.message).toContain(name);
  });
});

test('a tool without a name is unknown in the same words in both eras', async () => {
  const answers = [await legacy(url, 'tools/call', {}), await modern(url, 'tools/call', {})];
  for (const { status, json } of answers)
    expect([status, json.error]).toEqual([200, { code: -32602, message: 'Invalid params: Unknown tool: ' }]);
});

/** One caller can not be taken for another, nor get what is another's; and no token of a caller goes upstream. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { generateKeyPair, exportJWK, SignJWT } from 'jose';
import { request } from 'undici';
import { afterEach, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { toolMessage } from '../faults/callers.ts';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

const echo = (guard: string): string => `
naftiko: 1.0.0-alpha2
info: { label: Echo, description: Gives back what it was given }
capability:
  consumes:
    - type: http
      namespace: up
      description: Echo
      baseUri: UPSTREAM
      resources:
        - name: echo
          path: /echo/{{id}}
          operations:
            - { name: send, method: POST, inputParameters: [ { name: id, in: path }, { name: X-Id, in: header, value: "{{id}}" }, { name: Authorization, in: header }, { name: Cookie, in: header } ], body: { type: json, data: { id: "{{id}}" } } }
  exposes:
    - type: rest
      namespace: rest
      port: 0
      ${guard}
      resources:
        - path: /one/{id}
          operations:
            - method: GET
              call: up.send
              outputParameters: [ { type: object, properties: { id: { type: string, mapping: $.id }, asked: { type: string, value: "{{id}}" } } } ]
        - path: /two/{id}
          operations:
            - name: two
              method: GET
              steps:
                - { type: call, name: first, call: up.send, with: { id: "{{id}}" } }
                - { type: call, name: second, call: up.send, with: { id: "{{first.id}}" } }
              mappings: [ { targetName: first, value: $.first.id }, { targetName: second, value: $.second.id } ]
              outputParameters: [ { name: first, type: string }, { name: second, type: string } ]
        - path: /through/{path}
          forward: { targetNamespace: up, trustedHeaders: [ Authorization, Cookie, X-Trusted ] }
    - type: mcp
      namespace: mcp
      port: 0
      ${guard}
      tools:
        - name: one
          description: One
          call: up.send
          inputParameters: [ { name: id, type: string, description: Id } ]
          outputParameters: [ { type: object, properties: { id: { type: string, mapping: $.id }, asked: { type: string, value: "{{id}}" } } } ]
`;

async function serve(guard = '', port = 0): Promise<{ upstream: Upstream; running: Started }> {
  // Answers overtake each other: what came first waits longest.
  const upstream = await startUpstream(async ({ headers, text }) => {
    await new Promise((resolve) => setTimeout(resolve, 30 * (Number(/\d+/.exec(headers['x-id'] ?? '0')?.[0]) % 7)));
    return { headers: { 'content-type': 'application/json' }, body: text === '' ? '{}' : text };
  });
  cleanups.push(upstream.stop);
  const runtime = port === 0 ? {} : { ports: new Map([['mcp', port]]) };
  const running = await start(echo(guard), upstream.url, { runtime });
  cleanups.push(running.stop);
  return { upstream, running };
}

it('two hundred callers at once each get their own data', async () => {
  const { running } = await serve();
  const modern = async (id: string): Promise<string> => {
    const { headers, message } = toolMessage('modern', 'one', { id });
    const sent = await request(running.url('mcp'), { method: 'POST', headers, body: JSON.stringify(message) });
    return sent.body.text();
  };
  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const id = `caller-${index}`;
      const one = JSON.stringify({ id, asked: id });
      expect((await running.rest('rest', 'GET', `/one/${id}`)).text).toBe(one);
      expect((await running.rest('rest', 'GET', `/two/${id}`)).text).toBe(JSON.stringify({ first: id, second: id }));
      expect((await running.tool('mcp', 'one', { id })).content[0]?.text).toBe(one);
      const answer = await modern(id);
      expect(answer).toContain(JSON.stringify(one));
      expect(answer.match(/caller-\d+/g)?.every((found) => found === id)).toBe(true);
    }),
  );
});

it('a session id is no proof of identity', async () => {
  const { running } = await serve('authentication: { type: bearer, token: the-token }');
  const url = running.url('mcp');
  const post = async (message: JsonValue, headers: Record<string, string>) => {
    const sent = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(message),
    });
    return { status: sent.statusCode, session: sent.headers['mcp-session-id'], text: await sent.body.text() };
  };
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'c', version: '1' } };
  const hello = { jsonrpc: '2.0', id: 1, method: 'initialize', params };
  expect((await post(hello, {})).session).toBeUndefined();
  const opened = await post(hello, { authorization: 'Bearer the-token' });
  const session = String(opened.session);
  const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
  expect((await post(list, { 'mcp-session-id': session })).status).toBe(401);
  expect((await post(list, { 'mcp-session-id': session, authorization: 'Bearer wrong' })).status).toBe(401);
  expect((await post(list, { 'mcp-session-id': session, authorization: 'Bearer the-token' })).status).toBe(200);
  // One that this process did not sign, one that was changed, one of another instance.
  const other = await serve();
  const foreign = await request(other.running.url('mcp'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(hello),
  });
  await foreign.body.dump();
  const last = session.at(-1) === 'A' ? 'B' : 'A';
  for (const id of [
    '1',
    `${session}x`,
    session.slice(0, -1) + last,
    session.toLowerCase(),
    String(foreign.headers['mcp-session-id']),
  ]) {
    const refused = await post(list, { 'mcp-session-id': id, authorization: 'Bearer the-token' });
    expect([refused.status, id]).toEqual([404, id]);
  }
});

it('a session of one user is unknown to another, whose token is as good', async () => {
  const issuer = await authorizationServer();
  // With oauth2 the address that is told is that of the resource, so the port must be known.
  const port = await freePort();
  await serve(
    `authentication: { type: oauth2, authorizationServerUri: "${issuer.url}", resource: "https://api.test/mcp" }`,
    port,
  );
  const call = async (subject: string, message: JsonObject, session?: string) => {
    const sent = await request(`http://127.0.0.1:${port}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await issuer.token(subject)}`,
        ...(session === undefined ? {} : { 'mcp-session-id': session }),
      },
      body: JSON.stringify(message),
    });
    await sent.body.dump();
    return sent;
  };
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'c', version: '1' } };
  const opened = await call('alice', { jsonrpc: '2.0', id: 1, method: 'initialize', params });
  expect(opened.statusCode).toBe(200);
  const session = String(opened.headers['mcp-session-id']);
  const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
  expect((await call('alice', list, session)).statusCode).toBe(200);
  expect((await call('mallory', list, session)).statusCode).toBe(404);
  expect((await call('mallory', list)).statusCode).toBe(200);
});

const guards: readonly [string, string, Record<string, string>, string][] = [
  ['bearer', 'authentication: { type: bearer, token: pass-4711 }', { authorization: 'Bearer pass-4711' }, ''],
  [
    'basic',
    'authentication: { type: basic, username: me, password: pass-4711 }',
    { authorization: `Basic ${Buffer.from('me:pass-4711').toString('base64')}` },
    '',
  ],
  [
    'an API key in the query',
    'authentication: { type: apikey, key: key, value: pass-4711, placement: query }',
    {},
    '?key=pass-4711',
  ],
  [
    'an API key in a header',
    'authentication: { type: apikey, key: X-Trusted, value: pass-4711 }',
    { 'x-trusted': 'pass-4711' },
    '',
  ],
  [
    'an API key in the header that the upstream wants',
    'authentication: { type: apikey, key: Authorization, value: pass-4711 }',
    { authorization: 'pass-4711' },
    '',
  ],
];

it.each(guards)('what opened the door never goes on: %s', async (_title, guard, headers, query) => {
  const { upstream, running } = await serve(guard);
  expect((await running.rest('rest', 'GET', `/one/1`)).status).toBe(401);
  expect((await running.rest('rest', 'GET', `/one/1${query}`, undefined, headers)).status).toBe(200);
  expect((await running.rest('rest', 'GET', `/two/1${query}`, undefined, headers)).status).toBe(200);
  expect((await running.rest('rest', 'POST', `/through/a/b${query}`, Buffer.from('{}'), headers)).status).toBe(200);
  const { headers: toolHeaders, message } = toolMessage('modern', 'one', { id: '1' });
  const sent = await request(`${running.url('mcp')}${query}`, {
    method: 'POST',
    headers: { ...toolHeaders, ...headers },
    body: JSON.stringify(message),
  });
  expect([sent.statusCode, await sent.body.text()]).toEqual([200, expect.stringContaining('"isError":false')]);
  expect(upstream.requests.length).toBe(5);
  const passed = JSON.stringify(upstream.requests.map(({ url, rawHeaders, text }) => [url, rawHeaders, text]));
  expect(passed).not.toContain('pass-4711');
  expect(passed).not.toContain(Buffer.from('me:pass-4711').toString('base64'));
});

it('headers of a caller reach no upstream by themselves', async () => {
  const { upstream, running } = await serve();
  const theirs = { 'x-forwarded-for': '1.2.3.4', 'x-id': 'forged', 'proxy-authorization': 'Basic x', 'x-custom': 'y' };
  expect((await running.rest('rest', 'GET', '/one/1', undefined, theirs)).status).toBe(200);
  const { headers } = upstream.requests[0] ?? { headers: {} };
  expect(headers).toMatchObject({ 'x-id': '1' });
  for (const name of ['x-forwarded-for', 'proxy-authorization', 'x-custom']) expect(headers).not.toHaveProperty(name);
});

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** An authorization server of our own on loopback: metadata, keys, and tokens for anyone. */
async function authorizationServer(): Promise<{ url: string; token(subject: string): Promise<string> }> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  let url = '';
  const server: Server = createServer((incoming, response) => {
    response.setHeader('content-type', 'application/json');
    if (incoming.url === '/keys') response.end(JSON.stringify({ keys: [jwk] }));
    else response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const token = (subject: string): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setSubject(subject)
      .setIssuer(url)
      .setAudience('https://api.test/mcp')
      .setExpirationTime('5m')
      .sign(privateKey);
  return { url, token };
}

/** Running documents behind `oauth2`, with access tokens of a real authorization server (`oidc-provider`). */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { request } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../scripts/free-port.ts';
import { start, type Started } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

const resource = 'https://api.test/mcp';
const elsewhere = 'https://other.test/api';
const clientSecret = 'a-secret-of-some-length: %';

let upstream: Upstream;
let server: Server;
let issuer: string;
/** What answers for the authorization server now; undefined: it is down. */
let answering: RequestListener | undefined;
/** Paths that the authorization server was asked for. */
const asked: string[] = [];
let keys: readonly JWK[];
let started: Started | undefined;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  upstream = await startUpstream();
  keys = await Promise.all([newKey('RS256', 'first'), newKey('ES256', 'second'), newKey('RS256', 'third')]);
  server = createServer((incoming, response) => {
    asked.push(new URL(incoming.url ?? '', issuer).pathname);
    if (answering === undefined) response.socket?.destroy();
    else answering(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server
  issuer = `http://127.0.0.1:${port}`;
});
beforeEach(() => {
  answering = providerWith(0);
  asked.length = 0;
  upstream.requests.length = 0;
});
afterEach(async () => {
  vi.useRealTimers();
  await started?.stop();
  started = undefined;
});
afterAll(async () => {
  await upstream.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function newKey(alg: string, kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, kid, use: 'sig' };
}

/** An authorization server that signs with the keys of these indexes, all under one issuer; no state is shared. */
function providerWith(...indexes: readonly number[]): RequestListener {
  const signing = indexes.flatMap((index) => keys[index] ?? []);
  const client = (id: string, method: string): object => ({
    client_id: id,
    client_secret: clientSecret,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    token_endpoint_auth_method: method,
  });
  const provider = new Provider(issuer, {
    jwks: { keys: signing },
    clients: [
      client('caller', 'client_secret_post'),
      client('guard', 'client_secret_basic'),
      client('guard-post', 'client_secret_post'),
    ],
    scopes: ['orders:read', 'orders:write'],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context: unknown, indicator: string) => ({
          scope: 'orders:read orders:write',
          audience: indicator.replace(/#.*$/, '').replace('opaque.', 'api.'),
          accessTokenTTL: 600,
          ...(indicator.includes('opaque.')
            ? { accessTokenFormat: 'opaque' }
            : { accessTokenFormat: 'jwt', jwt: { sign: { alg: signing[0]?.alg } } }),
        }),
      },
    },
  });
  return provider.callback();
}

/** An access token for a resource. */
async function token(scope: string, indicator = resource): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: 'caller', client_secret: clientSecret };
  const answer = await request(`${issuer}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, scope, resource: indicator }).toString(),
  });
  // RFC 6749 section 5.1.
  const { access_token: value } = (await answer.body.json()) as { access_token?: string };
  if (value === undefined) throw new Error(`no token: ${answer.statusCode}`);
  return value;
}

/** Starts a REST and an MCP adapter behind the same rules. */
async function serve(more = ''): Promise<Started> {
  // With oauth2 the address that is told is that of the resource, so the port must be known.
  const port = await freePort();
  const guard = `{ type: oauth2, authorizationServerUri: '${issuer}', resource: '${resource}', scopes: [orders:read]${more} }`;
  const running = await start(
    `
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: UPSTREAM
      resources: [{ name: all, path: /orders, operations: [{ name: list, method: GET }] }]
  exposes:
    - type: rest
      namespace: front
      port: 0
      authentication: ${guard}
      resources: [{ name: orders, path: /orders, operations: [{ name: list, method: GET, call: up.list }] }]
    - type: mcp
      namespace: tools
      port: 0
      authentication: ${guard}
      tools: [{ name: list, description: Lists orders., call: up.list }]
`,
    upstream.url,
    { runtime: { ports: new Map([['tools', port]]) } },
  );
  started = running;
  return {
    ...running,
    url: (namespace) => (namespace === 'tools' ? `http://127.0.0.1:${port}/mcp` : running.url(namespace)),
  };
}

interface Outcome {
  readonly status: number;
  readonly challenge: string | undefined;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

type Adapter = 'rest' | 'mcp';

/** Calls the one operation of an adapter. */
async function call(adapter: Adapter, { url }: Started, bearer: string | undefined): Promise<Outcome> {
  const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'list', arguments: {} } };
  const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const answer =
    adapter === 'rest'
      ? await request(`${url('front')}/orders`, { headers })
      : await request(url('tools'), {
          method: 'POST',
          headers: { ...json, ...headers },
          body: JSON.stringify(message),
        });
  const one = (name: string): string | undefined => answer.headers[name]?.toString();
  const text = await answer.body.text();
  return { status: answer.statusCode, challenge: one('www-authenticate'), retryAfter: one('retry-after'), text };
}

const adapters: readonly Adapter[] = ['rest', 'mcp'];

/** The challenge of a refusal: MCP clients are shown the metadata besides. */
function challenge(adapter: Adapter, ...parts: readonly string[]): string {
  const pointer = 'resource_metadata="https://api.test/.well-known/oauth-protected-resource/mcp"';
  return `Bearer ${[...parts, ...(adapter === 'mcp' ? [pointer] : [])].join(', ')}`;
}

describe.each(adapters)('%s behind signed tokens', (adapter) => {
  it('lets a token of its own resource and scope in, and keeps it from the upstream', async () => {
    const running = await serve();
    const bearer = await token('orders:read orders:write');
    expect(bearer.split('.').length).toBe(3);
    const outcome = await call(adapter, running, bearer);
    expect(outcome.status).toBe(200);
    expect(outcome.text).toContain('ok');
    expect(upstream.requests.map(({ headers }) => headers['authorization'])).toEqual([undefined]);
  });

  it('asks for a token where there is none', async () => {
    const outcome = await call(adapter, await serve(), undefined);
    expect([outcome.status, outcome.challenge]).toEqual([401, challenge(adapter, 'scope="orders:read"')]);
  });

  it('refuses the token of another resource', async () => {
    const outcome = await call(adapter, await serve(), await token('orders:read', elsewhere));
    const expected = challenge(adapter, 'error="invalid_token"', 'error_description="Invalid audience"');
    expect([outcome.status, outcome.challenge]).toEqual([401, expected]);
    expect(upstream.requests).toEqual([]);
  });

  it('takes the configured audience for the resource', async () => {
    const outcome = await call(
      adapter,
      await serve(`, audience: '${elsewhere}'`),
      await token('orders:read', elsewhere),
    );
    expect(outcome.status).toBe(200);
  });

  it('forbids a token without the scope', async () => {
    const outcome = await call(adapter, await serve(), await token('orders:write'));
    expect([outcome.status, outcome.challenge]).toEqual([
      403,
      challenge(
        adapter,
        'error="insufficient_scope"',
        'error_description="Required scope \'orders:read\' not present in token"',
        'scope="orders:read"',
      ),
    ]);
  });

  it('refuses an expired token', async () => {
    const running = await serve();
    const bearer = await token('orders:read');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 631_000 });
    const outcome = await call(adapter, running, bearer);
    const expected = challenge(adapter, 'error="invalid_token"', 'error_description="Token expired"');
    expect([outcome.status, outcome.challenge]).toEqual([401, expected]);
  });

  it('refuses a token whose signature was changed, and one of a server with other keys', async () => {
    const running = await serve();
    const bearer = await token('orders:read');
    expect((await call(adapter, running, bearer)).status).toBe(200);
    const [head = '', claims = '', signature = ''] = bearer.split('.');
    const flipped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    const expected = challenge(adapter, 'error="invalid_token"', 'error_description="Signature verification failed"');
    const tampered = await call(adapter, running, [head, claims, flipped].join('.'));
    expect([tampered.status, tampered.challenge]).toEqual([401, expected]);
    answering = providerWith(2);
    const foreign = await token('orders:read');
    answering = providerWith(0);
    const other = await call(adapter, running, foreign);
    expect([other.status, other.challenge]).toEqual([401, expected]);
  });

  it('follows the server to new keys, also of another algorithm, and keeps the old while they are published', async () => {
    const running = await serve();
    const old = await token('orders:read');
    expect((await call(adapter, running, old)).status).toBe(200);
    answering = providerWith(1, 0);
    const rotated = await token('orders:read');
    expect((await call(adapter, running, rotated)).status).toBe(200);
    expect((await call(adapter, running, old)).status).toBe(200);
    // Once the old key is gone and the kept set is old, tokens of that key are refused.
    answering = providerWith(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    expect((await call(adapter, running, rotated)).status).toBe(200);
    expect((await call(adapter, running, old)).status).toBe(401);
  });

  it('goes on with the keys it has while the server is down', async () => {
    const running = await serve();
    const bearer = await token('orders:read');
    expect((await call(adapter, running, bearer)).status).toBe(200);
    answering = undefined;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    expect((await call(adapter, running, bearer)).status).toBe(200);
  });

  it('answers 503 while it never had keys, and recovers', async () => {
    const bearer = await token('orders:read');
    answering = undefined;
    const running = await serve();
    const down = await call(adapter, running, bearer);
    expect([down.status, down.retryAfter, down.challenge]).toEqual([503, '10', undefined]);
    answering = providerWith(0);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 });
    expect((await call(adapter, running, bearer)).status).toBe(200);
  });
});

describe.each(adapters)('%s behind introspection', (adapter) => {
  const opaque = 'https://opaque.test/mcp';
  const asking = (id = 'guard'): string =>
    `, tokenValidation: introspection, clientId: ${id}, clientSecret: '${clientSecret}'`;

  it.each(['guard', 'guard-post'])('lets an active token in, asked as %s', async (id) => {
    const running = await serve(asking(id));
    const bearer = await token('orders:read', opaque);
    expect(bearer).not.toContain('.');
    expect((await call(adapter, running, bearer)).status).toBe(200);
    expect((await call(adapter, running, bearer)).status).toBe(200);
    expect(asked.filter((path) => path === '/token/introspection').length).toBe(1);
    expect(upstream.requests.map(({ headers }) => headers['authorization'])).toEqual([undefined, undefined]);
  });

  it('refuses a token that the server does not know', async () => {
    const outcome = await call(adapter, await serve(asking()), 'no-such-token');
    const expected = challenge(adapter, 'error="invalid_token"', 'error_description="Token is not active"');
    expect([outcome.status, outcome.challenge]).toEqual([401, expected]);
  });

  it('refuses the token of another resource', async () => {
    const outcome = await call(adapter, await serve(asking()), await token('orders:read', 'https://opaque.test/other'));
    const expected = challenge(adapter, 'error="invalid_token"', 'error_description="Invalid audience"');
    expect([outcome.status, outcome.challenge]).toEqual([401, expected]);
  });

  it('forbids a token without the scope', async () => {
    const outcome = await call(adapter, await serve(asking()), await token('orders:write', opaque));
    expect(outcome.status).toBe(403);
    expect(outcome.challenge).toContain('error="insufficient_scope"');
    expect(outcome.challenge).toContain('scope="orders:read"');
  });

  it('refuses an expired token', async () => {
    const running = await serve(asking());
    const bearer = await token('orders:read', opaque);
    expect((await call(adapter, running, bearer)).status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 631_000 });
    expect((await call(adapter, running, bearer)).status).toBe(401);
  });

  it.each([
    ['a server that is down', (): void => void (answering = undefined), ''],
    ['a wrong secret of its own', (): void => undefined, 'guard-unknown'],
  ])('answers 503 to %s: that says nothing about the token', async (_name, prepare, id) => {
    const bearer = await token('orders:read', opaque);
    const running = await serve(asking(id === '' ? 'guard' : id));
    prepare();
    const outcome = await call(adapter, running, bearer);
    expect([outcome.status, outcome.retryAfter]).toEqual([503, '10']);
  });
});

it('MCP clients find the authorization server by the metadata of the resource', async () => {
  const { url } = await serve();
  const found = await request(`${new URL(url('tools')).origin}/.well-known/oauth-protected-resource/mcp`);
  expect(found.statusCode).toBe(200);
  expect(await found.body.json()).toEqual({
    resource,
    authorization_servers: [issuer],
    bearer_methods_supported: ['header'],
    scopes_supported: ['orders:read'],
  });
});

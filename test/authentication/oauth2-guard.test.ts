import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Guard, Verdict } from '../../src/authentication/guard.ts';
import { authorizationServer } from '../../src/authentication/authorization-server.ts';
import { introspection } from '../../src/authentication/introspection.ts';
import { silentLogger } from '../../src/observe/logger.ts';
import { compileGuard } from '../../src/authentication/guards.ts';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import type { Oauth2Authentication } from '../../src/model/authentication.ts';
import { testOrigin, testRuntime } from '../exposes/test-runtime.ts';

type Claims = Readonly<Record<string, unknown>>;

interface SigningKey {
  readonly alg: string;
  readonly kid: string;
  readonly key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  readonly jwk: object;
}

async function newKey(alg: string, kid: string): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid } };
}

/** An authorization server on loopback; `answers` decides what each path gives. */
interface IdServer {
  readonly issuer: string;
  readonly requests: string[];
  readonly answers: Map<string, (request: IncomingMessage, body: string) => object | number>;
  publish(...keys: readonly SigningKey[]): void;
}

const servers: Server[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

async function startIdServer(metadataPath = '/.well-known/oauth-authorization-server'): Promise<IdServer> {
  const requests: string[] = [];
  const answers: IdServer['answers'] = new Map();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      requests.push(request.url ?? '');
      const answer = answers.get(request.url ?? '')?.(request, body) ?? 404;
      response
        .writeHead(typeof answer === 'number' ? answer : 200)
        .end(typeof answer === 'number' ? '' : JSON.stringify(answer));
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  answers.set(metadataPath, () => ({
    issuer,
    jwks_uri: `${issuer}/keys`,
    introspection_endpoint: `${issuer}/introspect`,
  }));
  return {
    issuer,
    requests,
    answers,
    publish: (...keys) => answers.set('/keys', () => ({ keys: keys.map(({ jwk }) => jwk) })),
  };
}

const resource = 'https://api.test/mcp';

async function startGuard(
  issuer: string,
  more: Partial<Oauth2Authentication> = {},
  resourceMetadata = false,
): Promise<Guard> {
  const { report, diagnostics } = collectDiagnostics();
  const auth: Oauth2Authentication = {
    type: 'oauth2',
    authorizationServerUri: issuer,
    resource,
    scopes: [],
    origin: testOrigin,
    ...more,
  };
  const guard = await compileGuard(auth, { realm: 'naftiko', report, boundNames: new Set(), resourceMetadata })(
    testRuntime(),
  );
  expect(diagnostics.filter(({ severity }) => severity === 'fatal')).toEqual([]);
  return guard;
}

async function admit(guard: Guard, authorization: string | undefined): Promise<Verdict> {
  // The guard reads the header and the target only.
  const request = {
    headers: authorization === undefined ? {} : { authorization },
    url: '/x?y',
    method: 'GET',
  } as IncomingMessage;
  return await guard.admit(request);
}

function outcome(verdict: Verdict): [number, ...string[]] {
  return verdict.admitted ? [200] : [verdict.status, ...verdict.challenges];
}

const now = (): number => Math.floor(Date.now() / 1000);

async function sign(
  { alg, kid, key }: SigningKey,
  claims: Claims,
  header: Record<string, unknown> = {},
): Promise<string> {
  return await new SignJWT({ ...claims }).setProtectedHeader({ alg, kid, ...header }).sign(key);
}

const invalid = (description: string): [number, string] => [
  401,
  `Bearer error="invalid_token", error_description="${description}"`,
];

describe('signed tokens', () => {
  let key: SigningKey;
  let other: SigningKey;
  beforeAll(async () => {
    key = await newKey('ES256', 'one');
    other = await newKey('ES256', 'two');
  });

  const good = (issuer: string): Claims => ({ iss: issuer, aud: resource, exp: now() + 60, sub: 'ada' });

  const cases: [string, (issuer: string) => Claims, Partial<Oauth2Authentication>, [number, ...string[]]][] = [
    ['a good token', good, {}, [200]],
    ['an audience list', (issuer) => ({ ...good(issuer), aud: ['x', resource] }), {}, [200]],
    ['a trailing slash of the issuer', (issuer) => ({ ...good(issuer), iss: `${issuer}/` }), {}, [200]],
    ['expired a minute ago', (issuer) => ({ ...good(issuer), exp: now() - 60 }), {}, invalid('Token expired')],
    ['expired a moment ago', (issuer) => ({ ...good(issuer), exp: now() - 5 }), {}, [200]],
    ['without exp', (issuer) => ({ ...good(issuer), exp: undefined }), {}, invalid('Token expired')],
    ['not yet valid', (issuer) => ({ ...good(issuer), nbf: now() + 120 }), {}, invalid('Token not yet valid')],
    ['another issuer', (issuer) => ({ ...good(issuer), iss: 'https://evil.test' }), {}, invalid('Invalid issuer')],
    ['no issuer', (issuer) => ({ ...good(issuer), iss: undefined }), {}, invalid('Invalid issuer')],
    ['another audience', (issuer) => ({ ...good(issuer), aud: 'https://api.test/' }), {}, invalid('Invalid audience')],
    ['no audience', (issuer) => ({ ...good(issuer), aud: undefined }), {}, invalid('Invalid audience')],
    ['a configured audience', (issuer) => ({ ...good(issuer), aud: 'api' }), { audience: 'api' }, [200]],
    ['the resource instead of a configured audience', good, { audience: 'api' }, invalid('Invalid audience')],
    ['scopes as text', (issuer) => ({ ...good(issuer), scope: 'c b a' }), { scopes: ['a', 'b'] }, [200]],
    ['scopes as a list', (issuer) => ({ ...good(issuer), scope: ['a', 'b'] }), { scopes: ['a', 'b'] }, [200]],
    ['scopes in scp', (issuer) => ({ ...good(issuer), scp: ['a', 'b'] }), { scopes: ['a', 'b'] }, [200]],
    [
      'offline_access need not be there',
      (issuer) => ({ ...good(issuer), scope: 'a' }),
      { scopes: ['a', 'offline_access'] },
      [200],
    ],
    [
      'a missing scope',
      (issuer) => ({ ...good(issuer), scope: 'a ab' }),
      { scopes: ['a', 'b'] },
      [
        403,
        `Bearer error="insufficient_scope", error_description="Required scope 'b' not present in token", scope="a b"`,
      ],
    ],
    [
      'expiry decides before issuer',
      (issuer) => ({ ...good(issuer), exp: now() - 60, iss: 'x' }),
      {},
      invalid('Token expired'),
    ],
  ];
  it.each(cases)('%s', async (_title, claims, more, expected) => {
    const server = await startIdServer();
    server.publish(key);
    const guard = await startGuard(server.issuer, more);
    expect(outcome(await admit(guard, `Bearer ${await sign(key, claims(server.issuer))}`))).toEqual(expected);
  });

  it.each(['RS256', 'PS384', 'ES256', 'ES512', 'EdDSA'])('accepts %s', async (alg) => {
    const server = await startIdServer('/.well-known/openid-configuration');
    const pair = await newKey(alg, 'k');
    server.publish(pair, key);
    const guard = await startGuard(`${server.issuer}/`);
    expect(outcome(await admit(guard, `Bearer ${await sign(pair, good(server.issuer))}`))).toEqual([200]);
  });

  it('refuses what is no signed token of an accepted algorithm', async () => {
    const server = await startIdServer();
    server.publish(key);
    const guard = await startGuard(server.issuer);
    const claims = Buffer.from(JSON.stringify(good(server.issuer))).toString('base64url');
    const head = (header: object): string => Buffer.from(JSON.stringify(header)).toString('base64url');
    const hs = await new SignJWT({ ...good(server.issuer) })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(Buffer.from(JSON.stringify(key.jwk)));
    const signed = await sign(key, good(server.issuer));
    const tokens = [
      'nonsense',
      'a.b.c',
      `${head({ alg: 'none' })}.${claims}.`,
      `${head({ alg: 'constructor', kid: 'one' })}.${claims}.AAAA`,
      hs,
      `${signed.slice(0, -8)}AAAAAAAA`,
      `${signed.split('.')[0]}.${claims}.${signed.split('.')[2]}`.replace(
        claims,
        Buffer.from('{"sub":"eve"}').toString('base64url'),
      ),
      await sign({ ...other, kid: 'one' }, good(server.issuer)),
    ];
    for (const token of tokens) {
      expect(outcome(await admit(guard, `Bearer ${token}`))).toEqual(invalid('Signature verification failed'));
    }
  });

  it('challenges without error where there is no token, and calls a broken header a bad request', async () => {
    const server = await startIdServer();
    const guard = await startGuard(server.issuer, { scopes: ['a', 'b', 'offline_access'] });
    for (const header of [undefined, 'Basic abc', 'Bearer', 'Bearer ']) {
      expect(outcome(await admit(guard, header))).toEqual([401, 'Bearer scope="a b"']);
    }
    expect(outcome(await admit(guard, 'Bearer a b'))).toEqual([
      400,
      'Bearer error="invalid_request", error_description="Malformed Authorization header"',
    ]);
    expect(outcome(await admit(await startGuard(server.issuer), undefined))).toEqual([401, 'Bearer']);
  });

  it('points MCP clients at the metadata of the resource', async () => {
    const server = await startIdServer();
    const guard = await startGuard(server.issuer, { scopes: ['orders:read'] }, true);
    expect(outcome(await admit(guard, undefined))).toEqual([
      401,
      'Bearer scope="orders:read", resource_metadata="https://api.test/.well-known/oauth-protected-resource/mcp"',
    ]);
    expect(guard.metadata?.path).toBe('/mcp');
    expect(JSON.parse(guard.metadata?.document ?? '')).toEqual({
      resource,
      authorization_servers: [server.issuer],
      bearer_methods_supported: ['header'],
      scopes_supported: ['orders:read'],
    });
    expect((await startGuard(server.issuer, { resource: 'https://api.test/' })).metadata?.path).toBe('');
  });

  it('without kid takes the only fitting key', async () => {
    const server = await startIdServer();
    const rsa = await newKey('RS256', 'rsa');
    server.publish(rsa, key);
    const token = await sign(key, good(server.issuer), { kid: undefined });
    expect(outcome(await admit(await startGuard(server.issuer), `Bearer ${token}`))).toEqual([200]);
    server.publish(other, key);
    expect(outcome(await admit(await startGuard(server.issuer), `Bearer ${token}`))[0]).toBe(401);
  });

  it('fetches keys once for many, refreshes them for an unknown kid at most every 30 s, and after 5 minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = await startIdServer();
    server.publish(key);
    const guard = await startGuard(server.issuer);
    const fetches = (): number => server.requests.filter((url) => url === '/keys').length;
    const token = `Bearer ${await sign(key, { ...good(server.issuer), exp: now() + 10_000 })}`;
    const rotated = `Bearer ${await sign(other, { ...good(server.issuer), exp: now() + 10_000 })}`;
    const many = await Promise.all(Array.from({ length: 20 }, () => admit(guard, token)));
    expect(many.every(({ admitted }) => admitted)).toBe(true);
    expect(fetches()).toBe(1);
    server.publish(key, other);
    expect(outcome(await admit(guard, rotated))).toEqual([200]);
    expect(fetches()).toBe(2);
    const unknown = `Bearer ${await sign({ ...other, kid: 'three' }, good(server.issuer))}`;
    expect(outcome(await admit(guard, unknown))[0]).toBe(401);
    expect(fetches()).toBe(2);
    vi.setSystemTime(Date.now() + 31_000);
    expect(outcome(await admit(guard, unknown))[0]).toBe(401);
    expect(fetches()).toBe(3);
    vi.setSystemTime(Date.now() + 301_000);
    server.answers.set('/keys', () => 500);
    expect(outcome(await admit(guard, token))).toEqual([200]);
    expect(fetches()).toBe(4);
    expect(outcome(await admit(guard, token))).toEqual([200]);
    expect(fetches()).toBe(4);
  });

  it('answers 503 while no keys were ever obtained, and recovers', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = await startIdServer('/nowhere');
    server.publish(key);
    const guard = await startGuard(server.issuer);
    const token = `Bearer ${await sign(key, { ...good(server.issuer), exp: now() + 10_000 })}`;
    const down = await admit(guard, token);
    expect(down).toMatchObject({ admitted: false, status: 503, retryAfterSeconds: 10, challenges: [] });
    const asked = server.requests.length;
    await admit(guard, token);
    expect(server.requests.length).toBe(asked);
    server.answers.set('/.well-known/openid-configuration', () => ({ jwks_uri: `${server.issuer}/keys` }));
    vi.setSystemTime(Date.now() + 11_000);
    expect(outcome(await admit(guard, token))).toEqual([200]);
  });

  it('recovers from keys that could not be fetched after a good discovery', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = await startIdServer();
    const guard = await startGuard(server.issuer);
    const token = `Bearer ${await sign(key, { ...good(server.issuer), exp: now() + 10_000 })}`;
    expect(outcome(await admit(guard, token))[0]).toBe(503);
    server.publish(key);
    vi.setSystemTime(Date.now() + 11_000);
    expect(outcome(await admit(guard, token))).toEqual([200]);
  });

  it('tells callers apart by subject, without the token', async () => {
    const server = await startIdServer();
    server.publish(key);
    const guard = await startGuard(server.issuer);
    const principal = async (sub: string, exp: number): Promise<string> => {
      const verdict = await admit(guard, `Bearer ${await sign(key, { ...good(server.issuer), sub, exp })}`);
      return verdict.admitted ? verdict.principal : '';
    };
    const ada = await principal('ada', now() + 60);
    expect(ada).toBe(await principal('ada', now() + 90));
    expect(ada).not.toBe(await principal('bob', now() + 60));
  });
});

describe('introspection', () => {
  const asked = async (
    answer: (body: string, request: IncomingMessage) => object | number,
    more: Partial<Oauth2Authentication> = {},
  ): Promise<{ guard: Guard; server: IdServer }> => {
    const server = await startIdServer();
    server.answers.set('/introspect', (request, body) => answer(body, request));
    return { server, guard: await startGuard(server.issuer, { tokenValidation: 'introspection', ...more }) };
  };

  const cases: [string, object | number, Partial<Oauth2Authentication>, number][] = [
    ['an active token', { active: true, aud: resource }, {}, 200],
    ['an inactive token', { active: false }, {}, 401],
    ['an answer that does not say', {}, {}, 401],
    ['active as text', { active: 'true', aud: resource }, {}, 401],
    ['an expired token', { active: true, aud: resource, exp: 1 }, {}, 401],
    ['another issuer', { active: true, aud: resource, iss: 'https://evil.test' }, {}, 401],
    ['another audience', { active: true, aud: 'x' }, {}, 401],
    ['no audience, asked anonymously', { active: true }, {}, 401],
    ['no audience, asked as a client', { active: true }, { clientId: 'me', clientSecret: 's' }, 200],
    ['a missing scope', { active: true, aud: resource, scope: 'a' }, { scopes: ['b'] }, 403],
    ['a server that fails', 500, {}, 503],
  ];
  it('keeps the claims it looks at, and no answer that is large', async () => {
    let answer: Readonly<Record<string, unknown>> = {};
    const { issuer, answers, requests } = await startIdServer();
    answers.set('/introspect', () => answer);
    const { claims } = introspection(authorizationServer(issuer, silentLogger), undefined);
    const count = (): number => requests.filter((url) => url === '/introspect').length;
    answer = { active: true, sub: 'ada', scope: 'read', groups: 'x'.repeat(10_000) };
    expect(await claims('a')).toEqual({ sub: 'ada', scope: 'read' });
    expect(await claims('a')).toEqual({ sub: 'ada', scope: 'read' });
    expect(count()).toBe(1);
    answer = { active: true, sub: 'x'.repeat(5000) };
    expect(await claims('b')).toEqual({ sub: answer['sub'] });
    await claims('b');
    expect(count()).toBe(3);
  });

  it('takes an answer that is nested too deep for none', async () => {
    let deep: unknown = 'ada';
    for (let depth = 0; depth < 100; depth += 1) deep = [deep];
    const { guard } = await asked(() => ({ active: true, aud: resource, sub: deep }));
    expect(outcome(await admit(guard, 'Bearer opaque'))[0]).toBe(503);
  });

  it.each(cases)('%s', async (_title, answer, more, status) => {
    const { guard } = await asked(() => answer, more);
    expect(outcome(await admit(guard, 'Bearer opaque'))[0]).toBe(status);
  });

  it.each([
    ['the server says so', ['client_secret_post'], 0],
    ['the server says both, and refuses the header', ['client_secret_basic', 'client_secret_post'], 1],
    ['the server says nothing, and refuses the header', undefined, 1],
  ])('sends the secret in the form where %s', async (_title, methods, refused) => {
    let refusals = 0;
    const server = await startIdServer();
    const { issuer, answers } = server;
    answers.set('/.well-known/oauth-authorization-server', () => ({
      introspection_endpoint: `${issuer}/introspect`,
      ...(methods === undefined ? {} : { introspection_endpoint_auth_methods_supported: methods }),
    }));
    answers.set('/introspect', (request, body) => {
      const form = new URLSearchParams(body);
      if (request.headers.authorization !== undefined) refusals += 1;
      const known = form.get('client_id') === 'me' && form.get('client_secret') === 's:t&u';
      return known ? { active: true, aud: resource } : 401;
    });
    const client = { clientId: 'me', clientSecret: 's:t&u' };
    const guard = await startGuard(issuer, { tokenValidation: 'introspection', ...client });
    expect(outcome(await admit(guard, 'Bearer one'))).toEqual([200]);
    expect(outcome(await admit(guard, 'Bearer two'))).toEqual([200]);
    expect(refusals).toBe(refused);
  });

  it('posts the token with client credentials, and keeps the verdict for 60 s', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const seen: unknown[] = [];
    let active = true;
    const { guard } = await asked(
      (body, request) => {
        seen.push([request.method, body, request.headers.authorization]);
        return { active, aud: resource };
      },
      { clientId: 'me', clientSecret: 's:t' },
    );
    expect(outcome(await admit(guard, 'Bearer to+ken='))).toEqual([200]);
    expect(seen).toEqual([
      ['POST', 'token=to%2Bken%3D&token_type_hint=access_token', `Basic ${Buffer.from('me:s%3At').toString('base64')}`],
    ]);
    active = false;
    expect(outcome(await admit(guard, 'Bearer to+ken='))).toEqual([200]);
    vi.setSystemTime(Date.now() + 61_000);
    expect(outcome(await admit(guard, 'Bearer to+ken='))[0]).toBe(401);
    expect(seen.length).toBe(2);
  });
});

describe('a nonce of digest', () => {
  it('is stale after 5 minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { report } = collectDiagnostics();
    const { createHash } = await import('node:crypto');
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const guard = await compileGuard(
      { type: 'digest', username: 'u', password: 'p', origin: testOrigin },
      { realm: 'naftiko', report, boundNames: new Set() },
    )(testRuntime());
    const nonce = /nonce="([^"]+)"/.exec(outcome(await admit(guard, undefined)).join(' '))?.[1] ?? '';
    const header = (nc: string): string =>
      `Digest username="u", realm="naftiko", nonce="${nonce}", uri="/x?y", algorithm=SHA-256, qop=auth, nc=${nc}, cnonce="c", response="${hash(`${hash('u:naftiko:p')}:${nonce}:${nc}:c:auth:${hash('GET:/x?y')}`)}"`;
    expect(outcome(await admit(guard, header('00000001')))).toEqual([200]);
    vi.setSystemTime(Date.now() + 301_000);
    expect(outcome(await admit(guard, header('00000002'))).join(' ')).toContain('stale=true');
  });
});

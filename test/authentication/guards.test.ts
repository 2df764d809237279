import { createHash } from 'node:crypto';
import { fetch } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { compileGuard } from '../../src/authentication/guards.ts';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { type RunningServer, startHttpServer } from '../../src/exposes/http-server.ts';
import { sendBytes } from '../../src/exposes/send.ts';
import type { Authentication } from '../../src/model/authentication.ts';
import { rawExchange, testOrigin, testRuntime } from '../exposes/test-runtime.ts';
import { testRest } from '../exposes/test-plans.ts';

const origin = testOrigin;
const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

/** A server behind the guard: answers 200 with the target to route with and the header that is used up. */
async function start(
  auth: Authentication,
  bindings: Readonly<Record<string, string>> = {},
): Promise<{ url: string; port: number }> {
  const { report, diagnostics } = collectDiagnostics();
  const runtime = testRuntime({}, new Map(Object.entries(bindings)));
  const guard = await compileGuard(auth, { realm: 'naftiko', report, boundNames: new Set(Object.keys(bindings)) })(
    runtime,
  );
  expect(diagnostics).toEqual([]);
  const server = await startHttpServer(
    {
      exposes: testRest([]),
      guard,
      handle: (_request, response, { url, consumed, principal }) =>
        sendBytes(response, 200, { principal }, `${url} ${consumed}`),
      refuse: (_request, response, { status, headers }) => sendBytes(response, status, headers, ''),
    },
    runtime,
  );
  running.push(server);
  return { url: `http://127.0.0.1:${server.port}`, port: server.port };
}

async function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<[number, string | null]> {
  const answer = await fetch(url, { headers });
  await answer.text();
  return [answer.status, answer.headers.get('www-authenticate')];
}

describe('secrets', () => {
  const cases: [string, Authentication][] = [
    ['bearer without token', { type: 'bearer', origin }],
    ['an empty token', { type: 'bearer', token: '', origin }],
    ['a blank token', { type: 'bearer', token: '  ', origin }],
    ['an unbound placeholder', { type: 'bearer', token: '{{NOPE}}', origin }],
    ['an unbound qualified placeholder', { type: 'bearer', token: 'x{{env.NOPE}}', origin }],
    ['$env', { type: 'bearer', token: '$env.TOKEN', origin }],
    ['basic without password', { type: 'basic', username: 'u', origin }],
    ['basic without user name', { type: 'basic', password: 'u', origin }],
    ['digest without password', { type: 'digest', username: 'u', origin }],
    ['no API key', { type: 'apikey', keys: [], origin }],
    ['an API key without value', { type: 'apikey', keys: [{ key: 'k', value: '', placement: 'header' }], origin }],
    ['an API key without name', { type: 'apikey', keys: [{ key: '', value: 'v', placement: 'header' }], origin }],
    ['an API key in a cookie', { type: 'apikey', keys: [{ key: 'k', value: 'v', placement: 'cookie' }], origin }],
    ['oauth2 without resource', { type: 'oauth2', authorizationServerUri: 'https://id.test', scopes: [], origin }],
    ['oauth2 without issuer', { type: 'oauth2', resource: 'https://api.test', scopes: [], origin }],
    [
      'oauth2 with an issuer that is no URL',
      { type: 'oauth2', authorizationServerUri: 'id', resource: 'https://api.test', scopes: [], origin },
    ],
    [
      'oauth2 with a reserved resource',
      {
        type: 'oauth2',
        authorizationServerUri: 'https://id.test',
        resource: 'https://a.test/.well-known/x',
        scopes: [],
        origin,
      },
    ],
  ];
  it.each(cases)('%s is refused at load', (_title, auth) => {
    const { report, diagnostics } = collectDiagnostics();
    compileGuard(auth, { realm: 'naftiko', report, boundNames: new Set(['TOKEN', 'env.TOKEN']) });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['fatal']);
  });

  it('a scheme this engine does not have never lets anyone in', async () => {
    const { report } = collectDiagnostics();
    const start = compileGuard(
      { type: 'unknown', scheme: 'ntlm', origin },
      { realm: 'naftiko', report, boundNames: new Set() },
    );
    await expect(start(testRuntime())).rejects.toThrow('authentication "ntlm" is not available');
  });

  it.each([
    ['has no value', {}],
    ['is empty', { TOKEN: '' }],
    ['is blank', { TOKEN: ' \n' }],
  ])('a variable that %s stops the start', async (_title, bindings) => {
    const { report, diagnostics } = collectDiagnostics();
    const guard = compileGuard(
      { type: 'bearer', token: '{{TOKEN}}', origin },
      { realm: 'naftiko', report, boundNames: new Set(['TOKEN']) },
    );
    expect(diagnostics).toEqual([]);
    await expect(guard(testRuntime({}, new Map(Object.entries(bindings))))).rejects.toThrow(
      'authentication can not be used',
    );
  });
});

describe('bearer', () => {
  const cases: [string, string | undefined, number, string | null][] = [
    ['no header', undefined, 401, 'Bearer'],
    ['the token', 'Bearer s3cret', 200, null],
    ['another case and blanks', 'bEARER   s3cret  ', 200, null],
    ['a wrong token', 'Bearer other', 401, 'Bearer error="invalid_token"'],
    ['a prefix', 'Bearer s3cre', 401, 'Bearer error="invalid_token"'],
    ['another scheme', 'Basic s3cret', 401, 'Bearer'],
    ['no scheme', 's3cret', 401, 'Bearer'],
    ['no token', 'Bearer', 401, 'Bearer'],
    ['the placeholder itself', 'Bearer {{TOKEN}}', 401, 'Bearer error="invalid_token"'],
  ];
  it.each(cases)('%s', async (_title, authorization, status, challenge) => {
    const { url } = await start({ type: 'bearer', token: '{{TOKEN}}', origin }, { TOKEN: 's3cret' });
    expect(await ask(url, authorization === undefined ? {} : { authorization })).toEqual([status, challenge]);
  });

  it('says which header it used, and names the caller without the token', async () => {
    const { url } = await start({ type: 'bearer', token: 's3cret', origin });
    const answer = await fetch(`${url}/a?b`, { headers: { authorization: 'Bearer s3cret' } });
    expect(await answer.text()).toBe('/a?b authorization');
    expect(answer.headers.get('principal')).toMatch(/^bearer:/);
    expect(answer.headers.get('principal')).not.toContain('s3cret');
  });
});

describe('basic', () => {
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
  const challenge = 'Basic realm="naftiko", charset="UTF-8"';
  it.each([
    [basic('jörg:p:ss'), 200, null],
    [basic('jörg:p:ss').replace('Basic', 'bASIC'), 200, null],
    [basic('jörg:other'), 401, challenge],
    [basic('other:p:ss'), 401, challenge],
    [basic('jörg'), 401, challenge],
    [basic(''), 401, challenge],
    ['Basic !!!', 401, challenge],
    ['Bearer x', 401, challenge],
    [undefined, 401, challenge],
  ])('%s', async (authorization, status, expected) => {
    const { url } = await start({ type: 'basic', username: 'jörg', password: 'p:ss', origin });
    expect(await ask(url, authorization === undefined ? {} : { authorization })).toEqual([status, expected]);
  });
});

describe('apikey', () => {
  it.each([
    [{ 'x-api-key': 'k1' }, '', 200],
    [{ 'X-API-KEY': 'k1' }, '', 200],
    [{ 'x-api-key': 'k2' }, '', 401],
    [{}, '?X-Api-Key=k1', 401],
    [{}, '', 401],
  ] as [Record<string, string>, string, number][])('header %j %s', async (headers, query, status) => {
    const { url } = await start({
      type: 'apikey',
      keys: [{ key: 'X-Api-Key', value: 'k1', placement: 'header' }],
      origin,
    });
    expect(await ask(`${url}/${query}`, headers)).toEqual([status, null]);
  });

  it.each([
    ['?key=k+1&a=b', 200, '/p?a=b undefined'],
    ['?a=b&k%65y=k%201', 200, '/p?a=b undefined'],
    ['?key=k%201&key=other', 200, '/p undefined'],
    ['?KEY=k%201', 401, ''],
    ['?key=', 401, ''],
    ['?key', 401, ''],
    ['?key=%zz', 401, ''],
    ['', 401, ''],
  ])('query %s', async (query, status, text) => {
    const { url } = await start({ type: 'apikey', keys: [{ key: 'key', value: 'k 1', placement: 'query' }], origin });
    const answer = await fetch(`${url}/p${query}`, { headers: { key: 'k 1' } });
    expect([answer.status, await answer.text()]).toEqual([status, text]);
  });

  it('asks for all of several keys', async () => {
    const keys = [
      { key: 'A', value: '1', placement: 'header' },
      { key: 'B', value: '2', placement: 'header' },
    ] as const;
    const { url } = await start({ type: 'apikey', keys, origin });
    expect((await ask(url, { a: '1' }))[0]).toBe(401);
    expect((await ask(url, { a: '1', b: '2' }))[0]).toBe(200);
  });
});

describe('digest', () => {
  const auth: Authentication = { type: 'digest', username: 'ada', password: 'p"s', origin };
  const digest = (algorithm: string, text: string): string =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');

  interface Attempt {
    algorithm?: string;
    user?: string;
    password?: string;
    uri?: string;
    nc?: string;
    nonce?: string;
    method?: string;
    realm?: string;
  }

  function header(
    nonce: string,
    {
      algorithm = 'SHA-256',
      user = 'ada',
      password = 'p"s',
      uri = '/x?y=1',
      nc = '00000001',
      method = 'GET',
      realm = 'naftiko',
      ...more
    }: Attempt = {},
  ): string {
    const used = more.nonce ?? nonce;
    const secret = digest(algorithm, `${user}:${realm}:${password}`);
    const response = digest(algorithm, `${secret}:${used}:${nc}:abc:auth:${digest(algorithm, `${method}:${uri}`)}`);
    return `Digest username="${user}", realm="${realm}", nonce="${used}", uri="${uri}", algorithm=${algorithm}, qop=auth, nc=${nc}, cnonce="abc", response="${response}", opaque="x"`;
  }

  async function challenge(url: string): Promise<string> {
    const [, challenges] = await ask(url);
    return /nonce="([^"]+)"/.exec(challenges ?? '')?.[1] ?? '';
  }

  it('offers SHA-256 before MD5, one header line each', async () => {
    const { port } = await start(auth);
    const answer = await rawExchange(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    const lines = [...answer.matchAll(/^www-authenticate: (Digest .*)\r$/gim)].map((match) => match[1] ?? '');
    expect(lines.map((line) => /algorithm=([\w-]+)/.exec(line)?.[1])).toEqual(['SHA-256', 'MD5']);
    for (const line of lines) {
      expect(line).toMatch(
        /^Digest realm="naftiko", qop="auth", algorithm=[\w-]+, nonce="[^"]+", opaque="[^"]+", charset=UTF-8$/,
      );
    }
  });

  const cases: [string, Attempt, number][] = [
    ['SHA-256', {}, 200],
    ['MD5', { algorithm: 'MD5' }, 200],
    ['a wrong password', { password: 'x' }, 401],
    ['a wrong user', { user: 'bob' }, 401],
    ['another uri', { uri: '/y' }, 401],
    ['another method', { method: 'POST' }, 401],
    ['another realm', { realm: 'other' }, 401],
    ['a nonce of its own', { nonce: 'mine' }, 401],
    ['a forged nonce', { nonce: `${Date.now().toString(36)}.AAAAAAAAAAAA.${'A'.repeat(43)}` }, 401],
    ['a counter that is none', { nc: 'zzzzzzzz' }, 401],
    ['session algorithm', { algorithm: 'SHA-256-sess' }, 401],
  ];
  it.each(cases)('%s', async (_title, attempt, status) => {
    const { url } = await start(auth);
    const authorization = header(await challenge(url), attempt);
    expect((await ask(`${url}/x?y=1`, { authorization }))[0]).toBe(status);
  });

  it('wants a growing counter, and calls a repeated one stale', async () => {
    const { url } = await start(auth);
    const nonce = await challenge(url);
    const send = async (nc: string): Promise<[number, string | null]> =>
      await ask(`${url}/x?y=1`, { authorization: header(nonce, { nc }) });
    expect((await send('00000001'))[0]).toBe(200);
    expect((await send('00000005'))[0]).toBe(200);
    const replayed = await send('00000005');
    expect(replayed[0]).toBe(401);
    expect(replayed[1]).toContain('stale=true');
    expect((await send('00000006'))[0]).toBe(200);
  });

  it.each(['Digest', 'Digest username', 'Digest a=b, a=c', 'Digest nonce="x', 'Basic x'])(
    'survives %s',
    async (authorization) => {
      const { url } = await start(auth);
      expect((await ask(url, { authorization }))[0]).toBe(401);
    },
  );
});

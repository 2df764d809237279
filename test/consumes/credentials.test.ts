/** Outgoing credentials as the upstream receives them. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseChallenges } from '../../src/authentication/challenges.ts';
import { type Answer, type RecordedRequest, startUpstream, type Upstream } from '../support/upstream.ts';
import { callOf, compileConsumer, scopeOf, testRuntime, type Written } from './consumer.ts';

let upstream: Upstream;
const binds = { USER: 'üser', PASS: 'p:w', TOKEN: 'tök+en', EMPTY: '' };
const runtime = testRuntime({}, binds);

beforeAll(async () => {
  upstream = await startUpstream();
});
beforeEach(() => {
  upstream.requests.length = 0;
  upstream.answer({ json: { ok: true } });
});
afterAll(async () => {
  await runtime.stop();
  await upstream.stop();
});

async function send(written: Written, inputs = {}): Promise<RecordedRequest> {
  const { operation } = compileConsumer(upstream.url, { bound: Object.keys(binds), ...written });
  const answer = await operation.send(scopeOf(inputs, runtime), callOf(runtime));
  answer.body?.discard();
  const request = upstream.requests.at(-1);
  if (request === undefined) throw new Error('nothing was sent');
  return request;
}

type Key = { key: string; value: string; placement: 'header' | 'query' | 'cookie' | 'path' | 'body' };
const apikey = (...keys: Key[]): Pick<Written, 'authentication'> => ({ authentication: { type: 'apikey', keys } });

describe('schemes', () => {
  it('basic is UTF-8, and missing fields are empty', async () => {
    const whole = await send({ authentication: { type: 'basic', username: '{{USER}}', password: '{{PASS}}' } });
    expect(whole.headers['authorization']).toBe(`Basic ${Buffer.from('üser:p:w').toString('base64')}`);
    const partial = await send({ authentication: { type: 'basic', username: 'a' } });
    expect(partial.headers['authorization']).toBe(`Basic ${Buffer.from('a:').toString('base64')}`);
  });

  it('bearer, and none when the token is empty', async () => {
    const { headers } = await send({ authentication: { type: 'bearer', token: '{{TOKEN}}' } });
    expect(Buffer.from(headers['authorization'] ?? '', 'latin1').toString()).toBe('Bearer tök+en');
    expect(
      (await send({ authentication: { type: 'bearer', token: '{{EMPTY}}' } })).headers['authorization'],
    ).toBeUndefined();
  });

  it('keys in every place', async () => {
    const request = await send({
      method: 'POST',
      path: '/{tenant}/x?p=1',
      parameters: [
        { name: 'q', in: 'query', value: '2' },
        { name: 'c', in: 'cookie', value: '3' },
      ],
      body: { type: 'json', data: { a: 1 } },
      ...apikey(
        { key: 'X-Key', value: '{{PASS}}', placement: 'header' },
        { key: 'k y', value: '{{TOKEN}}', placement: 'query' },
        { key: 'sid', value: 'a;b', placement: 'cookie' },
        { key: 'tenant', value: 'a/b', placement: 'path' },
        { key: 'secret', value: '{{PASS}}', placement: 'body' },
      ),
    });
    expect(request.url).toBe('/a%2Fb/x?p=1&q=2&k%20y=t%C3%B6k%2Ben');
    expect(request.headers['x-key']).toBe('p:w');
    expect(request.headers['cookie']).toBe('c=3; sid=a%3Bb');
    expect(request.text).toBe('{"a":1,"secret":"p:w"}');
  });

  it('a body key in a form, and where there is no body', async () => {
    const key: Key = { key: 'k', value: 'v&w', placement: 'body' };
    const form = await send({ method: 'POST', body: { type: 'formUrlEncoded', data: [['a', '1']] }, ...apikey(key) });
    expect(form.text).toBe('a=1&k=v%26w');
    expect((await send({ method: 'POST', ...apikey(key) })).text).toBe('{"k":"v&w"}');
    await expect(
      send({
        method: 'POST',
        body: { type: 'text', kind: 'text', mediaType: 'text/plain', data: 'x' },
        ...apikey(key),
      }),
    ).rejects.toMatchObject({ code: 'NAF_ERR_CREDENTIAL' });
  });

  it('any header name, also Authorization, once', async () => {
    const request = await send(
      {
        parameters: [{ name: 'authorization', in: 'header' }],
        ...apikey({ key: 'Authorization', value: 'Token {{PASS}}', placement: 'header' }),
      },
      { authorization: 'mine' },
    );
    expect(request.rawHeaders.filter((name) => name.toLowerCase() === 'authorization').length).toBe(1);
    expect(request.headers['authorization']).toBe('Token p:w');
  });

  it('a declared Authorization counts without authentication only', async () => {
    const parameters = [{ name: 'Authorization', in: 'header' as const }];
    expect((await send({ parameters }, { Authorization: 'mine' })).headers['authorization']).toBe('mine');
    const keyed = await send(
      { parameters, ...apikey({ key: 'X', value: 'v', placement: 'header' }) },
      { Authorization: 'mine' },
    );
    expect(keyed.headers['authorization']).toBeUndefined();
  });

  it('a binding beats an input of its name', async () => {
    const { headers } = await send({ authentication: { type: 'bearer', token: '{{PASS}}' } }, { PASS: 'forged' });
    expect(headers['authorization']).toBe('Bearer p:w');
  });

  const unavailable: readonly (readonly [string, Written['authentication']])[] = [
    ['bearer', { type: 'bearer', token: '{{NONE}}' }],
    ['basic', { type: 'basic', username: 'a', password: 'x{{NONE}}' }],
    ['apikey', { type: 'apikey', keys: [{ key: 'X', value: '{{NONE}}', placement: 'query' }] }],
    ['digest', { type: 'digest', username: '{{NONE}}', password: 'p' }],
    [
      'oauth2',
      { type: 'oauth2', scopes: [], tokenEndpoint: 'http://127.0.0.1:1/t', clientId: '{{NONE}}', clientSecret: 's' },
    ],
  ];
  it.each(unavailable)('%s without its secret fails the call, and nothing is sent', async (_name, authentication) => {
    if (authentication === undefined) throw new Error('none');
    await expect(send({ authentication })).rejects.toMatchObject({
      code: 'NAF_ERR_CREDENTIAL',
      message: 'up: credential not available',
    });
    expect(upstream.requests.length).toBe(0);
  });

  it('an unknown scheme fails every call by name', async () => {
    const authentication = { type: 'unknown' as const, scheme: 'oauth1' };
    expect(compileConsumer(upstream.url, { authentication }).diagnostics.map(({ code }) => code)).toEqual([
      'credential-scheme-unknown',
    ]);
    await expect(send({ authentication })).rejects.toMatchObject({
      code: 'NAF_ERR_CREDENTIAL',
      message: expect.stringContaining('oauth1'),
    });
  });

  it('oauth2 without client credentials sends nothing and says so', async () => {
    const authentication = {
      type: 'oauth2' as const,
      scopes: [],
      authorizationServerUri: 'https://as.test',
      resource: 'https://r.test',
    };
    expect(compileConsumer(upstream.url, { authentication }).diagnostics.map(({ code }) => code)).toEqual([
      'oauth2-not-configured',
    ]);
    expect((await send({ authentication })).headers['authorization']).toBeUndefined();
  });
});

/** A server that checks digests by its own arithmetic (RFC 7616 section 3.4), and each nonce count once. */
function digestServer(algorithm: string, uses: number): Answer {
  const hash = algorithm.startsWith('SHA-256') ? 'sha256' : 'md5';
  const h = (value: string): string => createHash(hash).update(value).digest('hex');
  let nonce = 'nonce-1';
  let issued = 1;
  const seen = new Set<string>();
  const challenge = (stale: boolean): { status: number; headers: Record<string, string> } => ({
    status: 401,
    headers: {
      'www-authenticate': `Digest realm="r \\"q\\"", nonce="${nonce}", qop="auth,auth-int", algorithm=${algorithm}, opaque="op"${stale ? ', stale=true' : ''}`,
    },
  });
  return ({ headers, method, url }) => {
    const [given] = parseChallenges(headers['authorization'] ?? '');
    if (given === undefined) return challenge(false);
    const field = (name: string): string => given.parameters.get(name) ?? '';
    const key = h(`${field('username')}:r "q":p`);
    const a1 = algorithm.endsWith('-sess') ? h(`${key}:${field('nonce')}:${field('cnonce')}`) : key;
    const expected = h(`${a1}:${field('nonce')}:${field('nc')}:${field('cnonce')}:auth:${h(`${method}:${url}`)}`);
    if (field('response') !== expected || field('uri') !== url || field('username') !== 'u') return challenge(false);
    if (field('nonce') !== nonce || seen.has(field('nc')) || seen.size >= uses) {
      issued += 1;
      nonce = `nonce-${issued}`;
      seen.clear();
      return challenge(true);
    }
    seen.add(field('nc'));
    return { json: { ok: true } };
  };
}

describe('digest', () => {
  it.each(['MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess'])(
    '%s: one challenge, then the nonce is used on until it is stale',
    async (algorithm) => {
      upstream.answer(digestServer(algorithm, 3));
      const { operation } = compileConsumer(upstream.url, {
        method: 'POST',
        path: '/a b/{x}',
        body: { type: 'json', data: { a: 1 } },
        authentication: { type: 'digest', username: 'u', password: 'p' },
      });
      const statuses: number[] = [];
      for (let index = 0; index < 5; index += 1) {
        const answer = await operation.send(scopeOf({ x: index }), callOf(runtime));
        answer.body?.discard();
        statuses.push(answer.status);
      }
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      // One challenge at first, one when the nonce was stale after three uses.
      expect(upstream.requests.length).toBe(7);
      expect(upstream.requests.every(({ text }) => text === '{"a":1}')).toBe(true);
    },
  );

  it('concurrent calls never use a nonce count twice', async () => {
    upstream.answer(digestServer('SHA-256', 1000));
    const { operation } = compileConsumer(upstream.url, {
      authentication: { type: 'digest', username: 'u', password: 'p' },
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => operation.send(scopeOf(), callOf(runtime))));
    for (const answer of answers) answer.body?.discard();
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  it('a wrong password gives the 401 after one try', async () => {
    upstream.answer(digestServer('MD5', 10));
    const { operation } = compileConsumer(upstream.url, {
      authentication: { type: 'digest', username: 'u', password: 'wrong' },
    });
    const answer = await operation.send(scopeOf(), callOf(runtime));
    answer.body?.discard();
    expect(answer.status).toBe(401);
    expect(upstream.requests.length).toBe(2);
  });
});

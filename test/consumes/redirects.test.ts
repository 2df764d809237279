/** Redirects, credentials across origins, and the egress guard. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileEgress } from '../../src/consumes/http/egress.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { callOf, compileConsumer, scopeOf, testRuntime, type Written } from './consumer.ts';

let home: Upstream;
let away: Upstream;
const binds = { KEY: 'k3y-value' };
const runtime = testRuntime({}, binds);
const strict = testRuntime();

beforeAll(async () => {
  [home, away] = await Promise.all([startUpstream(), startUpstream()]);
});
beforeEach(() => {
  home.requests.length = 0;
  away.requests.length = 0;
  away.answer({ body: 'away' });
});
afterAll(async () => {
  await Promise.all([runtime.stop(), strict.stop(), home.stop(), away.stop()]);
});

async function call(
  written: Written,
  inputs = {},
): Promise<{ status: number; headers: Readonly<Record<string, string>> }> {
  const { operation } = compileConsumer(home.url, { bound: ['KEY'], ...written });
  const answer = await operation.send(scopeOf(inputs, runtime), callOf(runtime));
  answer.body?.discard();
  return answer;
}

/** Redirects `/` and answers everything else. */
function redirect(status: number, location: string): void {
  home.answer((request) => (request.url === '/' ? { status, headers: { location } } : { body: 'home' }));
}

const methods: readonly [number, string, string, boolean][] = [
  [301, 'POST', 'GET', false],
  [302, 'POST', 'GET', false],
  [303, 'POST', 'GET', false],
  [307, 'POST', 'POST', true],
  [308, 'POST', 'POST', true],
  [301, 'PUT', 'PUT', true],
  [302, 'DELETE', 'DELETE', true],
  [308, 'GET', 'GET', true],
];

describe('redirects', () => {
  it.each(['', ' '])(
    'an answer whose Location is %j is handed on, and the request not sent again',
    async (location) => {
      redirect(308, location);
      expect((await call({ method: 'POST', body: { type: 'json', data: { a: 1 } } })).status).toBe(308);
      expect(home.requests.length).toBe(1);
    },
  );

  it.each(methods)('%i to a %s gives a %s', async (status, method, next, withBody) => {
    redirect(status, '/next?x=1');
    await call({ method, body: { type: 'json', data: { a: 1 } } });
    const [, second] = home.requests;
    expect(second?.method).toBe(next);
    expect(second?.url).toBe('/next?x=1');
    expect(second?.text).toBe(withBody ? '{"a":1}' : '');
    expect(second?.headers['content-type']).toBe(withBody ? 'application/json' : undefined);
  });

  it.each([
    ['caf\u00c3\u00a9?q=\u00c3\u00bc', '/caf%C3%A9?q=%C3%BC'],
    ['caf\u00e9', '/caf%C3%A9'],
    ['caf%C3%A9?a=b c', '/caf%C3%A9?a=b%20c'],
  ])('to bytes that no URL holds are read as UTF-8, else as Latin-1: %j', async (location, target) => {
    // Node writes each character as one byte.
    redirect(302, location);
    await call({});
    expect(home.requests.map(({ url }) => url)).toEqual(['/', target]);
  });

  it('are followed eight times, then the last one is the answer', async () => {
    home.answer({ status: 302, headers: { location: '/' } });
    expect((await call({})).status).toBe(302);
    expect(home.requests.length).toBe(9);
  });

  it.each(['ftp://x/', 'http://', ':::'])('that lead nowhere are the answer: %s', async (location) => {
    home.answer((request) => (request.url === '/' ? { status: 302, headers: { location } } : { status: 404 }));
    const { status } = await call({});
    expect([302, 404]).toContain(status);
    expect(away.requests.length).toBe(0);
  });

  it('without Location are the answer', async () => {
    home.answer({ status: 302 });
    expect((await call({})).status).toBe(302);
  });

  it('300 and 304 are no redirects', async () => {
    home.answer({ status: 300, headers: { location: '/x' } });
    expect((await call({})).status).toBe(300);
    expect(home.requests.length).toBe(1);
  });
});

const carried: readonly [string, Written][] = [
  ['basic', { authentication: { type: 'basic', username: 'u', password: '{{KEY}}' } }],
  ['bearer', { authentication: { type: 'bearer', token: '{{KEY}}' } }],
  [
    'a header key',
    { authentication: { type: 'apikey', keys: [{ key: 'X-Key', value: '{{KEY}}', placement: 'header' }] } },
  ],
  [
    'a header key with a template for a name',
    { authentication: { type: 'apikey', keys: [{ key: 'X-{{n}}', value: '{{KEY}}', placement: 'header' }] } },
  ],
  [
    'a cookie key',
    { authentication: { type: 'apikey', keys: [{ key: 'sid', value: '{{KEY}}', placement: 'cookie' }] } },
  ],
  ['a query key', { authentication: { type: 'apikey', keys: [{ key: 'key', value: '{{KEY}}', placement: 'query' }] } }],
  ['a declared Authorization', { parameters: [{ name: 'Authorization', in: 'header', value: 'Token {{KEY}}' }] }],
  ['a declared secret header', { parameters: [{ name: 'X-Own', in: 'header', value: '{{KEY}}' }] }],
  ['a secret body', { method: 'PUT', body: { type: 'json', data: { k: '{{KEY}}' } } }],
  [
    'a body key',
    { method: 'PUT', authentication: { type: 'apikey', keys: [{ key: 'k', value: '{{KEY}}', placement: 'body' }] } },
  ],
];

describe('credentials stay on their origin', () => {
  it.each(carried)('%s', async (_name, written) => {
    home.answer({ status: 307, headers: { location: `${away.url}/elsewhere` } });
    await call({ ...written }, { n: 'Dyn' });
    expect(JSON.stringify(home.requests)).toMatch(/k3y-value|azN5LXZhbHVl|dTprM3ktdmFsdWU/);
    const leaked = JSON.stringify(away.requests.map(({ url, rawHeaders, text }) => [url, rawHeaders, text]));
    expect(leaked).not.toMatch(/k3y-value|azN5LXZhbHVl|dTprM3ktdmFsdWU/);
  });

  it('other headers go along, and the same origin keeps all', async () => {
    const written: Written = {
      parameters: [{ name: 'X-Plain', in: 'header', value: 'p' }],
      authentication: { type: 'bearer', token: '{{KEY}}' },
    };
    home.answer({ status: 302, headers: { location: `${away.url}/` } });
    await call(written);
    expect(away.requests[0]?.headers['x-plain']).toBe('p');
    redirect(302, '/next');
    home.requests.length = 0;
    await call(written);
    expect(home.requests[1]?.headers['authorization']).toBe('Bearer k3y-value');
  });
});

describe('egress', () => {
  const guarded = { consumes: { baseUri: `http://{host}` } };

  it('refuses a private address that the caller chose', async () => {
    for (const host of [
      `127.0.0.1:${home.port}`,
      `localhost:${home.port}`,
      `2130706433:${home.port}`,
      `0x7f.1:${home.port}`,
    ]) {
      const { operation } = compileConsumer('', guarded);
      await expect(operation.send(scopeOf({ host }), callOf(strict))).rejects.toMatchObject({
        code: 'NAF_ERR_UPSTREAM_FORBIDDEN',
      });
    }
    expect(home.requests.length).toBe(0);
  });

  it('lets the allow-list through, and a bound host', async () => {
    home.answer({ body: 'ok' });
    const { operation } = compileConsumer('', guarded);
    const open = testRuntime({ allowUpstreams: ['127.0.0.0/8'] });
    expect((await operation.send(scopeOf({ host: `127.0.0.1:${home.port}` }), callOf(open))).status).toBe(200);
    const bound = testRuntime({}, { host: `127.0.0.1:${home.port}` });
    expect((await operation.send(scopeOf({}, bound), callOf(bound))).status).toBe(200);
    await Promise.all([open.stop(), bound.stop()]);
  });

  it.each(['a/b', 'a@b', 'a?x', 'a#x', 'a\\b', 'a b', ''])('refuses a host that is none: %j', async (host) => {
    const { operation } = compileConsumer('', guarded);
    await expect(operation.send(scopeOf({ host }), callOf(strict))).rejects.toMatchObject({
      code: 'NAF_ERR_INVALID_INPUT',
      details: { faults: [{ name: 'host' }] },
    });
  });

  it('refuses a redirect to another host that is not public', async () => {
    home.answer({ status: 302, headers: { location: `http://localhost:${away.port}/` } });
    await expect(call({})).rejects.toMatchObject({ code: 'NAF_ERR_UPSTREAM_FORBIDDEN', status: 502 });
    expect(away.requests.length).toBe(0);
  });

  const addresses: readonly [string, boolean][] = [
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['::ffff:8.8.8.8', true],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['127.8.8.8', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['ff02::1', false],
    ['not an address', false],
  ];
  it.each(addresses)('%s is public: %s', (address, expected) => {
    expect(compileEgress([]).allowsAddress(address)).toBe(expected);
  });

  it('reads hosts, subdomains, addresses and ranges', () => {
    const egress = compileEgress(['intern.test', '*.corp.test', '10.0.0.5', 'fd00::/8', '[::1]']);
    expect(['intern.test', 'a.corp.test', 'corp.test', 'xintern.test'].map(egress.allowsHost)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['10.0.0.5', '10.0.0.6', 'fd12::1', '::1'].map(egress.allowsAddress)).toEqual([true, false, true, true]);
  });
});

describe('base URIs', () => {
  it('fail by name until they are given', async () => {
    const { operation, diagnostics } = compileConsumer('', {});
    expect(diagnostics.map(({ code }) => code)).toEqual(['base-uri-unset']);
    const error = await operation.send(scopeOf(), callOf(strict)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'NAF_ERR_DOCUMENT' });
    expect(String(error)).toContain('--base-uri up=<url>');
  });

  it('come from outside first', async () => {
    const open = testRuntime({ baseUris: new Map([['up', `${home.url}/given/`]]) });
    const { operation } = compileConsumer('https://api.test/{x}', { path: '/p' });
    home.answer({ body: 'ok' });
    await operation.send(scopeOf(), callOf(open));
    expect(home.requests[0]?.url).toBe('/given/p');
    await open.stop();
  });

  it('encode what follows the host and keep a bound URL whole', async () => {
    const open = testRuntime({ allowUpstreams: ['127.0.0.1'] }, { BASE: `${home.url}/api` });
    home.answer({ body: 'ok' });
    await compileConsumer(`${home.url}/{tenant}`, { path: '/p' }).operation.send(
      scopeOf({ tenant: '../a' }),
      callOf(open),
    );
    await compileConsumer('{{BASE}}/v1', { path: '/p' }).operation.send(scopeOf({}, open), callOf(open));
    expect(home.requests.map(({ url }) => url)).toEqual(['/..%2Fa/p', '/api/v1/p']);
    await open.stop();
  });
});

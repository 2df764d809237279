/** Forwarded requests. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ForwardRequest } from '../../src/consumes/consumer.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { callOf, compileConsumer, testRuntime, type Written } from './consumer.ts';

let upstream: Upstream;
const runtime = testRuntime({}, { TOKEN: 't' });

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

const plain: ForwardRequest = { method: 'GET', path: 'pages/12', query: '', headers: [], body: undefined };

async function forward(request: Partial<ForwardRequest>, written: Written = {}) {
  const { plan } = compileConsumer(`${upstream.url}/wiki`, { bound: ['TOKEN'], ...written });
  const answer = await plan.forward({ ...plain, ...request }, callOf(runtime));
  answer.body?.discard();
  return { answer, request: upstream.requests.at(-1) };
}

describe('forward', () => {
  const targets: readonly (readonly [Partial<ForwardRequest>, string])[] = [
    [{ query: 'draft=1&draft=2&x=%2f' }, '/wiki/pages/12?draft=1&draft=2&x=%2f'],
    [{ path: 'a b/ü%/c?d#e' }, '/wiki/a%20b/%C3%BC%25/c%3Fd%23e'],
    [{ path: undefined }, '/wiki'],
    [{ path: 'a//b/' }, '/wiki/a//b/'],
    [{ path: 'projects/group%2Fname/%C3%BC%252F' }, '/wiki/projects/group%2Fname/%C3%BC%252F'],
  ];
  it.each(targets)('%j → %s', async (request, url) => {
    expect((await forward(request)).request?.url).toBe(url);
  });

  it.each(['..', 'a/../b', './x', 'a/%2e%2e/b', 'a\\..\\b', 'x\n', 'a/%2E./b', 'a%2F..%2Fb', 'a%5C..%5Cb', 'a%0Ab'])(
    'refuses %j',
    async (path) => {
      await expect(forward({ path })).rejects.toMatchObject({ code: 'NAF_ERR_BAD_REQUEST' });
      expect(upstream.requests.length).toBe(0);
    },
  );

  it('streams bodies both ways', async () => {
    async function* body(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('one ');
      yield Buffer.from('two');
    }
    const { request } = await forward({ method: 'POST', headers: [['content-type', 'text/x']], body: body() });
    expect([request?.text, request?.headers['transfer-encoding'], request?.headers['content-type']]).toEqual([
      'one two',
      'chunked',
      'text/x',
    ]);
    const sized = await forward({ method: 'PUT', headers: [['content-length', '7']], body: body() });
    expect(sized.request?.headers['content-length']).toBe('7');
  });

  it('lets the target’s own parameters and credentials win', async () => {
    const { request } = await forward(
      {
        query: 'a=1&v=client&%76=sly&b=2',
        headers: [
          ['x-own', 'client'],
          ['authorization', 'client'],
          ['accept', 'text/x'],
          ['x-other', 'o'],
          ['host', 'evil'],
          ['connection', 'x'],
        ],
      },
      {
        adapterParameters: [
          { name: 'X-Own', in: 'header', value: 'own' },
          { name: 'v', in: 'query', value: 'own' },
          { name: 'free', in: 'query' },
        ],
        authentication: { type: 'bearer', token: '{{TOKEN}}' },
      },
    );
    expect(request?.url).toBe('/wiki/pages/12?a=1&b=2&v=own');
    expect(request?.headers).toMatchObject({
      'x-own': 'own',
      authorization: 'Bearer t',
      accept: 'text/x',
      'x-other': 'o',
      host: `127.0.0.1:${upstream.port}`,
    });
  });

  it('passes Authorization on when it was trusted and the target has none', async () => {
    expect((await forward({ headers: [['authorization', 'client']] })).request?.headers['authorization']).toBe(
      'client',
    );
  });

  it('does not follow redirects', async () => {
    upstream.answer({ status: 302, headers: { location: '/elsewhere' } });
    expect((await forward({})).answer.status).toBe(302);
    expect(upstream.requests.length).toBe(1);
  });

  it('answers a digest challenge when there is no body', async () => {
    upstream.answer(({ headers }) =>
      headers['authorization'] === undefined
        ? { status: 401, headers: { 'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"' } }
        : { status: 200 },
    );
    const { answer } = await forward({}, { authentication: { type: 'digest', username: 'u', password: 'p' } });
    expect(answer.status).toBe(200);
  });
});

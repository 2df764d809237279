import { fetch } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import type { ForwardRequest, UpstreamAnswer } from '../../../src/consumes/consumer.ts';
import { NaftikoError } from '../../../src/errors/naftiko-error.ts';
import type { RunningExposer } from '../../../src/exposes/exposer.ts';
import { restExposer } from '../../../src/exposes/rest/index.ts';
import type { RestExposes } from '../../../src/model/exposes.ts';
import { bufferedBody } from '../../../src/operation/answer-body.ts';
import type { RuntimeOptions } from '../../../src/operation/call-context.ts';
import { testConsumer, testContext, testOperation, testResource, testRest } from '../test-plans.ts';
import { rawExchange, testOrigin, testRuntime } from '../test-runtime.ts';

interface Seen extends Omit<ForwardRequest, 'body'> {
  readonly text: string | undefined;
}

const running: RunningExposer[] = [];
afterEach(async () => {
  for (const exposer of running.splice(0)) await exposer.stop();
});

function answerOf(status: number, headers: Readonly<Record<string, string>>, text?: string): UpstreamAnswer {
  const body = text === undefined ? undefined : bufferedBody(Buffer.from(text));
  return { status, reason: '', headers, mediaType: headers['content-type'], body };
}

async function start(
  answer: UpstreamAnswer | ((seen: Seen) => Promise<UpstreamAnswer>),
  {
    path = '/wiki/{path}',
    trusted = ['Accept-Language', 'X-Request-Id'],
    options = {},
    exposes = {},
  }: {
    path?: string;
    trusted?: readonly string[];
    options?: Partial<RuntimeOptions>;
    exposes?: Partial<RestExposes>;
  } = {},
): Promise<{ url: string; port: number; seen: Seen[] }> {
  const seen: Seen[] = [];
  const consumer = testConsumer('wiki', 'http://wiki.test/base', async ({ body, ...request }) => {
    let text: string | undefined;
    for await (const chunk of body ?? []) text = (text ?? '') + Buffer.from(chunk).toString();
    seen.push({ ...request, text });
    return typeof answer === 'function' ? await answer({ ...request, text }) : answer;
  });
  const resources = [
    testResource('/wiki/local', [testOperation('GET', 'local')]),
    testResource(path, [], { forward: { targetNamespace: 'wiki', trustedHeaders: trusted, origin: testOrigin } }),
  ];
  const exposer = await restExposer
    .compile(testRest(resources, exposes), testContext({}, [consumer]))
    .start(testRuntime(options));
  running.push(exposer);
  return { url: exposer.url, port: Number(new URL(exposer.url).port), seen };
}

describe('the request', () => {
  it('passes path, query, body, trusted and entity headers', async () => {
    const { url, seen } = await start(answerOf(200, {}, 'ok'));
    await fetch(`${url}/wiki/pages/a%20b?draft=1&x=%20`, {
      method: 'PUT',
      headers: {
        'accept-language': 'de',
        'x-other': '1',
        'content-type': 'text/plain',
        authorization: 'Bearer a',
        cookie: 'a=b',
      },
      body: 'text',
    });
    expect(seen).toEqual([
      {
        method: 'PUT',
        path: 'pages/a%20b',
        query: 'draft=1&x=%20',
        headers: expect.arrayContaining([
          ['accept-language', 'de'],
          ['content-type', 'text/plain'],
          ['content-length', '4'],
        ]) as unknown,
        text: 'text',
      },
    ]);
    expect(seen[0]?.headers.map(([name]) => name).sort()).toEqual([
      'accept-language',
      'content-length',
      'content-type',
    ]);
  });

  it('passes what is listed, all values of it, but nothing of the connection', async () => {
    const { port, seen } = await start(answerOf(204, {}), {
      trusted: ['Authorization', 'X-A', 'X-B', 'Host', 'Connection', 'TE'],
    });
    await rawExchange(
      port,
      'GET /wiki/x HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a\r\nX-A: 1\r\nx-a: 2\r\nX-B: 3\r\nTE: trailers\r\nConnection: close, X-B\r\n\r\n',
    );
    expect(seen[0]?.headers).toEqual([
      ['authorization', 'Bearer a'],
      ['x-a', '1'],
      ['x-a', '2'],
    ]);
  });

  it('never passes the credential that opened the exposer', async () => {
    const { url, seen } = await start(answerOf(204, {}), {
      trusted: ['Authorization'],
      exposes: { authentication: { type: 'bearer', token: 'secret', origin: testOrigin } },
    });
    expect((await fetch(`${url}/wiki/x`, { headers: { authorization: 'Bearer secret' } })).status).toBe(204);
    expect(seen[0]?.headers).toEqual([]);
  });

  it('does not pass TRACE, whose answer would hold the credentials that are added', async () => {
    const { port, seen } = await start(answerOf(200, {}, 'ok'));
    const answer = await rawExchange(port, 'TRACE /wiki/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 405[\s\S]*\r\nallow: GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS\r\n/i);
    expect(seen).toEqual([]);
  });

  it.each(['OPTIONS', 'HEAD', 'PATCH', 'FOO'])('passes %s', async (method) => {
    const { port, seen } = await start(answerOf(200, {}, 'ok'));
    await rawExchange(port, `${method} /wiki/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(seen.map((request) => request.method)).toEqual([method]);
  });

  it.each(['/wiki/..', '/wiki/a/../b', '/wiki/./b', '/wiki/%2e%2E/b', '/wiki/..%2fb', '/wiki/..%5cb'])(
    'refuses %s',
    async (path) => {
      const { port, seen } = await start(answerOf(200, {}));
      expect(await rawExchange(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1.1 400/,
      );
      expect(seen).toEqual([]);
    },
  );

  it('gives an operation of a more specific path precedence, for its method', async () => {
    const { url, seen } = await start(answerOf(200, {}, 'forwarded'));
    expect(await (await fetch(`${url}/wiki/local`)).text()).toBe('{}');
    expect(await (await fetch(`${url}/wiki/local`, { method: 'DELETE' })).text()).toBe('forwarded');
    expect(seen.map(({ path }) => path)).toEqual(['local']);
  });

  it('forwards to the base itself without a path variable', async () => {
    const { url, seen } = await start(answerOf(200, {}), { path: '/base' });
    await fetch(`${url}/base?q`);
    expect(seen).toMatchObject([{ path: undefined, query: 'q', text: undefined }]);
  });

  it('refuses bodies above the limit, by length and while they stream', async () => {
    const { url, port } = await start(answerOf(200, {}), { options: { maxRequestBytes: 5 } });
    expect((await fetch(`${url}/wiki/x`, { method: 'POST', body: '123456' })).status).toBe(413);
    const chunked =
      'POST /wiki/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n0\r\n\r\n';
    expect(await rawExchange(port, chunked)).toMatch(/^HTTP\/1.1 413/);
  });
});

describe('the answer', () => {
  it('passes all end-to-end headers but a few', async () => {
    const { url } = await start(
      answerOf(
        418,
        {
          'x-a': '1',
          'content-type': 'text/plain',
          'set-cookie': 'a=b',
          server: 's',
          date: 'd',
          // The consumer leaves it there only for bytes that are still encoded.
          'content-encoding': 'rot13',
          'keep-alive': 'x',
          connection: 'x-hop',
          'x-hop': '1',
        },
        'tea',
      ),
    );
    const answer = await fetch(`${url}/wiki/x`);
    const names = [...answer.headers.keys()]
      .filter((name) => !['connection', 'keep-alive', 'date'].includes(name))
      .sort();
    expect([answer.status, await answer.text(), names]).toEqual([
      418,
      'tea',
      ['content-encoding', 'content-length', 'content-type', 'x-a'],
    ]);
    expect(answer.headers.get('date')).not.toBe('d');
  });

  it.each([
    ['http://wiki.test/base/pages/7?a=b', '/wiki/pages/7?a=b'],
    ['/base/pages/7#x', '/wiki/pages/7#x'],
    ['8', '/wiki/a/8'],
    ['caf\u00c3\u00a9', '/wiki/a/caf%C3%A9'],
    ['../up', '/wiki/up'],
    ['../../../away', null],
    ['http://evil.test/base/x', null],
    ['http://wiki.test/basement', null],
    ['//evil.test/base', null],
  ])('turns Location %s into %s', async (location, exposed) => {
    const { url } = await start(answerOf(302, { location }));
    const answer = await fetch(`${url}/wiki/a/b`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, exposed]);
  });

  it('says what went wrong with the upstream', async () => {
    const { url } = await start(() =>
      Promise.reject(
        new NaftikoError('NAF_ERR_UPSTREAM_TIMEOUT', 'wiki: no answer within 30 s', { operation: 'wiki' }),
      ),
    );
    const answer = await fetch(`${url}/wiki/x`);
    expect([answer.status, await answer.json()]).toMatchObject([
      504,
      { code: 'NAF_ERR_UPSTREAM_TIMEOUT', operation: 'wiki' },
    ]);
  });
});

it('refuses an unknown target at load, and warns about headers that never pass', () => {
  const context = testContext({}, [testConsumer('wiki', 'http://wiki.test', () => Promise.resolve(answerOf(200, {})))]);
  const forward = (targetNamespace: string, trustedHeaders: readonly string[]): RestExposes =>
    testRest([testResource('/w', [], { forward: { targetNamespace, trustedHeaders, origin: testOrigin } })]);
  restExposer.compile(forward('wikki', []), context);
  restExposer.compile(forward('wiki', ['Host', 'Accept']), context);
  expect(context.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['rest-forward-target', 'fatal'],
    ['rest-forward-header', 'warning'],
  ]);
});

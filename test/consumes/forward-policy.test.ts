/** `forward` routes of a running document under the operator's policy. */
import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/json/json-value.ts';
import { start, type Started } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

let upstream: Upstream;
let started: Started | undefined;

beforeAll(async () => {
  upstream = await startUpstream();
});
beforeEach(() => {
  upstream.requests.length = 0;
});
afterEach(async () => {
  await started?.stop();
  started = undefined;
});
afterAll(() => upstream.stop());

/** Starts a forwarding document; gives a caller of it: method, body → status. */
async function under(
  policy: JsonValue,
  authentication = '',
): Promise<(method?: string, body?: Buffer) => Promise<number>> {
  const running = await start(
    `
naftiko: 1.0.0-alpha2
capability:
  consumes: [{ type: http, namespace: wiki, baseUri: UPSTREAM, ${authentication} resources: [] }]
  exposes:
    - type: rest
      namespace: front
      port: 0
      resources:
        - path: /wiki/{path}
          forward: { targetNamespace: wiki, trustedHeaders: [X-Request-Id] }
`,
    upstream.url,
    { runtime: { policy } },
  );
  started = running;
  return async (method = 'GET', body) => (await running.rest('front', method, '/wiki/a', body)).status;
}

const quick = { attempts: 3, backoffMs: 1, maxBackoffMs: 1000 };

describe('retry', () => {
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('repeats %s without a body until it succeeds', async (method) => {
    let count = 0;
    upstream.answer(() => ({ status: (count += 1) < 3 ? 503 : 200 }));
    const call = await under({ namespaces: { wiki: { retry: quick } } });
    expect(await call(method)).toBe(200);
    expect(upstream.requests.map((request) => request.method)).toEqual([method, method, method]);
  });

  it('passes on the last answer when all tries fail', async () => {
    upstream.answer({ status: 502, body: 'sorry' });
    const call = await under({ defaults: { retry: quick } });
    expect(await call()).toBe(502);
    expect(upstream.requests.length).toBe(3);
  });

  it('never repeats what has a body, which is gone', async () => {
    upstream.answer({ status: 503 });
    const call = await under({ defaults: { retry: { ...quick, nonIdempotent: true } } });
    expect(await call('PUT', Buffer.from('text'))).toBe(503);
    expect(upstream.requests.map(({ text }) => text)).toEqual(['text']);
  });

  it('repeats POST only when told to', async () => {
    upstream.answer({ status: 503 });
    const call = await under({ defaults: { retry: quick } });
    expect(await call('POST')).toBe(503);
    expect(upstream.requests.length).toBe(1);
    await started?.stop();
    const eager = await under({ defaults: { retry: { ...quick, nonIdempotent: true } } });
    expect(await eager('POST')).toBe(503);
    expect(upstream.requests.length).toBe(4);
  });

  it('repeats broken connections', async () => {
    let count = 0;
    upstream.answer((_request, response) => {
      if ((count += 1) > 3) return { status: 204 };
      response.socket?.destroy();
      return undefined;
    });
    // Each try may send once more over a kept connection that broke.
    const call = await under({ defaults: { retry: { ...quick, attempts: 4 } } });
    expect(await call()).toBe(204);
  });

  it('waits as long as Retry-After says, and passes on what asks for more', async () => {
    let count = 0;
    const at: number[] = [];
    upstream.answer(() => {
      at.push(performance.now());
      return (count += 1) === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { status: 200 };
    });
    const call = await under({ defaults: { retry: quick } });
    expect(await call()).toBe(200);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(980);
    upstream.answer({ status: 429, headers: { 'retry-after': '60' } });
    upstream.requests.length = 0;
    expect(await call()).toBe(429);
    expect(upstream.requests.length).toBe(1);
  });

  it('writes credentials anew for each try', async () => {
    const counts: (string | undefined)[] = [];
    upstream.answer(({ headers }) => {
      const { authorization } = headers;
      if (authorization === undefined)
        return { status: 401, headers: { 'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"' } };
      counts.push(/nc=(\d+)/.exec(authorization)?.[1]);
      return { status: counts.length < 2 ? 503 : 200 };
    });
    const call = await under(
      { defaults: { retry: quick } },
      'authentication: { type: digest, username: u, password: p },',
    );
    expect(await call()).toBe(200);
    expect(counts).toEqual(['00000001', '00000002']);
  });
});

it('limits how many run at once, and how many wait', async () => {
  const release: (() => void)[] = [];
  upstream.answer(() => new Promise((resolve) => release.push(() => resolve({ status: 200 }))));
  const call = await under({ defaults: { concurrency: { max: 1, queue: 1, queueTimeoutMs: 60_000 } } });
  const first = call('POST', Buffer.from('one'));
  await expect.poll(() => release.length).toBe(1);
  const others = [call('POST', Buffer.from('two')), call('POST', Buffer.from('three'))];
  expect(await Promise.race(others)).toBe(503);
  for (const go of release.splice(0)) go();
  expect(await first).toBe(200);
  await expect.poll(() => release.length).toBe(1);
  for (const go of release.splice(0)) go();
  expect((await Promise.all(others)).toSorted()).toEqual([200, 503]);
  expect(upstream.requests.length).toBe(2);
});

describe('circuit breaker', () => {
  const policy = { defaults: { circuitBreaker: { failures: 2, openMs: 60_000 } } };

  it('opens after failures in a row, and sends nothing then', async () => {
    upstream.answer({ status: 500 });
    const call = await under(policy);
    expect([await call(), await call('POST', Buffer.from('x')), await call()]).toEqual([500, 500, 503]);
    expect(upstream.requests.length).toBe(2);
  });

  it('does not count clients that go away in the middle of their body', async () => {
    upstream.answer({ status: 200 });
    const call = await under(policy);
    const port = Number(new URL(started?.url('front') ?? '').port);
    for (let round = 0; round < 3; round += 1) {
      const before = upstream.connections();
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write('POST /wiki/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf');
      // The upstream request is on its way once the connection for it is there.
      await expect.poll(() => upstream.connections()).toBeGreaterThan(before);
      socket.destroy();
      await expect.poll(() => upstream.connections()).toBe(before);
    }
    expect(await call()).toBe(200);
  });
});

it('the time a client takes for its body is not counted against the upstream', async () => {
  upstream.answer({ status: 200 });
  await under({ defaults: { timeoutMs: 2500, circuitBreaker: { failures: 1, openMs: 60_000 } } });
  const socket = connect(Number(new URL(started?.url('front') ?? '').port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST /wiki/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 6\r\n\r\n');
  for (const part of ['aa', 'bb', 'cc']) {
    await sleep(900);
    socket.write(part);
  }
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await once(socket, 'close');
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(upstream.requests.map((request) => request.text)).toEqual(['aabbcc']);
});

import { createServer, type ServerResponse } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import { once } from 'node:events';
import { Agent, fetch, request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { NaftikoError } from '../../src/errors/naftiko-error.ts';
import { httpCall } from '../../src/exposes/http-call.ts';
import { type HttpExposer, type RunningServer, startHttpServer } from '../../src/exposes/http-server.ts';
import { listenAddresses } from '../../src/exposes/listen-addresses.ts';
import { problemHeaders, problemOf } from '../../src/exposes/problem.ts';
import { readBody, streamBody } from '../../src/exposes/read-body.ts';
import { sendBytes, sendStream } from '../../src/exposes/send.ts';
import { stringifyJson } from '../../src/json/json-text.ts';
import type { RestExposes } from '../../src/model/exposes.ts';
import type { RuntimeOptions } from '../../src/operation/call-context.ts';
import { rawExchange, recordingLogger, testOptions, testOrigin, testRuntime } from './test-runtime.ts';

function restExposes(more: Partial<RestExposes> = {}): RestExposes {
  return {
    type: 'rest',
    namespace: 'orders-rest',
    inputParameters: [],
    resources: [],
    folder: '.',
    origin: testOrigin,
    ...more,
  };
}

const refuse: HttpExposer['refuse'] = (_request, response, { reason, status, detail, headers, error }) =>
  sendBytes(
    response,
    status,
    { ...headers, ...(error === undefined ? { 'content-type': 'text/plain' } : problemHeaders(error)) },
    error === undefined ? `${reason}: ${detail}` : stringifyJson(problemOf(error, undefined)),
  );

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function start(
  handle: HttpExposer['handle'],
  {
    exposes = {},
    options = {},
    more = {},
  }: { exposes?: Partial<RestExposes>; options?: Partial<RuntimeOptions>; more?: Partial<HttpExposer> } = {},
): Promise<RunningServer> {
  const server = await startHttpServer(
    { exposes: restExposes(exposes), guard: undefined, handle, refuse, ...more },
    testRuntime(options),
  );
  running.push(server);
  return server;
}

const hello: HttpExposer['handle'] = (_request, response, { url }) => sendBytes(response, 200, {}, `hello ${url}`);

describe('a client that does not go on', () => {
  const start = async (stalledMs: number, handle: HttpExposer['handle']): Promise<RunningServer> => {
    const exposer = { exposes: restExposes(), guard: undefined, handle, refuse };
    const server = await startHttpServer(exposer, testRuntime(), stalledMs);
    running.push(server);
    return server;
  };
  const large = Buffer.alloc(32 * 1024 * 1024);

  it.each([
    ['whole', (response: ServerResponse) => sendBytes(response, 200, {}, large)],
    ['streamed', (response: ServerResponse) => sendStream(response, 200, {}, endlessChunks())],
  ])('takes nothing of an answer: the connection is cut, %s', async (_title, send) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { port } = await start(150, (_request, response) => {
      response.once('close', resolve);
      return send(response);
    });
    const client = connect(port, '127.0.0.1').on('error', () => undefined);
    client.pause();
    client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await promise;
    client.destroy();
  });

  it('takes it slowly, or waits long for it: it gets all of it', async () => {
    const stalledMs = 3000;
    const { port } = await start(stalledMs, async (request, response) => {
      if (request.url === '/slow') await new Promise((resolve) => setTimeout(resolve, 2 * stalledMs));
      sendBytes(response, 200, {}, request.url === '/slow' ? 'late' : large);
    });
    const url = `http://127.0.0.1:${port}`;
    expect(await (await fetch(`${url}/slow`)).text()).toBe('late');
    const { body } = await request(`${url}/large`);
    let bytes = 0;
    for await (const chunk of body) {
      const before = Math.floor(bytes / 4_000_000);
      bytes += (chunk as Buffer).length; // no encoding is set
      if (Math.floor(bytes / 4_000_000) > before) await new Promise((resolve) => setTimeout(resolve, stalledMs / 5));
    }
    expect(bytes).toBe(large.length);
  });
});

async function* endlessChunks(): AsyncGenerator<Uint8Array> {
  for (;;) yield Buffer.alloc(65_536);
}

describe('where an exposer listens', () => {
  const cases: [string, Partial<RestExposes>, Partial<RuntimeOptions>, string[], number][] = [
    ['nothing said: both loopbacks', { port: 8080 }, {}, ['127.0.0.1', '::1'], 8080],
    ['localhost: both loopbacks', { port: 8080, address: 'localhost' }, {}, ['127.0.0.1', '::1'], 8080],
    ['--host for exposers without address', { port: 8080 }, { host: '0.0.0.0' }, ['0.0.0.0'], 8080],
    ['the document wins over --host', { port: 8080, address: '127.0.0.1' }, { host: '0.0.0.0' }, ['127.0.0.1'], 8080],
    ['IPv6 with brackets', { port: 8080, address: '[::]' }, {}, ['::'], 8080],
    ['no port: any', {}, { portOffset: 100 }, ['127.0.0.1', '::1'], 0],
    ['port 0 has no offset', { port: 0 }, { portOffset: 100 }, ['127.0.0.1', '::1'], 0],
    ['offset', { port: 8080 }, { portOffset: 100 }, ['127.0.0.1', '::1'], 8180],
    [
      '--port has no offset',
      { port: 8080 },
      { portOffset: 100, ports: new Map([['orders-rest', 9]]) },
      ['127.0.0.1', '::1'],
      9,
    ],
    ['--port of another namespace', { port: 8080 }, { ports: new Map([['other', 9]]) }, ['127.0.0.1', '::1'], 8080],
  ];
  it.each(cases)('%s', (_title, exposes, options, addresses, port) => {
    const plan = listenAddresses(restExposes(exposes), { ...testOptions, ...options });
    expect(plan.addresses.map(({ address }) => address)).toEqual(addresses);
    expect(plan.port).toBe(port);
  });

  it('answers on 127.0.0.1 and ::1 with the same free port', async () => {
    const { port, host, loopbackOnly } = await start(hello);
    expect([host, loopbackOnly]).toEqual(['127.0.0.1', true]);
    expect(await (await fetch(`http://127.0.0.1:${port}/a`)).text()).toBe('hello /a');
    const six = createServer();
    six.on('error', () => undefined);
    six.listen(0, '::1');
    const hasSix = await Promise.race([
      once(six, 'listening').then(() => true),
      once(six, 'error').then(() => false),
    ]).catch(() => false);
    six.close();
    if (hasSix) expect(await (await fetch(`http://[::1]:${port}/a`)).text()).toBe('hello /a');
  });

  it('names address, port and reason when the port is taken, and frees what it opened', async () => {
    const taken = createTcpServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(start(hello, { exposes: { port } })).rejects.toThrow(
      `cannot listen on 127.0.0.1:${port}: port is in use`,
    );
    await expect(start(hello, { exposes: { port: 65_000 }, options: { portOffset: 1000 } })).rejects.toThrow(
      'port is out of range',
    );
    taken.close();
    await once(taken, 'close');
    const free = await start(hello, { exposes: { port } });
    expect(free.port).toBe(port);
  });
});

describe('Host and Origin', () => {
  const get = (port: number, headers: string): Promise<string> =>
    rawExchange(port, `GET /x HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`);
  const cases: [string, string, string][] = [
    ['no origin', 'Host: localhost:1\r\n', '200'],
    ['loopback host', 'Host: 127.5.6.7:99\r\n', '200'],
    ['IPv6 loopback host', 'Host: [::1]:99\r\n', '200'],
    ['foreign host', 'Host: evil.example\r\n', '403'],
    ['a foreign host that starts like a loopback one', 'Host: 127.0.0.1.evil.example\r\n', '403'],
    ['a host with user info', 'Host: localhost@evil.example\r\n', '403'],
    ['an empty host', 'Host: \r\n', '403'],
    ['loopback origin', 'Host: localhost\r\nOrigin: http://localhost:3000\r\n', '200'],
    ['IPv6 loopback origin', 'Host: localhost\r\nOrigin: http://[::1]:3000\r\n', '200'],
    ['foreign origin', 'Host: localhost\r\nOrigin: http://evil.example\r\n', '403'],
    ['foreign origin of a rebound name', 'Host: evil.example\r\nOrigin: http://evil.example\r\n', '403'],
    [
      'an origin that starts like a loopback one',
      'Host: localhost\r\nOrigin: http://localhost.evil.example\r\n',
      '403',
    ],
    ['null origin', 'Host: localhost\r\nOrigin: null\r\n', '403'],
    ['two origins', 'Host: localhost\r\nOrigin: http://localhost\r\nOrigin: http://evil.example\r\n', '403'],
    ['an empty origin', 'Host: localhost\r\nOrigin: \r\n', '403'],
    ['listed origin', 'Host: localhost\r\nOrigin: https://app.example\r\n', '200'],
    ['listed origin with another scheme', 'Host: localhost\r\nOrigin: http://app.example\r\n', '403'],
    ['listed origin with another port', 'Host: localhost\r\nOrigin: https://app.example:8443\r\n', '403'],
    ['listed host', 'Host: my.example:80\r\n', '200'],
    ['an absolute target decides over Host', 'Host: localhost\r\n', '200'],
    ['two Host headers', 'Host: localhost\r\nHost: evil.example\r\n', '400'],
  ];
  it.each(cases)('%s', async (_title, headers, status) => {
    const { port } = await start(hello, {
      options: { allowOrigins: ['https://app.example'], allowHosts: ['my.example'] },
    });
    expect((await get(port, headers)).slice(9, 12)).toBe(status);
  });

  it('takes the authority of an absolute target as the host', async () => {
    const { port } = await start(hello);
    const exchange = (target: string): Promise<string> =>
      rawExchange(port, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(await exchange('http://evil.example/x')).toMatch(/^HTTP\/1.1 403/);
    expect(await exchange('http://localhost/x?y')).toMatch(/hello \/x\?y$/);
    expect(await exchange('http://localhost')).toMatch(/hello \/$/);
    expect(await exchange('nonsense')).toMatch(/^HTTP\/1.1 400/);
  });

  it('accepts any Host, but only an IP literal as same origin, when it listens on all addresses', async () => {
    const { port, loopbackOnly } = await start(hello, { exposes: { address: '0.0.0.0' } });
    expect(loopbackOnly).toBe(false);
    expect(await get(port, 'Host: any.example\r\n')).toMatch(/^HTTP\/1.1 200/);
    expect(await get(port, 'Host: any.example\r\nOrigin: http://any.example\r\n')).toMatch(/^HTTP\/1.1 403/);
    expect(await get(port, 'Host: 192.0.2.7:80\r\nOrigin: http://192.0.2.7\r\n')).toMatch(/^HTTP\/1.1 200/);
    expect(await get(port, 'Host: 192.0.2.7:80\r\nOrigin: http://192.0.2.8\r\n')).toMatch(/^HTTP\/1.1 403/);
  });

  it('lets HTTP/1.0 leave Host out', async () => {
    const { port } = await start(hello);
    expect(await rawExchange(port, 'GET /x HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200/);
  });

  it('checks before the guard, and gives the guard’s challenges', async () => {
    let asked = 0;
    const guard: HttpExposer['guard'] = {
      keyHeader: undefined,
      metadata: undefined,
      admit: () => {
        asked += 1;
        return {
          admitted: false,
          status: 401,
          challenges: ['Digest a="1"', 'Digest a="2"'],
          detail: 'no',
          retryAfterSeconds: 3,
        };
      },
    };
    const { port } = await start(hello, { more: { guard } });
    expect(await get(port, 'Host: evil.example\r\n')).toMatch(/^HTTP\/1.1 403/);
    expect(asked).toBe(0);
    const answer = await get(port, 'Host: localhost\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 401/);
    expect(answer).toContain('www-authenticate: Digest a="1"\r\nwww-authenticate: Digest a="2"\r\nretry-after: 3');
    expect(asked).toBe(1);
  });

  it('runs `before` ahead of the guard, and keeps its headers on refusals', async () => {
    const { port } = await start(hello, {
      more: {
        guard: {
          keyHeader: undefined,
          metadata: undefined,
          admit: () => ({ admitted: false, status: 401, challenges: [], detail: 'no' }),
        },
        before: (incoming, response, visit) => {
          if (visit.origin !== undefined) response.setHeader('access-control-allow-origin', visit.origin);
          if (incoming.url !== '/open') return false;
          sendBytes(response, 200, {}, 'open');
          return true;
        },
      },
    });
    expect(await (await fetch(`http://127.0.0.1:${port}/open`)).text()).toBe('open');
    const answer = await get(port, 'Host: localhost\r\nOrigin: http://localhost:5\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 401/);
    expect(answer).toContain('access-control-allow-origin: http://localhost:5');
  });

  it('lets any origin in where the exposer says so, never a foreign host', async () => {
    const { port } = await start(hello, { more: { openToOrigins: () => true } });
    expect(await get(port, 'Host: localhost\r\nOrigin: http://evil.example\r\n')).toMatch(/^HTTP\/1.1 200/);
    expect(await get(port, 'Host: evil.example\r\nOrigin: http://evil.example\r\n')).toMatch(/^HTTP\/1.1 403/);
  });
});

describe('failures', () => {
  it.each([
    [
      'a throw',
      () => {
        throw new Error('secret words');
      },
    ],
    [
      'a rejection',
      async () => {
        throw new Error('secret words');
      },
    ],
  ] as [string, HttpExposer['handle']][])('answers %s with 500 and discloses nothing', async (_title, handle) => {
    const { logger, lines } = recordingLogger();
    const server = await startHttpServer(
      { exposes: restExposes(), guard: undefined, handle, refuse },
      testRuntime({}, new Map(), logger),
    );
    running.push(server);
    const answer = await fetch(`http://127.0.0.1:${server.port}/`);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ code: 'NAF_ERR_INTERNAL', status: 500, detail: 'internal error' });
    expect(lines).toMatchObject([{ level: 'error', fields: { error: { message: 'secret words' } } }]);
  });

  it('cuts the connection when an answer breaks after it has begun', async () => {
    const { port } = await start((_request, response) => {
      response.writeHead(200);
      response.write('half');
      throw new Error('broken');
    });
    await expect(fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())).rejects.toThrow();
  });

  it('answers with the status and Retry-After of a known error', async () => {
    const { port } = await start(() => {
      throw new NaftikoError('NAF_ERR_KEYS_UNAVAILABLE', 'no keys', { retryAfterSeconds: 10 });
    });
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', '400'],
    ['a bad header', 'GET / HTTP/1.1\r\nHost: localhost\r\nbad header\r\n\r\n', '400'],
    ['NUL in a header', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n', '400'],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
    ],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc', '400'],
    ['headers above 16 KiB', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', '405'],
    ['an unknown expectation', 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: tea\r\n\r\n', '417'],
    ['a method that is no token', 'F(O / HTTP/1.1\r\nHost: localhost\r\n\r\n', '400'],
  ])('refuses %s', async (_title, text, status) => {
    const { port } = await start(hello);
    expect((await rawExchange(port, text)).slice(9, 12)).toBe(status);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it('hands on requests with a method that the parser does not know, with their bodies', async () => {
    const { port } = await start(async (incoming, response, { url }) => {
      const body = await readBody(incoming, response, 100);
      sendBytes(response, 200, {}, `[${incoming.method} ${url} ${body.toString()}]`);
    });
    const foo = 'FOO /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc';
    const get = 'GET /y HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
    expect((await rawExchange(port, foo + get)).match(/\[.*?\]/g)).toEqual(['[FOO /x abc]', '[GET /y ]']);
    expect(await rawExchange(port, 'BAR /x HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 403/,
    );
  });

  it('answers pipelined requests in order', async () => {
    const { port } = await start(async (incoming, response, { url }) => {
      if (url === '/1') await new Promise((resolve) => setTimeout(resolve, 20));
      sendBytes(response, 200, {}, `[${incoming.method} ${url}]`);
    });
    const one = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
    const answer = await rawExchange(port, one('/1') + one('/2') + one('/3', 'Connection: close\r\n'));
    expect(answer.match(/\[.*?\]/g)).toEqual(['[GET /1]', '[GET /2]', '[GET /3]']);
  });
});

describe('many requests on one connection', () => {
  const one = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
  const paths = Array.from({ length: 500 }, (_, index) => `/${String(index)}`);

  it('run 32 at once, and all are answered in order, also those with bodies', async () => {
    let atOnce = 0;
    let most = 0;
    const { port } = await start(async (incoming, response, { url }) => {
      most = Math.max(most, (atOnce += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      const body = await readBody(incoming, response, 100);
      atOnce -= 1;
      sendBytes(response, 200, {}, `[${url}${Buffer.from(body).toString()}]`);
    });
    const texts = paths.map((path) => one(path, 'Content-Length: 3\r\n') + 'abc');
    const answer = await rawExchange(port, texts.join('') + one('/end', 'Connection: close\r\n'));
    expect(answer.match(/\[.*?\]/g)).toEqual([...paths.map((path) => `[${path}abc]`), '[/end]']);
    expect(most).toBe(32);
  });

  it('keep nobody else waiting, and end with the connection', async () => {
    let begun = 0;
    let gone = 0;
    const { port } = await start((_request, response, { url }) => {
      if (url === '/quick') return sendBytes(response, 200, {}, 'quick');
      begun += 1;
      response.once('close', () => (gone += 1));
      return undefined;
    });
    const client = connect(port, '127.0.0.1').on('error', () => undefined);
    client.write(paths.map((path) => one(path)).join(''));
    const quick = await fetch(`http://127.0.0.1:${String(port)}/quick`);
    expect(await quick.text()).toBe('quick');
    await expect.poll(() => begun).toBe(32);
    client.destroy();
    await expect.poll(() => gone).toBe(32);
    expect(begun).toBe(32);
  });

  it('are cut when far too many wait, and nobody else is', async () => {
    let begun = 0;
    const { port } = await start((_request, response, { url }) => {
      if (url === '/quick') sendBytes(response, 200, {}, 'quick');
      else begun += 1;
    });
    const client = connect(port, '127.0.0.1').on('error', () => undefined);
    const closed = new Promise((resolve) => client.once('close', resolve));
    client.resume();
    client.write(one('/').repeat(5000));
    await closed;
    expect(begun).toBe(32);
    const quick = await fetch(`http://127.0.0.1:${String(port)}/quick`);
    expect(await quick.text()).toBe('quick');
  });
});

describe('request bodies', () => {
  const echo: HttpExposer['handle'] = async (incoming, response) =>
    sendBytes(response, 200, {}, `got ${(await readBody(incoming, response, 10, 200)).toString()}`);

  it.each([
    ['a length', 'Content-Length: 3\r\n\r\nabc', 'got abc'],
    ['chunks', 'Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n', 'got abc'],
    ['no body', '\r\n', 'got '],
    ['length 0', 'Content-Length: 0\r\n\r\n', 'got '],
  ])('reads %s, also with Connection: close', async (_title, rest, expected) => {
    const { port } = await start(echo);
    const answer = await rawExchange(port, `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${rest}`);
    expect(answer.slice(answer.indexOf('\r\n\r\n') + 4)).toBe(expected);
  });

  it('refuses a body above the limit, by its length and while reading, and names the limit', async () => {
    const { port } = await start(echo);
    const byLength = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(11) });
    expect(byLength.status).toBe(413);
    expect(await byLength.json()).toMatchObject({
      code: 'NAF_ERR_BODY_TOO_LARGE',
      detail: 'request body exceeds 10 bytes',
    });
    const chunked = await rawExchange(
      port,
      'POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n01234567890\r\n0\r\n\r\n',
    );
    expect(chunked).toMatch(/^HTTP\/1.1 413/);
    const large = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(5_000_000) });
    expect(large.status).toBe(413);
  });

  it('lets a client that sends on and wants to close see the refusal', async () => {
    const { port } = await start(echo);
    const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3000000\r\n\r\n';
    expect(await rawExchange(port, [head, 'x'.repeat(3_000_000)])).toMatch(/^HTTP\/1.1 413/);
  });

  it('ends the connection where it is unclear whether a body still comes', async () => {
    const { port } = await start((_request, response) => sendBytes(response, 200, {}, 'early'));
    const answer = await rawExchange(
      port,
      'POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n',
    );
    expect(answer).toMatch(/connection: close[\s\S]*early$/i);
  });

  it('answers 408 to a body that does not arrive', async () => {
    const { port } = await start(echo);
    const answer = await rawExchange(
      port,
      'POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\na',
    );
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    expect(answer).toContain('NAF_ERR_BODY_TIMEOUT');
  });

  it('answers 408 to a streamed body that stops', async () => {
    const { port } = await start(async (incoming, response) => {
      let size = 0;
      for await (const chunk of streamBody(incoming, response, 100, 200)) size += chunk.length;
      sendBytes(response, 200, {}, String(size));
    });
    const send = (rest: string): Promise<string> =>
      rawExchange(port, `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${rest}`);
    expect(await send('Content-Length: 3\r\n\r\na')).toMatch(/^HTTP\/1.1 408/);
    expect(await send('Content-Length: 3\r\n\r\nabc')).toMatch(/\r\n\r\n3$/);
    expect(await send('Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n')).toMatch(/\r\n\r\n3$/);
    expect(await send(`Content-Length: 101\r\n\r\n${'a'.repeat(101)}`)).toMatch(/^HTTP\/1.1 413/);
  });

  it('sends 100 Continue only when the body is asked for', async () => {
    const { port } = await start(echo);
    const send = (length: number, body: string): Promise<string> =>
      rawExchange(
        port,
        `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n${body}`,
      );
    expect(await send(3, 'abc')).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK/);
    expect(await send(11, '')).toMatch(/^HTTP\/1.1 413/);
  });
});

describe('answers', () => {
  it('sends no body to HEAD and with 204', async () => {
    const { port } = await start((incoming, response) =>
      sendBytes(response, incoming.url === '/204' ? 204 : 200, {}, 'text'),
    );
    const head = await rawExchange(port, 'HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(head).toMatch(/content-length: 4\r\n/);
    expect(head).toMatch(/\r\n\r\n$/);
    const none = await rawExchange(port, 'GET /204 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(none).not.toMatch(/content-length|transfer-encoding/i);
    expect(none).toMatch(/\r\n\r\n$/);
  });

  it('writes headers and body at once', async () => {
    const { port } = await start(hello);
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(chunk.toString()).toMatch(/hello \/x$/);
  });

  it('streams, and cuts the connection when the stream breaks', async () => {
    const { port } = await start(async (incoming, response) => {
      const parts = async function* parts(): AsyncGenerator<Uint8Array> {
        yield Buffer.from('a');
        if (incoming.url === '/broken') throw new Error('broken');
        yield Buffer.from('b');
      };
      await sendStream(
        response,
        200,
        { 'content-type': 'text/plain' },
        parts(),
        incoming.url === '/known' ? 2 : undefined,
      );
    });
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('ab');
    const known = await fetch(`http://127.0.0.1:${port}/known`);
    expect([known.headers.get('content-length'), await known.text()]).toEqual(['2', 'ab']);
    await expect(fetch(`http://127.0.0.1:${port}/broken`).then((answer) => answer.text())).rejects.toThrow();
  });

  it('aborts the signal of a call whose client goes away, and not after an answer', async () => {
    const signals: AbortSignal[] = [];
    const aborted = Promise.withResolvers<void>();
    const { port } = await start(async (incoming, response) => {
      const { signal } = httpCall(incoming, response, testRuntime());
      signals.push(signal);
      if (incoming.url === '/fast') return sendBytes(response, 200, {}, 'x');
      await once(signal, 'abort');
      return aborted.resolve();
    });
    await (await fetch(`http://127.0.0.1:${port}/fast`)).text();
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n');
    while (signals.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    socket.destroy();
    await aborted.promise;
    expect(signals[0]?.aborted).toBe(false);
  });

  it('continues a well-formed trace only', async () => {
    const seen: unknown[] = [];
    const { port } = await start((incoming, response) => {
      const { traceparent, tracestate } = httpCall(incoming, response, testRuntime());
      seen.push([traceparent, tracestate]);
      sendBytes(response, 200, {}, '');
    });
    const good = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await fetch(`http://127.0.0.1:${port}/`, { headers: { traceparent: good, tracestate: 'x=1' } });
    await fetch(`http://127.0.0.1:${port}/`, { headers: { traceparent: 'nonsense', tracestate: 'x=1' } });
    expect(seen).toEqual([
      [good, 'x=1'],
      [undefined, undefined],
    ]);
  });
});

describe('stop', () => {
  it('closes idle connections at once, lets running requests finish and says Connection: close', async () => {
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const server = await start(async (incoming, response) => {
      if (incoming.url === '/slow') {
        begun.resolve();
        await gate.promise;
      }
      sendBytes(response, 200, {}, 'done');
    });
    const idle = connect(server.port, '127.0.0.1');
    await once(idle, 'connect');
    const agent = new Agent();
    await (await request(`http://127.0.0.1:${server.port}/`, { dispatcher: agent })).body.text();
    const slow = rawExchange(server.port, 'GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await begun.promise;
    const stopped = server.stop();
    await once(idle, 'close');
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
    gate.resolve();
    expect(await slow).toMatch(/connection: close[\s\S]*done$/i);
    expect(await stopped).toBe(true);
    await agent.close();
  });

  it('cuts what does not finish in time and says so', async () => {
    const begun = Promise.withResolvers<void>();
    const server = await start(() => begun.resolve(), { options: { drainMs: 50 } });
    const hanging = fetch(`http://127.0.0.1:${server.port}/`).then(
      () => 'answered',
      () => 'cut',
    );
    await begun.promise;
    expect(await server.stop()).toBe(false);
    expect(await hanging).toBe('cut');
  });
});

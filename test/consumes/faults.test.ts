/** What upstreams do wrong: each fault gives its error, and no connection is left over. */
import { createServer, type Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type PlainAnswer, rawAnswer, startUpstream, type Upstream } from '../support/upstream.ts';
import type { RuntimeOptions } from '../../src/operation/call-context.ts';
import { callOf, compileConsumer, scopeOf, testRuntime, type Written } from './consumer.ts';

let upstream: Upstream;
let runtime = testRuntime();
const started = [runtime];

function start(options: Partial<RuntimeOptions> = {}): void {
  runtime = testRuntime(options);
  started.push(runtime);
}

beforeAll(async () => {
  upstream = await startUpstream();
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.stop()));
  // A pool that is closed leaves nothing open at the other end; closing takes a turn of the loop there.
  await expect.poll(() => upstream.connections()).toBe(0);
});
afterAll(() => upstream.stop());

/** Sends, reads the whole answer, and gives its text or the error. */
async function outcome(answer: Answer | PlainAnswer, written: Written = {}, options = {}): Promise<unknown> {
  upstream.answer(answer);
  upstream.requests.length = 0;
  start({ upstreamTimeoutMs: 60_000, maxResponseBytes: 200_000, ...options });
  return read(upstream.url, written);
}

async function read(url: string, written: Written = {}): Promise<unknown> {
  const { operation } = compileConsumer(url, written);
  try {
    const received = await operation.send(scopeOf(), callOf(runtime));
    const bytes = await received.body?.collect(runtime.options.maxResponseBytes);
    return { status: received.status, text: bytes === undefined ? undefined : Buffer.from(bytes).toString() };
  } catch (error) {
    return error;
  }
}

const ok = 'HTTP/1.1 200 OK\r\n';
const endless: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' });
  const more = (): void => {
    if (response.destroyed) return;
    if (response.write('x'.repeat(65_536))) setImmediate(more);
    else response.once('drain', more);
  };
  more();
  return undefined;
};

const faults: readonly [string, Answer | PlainAnswer, string, string][] = [
  ['reset before anything', rawAnswer('', 'reset'), 'UNREACHABLE', 'connection reset'],
  ['closed before anything', rawAnswer('', 'end'), 'UNREACHABLE', 'connection reset'],
  ['reset in the headers', rawAnswer('HTTP/1.1 200 O', 'reset'), 'UNREACHABLE', 'connection reset'],
  [
    'reset in a short body',
    rawAnswer(`${ok}Content-Length: 10\r\n\r\nabc`, 'reset'),
    'UNREACHABLE',
    'connection reset',
  ],
  ['a short body', rawAnswer(`${ok}Content-Length: 10\r\n\r\nabc`, 'end'), 'UNREACHABLE', 'connection reset'],
  ['a short long body', rawAnswer(`${ok}Content-Length: 100000\r\n\r\nabc`, 'end'), 'UNREACHABLE', 'connection reset'],
  [
    'an unfinished chunked body',
    rawAnswer(`${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`, 'end'),
    'UNREACHABLE',
    'connection reset',
  ],
  [
    'a bad chunk',
    rawAnswer(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n`, 'end'),
    'UNDECODABLE',
    'answer is not HTTP',
  ],
  ['no HTTP at all', rawAnswer('SSH-2.0-OpenSSH_9.6\r\n', 'end'), 'UNDECODABLE', 'answer is not HTTP'],
  ['silence', () => undefined, 'TIMEOUT', 'no answer within 0.4 s'],
  [
    'silence after the headers',
    rawAnswer(`${ok}Content-Length: 10\r\n\r\na`, 'keep'),
    'TIMEOUT',
    'no answer within 0.4 s',
  ],
  ['an endless body', endless, 'TOO_LARGE', 'answer exceeds 200000 bytes'],
  [
    'a body said to be too long',
    rawAnswer(`${ok}Content-Length: 200001\r\n\r\na`, 'keep'),
    'TOO_LARGE',
    'answer exceeds 200000 bytes',
  ],
  [
    'bytes that are no gzip',
    { headers: { 'content-encoding': 'gzip' }, body: 'plain' },
    'UNDECODABLE',
    'answer is not gzip',
  ],
  [
    'cut gzip',
    { headers: { 'content-encoding': 'gzip' }, body: gzipSync('hello hello hello').subarray(0, 20) },
    'UNDECODABLE',
    'answer is not gzip',
  ],
  [
    'a small gzip bomb',
    { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(10_000_000)) },
    'TOO_LARGE',
    'answer exceeds 200000 bytes',
  ],
  [
    'a gzip bomb',
    { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(100_000_000)) },
    'TOO_LARGE',
    'answer exceeds 200000 bytes',
  ],
];

describe('faults', () => {
  it.each(faults)('%s', async (_name, answer, code, phrase) => {
    // POST: nothing is repeated, so the first failure counts.
    // Where no time-out is expected, the busiest machine must not give one.
    const error = await outcome(answer, { method: 'POST' }, code === 'TIMEOUT' ? { upstreamTimeoutMs: 400 } : {});
    expect(error).toMatchObject({
      code: `NAF_ERR_UPSTREAM_${code}`,
      message: `up.op: ${phrase}`,
      details: { operation: 'up.op' },
    });
    expect(upstream.requests.length).toBe(1);
  });

  it('refused', async () => {
    const server: Server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    start();
    expect(await read(`http://127.0.0.1:${port}`)).toMatchObject({
      code: 'NAF_ERR_UPSTREAM_UNREACHABLE',
      message: 'up.op: connection refused',
    });
  });

  it('name not found', async () => {
    start();
    expect(await read('http://nothing.invalid')).toMatchObject({
      code: 'NAF_ERR_UPSTREAM_UNREACHABLE',
      message: 'up.op: name not found',
    });
  });

  it('TLS failure', async () => {
    start();
    const error = await read(`https://127.0.0.1:${upstream.port}`);
    expect(error).toMatchObject({ code: 'NAF_ERR_UPSTREAM_UNREACHABLE', message: 'up.op: TLS failure' });
  });
});

describe('what is no fault', () => {
  it.each(['gzip', 'x-gzip', 'deflate', 'raw deflate', 'br'])('%s is undone', async (coding) => {
    const zlib = await import('node:zlib');
    const text = JSON.stringify({ list: Array.from({ length: 5000 }, (_, index) => index) });
    const encode = {
      gzip: zlib.gzipSync,
      'x-gzip': zlib.gzipSync,
      deflate: zlib.deflateSync,
      'raw deflate': zlib.deflateRawSync,
      br: zlib.brotliCompressSync,
    }[coding];
    if (encode === undefined) throw new Error('unknown');
    for (const content of [text, '{"short":1}']) {
      const body = encode(content);
      const header = coding.replace('raw ', '');
      expect(await outcome({ headers: { 'content-encoding': header }, body })).toEqual({ status: 200, text: content });
      expect(
        await outcome((_request, response) => {
          response.writeHead(200, { 'content-encoding': header });
          response.write(body.subarray(0, 5));
          setImmediate(() => response.end(body.subarray(5)));
          return undefined;
        }),
      ).toEqual({ status: 200, text: content });
    }
  });

  it('slow but steady bodies', async () => {
    expect(
      await outcome(
        (_request, response) => {
          response.writeHead(200, { 'content-length': '4' });
          let count = 0;
          const timer = setInterval(() => {
            response.write('x');
            count += 1;
            if (count === 4) clearInterval(timer);
          }, 700);
          return undefined;
        },
        {},
        // Less than the whole takes.
        { upstreamTimeoutMs: 2500 },
      ),
    ).toEqual({ status: 200, text: 'xxxx' });
  });

  it.each([204, 304])('%i has no body', async (status) => {
    expect(await outcome({ status })).toEqual({ status, text: undefined });
  });

  it('HEAD has no body, whatever it says', async () => {
    expect(await outcome({ body: 'x' }, { method: 'HEAD' })).toEqual({ status: 200, text: undefined });
  });

  it('informational answers are passed over', async () => {
    expect(
      await outcome(rawAnswer(`HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${ok}Content-Length: 2\r\n\r\nok`, 'end')),
    ).toEqual({ status: 200, text: 'ok' });
  });
});

describe('second tries', () => {
  function failFirst(): Answer {
    let first = true;
    return (_request, response) => {
      if (!first) return { body: 'second' };
      first = false;
      response.socket?.resetAndDestroy();
      return undefined;
    };
  }

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s is sent again after a reset', async (method) => {
    expect(await outcome(failFirst(), { method })).toMatchObject({ status: 200 });
    expect(upstream.requests.length).toBe(2);
  });

  it.each(['POST', 'PATCH'])('%s is not', async (method) => {
    expect(await outcome(failFirst(), { method })).toMatchObject({ code: 'NAF_ERR_UPSTREAM_UNREACHABLE' });
    expect(upstream.requests.length).toBe(1);
  });

  it.each(['GET', 'POST'])('%s, with several kept connections that are all dead', async (method) => {
    const used = new Set<unknown>();
    let together = 3;
    const release: (() => void)[] = [];
    upstream.answer(async (_request, response) => {
      if (used.has(response.socket)) {
        response.socket?.resetAndDestroy();
        return undefined;
      }
      used.add(response.socket);
      together -= 1;
      if (together > 0) await new Promise<void>((resolve) => release.push(resolve));
      else release.splice(0).forEach((resolve) => resolve());
      return { body: 'ok' };
    });
    upstream.requests.length = 0;
    start();
    expect(await Promise.all([read(upstream.url), read(upstream.url), read(upstream.url)])).toMatchObject(
      Array.from({ length: 3 }, () => ({ status: 200 })),
    );
    const failed = { code: 'NAF_ERR_UPSTREAM_UNREACHABLE' };
    // A connection can be used again a turn of the loop after its answer.
    for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(await read(upstream.url, { method })).toMatchObject(method === 'GET' ? { status: 200 } : failed);
    expect(upstream.requests.length).toBe(method === 'GET' ? 5 : 4);
  });

  it('only one', async () => {
    expect(await outcome(rawAnswer('', 'reset'))).toMatchObject({ message: 'up.op: connection reset' });
    expect(upstream.requests.length).toBe(2);
  });

  it('none once an answer has begun', async () => {
    expect(await outcome(rawAnswer(`${ok}Content-Length: 10\r\n\r\nabc`, 'reset'))).toMatchObject({
      message: 'up.op: connection reset',
    });
    expect(upstream.requests.length).toBe(1);
  });
});

describe('cancelling', () => {
  it.each(['before', 'while waiting', 'in the body'])('%s', async (when) => {
    const controller = new AbortController();
    if (when === 'before') controller.abort();
    upstream.answer(when === 'in the body' ? endless : () => (controller.abort(), undefined));
    upstream.requests.length = 0;
    start();
    const { operation } = compileConsumer(upstream.url, {});
    const sent = operation.send(scopeOf(), callOf(runtime, { signal: controller.signal }));
    const error = await sent
      .then(async (answer) => {
        setImmediate(() => controller.abort());
        return answer.body?.collect(Infinity);
      })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'NAF_ERR_CANCELLED' });
    expect(upstream.requests.length).toBe(when === 'before' ? 0 : 1);
    // The upstream sees the connection end although the runtime is still up.
    await expect.poll(() => upstream.connections()).toBe(0);
  });
});

describe('streams', () => {
  it('hold the upstream back while nobody reads', async () => {
    let written = 0;
    upstream.answer((_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && written < 50_000_000) {
          written += 65_536;
          if (!response.write(Buffer.alloc(65_536))) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
      return undefined;
    });
    start();
    const { operation } = compileConsumer(upstream.url, {});
    const answer = await operation.send(scopeOf(), callOf(runtime));
    const reader = answer.body?.stream()[Symbol.asyncIterator]();
    await reader?.next();
    // Long enough for a sender that is not held back to send everything; the buffers of two sockets are far smaller.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(written).toBeLessThan(40_000_000);
    await reader?.return?.();
    await expect.poll(() => upstream.connections()).toBe(0);
  });

  it('end with the error when the upstream breaks off', async () => {
    upstream.answer(rawAnswer(`${ok}Content-Length: 100000\r\n\r\nabc`, 'end'));
    start();
    const { operation } = compileConsumer(upstream.url, {});
    const answer = await operation.send(scopeOf(), callOf(runtime));
    const chunks: string[] = [];
    const read = async (): Promise<void> => {
      for await (const chunk of answer.body?.stream() ?? []) chunks.push(Buffer.from(chunk).toString());
    };
    await expect(read()).rejects.toMatchObject({ code: 'NAF_ERR_UPSTREAM_UNREACHABLE' });
    expect(chunks.join('')).toBe('abc');
  });

  it('have small answers ready at once', async () => {
    upstream.answer({ json: { a: 1 } });
    start();
    const { operation } = compileConsumer(upstream.url, {});
    const answer = await operation.send(scopeOf(), callOf(runtime));
    expect(Buffer.from(answer.body?.ready ?? []).toString()).toBe('{"a":1}');
    expect(answer.body?.length).toBe(7);
    expect(await operation.decode(answer, callOf(runtime))).toEqual({ a: 1 });
  });
});

describe('decoding', () => {
  const decoded = async (answer: PlainAnswer, operation = {}): Promise<unknown> => {
    upstream.answer(answer);
    start({ maxResponseBytes: 100 });
    const compiled = compileConsumer(upstream.url, { operation });
    return compiled.operation
      .decode(await compiled.operation.send(scopeOf(), callOf(runtime)), callOf(runtime))
      .catch((error: unknown) => error);
  };

  it('gives nothing for empty and blank bodies', async () => {
    expect(await decoded({ status: 204 })).toBeUndefined();
    expect(await decoded({ body: '' })).toBeUndefined();
    expect(await decoded({ body: '\ufeff \r\n' })).toBeUndefined();
  });

  it('names the format that it is not', async () => {
    expect(await decoded({ body: '<html>' })).toMatchObject({
      code: 'NAF_ERR_UPSTREAM_UNDECODABLE',
      message: 'up.op: answer is not JSON',
    });
    expect(await decoded({ body: 'x' }, { outputRawFormat: 'nonsense' })).toMatchObject({
      message: 'up.op: answer is not nonsense',
    });
  });

  it('has a limit', async () => {
    expect(await decoded({ body: `"${'x'.repeat(200)}"` })).toMatchObject({
      code: 'NAF_ERR_UPSTREAM_TOO_LARGE',
      message: 'up.op: answer exceeds 100 bytes',
    });
  });
});

/** What callers and the log are told about exchanges, and what compiling reports. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogFields } from '../../src/observe/logger.ts';
import type { DescribedRequest, Exchange } from '../../src/operation/call-context.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { callOf, compileConsumer, scopeOf, testRuntime, type Written } from './consumer.ts';

let upstream: Upstream;
const binds = { TOKEN: 'tok+en/ü', 'env.TOKEN': 'tok+en/ü' };
const runtime = testRuntime({}, binds);

beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(async () => {
  await runtime.stop();
  await upstream.stop();
});

const written: Written = {
  method: 'POST',
  path: '/a/{id}',
  bound: Object.keys(binds),
  parameters: [
    { name: 'k', in: 'query', value: '{{TOKEN}}' },
    { name: 'X-K', in: 'header', value: 'v {{TOKEN}}' },
  ],
  body: { type: 'json', data: { k: '{{TOKEN}}', id: '{{id}}' } },
  authentication: { type: 'bearer', token: '{{TOKEN}}' },
};

describe('exchanges', () => {
  it('are told to the caller and to the log, free of values', async () => {
    const exchanges: Exchange[] = [];
    const lines: { message: string; fields: LogFields | undefined }[] = [];
    const logging = {
      ...runtime,
      logger: {
        enabled: () => true,
        log: (_level: string, message: string, fields?: LogFields) => lines.push({ message, fields }),
      },
    };
    const { operation } = compileConsumer(upstream.url, written);
    const answer = await operation.send(
      scopeOf({ id: 'secret-id' }, runtime),
      callOf(logging, { onExchange: (exchange) => exchanges.push(exchange) }),
    );
    answer.body?.discard();
    expect(exchanges).toEqual([
      { operation: 'up.op', method: 'POST', path: '/a/{id}', status: 200, durationMs: expect.any(Number) },
    ]);
    expect(lines.length).toBe(1);
    expect(JSON.stringify(lines)).not.toMatch(/secret-id|tok\+en|tok%2Ben/);
  });

  it('are described without secrets, and stopped when told to', async () => {
    const described: DescribedRequest[] = [];
    const { operation } = compileConsumer(upstream.url, written);
    upstream.requests.length = 0;
    const call = callOf(runtime, { onRequest: (request) => described.push(request) > 1 });
    await expect(operation.send(scopeOf({ id: 7 }, runtime), call)).rejects.toMatchObject({
      code: 'NAF_ERR_CANCELLED',
    });
    expect(upstream.requests.length).toBe(0);
    const [request] = described;
    expect(request).toMatchObject({
      operation: 'up.op',
      method: 'POST',
      url: `${upstream.url}/a/7?k=•••`,
      body: '{"k":"•••","id":7}',
    });
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({ authorization: 'Bearer •••', 'X-K': '•••' });
    (await operation.send(scopeOf({ id: 7 }, runtime), call)).body?.discard();
    expect(upstream.requests.length).toBe(1);
  });
});

const reported: readonly (readonly [string, Written, readonly string[]])[] = [
  ['nothing', {}, []],
  ['an unknown format', { operation: { outputRawFormat: 'nonsense' } }, ['output-format-unknown']],
  ['a header that can be none', { parameters: [{ name: 'a b', in: 'header' }] }, ['header-name-invalid']],
  [
    'a hidden Authorization',
    { ...written, parameters: [{ name: 'authorization', in: 'header' }] },
    ['authorization-parameter-ignored'],
  ],
  [
    'an unused body parameter',
    { parameters: [{ name: 'a', in: 'body' }], body: { type: 'raw', data: '1' } },
    ['body-parameter-unused'],
  ],
  [
    'a tunnel',
    {
      consumes: {
        tunnel: {
          type: 'ziti',
          fallback: 'fail',
          origin: { file: '', pointer: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
        },
      },
    },
    ['tunnel-provider-missing'],
  ],
  [
    'a tunnel with a fallback',
    {
      consumes: {
        tunnel: {
          type: 'ziti',
          fallback: 'direct',
          origin: { file: '', pointer: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
        },
      },
    },
    ['tunnel-direct'],
  ],
  ['an unbound base URI', { consumes: { baseUri: 'https://{{REGION}}.test' } }, ['base-uri-unset']],
];

describe('compiling reports', () => {
  it.each(reported)('%s', (_name, document, codes) => {
    expect(compileConsumer(upstream.url, document).diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('no placeholder that a key of the credentials fills', () => {
    const keys = [{ key: 'tenant', value: '{{TOKEN}}', placement: 'path' as const }];
    const { operation } = compileConsumer(upstream.url, {
      path: '/{tenant}/{id}',
      authentication: { type: 'apikey', keys },
    });
    expect(operation.pathNames).toEqual(['id']);
  });

  it('names for derived inputs', () => {
    const { operation } = compileConsumer(upstream.url, {
      path: '/a/{id}/{{tools.x}}?q={{q}}',
      parameters: [{ name: 'p', in: 'query', value: 'v{{z}}' }],
      body: { type: 'json', data: { a: '{{whole}}', b: 'x{{part}}' } },
    });
    expect(operation.pathNames).toEqual(['id', 'tools.x', 'q']);
    expect(operation.bodyNames.map(({ name, whole }) => [name.text, whole])).toEqual([
      ['whole', true],
      ['part', false],
    ]);
    expect(operation.valueNames.map(({ text }) => text)).toEqual(['z']);
  });
});

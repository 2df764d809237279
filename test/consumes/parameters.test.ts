/** Consumed parameters by place: what the upstream receives. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/json/json-value.ts';
import { NaftikoError } from '../../src/errors/naftiko-error.ts';
import { type RecordedRequest, startUpstream, type Upstream } from '../support/upstream.ts';
import { callOf, compileConsumer, scopeOf, testRuntime, type Written } from './consumer.ts';

let upstream: Upstream;
const binds = { TOKEN: 's3cret', 'env.TOKEN': 's3cret', COOKIES: 'a=1; b=2' };
const runtime = testRuntime({}, binds);

beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(async () => {
  await runtime.stop();
  await upstream.stop();
});

async function sent(written: Written, inputs: Record<string, JsonValue> = {}, base = '/v2'): Promise<RecordedRequest> {
  const { operation } = compileConsumer(upstream.url + base, { bound: Object.keys(binds), ...written });
  upstream.requests.length = 0;
  const answer = await operation.send(scopeOf(inputs, runtime), callOf(runtime));
  answer.body?.discard();
  const [request] = upstream.requests;
  if (request === undefined) throw new Error('nothing was sent');
  return request;
}

const targets: readonly [string, Written, Record<string, JsonValue>, string][] = [
  [
    'the example of the specification',
    {
      path: '/books/{{isbn}}',
      parameters: [
        { name: 'isbn', in: 'path' },
        { name: 'lang', in: 'query' },
        { name: 'view', in: 'query', value: 'full' },
      ],
    },
    { isbn: '978-3/1', lang: null },
    '/v2/books/978-3%2F1?view=full',
  ],
  ['single braces', { path: '/a/{id}/b' }, { id: 5 }, '/v2/a/5/b'],
  ['a path without a slash', { path: 'pets' }, {}, '/v2/pets'],
  [
    'a fixed path value (C2)',
    { path: '/{{v}}/x', parameters: [{ name: 'v', in: 'path', value: 'one two' }] },
    {},
    '/v2/one%20two/x',
  ],
  ['reserved characters', { path: '/{x}' }, { x: 'a/b?x#y' }, '/v2/a%2Fb%3Fx%23y'],
  ['text and value in one segment', { path: '/v{x}.json' }, { x: '..' }, '/v2/v...json'],
  ['document text that needs escapes', { path: '/a b/%7e/100%/ü' }, {}, '/v2/a%20b/%7e/100%25/%C3%BC'],
  ['document dots and double slashes stay', { path: '/a//../b/' }, {}, '/v2/a//../b/'],
  ['a fragment is not sent', { path: '/a#{{x}}' }, {}, '/v2/a'],
  [
    'a query in the path text',
    { path: '/s?type=a&q={{q}}', parameters: [{ name: 'n', in: 'query' }] },
    { q: 'a&b=c', n: 1 },
    '/v2/s?type=a&q=a%26b%3Dc&n=1',
  ],
  [
    'lists in a query',
    { parameters: [{ name: 'ids[]', in: 'query' }] },
    { 'ids[]': ['a b', 2, null, true] },
    '/v2/?ids%5B%5D=a%20b&ids%5B%5D=2&ids%5B%5D=true',
  ],
  [
    'a map in a query',
    { parameters: [{ name: 'f', in: 'query' }] },
    { f: { a: [1] } },
    '/v2/?f=%7B%22a%22%3A%5B1%5D%7D',
  ],
  ['empty text in a query', { parameters: [{ name: 'e', in: 'query' }] }, { e: '' }, '/v2/?e='],
  ['injection into a query', { parameters: [{ name: 'q', in: 'query' }] }, { q: 'a&b=c#d' }, '/v2/?q=a%26b%3Dc%23d'],
  ['one unresolved tag', { parameters: [{ name: 'q', in: 'query', value: '{{nope}}' }] }, {}, '/v2/'],
  [
    'mixed text with an unresolved tag',
    { parameters: [{ name: 'q', in: 'query', value: 'x{{nope}}' }] },
    {},
    '/v2/?q=x',
  ],
  [
    'a binding through value',
    { parameters: [{ name: 'k', in: 'query', value: '{{env.TOKEN}}' }] },
    {},
    '/v2/?k=s3cret',
  ],
  ['never a binding by name', { parameters: [{ name: 'TOKEN', in: 'query' }] }, {}, '/v2/'],
  [
    'levels: one value per identity (C6)',
    {
      adapterParameters: [{ name: 'v', in: 'query', value: '1' }],
      resourceParameters: [{ name: 'r', in: 'query', value: 'r' }],
      parameters: [{ name: 'v', in: 'query', value: '2' }],
    },
    {},
    '/v2/?v=2&r=r',
  ],
  ['a value is never a template', { path: '/{x}' }, { x: '{{TOKEN}}' }, '/v2/%7B%7BTOKEN%7D%7D'],
  [
    'a parameter of another place feeds the path',
    { path: '/{{region}}/x', parameters: [{ name: 'region', in: 'header', value: 'eu' }] },
    {},
    '/v2/eu/x',
  ],
  [
    'the environment feeds the path',
    { path: '/{{NAF_TEST_REGION}}', parameters: [{ name: 'NAF_TEST_REGION', in: 'environment' }] },
    {},
    '/v2/west',
  ],
  ['sections', { path: '/a{{#x}}/{{x}}{{/x}}/z' }, { x: 'b/c' }, '/v2/a/b%2Fc/z'],
  ['numbers keep all digits', { path: '/{x}' }, { x: 12345678901234567890n }, '/v2/12345678901234567890'],
];

describe('request target', () => {
  it.each(targets)('%s', async (_name, written, inputs, expected) => {
    process.env['NAF_TEST_REGION'] = 'west';
    expect((await sent(written, inputs)).url).toBe(expected);
  });

  it('has the base path alone when the path is empty', async () => {
    expect((await sent({ path: '' }, {}, '')).url).toBe('/');
    expect((await sent({ path: '' }, {}, '/v2')).url).toBe('/v2');
  });
});

const refused: readonly [string, JsonValue | undefined, string][] = [
  ['missing', undefined, 'is required'],
  ['null', null, 'is required'],
  ['empty', '', 'must not be empty, "." or ".."'],
  ['dot', '.', 'must not be empty, "." or ".."'],
  ['dots', '..', 'must not be empty, "." or ".."'],
  ['a line break', 'a\r\nb', 'must not contain control characters'],
  ['NUL', 'a\u0000', 'must not contain control characters'],
];

describe('path values that are refused', () => {
  it.each(refused)('%s', async (_name, value, message) => {
    const { operation } = compileConsumer(upstream.url, { path: '/x/{id}', parameters: [{ name: 'id', in: 'path' }] });
    const inputs: Record<string, JsonValue> = value === undefined ? {} : { id: value };
    const error = await operation.send(scopeOf(inputs), callOf(runtime)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NaftikoError);
    expect(error).toMatchObject({
      code: 'NAF_ERR_INVALID_INPUT',
      details: { faults: [{ in: 'path', name: 'id', message }] },
    });
  });
});

describe('headers', () => {
  it('sends the defaults and nothing else', async () => {
    const { headers } = await sent({});
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'traceparent',
      'user-agent',
    ]);
    expect(headers['accept']).toBe('*/*');
    expect(headers['user-agent']).toMatch(/^naftiko-ts\/\d/);
    expect(headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('lets parameters replace defaults, joins lists and omits null', async () => {
    const { headers } = await sent(
      {
        parameters: [
          { name: 'Accept', in: 'header' },
          { name: 'X-L', in: 'header' },
          { name: 'X-N', in: 'header' },
          { name: 'User-Agent', in: 'header' },
        ],
      },
      { Accept: 'text/csv', 'X-L': ['a', 1], 'X-N': null },
    );
    expect(headers['accept']).toBe('text/csv');
    expect(headers['x-l']).toBe('a, 1');
    expect(headers['x-n']).toBeUndefined();
    expect(headers['user-agent']).toMatch(/^naftiko-ts/);
  });

  it('sends text beyond ASCII as UTF-8', async () => {
    const { headers } = await sent({ parameters: [{ name: 'X-U', in: 'header' }] }, { 'X-U': 'ü€' });
    expect(Buffer.from(headers['x-u'] ?? '', 'latin1').toString('utf8')).toBe('ü€');
  });

  it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\u0000'])('refuses %j', async (value) => {
    const error = await sent({ parameters: [{ name: 'X-A', in: 'header' }] }, { 'X-A': value }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'NAF_ERR_INVALID_INPUT',
      details: { faults: [{ in: 'header', name: 'X-A' }] },
    });
  });

  it('never sends the headers of the connection, and says so', async () => {
    const parameters = ['Host', 'Content-Length', 'Transfer-Encoding', 'Connection', 'Expect'].map((name) => ({
      name,
      in: 'header' as const,
      value: 'x',
    }));
    const { diagnostics } = compileConsumer(upstream.url, { parameters });
    expect(diagnostics.map(({ code }) => code)).toEqual(parameters.map(() => 'header-never-sent'));
    const { headers } = await sent({ parameters });
    expect(headers['host']).toBe(`127.0.0.1:${upstream.port}`);
    expect(headers['content-length']).toBeUndefined();
  });

  it('sends every other header, also reserved ones', async () => {
    const names = [
      'TE',
      'If-None-Match',
      'Referer',
      'Range',
      'Content-Language',
      'Via',
      'SOAPAction',
      'Origin',
      'Date',
    ];
    const { headers } = await sent({
      parameters: names.map((name) => ({ name, in: 'header' as const, value: 'trailers' })),
    });
    expect(names.map((name) => headers[name.toLowerCase()])).toEqual(names.map(() => 'trailers'));
  });

  it('merges a declared Cookie with cookie parameters, in order, and encodes what could add one', async () => {
    const { headers } = await sent(
      {
        parameters: [
          { name: 'a', in: 'cookie' },
          { name: 'Cookie', in: 'header', value: 'z=9' },
          { name: 'b', in: 'cookie', value: '2' },
        ],
      },
      { a: '1; admin=1' },
    );
    expect(headers['cookie']).toBe('z=9; a=1%3B%20admin=1; b=2');
  });

  it.each([
    ['s={{v}}; t={{ v }}', 's=1%3B admin=1%2C b=2; t=1%3B admin=1%2C b=2'],
    ['{{v}}', '1; admin=1, b=2'],
    ['l=en; {{COOKIES}}', 'l=en; a=1; b=2'],
  ])(
    'a value can not add a cookie to a declared Cookie, unless it is all of it or bound: %s',
    async (value, cookie) => {
      const parameters = [{ name: 'Cookie', in: 'header' as const, value }];
      expect((await sent({ parameters }, { v: '1; admin=1, b=2' })).headers['cookie']).toBe(cookie);
    },
  );

  it('continues the trace of the caller with a new span', async () => {
    const { operation } = compileConsumer(upstream.url, {});
    upstream.requests.length = 0;
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';
    await operation.send(scopeOf(), callOf(runtime, { traceparent, tracestate: 'a=b' }));
    expect(upstream.requests[0]?.headers['traceparent']).toMatch(
      /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-00$/,
    );
    expect(upstream.requests[0]?.headers['tracestate']).toBe('a=b');
  });
});

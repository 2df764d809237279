/** The law of encoding by position: whatever a value is, the request that the upstream parses has the same shape. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NaftikoError } from '../../src/errors/naftiko-error.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { type RecordedRequest, startUpstream, type Upstream } from '../support/upstream.ts';
import { callOf, compileConsumer, scopeOf, testRuntime, type Written } from './consumer.ts';

let upstream: Upstream;
const runtime = testRuntime();

beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(async () => {
  await runtime.stop();
  await upstream.stop();
});

/** Texts that look for a way out of their place, and any others. */
const attack = fc.constantFrom(
  '../../admin?x=1#',
  '..',
  'x","role":"admin","z":"1',
  'a\r\nX-Evil: 1',
  'a&b=c',
  '%2e%2e%2f',
  '{{x}}',
  '"; filename="evil"',
  '--boundary\r\n',
  '</a><b>',
  'a;b=c, d',
  '\\',
  '\ud800',
);
const value = fc.oneof(
  { weight: 1, arbitrary: attack },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);

/** The request, or undefined when the value was refused as the caller's fault. */
function sender(written: Written): (x: JsonValue) => Promise<RecordedRequest | undefined> {
  const { operation } = compileConsumer(upstream.url, written);
  return async (x) => {
    upstream.requests.length = 0;
    try {
      (await operation.send(scopeOf({ x }), callOf(runtime))).body?.discard();
    } catch (error) {
      if (error instanceof NaftikoError && error.code === 'NAF_ERR_INVALID_INPUT') return undefined;
      throw error;
    }
    expect(upstream.requests.length).toBe(1);
    return upstream.requests[0];
  };
}

async function holds(
  written: Written,
  check: (request: RecordedRequest, x: string) => void | Promise<void>,
): Promise<void> {
  const send = sender(written);
  await fc.assert(
    fc.asyncProperty(value, async (x) => {
      const request = await send(x);
      if (request !== undefined) await check(request, x.toWellFormed());
    }),
    { numRuns: 150 },
  );
}

/** JSON can write half a surrogate pair as an escape, and keeps it. */
function wellFormed(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) => (typeof item === 'string' ? item.toWellFormed() : item));
}

describe('the shape of a request does not depend on values', () => {
  it('path', () =>
    holds({ path: '/a/{x}/b-{x}', parameters: [{ name: 'q', in: 'query', value: '1' }] }, ({ url }, x) => {
      const { pathname, search, hash } = new URL(url, 'http://h');
      expect([search, hash]).toEqual(['?q=1', '']);
      expect(pathname.split('/').map(decodeURIComponent)).toEqual(['', 'a', x, `b-${x}`]);
    }));

  it('query', () =>
    holds(
      {
        path: '/p?t={{x}}&u=1',
        parameters: [
          { name: 'q', in: 'query', value: '{{x}}' },
          { name: 'r', in: 'query', value: 'a{{x}}' },
        ],
      },
      ({ url }, x) => {
        const { pathname, searchParams } = new URL(url, 'http://h');
        expect(pathname).toBe('/p');
        expect([...searchParams]).toEqual([
          ['t', x],
          ['u', '1'],
          ['q', x],
          ['r', `a${x}`],
        ]);
      },
    ));

  it('headers and cookies', () =>
    holds(
      {
        parameters: [
          { name: 'X-V', in: 'header', value: 'v {{x}}' },
          { name: 'c', in: 'cookie', value: '{{x}}' },
          { name: 'd', in: 'cookie', value: '2' },
        ],
      },
      ({ headers, rawHeaders }, x) => {
        expect(
          rawHeaders
            .filter((_text, index) => index % 2 === 0)
            .map((name) => name.toLowerCase())
            .sort(),
        ).toEqual(['accept', 'accept-encoding', 'connection', 'cookie', 'host', 'traceparent', 'user-agent', 'x-v']);
        expect(
          Buffer.from(headers['x-v'] ?? '', 'latin1')
            .toString()
            .trim(),
        ).toBe(`v ${x}`.trim());
        expect((headers['cookie'] ?? '').split('; ').map((pair) => pair.split('=', 1)[0])).toEqual(['c', 'd']);
      },
    ));

  it('JSON', () =>
    holds({ method: 'POST', body: { type: 'json', data: { a: '{{x}}', l: ['v {{x}}'] } } }, ({ body }, x) => {
      expect(wellFormed(body.toString())).toEqual({ a: x, l: [`v ${x}`] });
    }));

  it('plain-string JSON', () =>
    holds(
      { method: 'POST', body: { type: 'raw', data: '{"a":"{{x}}","b":{{x}},"c\\"":"-{{x}}-"}' } },
      ({ text }, x) => {
        expect(wellFormed(text)).toEqual({ a: x, b: x, 'c"': `-${x}-` });
      },
    ));

  it('forms', async () => {
    await holds(
      {
        method: 'POST',
        body: {
          type: 'formUrlEncoded',
          data: [
            ['a', '{{x}}'],
            ['{{x}}', 'b'],
          ],
        },
      },
      ({ text }, x) => {
        expect([...new URLSearchParams(text)]).toEqual([
          ['a', x],
          [x, 'b'],
        ]);
      },
    );
    await holds({ method: 'POST', body: { type: 'formUrlEncoded', data: 'a={{x}}&b=1' } }, ({ text }, x) => {
      expect([...new URLSearchParams(text)]).toEqual([
        ['a', x],
        ['b', '1'],
      ]);
    });
  });

  it('multipart', () =>
    holds(
      {
        method: 'POST',
        body: {
          type: 'multipartForm',
          data: [
            { name: 'a', value: '{{x}}' },
            { name: 'f', value: 'y', filename: '{{x}}' },
          ],
        },
      },
      async ({ body, headers }) => {
        const form = await new Response(body, {
          headers: { 'content-type': headers['content-type'] ?? '' },
        }).formData();
        expect([...form.keys()]).toEqual(['a', 'f']);
      },
    ));

  it('XML', () =>
    holds(
      {
        method: 'POST',
        body: { type: 'text', kind: 'xml', mediaType: 'application/xml', data: '<a b="{{x}}">{{x}}</a>' },
      },
      ({ text }) => {
        expect(text.match(/[<>]/g)?.join('')).toBe('<><>');
        expect(text.match(/"/g)?.length).toBe(2);
      },
    ));
});

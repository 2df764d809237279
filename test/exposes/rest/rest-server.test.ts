import { connect } from 'node:net';
import { once } from 'node:events';
import { fetch, FormData } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { NaftikoError } from '../../../src/errors/naftiko-error.ts';
import type { RunningExposer } from '../../../src/exposes/exposer.ts';
import { restExposer } from '../../../src/exposes/rest/index.ts';
import { compileTemplate } from '../../../src/expressions/template.ts';
import type { RestExposes, RestResource } from '../../../src/model/exposes.ts';
import { bufferedBody } from '../../../src/operation/answer-body.ts';
import type { RuntimeOptions } from '../../../src/operation/call-context.ts';
import type { InputPlan } from '../../../src/operation/input-plan.ts';
import type { AnswerBody, OperationPlan } from '../../../src/operation/operation.ts';
import { rawExchange, testOrigin, testRuntime } from '../test-runtime.ts';
import {
  echo,
  type Execute,
  testContext,
  testInput,
  testOperation,
  testPlan,
  testResource,
  testRest,
} from '../test-plans.ts';

const running: RunningExposer[] = [];
afterEach(async () => {
  for (const exposer of running.splice(0)) await exposer.stop();
});

async function start(
  resources: readonly RestResource[],
  plans: Readonly<Record<string, OperationPlan>> = {},
  { options = {}, exposes = {} }: { options?: Partial<RuntimeOptions>; exposes?: Partial<RestExposes> } = {},
): Promise<{ url: string; port: number }> {
  const exposer = await restExposer
    .compile(testRest(resources, exposes), testContext(plans))
    .start(testRuntime(options));
  running.push(exposer);
  return { url: exposer.url, port: Number(new URL(exposer.url).port) };
}

/** One operation at /x that answers with its inputs. */
async function startInputs(
  inputs: readonly InputPlan[],
  path = '/x',
  method = 'POST',
): Promise<{ url: string; port: number }> {
  return await start([testResource(path, [testOperation(method, 'op')])], {
    op: testPlan('shop.op', echo, { inputs }),
  });
}

async function startResult(
  execute: Execute,
  more: Partial<OperationPlan> = {},
): Promise<{ url: string; port: number }> {
  return await start([testResource('/x', [testOperation('GET', 'op')])], { op: testPlan('shop.op', execute, more) });
}

const named =
  (name: string): Execute =>
  () => ({ kind: 'value', status: 200, value: name, headers: {} });
const plansNamed = (...names: string[]): Record<string, OperationPlan> =>
  Object.fromEntries(names.map((name) => [name, testPlan(`shop.${name}`, named(name))]));

describe('routing', () => {
  const resources = [
    testResource('/a/{id}', [testOperation('GET', 'get-any'), testOperation('DELETE', 'delete-any')]),
    testResource('/a/fixed', [testOperation('GET', 'get-fixed')]),
    testResource('/a/fixed', [testOperation('POST', 'post-fixed')]),
    testResource('/h', [
      testOperation('GET', 'get-h'),
      testOperation('HEAD', 'head-h'),
      testOperation('OPTIONS', 'options-h'),
    ]),
  ];
  const plans = plansNamed('get-any', 'delete-any', 'get-fixed', 'post-fixed', 'get-h', 'options-h');
  const cases: [string, string, number, string | null, string | null][] = [
    ['GET', '/a/1', 200, '"get-any"', null],
    ['GET', '/a/fixed', 200, '"get-fixed"', null],
    ['POST', '/a/fixed', 200, '"post-fixed"', null],
    ['DELETE', '/a/fixed', 200, '"delete-any"', null],
    ['PUT', '/a/fixed', 405, null, 'GET, POST, DELETE, HEAD, OPTIONS'],
    ['PUT', '/a/1', 405, null, 'GET, DELETE, HEAD, OPTIONS'],
    ['TRACE', '/a/1', 405, null, 'GET, DELETE, HEAD, OPTIONS'],
    ['FOO', '/a/1', 405, null, 'GET, DELETE, HEAD, OPTIONS'],
    ['get', '/a/1', 405, null, 'GET, DELETE, HEAD, OPTIONS'],
    ['GET', '/b', 404, null, null],
    ['FOO', '/b', 404, null, null],
    ['GET', '/a/1?x=/a/fixed', 200, '"get-any"', null],
    ['OPTIONS', '/a/1', 204, '', 'GET, DELETE, HEAD, OPTIONS'],
    ['OPTIONS', '/h', 200, '"options-h"', null],
    ['HEAD', '/a/1', 200, '', null],
    ['GET', '/a/%zz', 400, null, null],
    ['GET', '/a/%00', 200, '"get-any"', null],
  ];
  it.each(cases)('%s %s', async (method, path, status, body, allow) => {
    const { port } = await start(resources, plans);
    const answer = await rawExchange(
      port,
      `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.slice(9, 12)).toBe(String(status));
    expect(/^allow: (.*)\r$/m.exec(answer)?.[1] ?? null).toBe(allow);
    const received = answer.slice(answer.indexOf('\r\n\r\n') + 4);
    if (body === null) expect(JSON.parse(received)).toMatchObject({ status, title: expect.any(String) as string });
    else expect(received).toBe(body);
  });

  it('warns about what can not be reached and serves the first', () => {
    const context = testContext({});
    const plan = restExposer.compile(
      testRest([
        testResource('/a/{x}', [testOperation('GET', 'one'), testOperation('GET', 'two')]),
        testResource('/a/{{y}}', [testOperation('GET', 'three')]),
        testResource('no-slash?x={x}', []),
      ]),
      context,
    );
    expect(context.diagnostics.map(({ code }) => code).sort()).toEqual([
      'rest-duplicate-operation',
      'rest-duplicate-operation',
      'rest-empty-resource',
      'rest-path-form',
    ]);
    expect([...plan.operations.keys()]).toEqual(['one', 'two', 'three']);
  });

  it('answers 404 to everything without resources, and warns', async () => {
    const context = testContext({});
    const exposer = await restExposer.compile(testRest([]), context).start(testRuntime());
    running.push(exposer);
    expect(context.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['rest-no-resources', 'warning'],
    ]);
    expect((await fetch(`${exposer.url}/`)).status).toBe(404);
  });

  it('reads a path without a leading slash as if it had one', async () => {
    const { url } = await start([testResource('a', [testOperation('GET', 'op')])]);
    expect((await fetch(`${url}/a`)).status).toBe(200);
  });

  it('offers a curl line', async () => {
    const exposer = await restExposer
      .compile(
        testRest([
          testResource('/a/{id}', [testOperation('GET', 'a')]),
          testResource('/b', [testOperation('GET', 'b')]),
        ]),
        testContext({}),
      )
      .start(testRuntime());
    running.push(exposer);
    expect(exposer.example).toBe(`curl '${exposer.url}/b'`);
  });
});

describe('inputs', () => {
  const everywhere: InputPlan[] = [
    testInput('id', { sources: [{ in: 'path', name: 'id' }] }),
    testInput('q', { type: 'integer' }),
    testInput('tags', { type: 'array' }),
    testInput('h', { sources: [{ in: 'header', name: 'X-Branch' }] }),
    testInput('hs', { type: 'array', sources: [{ in: 'header', name: 'X-Many' }] }),
    testInput('c', { sources: [{ in: 'cookie', name: 'sid' }] }),
    testInput('field', {
      type: 'number',
      sources: [
        { in: 'body', whole: false, field: ['f'] },
        { in: 'query', name: 'f' },
      ],
    }),
    testInput('deep', { sources: [{ in: 'body', whole: false, field: ['a', 'b'] }] }),
  ];

  it('reads every place and keeps types', async () => {
    const { url } = await startInputs(everywhere, '/x/{id}');
    const answer = await fetch(`${url}/x/a%2Fb?q=+7&tags=x&tags=y`.replace('+7', '%2B7'), {
      method: 'POST',
      headers: [
        ['X-Branch', 'main'],
        ['X-Many', 'a'],
        ['Cookie', 'a=b; sid="s%20d"'],
        ['Content-Type', 'application/json'],
      ],
      body: '{"f":1.5,"a":{"b":"c"}}',
    });
    expect(await answer.json()).toEqual({
      id: 'a/b',
      q: 7,
      tags: ['x', 'y'],
      h: 'main',
      hs: ['a'],
      c: 's d',
      field: 1.5,
      deep: 'c',
    });
  });

  it('gives nothing for what is absent', async () => {
    const { url } = await startInputs(everywhere, '/x/{id}');
    expect(await (await fetch(`${url}/x/1?q&f=2`, { method: 'POST' })).json()).toEqual({ id: '1', field: 2 });
    const nulls = await fetch(`${url}/x/1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"f":null,"a":null}',
    });
    expect(await nulls.json()).toEqual({ id: '1' });
  });

  it('keeps the first of repeated values, all of an array’s, and header names in any case', async () => {
    const { port } = await startInputs(everywhere, '/x/{id}', 'GET');
    const answer = await rawExchange(
      port,
      'GET /x/1?q=1&q=2&tags=%5B1,2%5D HTTP/1.1\r\nHost: localhost\r\nx-bRANCH: a\r\nX-Branch: b\r\nX-Many: 1\r\nx-many: 2\r\nConnection: close\r\n\r\n',
    );
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toEqual({
      id: '1',
      q: 1,
      tags: [1, 2],
      h: 'a',
      hs: ['1', '2'],
    });
  });

  it.each([
    ['UTF-8', 'J\xc3\xbcrgen', 'Jürgen'],
    ['Latin-1', 'J\xfcrgen', 'Jürgen'],
  ])('reads headers and cookies in %s', async (_charset, sent, text) => {
    const { port } = await startInputs(everywhere, '/x/{id}', 'GET');
    const answer = await rawExchange(
      port,
      `GET /x/1 HTTP/1.1\r\nHost: localhost\r\nX-Branch: ${sent}\r\nCookie: sid=${sent}\r\nConnection: close\r\n\r\n`,
    );
    const body = Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1').toString('utf8');
    expect(JSON.parse(body)).toEqual({ id: '1', h: text, c: text });
  });

  it('answers all violations together', async () => {
    const { url } = await startInputs([
      testInput('limit', { type: 'integer' }),
      testInput('X-Branch', { required: true, sources: [{ in: 'header', name: 'X-Branch' }] }),
      testInput('good'),
    ]);
    const answer = await fetch(`${url}/x?limit=ten&good=1`, { method: 'POST' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'urn:naftiko-ts:error:NAF_ERR_INVALID_INPUT',
      title: 'Bad Request',
      status: 400,
      detail: '2 inputs are not acceptable',
      code: 'NAF_ERR_INVALID_INPUT',
      operation: 'shop.op',
      errors: [
        { in: 'query', name: 'limit', message: 'must be an integer, got "ten"' },
        { in: 'header', name: 'X-Branch', message: 'is required' },
      ],
    });
  });

  it('renders fixed values with the inputs read before, whatever the client sent', async () => {
    const fixed = compileTemplate('{{q}}-{{later}}', testOrigin, () => undefined);
    const { url } = await startInputs([testInput('q'), testInput('fixed', { fixed }), testInput('later')]);
    expect(await (await fetch(`${url}/x?q=1&fixed=2&later=3`, { method: 'POST' })).json()).toEqual({
      q: '1',
      fixed: '1-',
      later: '3',
    });
  });

  it('treats prototype names as ordinary names', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { port } = await startInputs(
      names.map((name) =>
        testInput(name, {
          sources: [
            { in: 'body', whole: false, field: [name] },
            { in: 'query', name },
            { in: 'header', name },
          ],
        }),
      ),
    );
    const send = async (head: string, body: string): Promise<unknown> => {
      const answer = await rawExchange(
        port,
        `POST ${head}Host: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
    };
    expect(await send('/x HTTP/1.1\r\n', '{}')).toEqual({});
    expect(await send('/x?constructor=c HTTP/1.1\r\n__proto__: p\r\n', '{"toString":"t"}')).toEqual(
      JSON.parse('{"__proto__":"p","constructor":"c","toString":"t"}'),
    );
    expect(await send('/x?__proto__=q HTTP/1.1\r\n', '{"__proto__":"b"}')).toEqual(JSON.parse('{"__proto__":"b"}'));
  });

  it('refuses a malformed query string only where an input is looked for in it', async () => {
    const { url } = await startInputs([testInput('q')]);
    expect((await fetch(`${url}/x?q=%zz`, { method: 'POST' })).status).toBe(400);
    const none = await startInputs([]);
    expect((await fetch(`${none.url}/x?q=%zz`, { method: 'POST' })).status).toBe(200);
  });
});

describe('bodies', () => {
  const whole = testInput('body', {
    type: undefined,
    checked: false,
    sources: [{ in: 'body', whole: true, unlessObject: false }],
  });
  const field = testInput('n', { type: 'integer', sources: [{ in: 'body', whole: false, field: ['n'] }] });
  const cases: [string, string | undefined, string, unknown][] = [
    ['JSON', 'application/json', '{"n":1}', { body: { n: 1 }, n: 1 }],
    ['JSON without a type', undefined, '{"n":1}', { body: { n: 1 }, n: 1 }],
    [
      'JSON with a suffix and charset',
      'application/merge-patch+json; charset=utf-8',
      '{"n":1}',
      { body: { n: 1 }, n: 1 },
    ],
    ['a form', 'application/x-www-form-urlencoded', 'n=1&a=b+c&a=%26', { body: { n: '1', a: ['b c', '&'] }, n: 1 }],
    ['text that is JSON', 'text/plain', '{"n":1}', { body: { n: 1 }, n: 1 }],
    ['text that is none', 'text/plain', 'hello', { body: 'hello' }],
    ['XML', 'application/xml', '<n/>', { body: '<n/>' }],
    ['Latin-1 text', 'text/plain; charset=iso-8859-1', '\xe9', { body: 'é' }],
    ['a list', 'application/json', '[1]', { body: [1] }],
    ['a scalar', 'application/json', '5', { body: 5 }],
    ['a form with an empty value', 'application/x-www-form-urlencoded', 'x=&y', { body: { x: '' } }],
    ['blanks', 'application/json', '  ', {}],
    ['null', 'application/json', 'null', {}],
  ];
  it.each(cases)('reads %s', async (_title, type, body, expected) => {
    const { port } = await startInputs([whole, field]);
    const answer = await rawExchange(
      port,
      `POST /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}Content-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(JSON.parse(Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1').toString())).toEqual(
      expected,
    );
  });

  it('reads the text fields of multipart forms, from a real client', async () => {
    const { url } = await startInputs([whole, field]);
    const form = new FormData();
    form.append('n', '7');
    form.append('empty', '');
    form.append('na"me', 'zwei\r\nzeilen');
    form.append('same', 'a');
    form.append('same', 'b');
    form.append('file', new Blob(['--x\r\n\r\n']), 'a.txt');
    const answer = await fetch(`${url}/x`, { method: 'POST', body: form });
    expect(await answer.json()).toEqual({
      body: { n: '7', empty: '', 'na"me': 'zwei\r\nzeilen', same: ['a', 'b'] },
      n: 7,
    });
  });

  it.each([
    ['broken JSON', 'application/json', '{', 'request body is not valid JSON'],
    ['two JSON values', 'application/json', '{} {}', 'request body is not valid JSON'],
    ['text as JSON', undefined, 'hello', 'request body is not valid JSON'],
    ['invalid UTF-8', 'application/json', '"\xff"', 'request body is not valid UTF-8'],
    ['a broken form', 'application/x-www-form-urlencoded', 'n=%zz', 'request body is not valid percent-encoding'],
    ['multipart without a boundary', 'multipart/form-data', 'x', 'request body is not valid multipart/form-data'],
    [
      'multipart without an end',
      'multipart/form-data; boundary=b',
      '--b\r\n\r\nx',
      'request body is not valid multipart/form-data',
    ],
    ['JSON nested too deeply', 'application/json', '['.repeat(100_000), 'request body is nested too deeply'],
  ])('refuses %s', async (_title, type, body, detail) => {
    const { port } = await startInputs([whole]);
    const answer = await rawExchange(
      port,
      `POST /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}Content-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toMatchObject({
      code: 'NAF_ERR_BAD_REQUEST',
      detail,
    });
  });

  it('keeps every digit of large integers', async () => {
    const { url } = await startInputs([whole]);
    const answer = await fetch(`${url}/x`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"n":12345678901234567890}',
    });
    expect(await answer.text()).toBe('{"body":{"n":12345678901234567890}}');
  });

  it('ignores a body that nothing needs', async () => {
    const { url } = await startInputs([testInput('q')]);
    expect((await fetch(`${url}/x?q=1`, { method: 'POST', body: '{' })).status).toBe(200);
    const lazily = await startInputs([
      testInput('q', {
        sources: [
          { in: 'query', name: 'q' },
          { in: 'body', whole: false, field: ['q'] },
        ],
      }),
    ]);
    expect((await fetch(`${lazily.url}/x?q=1`, { method: 'POST', body: '{' })).status).toBe(200);
  });

  it('hands the body on as received where the operation takes it', async () => {
    const seen: unknown[] = [];
    const { url } = await start([testResource('/x', [testOperation('POST', 'op')])], {
      op: testPlan(
        'shop.op',
        (_inputs, { body }) => {
          seen.push(body?.mediaType, Buffer.from(body?.bytes ?? []).toString());
          return { kind: 'empty', status: 204, reason: '', headers: {} };
        },
        { takesBody: true },
      ),
    });
    await fetch(`${url}/x`, { method: 'POST', headers: { 'content-type': 'a/b; c=d' }, body: '{ not json' });
    await fetch(`${url}/x`, { method: 'POST' });
    expect(seen).toEqual(['a/b; c=d', '{ not json', undefined, '']);
  });

  it('refuses bodies above --max-request-size and encodings it does not know', async () => {
    const { url } = await start(
      [testResource('/x', [testOperation('POST', 'op')])],
      { op: testPlan('shop.op', echo, { inputs: [whole] }) },
      { options: { maxRequestBytes: 5 } },
    );
    expect((await fetch(`${url}/x`, { method: 'POST', body: '"1234"' })).status).toBe(413);
    expect(
      (await fetch(`${url}/x`, { method: 'POST', body: '1', headers: { 'content-encoding': 'gzip' } })).status,
    ).toBe(400);
  });

  it('takes a body of a list apart from one of an object', async () => {
    const list = testInput('items', {
      type: 'array',
      sources: [
        { in: 'body', whole: false, field: ['items'] },
        { in: 'body', whole: true, unlessObject: true },
      ],
    });
    const { url } = await startInputs([list]);
    const post = async (body: string): Promise<unknown> =>
      await (await fetch(`${url}/x`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })).json();
    expect(await post('[1]')).toEqual({ items: [1] });
    expect(await post('{"items":[2]}')).toEqual({ items: [2] });
    expect(await post('{"other":1}')).toEqual({});
  });
});

describe('replies', () => {
  const bytes = (text: string): AnswerBody => bufferedBody(Buffer.from(text));
  const streamed = (parts: () => AsyncIterable<Uint8Array>, length?: number): AnswerBody => ({
    ...bytes(''),
    ready: undefined,
    length,
    stream: parts,
  });

  it('sends shaped values as JSON without charset', async () => {
    const { url } = await startResult(() => ({
      kind: 'value',
      status: 201,
      value: { a: null, big: 12345678901234567890n },
      headers: { 'cache-control': 'no-store' },
    }));
    const answer = await fetch(`${url}/x`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      201,
      'application/json',
      'no-store',
    ]);
    expect(await answer.text()).toBe('{"a":null,"big":12345678901234567890}');
  });

  it.each([null, 'text', 33, true])('sends the bare value %j', async (value) => {
    const { url } = await startResult(() => ({ kind: 'value', status: 200, value, headers: {} }));
    expect(await (await fetch(`${url}/x`)).text()).toBe(JSON.stringify(value));
  });

  it.each([200, 201, 204, 299, 304, 404, 418, 429, 503])(
    'passes status %i, media type and bytes on',
    async (status) => {
      const body = status === 204 || status === 304 ? undefined : 'caf\xe9';
      const { port } = await startResult(() =>
        body === undefined
          ? { kind: 'empty', status, reason: '', headers: {} }
          : {
              kind: 'bytes',
              status,
              reason: '',
              body: bufferedBody(Buffer.from(body, 'latin1')),
              mediaType: 'text/plain; charset=iso-8859-1',
              headers: { etag: '"1"' },
              binary: false,
            },
      );
      const answer = await rawExchange(port, 'GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
      expect(answer.slice(9, 12)).toBe(String(status));
      if (body === undefined) expect(answer).not.toMatch(/content-type|transfer-encoding/i);
      else expect(answer).toMatch(/content-type: text\/plain; charset=iso-8859-1\r\n[\s\S]*\r\n\r\ncaf\xe9$/);
    },
  );

  it('sends an empty 200 with length 0 and no type', async () => {
    const { port } = await startResult(() => ({ kind: 'empty', status: 200, reason: '', headers: {} }));
    const answer = await rawExchange(port, 'GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/content-length: 0/);
    expect(answer).not.toMatch(/content-type/i);
  });

  it('sends no type with an answer that turned out to have no bytes', async () => {
    const { port } = await startResult(() => ({
      kind: 'bytes',
      status: 200,
      reason: '',
      body: bytes(''),
      mediaType: 'text/plain',
      headers: { etag: '"1"' },
      binary: false,
    }));
    const answer = await rawExchange(port, 'GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 200[\s\S]*etag: "1"/);
    expect(answer).not.toMatch(/content-type/i);
  });

  it('never passes on headers that are not the client’s', async () => {
    const headers = {
      'set-cookie': 'a=b',
      server: 's',
      location: 'http://upstream/',
      'www-authenticate': 'Basic',
      etag: '"1"',
    };
    const { url } = await startResult(() => ({
      kind: 'bytes',
      status: 401,
      reason: '',
      body: bytes('x'),
      mediaType: undefined,
      headers,
      binary: false,
    }));
    const answer = await fetch(`${url}/x`);
    expect(Object.keys(headers).map((name) => answer.headers.get(name))).toEqual([null, null, null, null, '"1"']);
    expect(answer.headers.get('content-type')).toBeNull();
  });

  it('streams, and cuts the connection where the upstream breaks off', async () => {
    const broken = await startResult(() => ({
      kind: 'bytes',
      status: 200,
      reason: '',
      mediaType: 'a/b',
      headers: {},
      binary: false,
      body: streamed(async function* parts() {
        yield Buffer.from('half');
        throw new Error('reset');
      }),
    }));
    await expect(fetch(`${broken.url}/x`).then((answer) => answer.text())).rejects.toThrow();
    const short = await startResult(() => ({
      kind: 'bytes',
      status: 200,
      reason: '',
      mediaType: 'a/b',
      headers: {},
      binary: false,
      body: streamed(async function* parts() {
        yield Buffer.from('half');
      }, 8),
    }));
    await expect(fetch(`${short.url}/x`).then((answer) => answer.text())).rejects.toThrow();
  });

  it('gives a streamed body up on HEAD, and keeps its length', async () => {
    let discarded = 0;
    const { url } = await startResult(() => ({
      kind: 'bytes',
      status: 200,
      reason: '',
      mediaType: 'a/b',
      headers: {},
      binary: false,
      body: { ...streamed(async function* parts() {}, 8), discard: () => (discarded += 1) },
    }));
    const answer = await fetch(`${url}/x`, { method: 'HEAD' });
    expect([answer.headers.get('content-length'), await answer.text(), discarded]).toEqual(['8', '', 1]);
  });

  it('cancels the call of a client that goes away', async () => {
    const begun = Promise.withResolvers<AbortSignal>();
    const { port } = await startResult(async (_inputs, { signal }) => {
      begun.resolve(signal);
      await once(signal, 'abort');
      throw new NaftikoError('NAF_ERR_CANCELLED', 'cancelled');
    });
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const signal = await begun.promise;
    socket.destroy();
    if (!signal.aborted) await once(signal, 'abort');
    expect(signal.aborted).toBe(true);
  });
});

describe('errors', () => {
  it('are problem documents that name operation and step', async () => {
    const { url } = await startResult(() => {
      throw new NaftikoError('NAF_ERR_UPSTREAM_UNREACHABLE', 'library.get-book: connection refused', {
        operation: 'library.get-book',
        step: 'one',
        cause: new Error('http://secret.example'),
      });
    });
    const answer = await fetch(`${url}/x`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'application/problem+json']);
    expect(await answer.text()).toBe(
      '{"type":"urn:naftiko-ts:error:NAF_ERR_UPSTREAM_UNREACHABLE","title":"Bad Gateway","status":502,' +
        '"detail":"library.get-book: connection refused","code":"NAF_ERR_UPSTREAM_UNREACHABLE","operation":"library.get-book","step":"one"}',
    );
  });

  it('disclose nothing of an unexpected exception', async () => {
    const { url } = await startResult(() => {
      throw new TypeError('secret words');
    });
    const text = await (await fetch(`${url}/x`)).text();
    expect(text).toContain('NAF_ERR_INTERNAL');
    expect(text).not.toContain('secret words');
  });

  it('answer foreign origins and hosts as problems, before anything runs', async () => {
    let runs = 0;
    const { url, port } = await startResult(() => {
      runs += 1;
      return { kind: 'empty', status: 204, reason: '', headers: {} };
    });
    const origin = await fetch(`${url}/x`, { headers: { origin: 'http://evil.example' } });
    expect([origin.status, origin.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
    expect(await origin.json()).toMatchObject({ code: 'NAF_ERR_FORBIDDEN', status: 403 });
    expect(await rawExchange(port, 'GET /x HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 403/,
    );
    expect(runs).toBe(0);
  });
});

describe('cross-origin access', () => {
  const resources = [testResource('/x', [testOperation('GET', 'op'), testOperation('PUT', 'put')])];
  const origin = 'https://app.example';

  it('is granted to listed origins only', async () => {
    const { url } = await start(resources, {}, { options: { allowOrigins: [origin] } });
    const answer = await fetch(`${url}/x`, { headers: { origin } });
    expect([answer.status, answer.headers.get('access-control-allow-origin'), answer.headers.get('vary')]).toEqual([
      200,
      origin,
      'Origin',
    ]);
    const local = await fetch(`${url}/x`, { headers: { origin: 'http://localhost:5' } });
    expect([local.status, local.headers.get('access-control-allow-origin'), local.headers.get('vary')]).toEqual([
      200,
      null,
      'Origin',
    ]);
    const missing = await fetch(`${url}/y`, { headers: { origin } });
    expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, origin]);
  });

  it('answers preflight requests before authentication with the methods of the path', async () => {
    const { url } = await start(
      resources,
      {},
      {
        options: { allowOrigins: [origin] },
        exposes: { authentication: { type: 'bearer', token: 'secret', origin: testOrigin } },
      },
    );
    const headers = {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type, x-a',
    };
    const answer = await fetch(`${url}/x`, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, PUT, HEAD, OPTIONS');
    expect(answer.headers.get('access-control-allow-headers')).toBe('content-type, x-a');
    expect((await fetch(`${url}/x`, { method: 'OPTIONS', headers: { origin } })).status).toBe(401);
    expect((await fetch(`${url}/x`, { headers: { origin } })).headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('sends no such header without the option', async () => {
    const { url } = await start(resources);
    const answer = await fetch(`${url}/x`, { headers: { origin: 'http://localhost:5' } });
    expect([answer.headers.get('access-control-allow-origin'), answer.headers.get('vary')]).toEqual([null, null]);
    expect(
      (
        await fetch(`${url}/x`, {
          method: 'OPTIONS',
          headers: { origin: 'http://localhost:5', 'access-control-request-method': 'PUT' },
        })
      ).status,
    ).toBe(204);
  });
});

describe('with a guard', () => {
  it('refuses before routing, lets the credential in, and keeps it from the inputs', async () => {
    const authorization = testInput('Authorization', { sources: [{ in: 'header', name: 'Authorization' }] });
    const { url } = await start(
      [testResource('/x', [testOperation('GET', 'op')])],
      { op: testPlan('shop.op', echo, { inputs: [authorization] }) },
      {
        exposes: { authentication: { type: 'bearer', token: 'secret', origin: testOrigin } },
      },
    );
    const refused = await fetch(`${url}/unknown`);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await refused.json()).toMatchObject({ code: 'NAF_ERR_UNAUTHORIZED', status: 401, title: 'Unauthorized' });
    const headers = { authorization: 'bearer  secret ' };
    expect((await fetch(`${url}/unknown`, { headers })).status).toBe(404);
    expect(await (await fetch(`${url}/x`, { headers })).json()).toEqual({});
  });

  it('routes without the API key of the query', async () => {
    const { url } = await start(
      [testResource('/x', [testOperation('GET', 'op')])],
      { op: testPlan('shop.op', echo, { inputs: [testInput('key'), testInput('q')] }) },
      {
        exposes: {
          authentication: {
            type: 'apikey',
            keys: [{ key: 'key', value: 's&t', placement: 'query' }],
            origin: testOrigin,
          },
        },
      },
    );
    expect(await (await fetch(`${url}/x?q=1&k%65y=s%26t`)).json()).toEqual({ q: '1' });
    expect((await fetch(`${url}/x?q=1&KEY=s%26t`)).status).toBe(401);
  });
});

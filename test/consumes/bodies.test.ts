/** Request bodies of every kind: bytes and media type as the upstream receives them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/json/json-value.ts';
import type { ReceivedBody } from '../../src/operation/call-context.ts';
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

async function sent(
  written: Written,
  inputs: Record<string, JsonValue> = {},
  body?: ReceivedBody,
): Promise<RecordedRequest> {
  const { operation } = compileConsumer(upstream.url, { method: 'POST', ...written });
  upstream.requests.length = 0;
  const call = callOf(runtime, body === undefined ? {} : { body });
  (await operation.send(scopeOf(inputs), call)).body?.discard();
  const [request] = upstream.requests;
  if (request === undefined) throw new Error('nothing was sent');
  return request;
}

function received(text: string, mediaType: string | undefined, value: JsonValue | undefined): ReceivedBody {
  return { bytes: Buffer.from(text), mediaType, value };
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

type Row = readonly [string, Written, Record<string, JsonValue>, string, string | undefined];

const rows: readonly Row[] = [
  [
    'typed leaves',
    { body: { type: 'json', data: { reader: '{{readerId}}', days: 14, tags: '{{tags}}' } } },
    { readerId: 'a"b', tags: ['new'] },
    '{"reader":"a\\"b","days":14,"tags":["new"]}',
    json,
  ],
  [
    'leaves without a value',
    { body: { type: 'json', data: { a: '{{x}}', l: ['{{x}}', 'y{{x}}'], n: null } } },
    {},
    '{"l":[null,"y"],"n":null}',
    json,
  ],
  [
    'an injected member',
    { body: { type: 'json', data: { name: '{{n}}', t: 'Hi {{n}}' } } },
    { n: 'x","role":"admin' },
    '{"name":"x\\",\\"role\\":\\"admin","t":"Hi x\\",\\"role\\":\\"admin"}',
    json,
  ],
  ['a constant structure', { body: { type: 'json', data: [1, { a: true }] } }, {}, '[1,{"a":true}]', json],
  [
    'a long integer',
    { body: { type: 'json', data: { n: '{{n}}' } } },
    { n: 12345678901234567890n },
    '{"n":12345678901234567890}',
    json,
  ],
  [
    'a key called __proto__',
    { body: { type: 'json', data: JSON.parse('{"__proto__":"{{x}}"}') as JsonValue } },
    { x: 1 },
    '{"__proto__":1}',
    json,
  ],
  [
    'a plain string by place',
    { body: { type: 'raw', data: '{"a": "{{s}}", "b": {{s}}, "c": {{l}}, "d": {{none}}, "e": "{{none}}"}' } },
    { s: '"q"\n', l: [1] },
    '{"a": "\\"q\\"\\n", "b": "\\"q\\"\\n", "c": [1], "d": null, "e": ""}',
    json,
  ],
  [
    'a plain string with escaped quotes',
    { body: { type: 'raw', data: '{"a\\"b": {{x}}}' } },
    { x: 'v' },
    '{"a\\"b": "v"}',
    json,
  ],
  [
    'a plain string with sections',
    { body: { type: 'raw', data: '[{{#l}}{"v": {{.}}},{{/l}}0]' } },
    { l: ['a', 2] },
    '[{"v": "a"},{"v": 2},0]',
    json,
  ],
  ['a plain string that is no JSON', { body: { type: 'raw', data: 'ping' } }, {}, 'ping', json],
  [
    'text',
    { body: { type: 'text', kind: 'text', mediaType: 'text/plain', data: 'Hi {{n}} <{{m}}>' } },
    { n: 'a&b', m: { k: 'v' } },
    'Hi a&b <{"k":"v"}>',
    'text/plain',
  ],
  [
    'xml escapes two braces, not three',
    { body: { type: 'text', kind: 'xml', mediaType: 'application/xml', data: '<a b="{{x}}">{{{y}}}</a>' } },
    { x: '"><&\'', y: '<z/>' },
    '<a b="&quot;&gt;&lt;&amp;&apos;"><z/></a>',
    'application/xml',
  ],
  [
    'sparql',
    { body: { type: 'text', kind: 'sparql', mediaType: 'application/sparql-query', data: 'SELECT {{x}}' } },
    { x: '*' },
    'SELECT *',
    'application/sparql-query',
  ],
  [
    'a form',
    {
      body: {
        type: 'formUrlEncoded',
        data: [
          ['To', '{{to}}'],
          ['From', '{{from}}'],
          ['Body', '{{body}}'],
          ['x y', 'a{{none}}'],
        ],
      },
    },
    { to: '+4912', body: 'Hi & bye' },
    'To=%2B4912&Body=Hi+%26+bye&x+y=a',
    form,
  ],
  [
    'a form as text',
    { body: { type: 'formUrlEncoded', data: 'a={{a}}&b=1' } },
    { a: 'x&admin=1' },
    'a=x%26admin%3D1&b=1',
    form,
  ],
  [
    'one body parameter, a map',
    { parameters: [{ name: 'order', in: 'body' }] },
    { order: { id: 1 } },
    '{"id":1}',
    json,
  ],
  ['one body parameter, JSON as text', { parameters: [{ name: 'order', in: 'body' }] }, { order: '[1]' }, '[1]', json],
  [
    'one body parameter, other text',
    { parameters: [{ name: 'order', in: 'body' }] },
    { order: '<o/>' },
    '<o/>',
    'text/plain',
  ],
  [
    'one body parameter with a declared type',
    {
      parameters: [
        { name: 'order', in: 'body' },
        { name: 'content-type', in: 'header', value: 'application/xml' },
      ],
    },
    { order: '<o/>' },
    '<o/>',
    'application/xml',
  ],
  [
    'several body parameters',
    {
      parameters: [
        { name: 'a', in: 'body' },
        { name: 'b', in: 'body' },
      ],
    },
    { b: 2 },
    '{"b":2}',
    json,
  ],
  [
    'a body hides body parameters',
    { parameters: [{ name: 'a', in: 'body', value: 'A' }], body: { type: 'json', data: { x: '{{a}}' } } },
    {},
    '{"x":"A"}',
    json,
  ],
  ['the caller body from an input', { body: { type: 'caller' } }, { body: { a: 1 } }, '{"a":1}', json],
];

describe('bodies', () => {
  it.each(rows)('%s', async (_name, written, inputs, text, mediaType) => {
    const request = await sent(written, inputs);
    expect(request.text).toBe(text);
    expect(request.headers['content-type']).toBe(mediaType);
    expect(request.headers['content-length']).toBe(String(Buffer.byteLength(text)));
  });

  const empty: readonly (readonly [string, Written])[] = [
    ['no body', {}],
    ['body parameters without a value', { parameters: [{ name: 'a', in: 'body' }] }],
    [
      'several without a value',
      {
        parameters: [
          { name: 'a', in: 'body' },
          { name: 'b', in: 'body' },
        ],
      },
    ],
    ['data: null', { body: { type: 'none' } }],
    ['the caller body that is not there', { body: { type: 'caller' } }],
  ];
  it.each(empty)('sends nothing: %s', async (_name, written) => {
    for (const method of ['POST', 'PUT', 'PATCH']) {
      const request = await sent({ ...written, method });
      expect(request.body.length).toBe(0);
      expect(request.headers['content-length']).toBe('0');
      expect(request.headers['content-type']).toBeUndefined();
      expect(request.headers['transfer-encoding']).toBeUndefined();
    }
  });

  it('sends a body with GET and DELETE', async () => {
    for (const method of ['GET', 'DELETE']) {
      const request = await sent({ method, body: { type: 'raw', data: '{}' } });
      expect(request.text).toBe('{}');
    }
  });
});

describe('the body as received', () => {
  const parameters = [{ name: 'order', in: 'body' as const }];

  it('goes out byte for byte when its value is the body', async () => {
    const value = { a: 1 };
    const request = await sent(
      { parameters },
      { order: value },
      received('{ "a":1.0 }', 'application/vnd.x+json; v=1', value),
    );
    expect(request.text).toBe('{ "a":1.0 }');
    expect(request.headers['content-type']).toBe('application/vnd.x+json; v=1');
  });

  it('keeps the media type of text', async () => {
    const request = await sent({ parameters }, { order: '<o/>' }, received('<o/>', 'application/xml', '<o/>'));
    expect(request.headers['content-type']).toBe('application/xml');
  });

  it('is written anew when it came as a form', async () => {
    const value = { a: '1' };
    const request = await sent({ parameters }, { order: value }, received('a=1', form, value));
    expect(request.text).toBe('{"a":"1"}');
    expect(request.headers['content-type']).toBe(json);
  });

  it('is sent as it is, whatever it is, where the document leaves the body to the caller', async () => {
    const request = await sent({ body: { type: 'caller' } }, {}, received('a=1', form, { a: '1' }));
    expect(request.text).toBe('a=1');
    expect(request.headers['content-type']).toBe(form);
  });

  it('gives way to another value of the input body', async () => {
    const request = await sent({ body: { type: 'caller' } }, { body: { b: 2 } }, received('{"a":1}', json, { a: 1 }));
    expect(request.text).toBe('{"b":2}');
  });
});

describe('multipart', () => {
  async function parts(
    data: readonly { name: string; value: string; filename?: string; contentType?: string }[],
    inputs: Record<string, JsonValue> = {},
  ) {
    const request = await sent({ body: { type: 'multipartForm', data } }, inputs);
    const response = new Response(request.body, { headers: { 'content-type': request.headers['content-type'] ?? '' } });
    return { request, parsed: [...(await response.formData()).entries()] };
  }

  it('a backslash can not keep the quotes of a name open', async () => {
    const { request } = await parts([{ name: '{{n}}', value: 'x', filename: '{{f}}' }], { n: 'a\\\\', f: 'b\\c\\' });
    expect(request.text).toContain('name="a%5C%5C"; filename="b\\c%5C"\r\n');
  });

  it('sends text and files, in order', async () => {
    const { parsed, request } = await parts(
      [
        { name: 'note', value: 'Hi {{n}}' },
        { name: 'file', value: 'base64:{{data}}', filename: '{{f}}', contentType: 'image/png' },
        { name: 'raw', value: 'base64:eA==' },
        { name: 'gone', value: '{{none}}' },
      ],
      { n: 'Ü', data: Buffer.from([0, 255, 13, 10]).toString('base64'), f: 'a.png' },
    );
    expect(parsed.map(([name]) => name)).toEqual(['note', 'file', 'raw']);
    expect(parsed[0]?.[1]).toBe('Hi Ü');
    expect(parsed[2]?.[1]).toBe('base64:eA==');
    const file = parsed[1]?.[1];
    if (!(file instanceof File)) throw new Error('no file');
    expect([file.name, file.type]).toEqual(['a.png', 'image/png']);
    expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0, 255, 13, 10]);
    expect(request.text).toContain('Content-Type: text/plain; charset=utf-8');
  });

  it('keeps names and file names inside their quotes', async () => {
    const { parsed } = await parts([{ name: 'f', value: 'x', filename: '{{f}}' }], { f: 'a"; name="evil"\r\nX: 1' });
    expect(parsed.map(([name]) => name)).toEqual(['f']);
  });

  it('keeps its boundary when the document declares the type without one', async () => {
    const request = await sent({
      parameters: [{ name: 'Content-Type', in: 'header', value: 'multipart/form-data' }],
      body: { type: 'multipartForm', data: [{ name: 'a', value: 'b' }] },
    });
    expect(request.headers['content-type']).toMatch(/boundary=/);
  });

  it('refuses control characters in a content type', async () => {
    const error = await parts([{ name: 'f', value: 'x', contentType: '{{t}}' }], { t: 'a\r\nX: 1' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'NAF_ERR_INVALID_INPUT' });
  });
});

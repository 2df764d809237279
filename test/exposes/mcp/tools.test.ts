/** Tools: what is listed, how arguments are checked, and what each outcome becomes. */
import { afterAll, describe, expect, test } from 'vitest';
import type { LoadOptions } from '../../../src/engine/load-capability.ts';
import { load } from '../../support/documents.ts';
import { startUpstream } from '../../support/upstream.ts';
import { consumesText, documentText, type Got, handshake, legacy, type Message, modern, serve } from './served.ts';
import { wireFaults } from '../../support/wire/schemas.ts';

const upstream = await startUpstream();
afterAll(() => upstream.stop());

const consumes = consumesText(
  upstream.url,
  `
- name: x
  path: /x
  operations:
    - { name: get, method: GET, inputParameters: [{ name: q, in: query, type: integer, description: Query }] }
    - { name: picture, method: GET, outputRawFormat: binary, maxBinarySize: 1KiB }
    - { name: end, method: POST, inputParameters: [{ name: global, in: query, description: All }, { name: body, in: body }] }
`,
);

const { url } = await serve(
  `
tools:
  - name: cancel-order
    label: Cancel an order
    description: Cancels
    hints: { readOnly: false, destructive: true, idempotent: true }
    tags: [orders, writing]
    inputParameters:
      - { name: orderId, type: string, description: Order number, pattern: "^[0-9]+$" }
      - { name: lines, type: array, description: Lines, required: false }
      - { name: state, type: string, description: State, required: false, enum: [open, done] }
      - { name: size, type: integer, description: Size, required: false, minimum: 1, maximum: 9 }
      - { name: gift, type: boolean, description: Gift, required: false }
      - { name: more, type: object, description: More, required: false }
    outputParameters: [{ name: all, type: string, value: "{{orderId}}|{{lines}}|{{state}}|{{size}}|{{gift}}|{{more}}" }]
  - { name: empty, description: Nothing, outputParameters: [{ name: x, type: string, value: y }], hints: {} }
  - { name: end, description: Ends, call: crm.end, with: { global: tools.global, body: tools.body }, outputParameters: [{ type: object, mapping: $. }] }
  - { name: raw, description: Raw, call: crm.get }
  - { name: shaped, description: Shaped, call: crm.get, outputParameters: [{ type: object, properties: { a: { type: string, mapping: $.a }, n: { type: number, mapping: $.n } } }] }
  - { name: picture, description: Picture, call: crm.picture }
  - { name: lost, description: Lost, call: crm.nothing }
  - { name: cut, description: Cut, maxAnswerSize: 100B, call: crm.get }
  - { name: trim, description: Trim, dropEmpty: true, call: crm.get }
  - name: written
    description: Written
    content:
      - { type: text, text: "Hi {{who}}" }
      - { type: audio, data: "UklGRg==", mimeType: audio/wav, annotations: { audience: [user], priority: 1 } }
      - { type: resource_link, uri: "desk://{{who}}", name: desk }
  - name: schema
    description: Schema
    inputSchema: { type: object, properties: { a: { type: integer }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }
    content: [{ type: text, text: "{{a}}{{b}}{{c}}" }]
`,
  { consumes },
);

const call = (name: string, args: unknown = {}): Promise<Got> => modern(url, 'tools/call', { name, arguments: args });
const listed = async (name: string): Promise<Message> =>
  (await modern(url, 'tools/list')).json.result.tools.find((tool: { name: string }) => tool.name === name);

describe('the list', () => {
  test('an entry has exactly what the document says', async () => {
    expect(await listed('cancel-order')).toEqual({
      name: 'cancel-order',
      title: 'Cancel an order',
      description: 'Cancels',
      inputSchema: {
        type: 'object',
        properties: {
          orderId: { type: 'string', description: 'Order number', pattern: '^[0-9]+$' },
          lines: { type: 'array', description: 'Lines', items: {} },
          state: { type: 'string', description: 'State', enum: ['open', 'done'] },
          size: { type: 'integer', description: 'Size', minimum: 1, maximum: 9 },
          gift: { type: 'boolean', description: 'Gift' },
          more: { type: 'object', description: 'More' },
        },
        required: ['orderId'],
      },
      outputSchema: expect.objectContaining({ properties: { all: expect.anything() } }),
      annotations: { title: 'Cancel an order', readOnlyHint: false, destructiveHint: true, idempotentHint: true },
      _meta: { 'io.naftiko/tags': ['orders', 'writing'] },
    });
  });

  test('no inputs at all takes none, and no hints give no annotations', async () => {
    const entry = await listed('empty');
    expect(entry.inputSchema).toEqual({ type: 'object', properties: {}, additionalProperties: false });
    expect(entry).not.toHaveProperty('annotations');
  });

  test('inputs are derived from the call, from with and from written texts', async () => {
    expect((await listed('end')).inputSchema).toEqual({
      type: 'object',
      properties: { global: { type: 'string', description: 'All' }, body: { type: 'object' } },
    });
    expect(Object.keys((await listed('raw')).inputSchema.properties)).toEqual(['q']);
    expect((await listed('written')).inputSchema).toEqual({ type: 'object', properties: { who: { type: 'string' } } });
  });

  test('output schemas are nullable in the modern era and plain objects before', async () => {
    expect((await listed('shaped')).outputSchema.type).toEqual(['object', 'null']);
    const old = (await legacy(url, 'tools/list')).json.result.tools.find(
      ({ name }: { name: string }) => name === 'shaped',
    );
    expect(old.outputSchema.type).toBe('object');
    expect(await listed('raw')).not.toHaveProperty('outputSchema');
  });
});

describe('arguments', () => {
  test.each<[string, object, string]>([
    [
      'text for a number, boolean and list',
      { orderId: 7, size: '5', gift: 'true', lines: '[1]', more: '{"a":1}' },
      '7|[1]||5|true|{"a":1}',
    ],
    ['null for an optional one', { orderId: '7', size: null }, '7|||||'],
    ['unknown ones are dropped', { orderId: '7', nope: 1, __proto__: 2, constructor: 3 }, '7|||||'],
  ])('are converted: %s', async (_case, args, text) => {
    expect((await call('cancel-order', args)).json.result.structuredContent).toEqual({ all: text });
  });

  test.each<[string, object, string]>([
    ['missing', {}, 'orderId'],
    ['null for a required one', { orderId: null }, 'orderId'],
    ['another type', { orderId: '7', size: 'ten' }, 'size'],
    ['a fraction for an integer', { orderId: '7', size: 1.5 }, 'size'],
    ['an object for a text', { orderId: {} }, 'orderId'],
    ['a value outside the enum', { orderId: '7', state: 'lost' }, 'state'],
    ['a value outside the pattern', { orderId: 'x' }, 'orderId'],
    ['a value outside the range', { orderId: '7', size: 10 }, 'size'],
  ])('are refused with their name: %s', async (_case, args, name) => {
    const { json } = await call('cancel-order', args);
    expect([json.result.isError, json.result.content[0].text]).toEqual([true, expect.stringContaining(`"${name}"`)]);
    expect(json.result).not.toHaveProperty('structuredContent');
  });

  test('all mistakes are told at once', async () => {
    const { json } = await call('cancel-order', { size: 'x', gift: 'y' });
    for (const name of ['orderId', 'size', 'gift']) expect(json.result.content[0].text).toContain(`"${name}"`);
  });

  test('a written schema is listed as it is and checks the whole', async () => {
    expect((await listed('schema')).inputSchema).toEqual({
      type: 'object',
      properties: { a: { type: 'integer' }, b: { type: 'string' } },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    });
    expect((await call('schema', { a: 1, c: 'dropped' })).json.result.content[0].text).toBe('1');
    expect((await call('schema', { a: 1, b: 'x' })).json.result.isError).toBe(true);
    expect((await call('schema', {})).json.result.isError).toBe(true);
  });
});

describe('results', () => {
  const answered = async (
    answer: Parameters<typeof upstream.answer>[0],
    name: string,
    args: object = {},
  ): Promise<Message> => {
    upstream.answer(answer);
    const got = await call(name, args);
    expect(wireFaults('2026-07-28', 'tools/call', got.json)).toEqual([]);
    const { resultType: _type, _meta, ...result } = got.json.result;
    return result;
  };

  test.each<[string, Parameters<typeof upstream.answer>[0], string, object]>([
    [
      'JSON as received',
      { body: '{ "b": 1.50 }', headers: { 'content-type': 'application/json' } },
      'raw',
      { content: [{ type: 'text', text: '{ "b": 1.50 }' }], structuredContent: { b: 1.5 }, isError: false },
    ],
    [
      'plain text',
      { body: 'OK', headers: { 'content-type': 'text/plain' } },
      'raw',
      { content: [{ type: 'text', text: 'OK' }], isError: false },
    ],
    ['no body', { status: 204 }, 'raw', { content: [], isError: false }],
    ['an empty body', { status: 200, headers: { 'content-length': '0' } }, 'raw', { content: [], isError: false }],
    [
      'an empty body where a schema promises members',
      { status: 204 },
      'shaped',
      {
        content: [{ type: 'text', text: '{"a":null,"n":null}' }],
        structuredContent: { a: null, n: null },
        isError: false,
      },
    ],
    [
      'another type than declared',
      { json: { a: 5, n: 'x' } },
      'shaped',
      {
        content: [{ type: 'text', text: '{"a":"5","n":null}' }],
        structuredContent: { a: '5', n: null },
        isError: false,
      },
    ],
    [
      'an error with a body',
      { status: 404, json: { error: 'gone' } },
      'shaped',
      {
        content: [
          { type: 'text', text: '{"error":"gone"}' },
          { type: 'text', text: 'HTTP 404 Not Found' },
        ],
        isError: true,
      },
    ],
    [
      'an error without a body',
      { status: 404 },
      'shaped',
      { content: [{ type: 'text', text: 'No response body (HTTP 404 Not Found)' }], isError: true },
    ],
    [
      'a picture',
      { body: new Uint8Array([1, 2]), headers: { 'content-type': 'image/png' } },
      'picture',
      { content: [{ type: 'image', data: 'AQI=', mimeType: 'image/png' }], isError: false },
    ],
  ])('%s', async (_case, answer, name, result) => {
    expect(await answered(answer, name)).toEqual(result);
  });

  test('an error of a tool without output schema carries the problem', async () => {
    const result = await answered({ status: 404, json: { error: 'gone' } }, 'raw');
    expect(result.structuredContent).toMatchObject({
      status: 404,
      title: 'Not Found',
      detail: 'crm.get: HTTP 404 Not Found',
      code: 'NAF_ERR_UPSTREAM_STATUS',
      operation: 'crm.get',
    });
  });

  test('an error text is cut and free of control characters', async () => {
    const result = await answered(
      { status: 500, body: `\u001b[31mred\u0000${'x'.repeat(40_000)}`, headers: { 'content-type': 'text/plain' } },
      'raw',
    );
    expect(result.content[0].text.startsWith('[31mred')).toBe(true);
    expect(result.content[0].text.length).toBeLessThanOrEqual(16 * 1024);
  });

  test('a binary answer above its limit is a tool error', async () => {
    const result = await answered({ body: new Uint8Array(2000), headers: { 'content-type': 'image/png' } }, 'picture');
    expect([result.isError, result.content[0].text]).toEqual([true, expect.stringMatching(/1024|limit|exceed/)]);
  });

  test('other binary answers become transient resources', async () => {
    const result = await answered(
      { body: new Uint8Array([1]), headers: { 'content-type': 'application/pdf' } },
      'picture',
    );
    expect(result.content[0]).toMatchObject({
      type: 'resource',
      resource: {
        uri: expect.stringMatching(/^naftiko:\/\/transient\/desk\/picture\//),
        mimeType: 'application/pdf',
        blob: 'AQ==',
      },
    });
  });

  test('an unreachable upstream and a call that names nothing are tool errors', async () => {
    const lost = await call('lost');
    expect([lost.json.result.isError, lost.json.result.content[0].text]).toEqual([
      true,
      expect.stringContaining('crm.nothing'),
    ]);
    const dead = await serve('tools: [{ name: raw, description: Raw, call: crm.get }]\n', {
      consumes: consumesText(
        'http://127.0.0.1:9',
        '- name: x\n  path: /x\n  operations: [{ name: get, method: GET }]\n',
      ),
    });
    const refused = await modern(dead.url, 'tools/call', { name: 'raw' });
    expect(refused.json.result).toMatchObject({
      content: [{ type: 'text', text: 'crm.get: connection refused' }],
      isError: true,
      structuredContent: { status: 502, code: 'NAF_ERR_UPSTREAM_UNREACHABLE', operation: 'crm.get' },
    });
  });

  test('a large answer is cut to valid JSON, with a note and a link to the whole', async () => {
    const whole = { list: Array.from({ length: 50 }, (_, index) => ({ index, text: 'some words' })) };
    const result = await answered({ json: whole }, 'cut');
    const [text, note, link] = result.content;
    expect(JSON.parse(text.text).list.length).toBeLessThan(50);
    expect(result.structuredContent).toEqual(JSON.parse(text.text));
    expect(Buffer.byteLength(text.text)).toBeLessThan(200);
    expect(note.text).toMatch(/cut/);
    const read = await modern(url, 'resources/read', { uri: link.uri });
    expect(JSON.parse(read.json.result.contents[0].text)).toEqual(whole);
    expect((await modern(url, 'resources/read', { uri: `${link.uri}x` })).json.error.code).toBe(-32602);
  });

  test.each(['legacy', 'modern'])('the limit of all tools, read back in the %s era', async (era) => {
    const ask = era === 'modern' ? modern : legacy;
    const whole = {
      note: '"\u0001\u00e9'.repeat(200),
      list: Array.from({ length: 300 }, (_, index) => ({ index, text: 'words' })),
    };
    const large = await startUpstream(() => ({ json: whole }));
    const limited = await serve('tools: [{ name: all, description: All, call: crm.get }]\n', {
      consumes: consumesText(large.url, '- { name: o, path: /o, operations: [{ name: get, method: GET }] }'),
      options: { maxAnswerBytes: 600 },
    });
    try {
      const { result } = (await ask(limited.url, 'tools/call', { name: 'all' })).json;
      const [text, note, link] = result.content;
      expect(Buffer.byteLength(text.text)).toBeLessThanOrEqual(600);
      expect(Object.keys(JSON.parse(text.text))).toContain('note');
      expect(note.text).toMatch(/^Answer cut, the whole has \d+ bytes: \$/);
      const read = await ask(limited.url, 'resources/read', { uri: link.uri });
      expect(JSON.parse(read.json.result.contents[0].text)).toEqual(whole);
    } finally {
      await large.stop();
    }
  });

  test('empty members are dropped where the tool wants that', async () => {
    const result = await answered({ json: { a: null, b: [], c: { d: '' }, e: 0, f: false, g: [null, 1] } }, 'trim');
    expect(result.structuredContent).toEqual({ e: 0, f: false, g: [1] });
    expect(JSON.parse(result.content[0].text)).toEqual({ e: 0, f: false, g: [1] });
  });

  test('written blocks speak the words of each revision', async () => {
    const link = { type: 'resource_link', uri: 'desk://Ada', name: 'desk' };
    const audio = {
      type: 'audio',
      data: 'UklGRg==',
      mimeType: 'audio/wav',
      annotations: { audience: ['user'], priority: 1 },
    };
    expect((await call('written', { who: 'Ada' })).json.result.content).toEqual([
      { type: 'text', text: 'Hi Ada' },
      audio,
      link,
    ]);
    for (const revision of ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25']) {
      const got = await legacy(
        url,
        'tools/call',
        { name: 'written', arguments: { who: '{{who}}' } },
        await handshake(url, revision),
      );
      expect(wireFaults(revision, 'tools/call', got.json)).toEqual([]);
      expect(got.json.result.content[0].text).toBe('Hi {{who}}');
    }
  });

  test('without structured content answers are text only', async () => {
    const plain = await serve(
      'tools: [{ name: a, description: A, outputParameters: [{ name: x, type: string, value: y }] }]\n',
      { options: { structuredContent: false } },
    );
    const got = await modern(plain.url, 'tools/call', { name: 'a' });
    expect(got.json.result).not.toHaveProperty('structuredContent');
    expect((await modern(plain.url, 'tools/list')).json.result.tools[0]).not.toHaveProperty('outputSchema');
  });
});

describe('documents that are wrong', () => {
  test.each<[string, string, string]>([
    ['content of an unknown type', 'content: [{ type: video, data: "" }]', 'mcp-content'],
    ['a missing file', 'content: [{ type: image, file: ./none.png }]', 'mcp-content'],
    ['broken base64', 'content: [{ type: image, data: "###", mimeType: image/png }]', 'mcp-content'],
    ['a schema that is no object', 'inputSchema: { type: string }, content: []', 'mcp-input-schema'],
    [
      'a reference outwards',
      'inputSchema: { type: object, properties: { a: { $ref: "https://x.test/a" } } }, content: []',
      'mcp-input-schema',
    ],
    ['an unknown dialect', 'inputSchema: { $schema: "https://x.test", type: object }, content: []', 'mcp-input-schema'],
    [
      'a header binding',
      'inputSchema: { type: object, properties: { a: { x-mcp-header: A } } }, content: []',
      'mcp-input-schema',
    ],
    ['a schema that is none', 'inputSchema: { type: object, properties: 7 }, content: []', 'mcp-input-schema'],
    ['a question without a form', 'ask: { a: { elicit: "Who?" } }, content: []', 'mcp-ask'],
    [
      'a nested form',
      'ask: { a: { elicit: "Who?", schema: { type: object, properties: { b: { type: object } } } } }, content: []',
      'mcp-ask',
    ],
    [
      'a form for a password',
      'ask: { a: { elicit: "Who?", schema: { type: object, properties: { password: { type: string } } } } }, content: []',
      'mcp-ask-secret',
    ],
    ['a question of a deprecated kind', 'ask: { a: { roots: true } }, content: []', 'mcp-ask-deprecated'],
    [
      'an input called ask',
      'inputParameters: [{ name: ask, type: string, description: A }], ask: { a: { roots: true } }, content: []',
      'mcp-ask-input',
    ],
    ['a name that clients refuse', 'content: []', 'mcp-tool-name'],
  ])('%s', async (_case, members, code) => {
    const name = code === 'mcp-tool-name' ? 'n'.repeat(65) : 'a';
    const { diagnostics } = await load(documentText(`tools: [{ name: ${name}, description: A, ${members} }]\n`));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  test('of two tools with one name the first is served', async () => {
    const twice = await serve(
      'tools: [{ name: a, description: First, content: [{ type: text, text: one }] }, { name: a, description: Second, content: [{ type: text, text: two }] }]\n',
    );
    const tools = (await modern(twice.url, 'tools/list')).json.result.tools;
    expect(tools.map(({ name }: { name: string }) => name)).toContain('a');
    expect((await modern(twice.url, 'tools/call', { name: 'a' })).json.result.content[0].text).toBe('one');
  });
});

test('a failing step is named as what it called', async () => {
  const failing = await startUpstream(({ url: target }) =>
    target === '/b' ? { status: 409, json: { reason: 'shipped' } } : { json: {} },
  );
  const { url: served } = await serve(
    `tools:
  - { name: both, description: Both, steps: [{ name: one, type: call, call: crm.a }, { name: two, type: call, call: crm.b }] }
`,
    {
      consumes: consumesText(
        failing.url,
        `- { name: a, path: /a, operations: [{ name: a, method: GET }] }
- { name: b, path: /b, operations: [{ name: b, method: POST }] }`,
      ),
    },
  );
  try {
    const { result } = (await modern(served, 'tools/call', { name: 'both' })).json;
    expect(result.isError).toBe(true);
    expect(result.structuredContent).toMatchObject({
      code: 'NAF_ERR_UPSTREAM_STATUS',
      operation: 'crm.b',
      detail: 'crm.b: HTTP 409 Conflict',
    });
  } finally {
    await failing.stop();
  }
});

describe('names and times of an adapter', () => {
  const mock = 'outputParameters: [{ name: t, type: string, value: a }]';
  const codes = async (adapter: string, options: LoadOptions = {}): Promise<readonly string[]> =>
    (await load(documentText(adapter), options)).diagnostics.map(({ code }) => code);
  const named = (name: string): string => `tools: [{ name: "${name}", description: T, ${mock} }]\n`;

  test.each([-1, -5000])('ttlMs %d is refused', async (ttlMs) => {
    const loaded = await load(documentText(`ttlMs: ${ttlMs}\n${named('t')}`));
    expect([loaded.plan, loaded.diagnostics.map(({ code }) => code)]).toEqual([
      undefined,
      expect.arrayContaining(['mcp-ttl']),
    ]);
  });

  test.each(['test_a.b', 'A_1'])('"%s" runs without a word, and breaks the schema of the format', async (name) => {
    expect(await codes(named(name))).not.toEqual(expect.arrayContaining([expect.stringMatching(/name/)]));
    expect(await codes(named(name), { check: true })).toContain('name-characters');
    expect(await codes(named(name), { strict: true })).toContain('name-characters');
  });

  test.each(['a b', 'é', 'x'.repeat(65)])('"%s" is a warning', async (name) => {
    expect(await codes(named(name))).toContain('mcp-tool-name');
  });

  test('a resource of fixed values is an extension, not a mistake', async () => {
    const adapter = `${named('t')}resources: [{ name: r, label: R, uri: "r://{id}", description: R, ${mock} }]\n`;
    const found = await codes(adapter, { check: true });
    expect([found.includes('extension-key'), found.includes('unit-without-call')]).toEqual([true, false]);
    expect(await codes(adapter, { check: true, official: true })).toContain('unit-without-call');
  });
});

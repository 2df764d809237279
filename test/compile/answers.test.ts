/** Answers that are not decoded (binary) and answers that nobody calls for (mocks), by REST and by MCP. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFile, start, type Started } from '../support/started.ts';
import { documentOf } from '../support/documents.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { request } from 'undici';

let upstream: Upstream;
let started: Started | undefined;
beforeEach(async () => {
  upstream = await startUpstream();
});
afterEach(async () => {
  await started?.stop();
  started = undefined;
  await upstream.stop();
});

const bytes = Buffer.from(Array.from({ length: 1024 }, (_, index) => index % 256));

describe('binary answers', () => {
  const document = `
ikanos: "1.0.0-beta4"
capability:
  consumes:
    - type: http
      namespace: files
      baseUri: UPSTREAM
      resources:
        file:
          path: /file
          operations:
            typed: { method: GET, outputRawFormat: binary, outputMediaType: image/png }
            plain: { method: GET, outputRawFormat: binary }
            small: { method: GET, outputRawFormat: binary, maxBinarySize: 100B }
            text: { method: GET }
  aggregates:
    - namespace: shared
      display: Shared
      flows:
        plain: { description: Bytes, call: files.plain }
        typed: { description: Bytes, call: files.plain, outputMediaType: image/gif }
  exposes:
    - type: rest
      namespace: desk
      port: 0
      maxBinarySize: 1KiB
      resources:
        all:
          path: /all/{id}
          operations:
            typed: { method: GET, call: files.typed, outputParameters: [{ type: object, mapping: $.x }] }
            declared: { method: PUT, call: files.plain, responseBinary: { mediaType: application/pdf } }
            plain: { method: POST, call: files.plain }
            small: { method: PATCH, call: files.small }
            last:
              method: DELETE
              steps:
                first: { type: call, call: files.text }
                second: { type: call, call: files.typed }
        flows:
          path: /flows/{id}
          operations:
            declared: { method: GET, ref: shared.plain, responses: { "200": { content: { text/plain: {}, image/webp: { binary: true } } } } }
            typed: { method: PUT, ref: shared.typed }
            both: { method: POST, ref: shared.typed, responseBinary: { mediaType: image/webp } }
    - type: mcp
      namespace: agent
      port: 0
      tools:
        typed: { description: A picture, call: files.typed }
        plain: { description: Bytes, call: files.plain }
        small: { description: Too small a limit, call: files.small }
        last:
          description: After a step
          steps:
            first: { type: call, call: files.text }
            second: { type: call, call: files.typed }
`;

  async function run(): Promise<Started> {
    started = await start(document, upstream.url);
    return started;
  }

  async function raw(method: string, path: string): Promise<{ status: number; type: unknown; body: Buffer }> {
    const answer = await request(`${started?.url('desk') ?? ''}${path}`, { method: method as 'GET' }); // a method word
    return {
      status: answer.statusCode,
      type: answer.headers['content-type'],
      body: Buffer.from(await answer.body.arrayBuffer()),
    };
  }

  test.each([
    ['GET', '/all/1', 'image/png'],
    ['PUT', '/all/1', 'application/pdf'],
    ['POST', '/all/1', 'application/x-thing'],
    ['DELETE', '/all/1', 'image/png'],
    ['GET', '/flows/1', 'image/webp'],
    ['PUT', '/flows/1', 'image/gif'],
    ['POST', '/flows/1', 'image/webp'],
  ])('%s %s: the bytes, as %s', async (method, path, type) => {
    await run();
    upstream.answer(({ url }) => ({
      headers: { 'content-type': 'application/x-thing' },
      body: url === '/file' ? bytes : '',
    }));
    expect(await raw(method, path)).toEqual({ status: 200, type, body: bytes });
  });

  test('that are a part say which part they are', async () => {
    await run();
    upstream.answer({ status: 206, headers: { 'content-range': 'bytes 0-9/90', 'x-other': '1' }, body: bytes });
    const { headers } = await request(`${started?.url('desk') ?? ''}/all/1`);
    expect([headers['content-range'], headers['x-other']]).toEqual(['bytes 0-9/90', undefined]);
  });

  test('above the limit of the operation, else of the adapter, are 502', async () => {
    await run();
    upstream.answer({ body: bytes });
    expect((await raw('PATCH', '/all/1')).status).toBe(502);
    upstream.answer({ body: Buffer.concat([bytes, bytes]) });
    const refused = await raw('POST', '/all/1');
    expect([refused.status, JSON.parse(refused.body.toString())]).toMatchObject([
      502,
      { code: 'NAF_ERR_UPSTREAM_TOO_LARGE', detail: expect.stringContaining('exceeds maxBinarySize (1024 bytes)') },
    ]);
  });

  test('that are errors keep the media type of upstream', async () => {
    const { tool } = await run();
    upstream.answer({ status: 404, headers: { 'content-type': 'text/plain' }, body: 'no' });
    expect(await raw('GET', '/all/1')).toEqual({ status: 404, type: 'text/plain', body: Buffer.from('no') });
    expect(await tool('agent', 'typed')).toMatchObject({
      isError: true,
      content: [{ text: 'no' }, { text: 'HTTP 404 Not Found' }],
    });
  });

  test.each(['typed', 'last'])('are the same bytes in base64 on MCP: %s', async (name) => {
    const { tool } = await run();
    upstream.answer({ headers: { 'content-type': 'application/json' }, body: bytes });
    if (name === 'last') upstream.answer(() => ({ headers: { 'content-type': 'image/gif' }, body: bytes }));
    expect(await tool('agent', name)).toMatchObject({
      isError: false,
      content: [{ type: 'image', mimeType: 'image/png', data: bytes.toString('base64') }],
    });
  });

  test('above the limit are a tool error', async () => {
    const { tool } = await run();
    upstream.answer({ body: bytes });
    expect((await tool('agent', 'small')).isError).toBe(true);
  });

  test('without bytes are nothing', async () => {
    const { tool } = await run();
    upstream.answer({ status: 200 });
    expect((await raw('GET', '/all/1')).body).toHaveLength(0);
    expect(await tool('agent', 'typed')).toMatchObject({ isError: false, content: [] });
  });
});

/** The same values in both vocabularies: on a REST operation, a tool, and a flow that both refer to. */
const listOutputs = `
      - { name: code,  type: string, value: "{{code}}" }
      - { name: books, type: number, value: "12" }
      - { name: size,  type: number, value: "{{size}}" }
      - { name: open,  type: boolean, value: "true" }
      - { name: none,  type: string, mapping: $.x }
      - { name: list,  type: array, value: "[1, 2]" }
      - { name: odd,   type: number, value: twelve }
      - name: tags
        type: array
        items: { type: string, value: "fiction {{code}}" }
      - name: place
        type: object
        properties:
          row: { type: number, value: "3" }
          empty: { type: object, properties: { nothing: { type: string, mapping: $.y } } }
          deep: { type: object, properties: { yes: { type: boolean, value: "false" } } }
`;
const mapOutputs = `
        code: { type: string, value: "{{code}}" }
        books: { type: number, value: "12" }
        size: { type: number, value: "{{size}}" }
        open: { type: boolean, value: "true" }
        none: { type: string, mapping: $.x }
        list: { type: array, value: "[1, 2]" }
        odd: { type: number, value: twelve }
        tags: { type: array, items: { type: string, value: "fiction {{code}}" } }
        place:
          type: object
          properties:
            row: { type: number, value: "3" }
            empty: { type: object, properties: { nothing: { type: string, mapping: $.y } } }
            deep: { type: object, properties: { yes: { type: boolean, value: "false" } } }
`;
const indented = (text: string, by: number): string => text.trimEnd().replaceAll(/\n/g, `\n${' '.repeat(by)}`);

const listForm = `
naftiko: 1.0.0-alpha2
capability:
  aggregates:
    - label: Shelves
      namespace: shelves
      functions:
        - name: shelf
          description: A shelf
          inputParameters:
            - { name: code, type: string, description: Code }
            - { name: size, type: number, required: false, description: Size }
          outputParameters:${indented(listOutputs, 8)}
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - { path: "/flow/{{code}}", operations: [{ method: GET, name: by-flow, ref: shelves.shelf }] }
        - path: /own/{{code}}
          operations:
            - method: GET
              name: own
              outputParameters:${indented(listOutputs, 12)}
    - type: mcp
      namespace: agent
      port: 0
      tools:
        - { name: by-flow, ref: shelves.shelf }
        - name: own
          description: Own values
          inputParameters:
            - { name: code, type: string, description: Code }
            - { name: size, type: string, required: false, description: Size }
          outputParameters:${indented(listOutputs, 8)}
`;
const mapForm = `
ikanos: "1.0.0-beta4"
capability:
  aggregates:
    - display: Shelves
      namespace: shelves
      flows:
        shelf:
          description: A shelf
          inputParameters:
            code: { type: string, description: Code }
            size: { type: number, required: false, description: Size }
          outputParameters:${indented(mapOutputs, 8)}
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        flow: { path: "/flow/{code}", operations: { by-flow: { method: GET, ref: shelves.shelf } } }
        own:
          path: /own/{code}
          operations:
            own:
              method: GET
              outputParameters:${indented(mapOutputs, 12)}
    - type: mcp
      namespace: agent
      port: 0
      tools:
        by-flow: { ref: shelves.shelf }
        own:
          description: Own values
          inputParameters:
            code: { type: string, description: Code }
            size: { type: string, required: false, description: Size }
          outputParameters:${indented(mapOutputs, 8)}
`;

describe.each([
  ['list form', listForm],
  ['map form', mapForm],
])('mocks in %s', (_form, document) => {
  const common = {
    code: 'B7',
    books: 12,
    open: true,
    list: [1, 2],
    odd: 'twelve',
    tags: ['fiction B7'],
    place: { row: 3, deep: { yes: false } },
  };

  test.each(['/flow/B7', '/own/B7'])('answer with typed values: %s', async (path) => {
    started = await startFile(await documentOf(document));
    const answer = await started.rest('desk', 'GET', `${path}?size=2.5`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.parse(answer.text)).toEqual({ ...common, size: 2.5 });
    expect(Object.keys(JSON.parse(answer.text) as object)).toEqual([
      'code',
      'books',
      'size',
      'open',
      'list',
      'odd',
      'tags',
      'place',
    ]);
  });

  test.each(['by-flow', 'own'])('answer a tool with the same values, as its schema has them: %s', async (name) => {
    started = await startFile(await documentOf(document));
    const args = { code: 'B7', size: name === 'own' ? '2.5' : 2.5 };
    const { isError, structuredContent, content } = await started.tool('agent', name, args);
    // The published schema says number: a text that is none has no place there (docs/spec/mcp.md 6.6).
    expect([isError, structuredContent]).toEqual([false, { ...common, size: 2.5, odd: null }]);
    expect(JSON.parse(content[0]?.text ?? '')).toEqual(structuredContent);
  });

  test('render a missing name as empty, and check the inputs of a flow', async () => {
    started = await startFile(await documentOf(document));
    expect(JSON.parse((await started.rest('desk', 'GET', '/own/B7')).text)).toMatchObject({ size: '' });
    const refused = await started.rest('desk', 'GET', '/flow/B7?size=big');
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
      400,
      { errors: [{ in: 'query', name: 'size' }] },
    ]);
    expect((await started.tool('agent', 'by-flow', { size: 1 })).isError).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { mockBody } from '../../src/engine/mock-body.ts';
import { formats } from '../../src/formats/formats.ts';
import { decoded } from '../formats/decoded.ts';
import { documentOf, folderOf, load } from '../support/documents.ts';
import { command } from '../support/in-process.ts';

const nasty = 'a "b", <c> & d|e\tf\u0001';
const description = {
  method: 'GET',
  path: '/x',
  query: { q: nasty, '1st': ['1', '2'] },
  headers: { host: 'h' },
  body: null,
};
const row = {
  method: 'GET',
  path: '/x',
  query: JSON.stringify(description.query),
  headers: '{"host":"h"}',
  body: 'null',
};

describe('the stand-in answers in the format of the operation', () => {
  test.each(['json', 'yaml', 'unheard-of'])('%s', async (format) => {
    const { bytes } = mockBody(format, description);
    expect(await decoded(format === 'unheard-of' ? 'json' : format, bytes)).toEqual(description);
  });

  test.each(['csv', 'tsv', 'psv', 'avro'])('%s: one row, nested values as JSON', async (format) => {
    expect(await decoded(format, mockBody(format, description).bytes)).toEqual([row]);
  });

  test('xml: elements, lists repeated, names made fit', async () => {
    expect(await decoded('xml', mockBody('xml', description).bytes)).toMatchObject({
      method: 'GET',
      path: '/x',
      query: { q: nasty.replace('\u0001', '\uFFFD'), _1st: ['1', '2'] },
    });
  });

  test('html: one table', async () => {
    const { tables } = (await decoded('html', mockBody('html', description).bytes)) as { tables: object[][] };
    expect(tables).toMatchObject([[{ method: 'GET', path: '/x', headers: '{"host":"h"}' }]]);
  });

  test('markdown: a heading and one table', async () => {
    const value = await decoded('markdown', mockBody('markdown', { ...description, query: { q: 'a*b*|c' } }).bytes);
    expect(value).toMatchObject({
      sections: [{ heading: 'Request' }],
      tables: [[{ method: 'GET', path: '/x', query: '{"q":"a*b*|c"}' }]],
    });
  });

  test('text', async () => {
    expect(await decoded('text', mockBody('text', description).bytes)).toBe(JSON.stringify(description));
  });

  test('every format there is has one', () => {
    for (const format of formats.keys()) expect(mockBody(format, description).bytes.length).toBeGreaterThan(0);
  });

  test('protobuf: a message that any reader takes, with its defaults', async () => {
    const folder = await folderOf({
      'm.proto': 'syntax = "proto3"; message M { string name = 1; int32 count = 2; }',
    });
    const value = await decoded('protobuf', mockBody('protobuf', description).bytes, {
      outputSchema: 'm.proto',
      folder,
    });
    expect(typeof value).toBe('object');
  });
});

function document(format: string, authentication = ''): string {
  return `naftiko: 1.0.0-alpha2
info: {label: x, description: y}
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: https://api.test/v1
      ${authentication}
      resources:
        - name: things
          path: /things/{{id}}.${format}
          operations:
            - {name: get, method: GET, outputRawFormat: ${format}, inputParameters: [{name: id, in: path}]}
            - {name: put, method: PUT, inputParameters: [{name: id, in: path}]}
  exposes:
    - type: rest
      namespace: r
      port: 0
      resources:
        - name: things
          path: /things/{{id}}
          operations:
            - {name: get, method: GET, call: api.get, with: {id: r.id}, outputParameters: [{type: object, mapping: $.}]}
            - {name: put, method: PUT, call: api.put, with: {id: r.id}}
`;
}

describe('--mock', () => {
  test.each(['xml', 'csv', 'tsv', 'psv', 'yaml', 'html', 'markdown', 'text'])(
    'an operation that expects %s',
    async (format) => {
      const file = await documentOf(document(format));
      const { code, stdout, stderr } = await command(['call', file, 'r.get', '{"id":"7"}', '--mock', '--quiet']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(`/v1/things/7.${format}`);
      const other = await command(['call', file, 'r.put', '{"id":"7"}', '--mock', '--quiet']);
      expect(JSON.parse(other.stdout)).toMatchObject({ method: 'PUT', path: `/v1/things/7.${format}` });
    },
  );

  test('fetches no token', async () => {
    // Nothing listens there: a request for a token would fail the call.
    const authentication =
      'authentication: {type: oauth2, tokenEndpoint: "http://127.0.0.1:9/token", clientId: c, clientSecret: "{{S}}"}';
    const file = await documentOf(
      document('json', authentication).replace('capability:', 'binds: [{namespace: e, keys: {S: S}}]\ncapability:'),
    );
    expect((await load(document('json'))).plan).toBeDefined();
    const { code, stdout } = await command(['call', file, 'r.get', '{"id":"7"}', '--mock']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ headers: { authorization: '•••' } });
  });
});

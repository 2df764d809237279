/** Bodies of consumed operations in each way that documents write them. */
import { expect, test } from 'vitest';
import { capabilityOf, codesOf, firstConsumes } from './normalized.ts';

async function bodyOf(body: string): Promise<{ body: unknown; codes: readonly string[] }> {
  const { capability, diagnostics } = await capabilityOf(`
naftiko: 1.0.0-alpha2
info: { label: L, description: D }
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: https://up.test
      resources: [{ name: r, path: /r, operations: [{ name: o, method: POST, body: ${body} }] }]
  exposes: []
`);
  const read = firstConsumes(capability).resources[0]?.operations[0]?.body;
  const plain: unknown = read === undefined ? undefined : JSON.parse(JSON.stringify({ ...read, origin: undefined }));
  return { body: plain, codes: codesOf(diagnostics) };
}

test.each<[string, unknown]>([
  [
    '{ type: formUrlEncoded, data: { a: 1, b: [2], c: null } }',
    {
      type: 'formUrlEncoded',
      data: [
        ['a', '1'],
        ['b', '[2]'],
        ['c', ''],
      ],
    },
  ],
  [
    '{ type: formUrlEncoded, data: [{ name: a, value: 1 }, { b: 2, c: 3 }, text, { name: only }] }',
    {
      type: 'formUrlEncoded',
      data: [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
        ['name', 'only'],
      ],
    },
  ],
  ['{ type: formUrlEncoded, data: "a=1&b=2" }', { type: 'formUrlEncoded', data: 'a=1&b=2' }],
  [
    '{ type: multipartForm, data: { a: 1, b: { c: d } } }',
    {
      type: 'multipartForm',
      data: [
        { name: 'a', value: '1' },
        { name: 'b', value: '{"c":"d"}' },
      ],
    },
  ],
  [
    '{ type: multipartForm, data: [{ name: f, value: x, filename: a.txt, contentType: text/plain }, {}] }',
    {
      type: 'multipartForm',
      data: [
        { name: 'f', value: 'x', filename: 'a.txt', contentType: 'text/plain' },
        { name: '', value: '' },
      ],
    },
  ],
])('%s', async (written, read) => {
  expect((await bodyOf(written)).body).toEqual(read);
});

test.each<[string, readonly string[]]>([
  ['{ type: multipartForm, data: text }', ['wrong-type']],
  ['{ type: multipartForm, data: [5, { name: a, value: b }] }', ['wrong-type']],
])('%s is reported', async (written, codes) => {
  expect((await bodyOf(written)).codes.filter((code) => code === 'wrong-type')).toEqual(codes);
});

import { expect, test } from 'vitest';
import { UriIndex } from '../../../src/exposes/mcp/uri-index.ts';
import { bounded } from '../../support/work.ts';

function indexOf(...uris: readonly string[]): UriIndex<string> {
  const index = new UriIndex<string>();
  for (const uri of uris) index.add({ kind: 'dynamic', uri, ...(uri.includes('{') ? { template: true } : {}) }, uri);
  return index;
}

test('a URI is compared with the resources whose leading parts it has, in their order', () => {
  const index = indexOf('urn:{x}', 'a://b/{id}', 'a://b', 'a://{x}/c', 'a://c/{id}', 'a://b/c', 'a://', 'a://bc');
  expect(index.candidates('a://b/c')).toEqual(['urn:{x}', 'a://b/{id}', 'a://b', 'a://{x}/c', 'a://b/c']);
  expect(index.candidates('a:///b')).toEqual(['urn:{x}', 'a://{x}/c', 'a://']);
  expect(index.candidates('urn:guide')).toEqual(['urn:{x}']);
  expect(index.candidates('')).toEqual(['urn:{x}']);
});

test('a URI of thousands of parts is looked up in a time in proportion to its length', async () => {
  const index = indexOf('a://b/{id}');
  await bounded(() => {
    for (let count = 0; count < 100; count += 1) index.candidates(`a://${'/'.repeat(100_000)}`);
  });
});

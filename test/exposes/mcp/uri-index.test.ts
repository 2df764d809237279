import { expect, test } from 'vitest';
import { UriIndex } from '../../../src/exposes/mcp/uri-index.ts';

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

test('a URI of thousands of parts is looked up as fast as a short one', () => {
  const index = indexOf('a://b/{id}');
  const started = performance.now();
  for (let count = 0; count < 100; count += 1) index.candidates(`a://${'/'.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});

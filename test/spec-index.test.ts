/** docs/spec-index.md lists every key of the language with the files that read it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { specIndex } from '../scripts/generate-spec-index.ts';

test('docs/spec-index.md is what `npm run generate-spec-index` writes', () => {
  expect(readFileSync('docs/spec-index.md', 'utf8')).toBe(specIndex());
});

test('the keys that units are made of are read somewhere', () => {
  const index = specIndex();
  for (const key of ['call', 'with', 'inputParameters', 'baseUri', 'outputRawFormat', 'placement', 'sourceNamespace']) {
    expect(index).toMatch(new RegExp(`\\| \`${key}\` \\| \`src/`));
  }
});

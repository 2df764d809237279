import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateValidators } from '../../scripts/generate-validators.ts';

test('the committed validators are those of the schemas', async () => {
  const folder = new URL('../../src/document/validators/', import.meta.url);
  const generated = await generateValidators();
  expect((await readdir(folder)).sort()).toEqual([...generated.keys()].sort());
  for (const [name, text] of generated) {
    const committed = await readFile(new URL(name, folder), 'utf8');
    expect(committed === text, `${name} differs: run npm run generate-validators`).toBe(true);
  }
});

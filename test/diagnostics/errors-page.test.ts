import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorsPage } from '../../scripts/generate-errors.ts';

test('docs/errors.md is what the catalogues say', () => {
  const written = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  expect(written === errorsPage(), 'run npm run generate-errors').toBe(true);
});

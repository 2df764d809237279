/** The catalogue of codes: no key twice, and each provoked by a case folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/diagnostics/codes');

test('no code is written twice', () => {
  const keys = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^ {2}'?([a-z][a-z\d-]*)'?: \{$/gm)].map((match) => match[1] ?? ''));
  const seen = new Set<string>();
  expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  expect(keys.toSorted()).toEqual(Object.keys(diagnosticCodes).toSorted());
});

test('each code is provoked by a case folder', () => {
  const cases = Object.keys(diagnosticCodes).filter((code) =>
    existsSync(join(import.meta.dirname, code, 'expected.txt')),
  );
  expect(cases.toSorted()).toEqual(Object.keys(diagnosticCodes).toSorted());
});

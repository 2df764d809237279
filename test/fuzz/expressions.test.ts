/** Templates and JSONPaths of any text: compiled or reported, then evaluated on anything without a throw. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { compileJsonPath } from '../../src/expressions/json-path.ts';
import { Scope } from '../../src/expressions/scope.ts';
import { compileTemplate } from '../../src/expressions/template.ts';
import { stringifyJson } from '../../src/json/json-text.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { originOf } from '../../src/source/origin.ts';
import { runs, seed } from './cases.ts';
import { bounded } from '../support/work.ts';

const origin = originOf('document.yaml');
// fast-check's JSON values are JsonValues.
const value = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;

const pathParts = [
  '$',
  '.',
  '..',
  '*',
  '[',
  ']',
  '(',
  ')',
  '?',
  '@',
  '!',
  '==',
  '!=',
  '<',
  '=~',
  '&&',
  '||',
  ',',
  ':',
  '"',
  "'",
  '/',
  '/i',
  '\\',
  ' ',
  '-1',
  '0',
  '1',
  '9999999999',
  'a',
  'b',
  'length()',
  'sum()',
  'append(',
  'in',
  'empty',
  'null',
  'true',
  '__proto__',
  'constructor',
  '{{a}}',
  '\u0000',
  'é',
];
const templateParts = [
  '{{',
  '}}',
  '{{{',
  '}}}',
  '{',
  '}',
  '#',
  '^',
  '/',
  '&',
  '>',
  '=',
  '!',
  'a',
  'b.c',
  '.',
  ' ',
  '\n',
  '$',
  '"',
  '{{#a}}',
  '{{/a}}',
  '{{^a}}',
  '{{a}}',
  'rest.a',
  '__proto__',
  'constructor',
  '\u0000',
  'é',
];

it('any path', { timeout: 600_000 }, () => {
  const text = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(fc.constantFrom(...pathParts), { maxLength: 12 }).map((parts) => `$${parts.join('')}`),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  );
  fc.assert(
    fc.property(text, value, (path, subject) => {
      const { report, diagnostics } = collectDiagnostics();
      const before = stringifyJson(subject);
      const found = compileJsonPath(path, origin, report).select(subject);
      if (found !== undefined) stringifyJson(found);
      expect(diagnostics.every(({ code }) => code === 'invalid-json-path')).toBe(true);
      expect(stringifyJson(subject)).toBe(before);
    }),
    { numRuns: runs(2000), seed },
  );
});

it('long paths and deep values have an end', async () => {
  const { report } = collectDiagnostics();
  let deep: JsonValue = 1;
  for (let level = 0; level < 900; level += 1) deep = [deep, { a: deep === 1 ? 1 : [] }];
  const wide = Array.from({ length: 300 }, (_, index) => ({
    a: index,
    b: Array.from({ length: 30 }, (_item, at) => at),
  }));
  for (const path of [
    '$..*',
    '$..a',
    '$..a..b',
    '$[?(@.b[?(@ > 1)])]',
    '$.*.*.*.*',
    '$..b..*',
    `$${'[*]'.repeat(200)}`,
    `$${'.a'.repeat(5000)}`,
    `$[?(${'('.repeat(5000)}@${')'.repeat(5000)})]`,
    `$[?(${'!'.repeat(5000)}@)]`,
  ]) {
    for (const subject of [deep, wide]) {
      await bounded(() => compileJsonPath(path, origin, report).select(subject), path.slice(0, 40));
    }
  }
});

it('any template', { timeout: 600_000 }, () => {
  const text = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(fc.constantFrom(...templateParts), { maxLength: 14 }).map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  );
  fc.assert(
    fc.property(
      text,
      fc.dictionary(fc.constantFrom('a', 'b', 'rest', '__proto__', 'constructor'), value),
      (source, inputs) => {
        const { report, diagnostics } = collectDiagnostics();
        const template = compileTemplate(source, origin, report);
        const scope = new Scope(Object.assign(Object.create(null), inputs), new Map([['BOUND', 'x']]), ['rest']);
        const found = template.evaluate(scope);
        if (found !== undefined) stringifyJson(found);
        expect(typeof template.render(scope)).toBe('string');
        expect(diagnostics.every(({ code }) => code === 'invalid-template')).toBe(true);
      },
    ),
    { numRuns: runs(2000), seed },
  );
});

it('a value is never read as a template', () => {
  const { report } = collectDiagnostics();
  const template = compileTemplate('<{{a}}>', origin, report);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...templateParts), { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const scope = new Scope(Object.assign(Object.create(null), { a: text, b: 'SEEN' }), new Map([['b', 'SEEN']]));
      expect(template.render(scope)).toBe(`<${text}>`);
    }),
    { numRuns: runs(1000), seed },
  );
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBoundedPattern } from '../../src/expressions/bounded-pattern.ts';
import { bounded } from '../support/work.ts';

/** Patterns as documents have them, of all three ways of running. */
const patterns = [
  '^[a-z0-9-]+$',
  '^[A-Z]{3}$',
  'a',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^[a-z]+(-[a-z]+)*$',
  '^(?:red|green|blue)$',
  '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
  '^(?=.*\\d)(?=.*[a-z]).{4,}$',
  '^(?!admin).*$',
  '^(.)\\1$',
  '^.$',
  '^\\p{Lu}\\p{Ll}*$',
  '\\bid\\b',
  'colou?r',
  '^(a|b)?c$',
];

describe('means what the pattern means', () => {
  it.each(patterns)('%s', async (pattern) => {
    const checked = compileBoundedPattern(pattern);
    const native = new RegExp(pattern, 'u');
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab1-@. AZé😀\n\u2028'), maxLength: 12 }),
      fc.constantFrom('red', 'a@b.c', '2026-01-31', 'id', 'the id is', 'aa', 'color', 'Éa', 'a-b', 'admin', ''),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        // Each value in a turn of its own, as requests come.
        await new Promise(setImmediate);
        expect(checked.test(value)).toBe(native.test(value));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('refuses what is no pattern', () => {
    for (const pattern of ['(', '[', '\\', 'a{2,1}', '*']) {
      expect(() => compileBoundedPattern(pattern)).toThrow(SyntaxError);
    }
  });
});

describe('never stalls', () => {
  const bombs: readonly [string, string][] = [
    ['^(a+)+$', `${'a'.repeat(100_000)}!`],
    ['^(a|aa)+$', `${'a'.repeat(100_000)}!`],
    ['^(a|a|b)*$', `${'a'.repeat(1000)}!`],
    ['a*a*a*a*a*b', 'a'.repeat(50_000)],
    ['^(?=(a+)+$)b', `${'a'.repeat(1000)}!`],
    ['^(a+)\\1+$', `${'a'.repeat(50_000)}!`],
    ['(x+x+)+y', 'x'.repeat(5000)],
    ['^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$', `${'a'.repeat(5000)}!`],
  ];
  it.each(bombs)('%s', async (pattern, text) => {
    expect(await bounded(() => compileBoundedPattern(pattern).test(text))).toBe(false);
  });

  it('also with many values at once', async () => {
    const pattern = compileBoundedPattern('^(?=(a+)+$)b');
    await bounded(() => {
      for (let index = 0; index < 10_000; index += 1) pattern.test(`${'a'.repeat(40)}${index}`);
    });
  });

  it('and has its time again in the next turn', async () => {
    const checked = compileBoundedPattern('^(?!b)(a+)+$');
    for (let index = 0; index < 40; index += 1) checked.test(`${'a'.repeat(40)}!`);
    expect(checked.test('aaa')).toBe(false);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(checked.test('aaa')).toBe(true);
  });
});

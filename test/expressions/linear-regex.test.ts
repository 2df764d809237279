/** What the engine of our own takes, refuses and means, beside the one of JavaScript. */
import { describe, expect, test } from 'vitest';
import { compileLinearRegex, LinearRegexError } from '../../src/expressions/linear-regex.ts';

const texts = [
  '',
  'a',
  'b',
  'A',
  'ab',
  'aab',
  'aaab',
  'a b',
  '-',
  ']',
  '}',
  '/',
  '[',
  '^',
  '\\',
  '.',
  'é',
  '😀',
  'a\nb',
  'b\na',
  '\n',
  '_1',
  'a-b',
  '"',
];

describe('means what JavaScript means', () => {
  test.each<[string, string]>([
    ['a{2}', ''],
    ['a{1,}b', ''],
    ['a{0,2}', ''],
    ['^a{2,3}b$', ''],
    ['a??b', ''],
    ['^(?:a*?)b$', ''],
    ['\\bb', ''],
    ['a\\B', ''],
    ['\\ba\\b', ''],
    ['^b', 'm'],
    ['a$', 'm'],
    ['^b', ''],
    ['a$', ''],
    ['a.b', 's'],
    ['a.b', 'u'],
    ['A', 'i'],
    ['\\x61', ''],
    ['\\u0061', ''],
    ['\\u{1F600}', 'u'],
    ['\\p{L}', 'u'],
    ['\\P{L}', 'u'],
    ['[^ab]', ''],
    ['[\\]]', ''],
    ['[a\\-]', ''],
    ['[/]', ''],
    ['/', ''],
    ['\\/', ''],
    ['(?<name>a)b', ''],
    ['a|b|', ''],
    ['()', ''],
    ['[\\w-]', ''],
  ])('%s with flags "%s"', (pattern, flags) => {
    const regex = compileLinearRegex(pattern, flags);
    const native = new RegExp(pattern, [...new Set(`${flags}u`)].join(''));
    const whole = new RegExp(`^(?:${pattern})$`, native.flags);
    for (const text of texts) {
      expect(regex.searches(text), JSON.stringify(text)).toBe(native.test(text));
      if (!flags.includes('m')) expect(regex.matches(text), JSON.stringify(text)).toBe(whole.test(text));
    }
  });

  test.each<[string, string, boolean]>([
    // Brackets and braces that close nothing are characters.
    [']', ']', true],
    ['a}', 'a}', true],
    ['[[]', '[', true],
    ['[]a]', ']', true],
    ['[^]a]', ']', false],
    // Characters that need no escape may have one.
    ['\\"\\-\\é', '"-é', true],
    // Possessive marks change nothing about whether there is a match.
    ['a++b', 'aab', true],
    // Without flags a dot is anything but a line end; with `u` as in JavaScript.
    ['a.b', 'a\u2028b', true],
    ['a.b', 'a\nb', false],
  ])('%s on %j is %s', (pattern, text, found) => {
    expect(compileLinearRegex(pattern).matches(text)).toBe(found);
  });

  test('with `u` a dot is no line or paragraph separator', () => {
    expect(compileLinearRegex('a.b', 'u').matches('a\u2028b')).toBe(false);
  });
});

test.each<[string, string]>([
  ['a'.repeat(1001), 'it has more than 1000 characters'],
  [')', 'unbalanced ")"'],
  ['(a', 'unbalanced "("'],
  ['[a', 'unbalanced "["'],
  ['a{', '"{" without a count'],
  ['a{x}', '"{" without a count'],
  ['a{3,2}', 'a count out of order'],
  ['+', 'nothing to repeat before "+"'],
  ['a|*', 'nothing to repeat before "*"'],
  ['\\', 'a lone "\\" at the end'],
  ['(a)\\1', 'back references are not available'],
  ['\\k<a>', 'back references are not available'],
  ['(?=a)', 'look-around and inline flags are not available'],
  ['(?<!a)b', 'look-around and inline flags are not available'],
  ['(?i)a', 'look-around and inline flags are not available'],
  ['\\p', '"\\p" without {…}'],
  ['\\pL', '"\\p" without {…}'],
  ['\\u{1F600', '"\\u" without {…}'],
  ['\\p{Nonsense}', '"\\p{Nonsense}" is no character or class'],
  ['[b-a]', '"[b-a]" is no character or class'],
  ['\\xzz', '"\\xzz" is no character or class'],
  ['('.repeat(101) + ')'.repeat(101), 'groups nested too deep'],
  ['(?:(?:a{100}){100}){2}', 'it is too large'],
])('%s is refused', (pattern, reason) => {
  expect(() => compileLinearRegex(pattern)).toThrow(new LinearRegexError(reason));
});

test('unknown flags are refused, those that change nothing here are not', () => {
  expect(() => compileLinearRegex('a', 'x')).toThrow(new LinearRegexError('unknown flags "x"'));
  expect(compileLinearRegex('a', 'dg').searches('ba')).toBe(true);
});

test('of a very long text only the beginning is looked at', () => {
  const regex = compileLinearRegex('b$');
  expect(regex.searches(`${'a'.repeat(10)}b`)).toBe(true);
  expect(compileLinearRegex('b').searches(`${'a'.repeat(6_000_000)}b`)).toBe(false);
});

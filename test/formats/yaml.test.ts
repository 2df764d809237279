import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { decoded } from './decoded.ts';

/** consume.md 8.5 with the scalars of document.md 2. */
const table: [string, JsonValue][] = [
  ['a: 1\nb: [x, 2.5]', { a: 1, b: ['x', 2.5] }],
  ['just text', 'just text'],
  ['5', 5],
  ['a: 1\n---\nb: {', { a: 1 }],
  ['--- # first\na: 1\n...\n---\nb: 2', { a: 1 }],
  ['d: 2026-05-20\nt: 12:30:45', { d: '2026-05-20', t: '12:30:45' }],
  ['[yes, No, ON, off, y, n]', [true, false, true, false, 'y', 'n']],
  ['[017, 0x1F, 0b11, 1_000]', [15, 31, 3, 1000]],
  ['[9007199254740993, -12345678901234567890]', [9_007_199_254_740_993n, -12_345_678_901_234_567_890n]],
  ['[.inf, -.inf, .nan, ~, null]', [null, null, null, null, null]],
  ['a:', { a: null }],
  ['"1": "yes"', { '1': 'yes' }],
  ['1: a\ntrue: b\n1.10: c', { '1': 'a', true: 'b', '1.10': 'c' }],
  ['b: !!binary aGk=', { b: 'aGk=' }],
  ['a: !!str 5\nb: !!int "5"', { a: '5', b: 5 }],
  ['a: &x {k: 1}\nb: *x', { a: { k: 1 }, b: { k: 1 } }],
  ['base: &b {x: 1, y: 2}\nc:\n  <<: *b\n  y: 3', { base: { x: 1, y: 2 }, c: { y: 3, x: 1 } }],
  ['a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b]}', { a: { x: 1 }, b: { x: 2, y: 2 }, c: { x: 1, y: 2 } }],
  ['t: |\n  a\n  b\nf: >\n  a\n  b\n', { t: 'a\nb\n', f: 'a b\n' }],
  ['a: 1\na: 2', { a: 2 }],
  ['__proto__: {x: 1}', JSON.parse('{"__proto__":{"x":1}}')],
  ['\u{FEFF}a: é', { a: 'é' }],
];

const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}, *a${i - 1}`}]`).join(
  '\n',
);

const refused: [string, RegExp][] = [
  ['a: [1', /line 1/],
  ['a: 1\n b: 2', /line [12]/],
  ['? [a]\n: 1', /no scalar at line 1/],
  ['? {a: 1}\n: 1', /no scalar/],
  ['a: *none', /alias/i],
  ['a: &a [*a]', /alias/i],
  [bomb, /too many aliases/],
  ['['.repeat(1500) + ']'.repeat(1500), /nested|stack/],
];

describe('yaml', () => {
  it('leaves more than ten thousand digits as text: they take too long to convert', async () => {
    const digits = '7'.repeat(10_000);
    expect(await decoded('yaml', `[${digits}, ${digits}7]`)).toEqual([BigInt(digits), `${digits}7`]);
  });

  it.each(table)('%j', async (body, expected) => {
    const value = await decoded('yaml', body);
    expect(value).toEqual(expected);
  });

  it.each(refused)('refuses %.30s', async (body, message) => {
    const decoding = decoded('yaml', body);
    await expect(decoding).rejects.toThrow(DecodeError);
    await expect(decoding).rejects.toThrow(message);
  });
});

it.each<[string, JsonValue]>([
  ['', null],
  ['# only a comment', null],
  ['&k key: 1\n*k : 2', { key: 2 }],
  ['? \n: 1', { '': 1 }],
  ['<<: [{a: 1, b: 2}, {b: 3, c: 4}]\na: 0', { a: 0, b: 2, c: 4 }],
  ['"<<": {a: 1}', { '<<': { a: 1 } }],
  ['a: !!int "5"\nb: !!str 5\nc: !!null x\nd: !own 5', { a: 5, b: '5', c: 'x', d: '5' }],
  ['- &a [1]\n- *a\n-', [[1], [1], null]],
  ['a: 1\n---\nb: 2', { a: 1 }],
])('%j is %j', async (text, value) => {
  expect(await decoded('yaml', text)).toEqual(value);
});

it.each<[string, RegExp]>([
  ['a: *x', /an alias without an anchor before it at line 1/],
  ['? [a]\n: 1', /a key that is no scalar at line 1/],
  ['a: &l [x]\n*l : 1', /a key that is no scalar/],
  ['<<: 5', /a merge key that names no map/],
  ['<<: [{a: 1}, 5]', /a merge key that names no map/],
  [`${'['.repeat(2000)}${']'.repeat(2000)}`, /nested deeper than/],
  [
    `a: &a [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 8 }, (_, index) => `${'bcdefghi'[index] ?? ''}: &${'bcdefghi'[index] ?? ''} [${`*${'abcdefgh'[index] ?? ''},`.repeat(10)}]\n`).join('')}`,
    /too many aliases/,
  ],
  ['a: [1', /at line/],
])('%# is refused with its place', async (text, reason) => {
  await expect(decoded('yaml', text)).rejects.toThrow(reason);
});

import { expect, it } from 'vitest';
import type { JsonValue } from '../../src/json/json-value.ts';
import { convert, isOfType } from '../../src/operation/conversion.ts';

const cases: readonly (readonly [JsonValue, string | undefined, JsonValue | undefined])[] = [
  ['5', 'number', 5],
  ['5.5', 'number', 5.5],
  ['9007199254740993', 'integer', 9007199254740993n],
  ['5.5', 'integer', undefined],
  ['true', 'boolean', true],
  ['TRUE', 'boolean', undefined],
  ['[1]', 'array', [1]],
  ['{"a":1}', 'object', { a: 1 }],
  ['{"a":1}', 'array', undefined],
  ['five', 'number', undefined],
  ['', 'number', undefined],
  [5, 'string', '5'],
  [9007199254740993n, 'string', '9007199254740993'],
  [true, 'string', 'true'],
  [['a'], 'string', '["a"]'],
  ['a', 'string', 'a'],
  [null, 'string', undefined],
  [null, 'number', undefined],
  [5, 'boolean', undefined],
  ['5', undefined, '5'],
  ['5', 'date', '5'],
  [null, 'date', null],
];
it.each(cases)('%o as %s is %o', (value, type, expected) => {
  expect(convert(value, type)).toEqual(expected === undefined ? { ok: false } : { ok: true, value: expected });
});

it.each([
  [1e300, 'integer', true],
  [1.5, 'integer', false],
  [7n, 'number', true],
  [[], 'object', false],
  [null, 'object', false],
  ['a', 'text', false],
] as const)('%o is of type %s: %s', (value, type, expected) => {
  expect(isOfType(value, type)).toBe(expected);
});

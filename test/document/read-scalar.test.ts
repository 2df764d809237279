import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScalar } from '../../src/document/read-scalar.ts';

describe('readScalar', () => {
  test.each([
    ['', null],
    ['~', null],
    ['Null', null],
    ['nULL', 'nULL'],
    ['yes', true],
    ['No', false],
    ['ON', true],
    ['off', false],
    ['y', 'y'],
    ['yEs', 'yEs'],
    ['017', 15],
    ['0o17', 15],
    ['08', '08'],
    ['0x1F', 31],
    ['-0x10', -16],
    ['0b11', 3],
    ['1_000', 1000],
    ['+5', 5],
    ['12:30:45', '12:30:45'],
    ['2026-05-20', '2026-05-20'],
    ['1.10', 1.1],
    ['1e3', 1000],
    ['.5', 0.5],
    ['.', '.'],
    ['-', '-'],
    ['0x', '0x'],
    ['1.2.3', '1.2.3'],
    ['1.0.0-alpha2', '1.0.0-alpha2'],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['.inf', undefined],
    ['-.INF', undefined],
    ['.nan', undefined],
    ['1e999', undefined],
  ])('%s is %s', (text, value) => {
    expect(readScalar(text)).toStrictEqual(value);
  });

  test('every integer keeps its digits', () => {
    fc.assert(fc.property(fc.bigInt(), (value) => BigInt(String(readScalar(String(value)))) === value));
  });

  test('every finite number is read as JavaScript reads it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(!Number.isInteger(value));
        expect(readScalar(String(value))).toBe(value);
      }),
    );
  });
});

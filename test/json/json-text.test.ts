import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nestsDeeper } from '../../src/json/json-depth.ts';
import { jsonFaultOf } from '../../src/json/json-fault.ts';
import { hasLongDigits, parseJson, stringifyJson } from '../../src/json/json-text.ts';
import type { JsonValue } from '../../src/json/json-value.ts';

const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.string(),
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((number) => !Object.is(number, -0) && !(Number.isInteger(number) && !Number.isSafeInteger(number))),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
}));

describe('JSON text', () => {
  it('comes back as it was, every digit kept', () => {
    fc.assert(
      fc.property(value, (json) => {
        expect(parseJson(stringifyJson(json))).toEqual(json);
      }),
    );
  });

  it('agrees with JSON.parse about what is JSON, and finds a fault wherever it refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '"\\u00e9"',
      '"',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        expect(jsonFaultOf(text) === undefined).toBe(accepted);
      }),
      { numRuns: 2000 },
    );
  });

  it('measures nesting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.string(), (levels, text) => {
        const json = `${'{"b":null,"a":[1,{},'.repeat(levels)}${JSON.stringify(text)}${']}'.repeat(levels)}`;
        expect(nestsDeeper(parseJson(json), levels * 2 + 1)).toBe(false);
        expect(nestsDeeper(parseJson(json), levels * 2)).toBe(true);
      }),
    );
    expect(nestsDeeper('[[[', 0)).toBe(false);
    expect(nestsDeeper([], 0)).toBe(true);
  });

  it('sees sixteen digits in a row wherever they stand', () => {
    const text = fc.array(fc.constantFrom('1', '12345678', '123456789012345', '0000000000000000', 'x', '-', 'éa'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const json = parts.join('');
        expect(hasLongDigits(json)).toBe(/\d{16}/.test(json));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('long integers among much else', () => {
  it.each<[string, unknown]>([
    ['{"__proto__":12345678901234567890}', { ['__proto__']: 12345678901234567890n }],
    ['["12345678901234567890", 12345678901234567890 ]', ['12345678901234567890', 12345678901234567890n]],
    ['["a\\"12345678901234567890", -12345678901234567890]', ['a"12345678901234567890', -12345678901234567890n]],
    ['[9007199254740991,9007199254740993]', [9007199254740991, 9007199254740993n]],
    ['{"a":{"b":[[12345678901234567890]]},"a":[12345678901234567891]}', { a: [12345678901234567891n] }],
  ])('%s', (text, value) => {
    expect(JSON.stringify(Object.entries(parseJson(text) ?? {}), plain)).toBe(
      JSON.stringify(Object.entries(value ?? {}), plain),
    );
  });

  it.each([
    '{12345678901234567890:1}',
    '{12345678901234567890 :1}',
    '[012345678901234567890]',
    '[12345678901234567890',
  ])('refuses %s as it is written', (text) => {
    let fault: unknown;
    try {
      JSON.parse(text);
    } catch (error) {
      fault = error;
    }
    expect(() => parseJson(text)).toThrow((fault as Error).message);
  });

  it('call nothing for each of the other values', () => {
    const parse = vi.spyOn(JSON, 'parse');
    expect(parseJson('[12345678901234567890,1]')).toEqual([12345678901234567890n, 1]);
    for (const [, reviver] of parse.mock.calls) expect(reviver).toBeUndefined();
    parse.mockRestore();
  });
});

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${String(value)}n` : value;
}

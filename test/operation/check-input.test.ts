import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, stringifyJson } from '../../src/json/json-text.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import type { InputType } from '../../src/model/parameters.ts';
import { checkBodyValue, checkJson, checkText } from '../../src/operation/check-input.ts';
import { input } from './inputs.ts';

const refused = (message: string): { ok: false; message: string } => ({ ok: false, message });

describe('a text', () => {
  const fits: readonly (readonly [InputType, readonly string[], JsonValue])[] = [
    ['string', [''], ''],
    ['string', ['5', '6'], '5'],
    ['integer', ['42'], 42],
    ['integer', ['-0042'], -42],
    ['integer', ['+7'], 7],
    ['integer', ['9007199254740991'], 9007199254740991],
    ['integer', ['9007199254740993'], 9007199254740993n],
    ['integer', ['+9007199254740993'], 9007199254740993n],
    ['integer', ['-123456789012345678901234567890'], -123456789012345678901234567890n],
    ['number', ['1.50'], 1.5],
    ['number', ['-1e3'], -1000],
    ['number', ['12345678901234567890'], 12345678901234567890n],
    ['boolean', ['true'], true],
    ['boolean', ['FALSE'], false],
    ['array', ['a'], ['a']],
    ['array', ['a', 'b'], ['a', 'b']],
    ['array', ['[1,"x"]'], [1, 'x']],
    ['array', ['[1', 'b'], ['[1', 'b']],
    ['array', [''], ['']],
    ['object', ['{"a":[1]}'], { a: [1] }],
  ];
  it.each(fits)('of type %s: %o is %o', (type, texts, value) => {
    expect(checkText(input(type), texts)).toEqual({ ok: true, value });
  });

  const unfit: readonly (readonly [InputType, string, string])[] = [
    ['integer', 'ten', 'must be an integer, got "ten"'],
    ['integer', '1.0', 'must be an integer, got "1.0"'],
    ['integer', '', 'must be an integer, got ""'],
    ['integer', ' 5', 'must be an integer, got " 5"'],
    ['number', '1.', 'must be a number, got "1."'],
    ['number', '01', 'must be a number, got "01"'],
    ['number', 'NaN', 'must be a number, got "NaN"'],
    ['number', '0x10', 'must be a number, got "0x10"'],
    ['boolean', '1', 'must be a boolean, got "1"'],
    ['array', '[1', 'must be an array, got "[1"'],
    ['object', '[]', 'must be an object, got "[]"'],
    ['object', 'x', 'must be an object, got "x"'],
  ];
  it.each(unfit)('of type %s: %j is refused', (type, text, message) => {
    expect(checkText(input(type), [text])).toEqual(refused(message));
  });

  it('of type integer: ten thousand digits are the most', () => {
    const digits = '7'.repeat(10_000);
    expect(checkText(input('integer'), [digits])).toEqual({ ok: true, value: BigInt(digits) });
    expect(checkText(input('integer'), [`${digits}7`]).ok).toBe(false);
  });

  it('stays as it is without a type, or where it is not checked', () => {
    expect(checkText(input(undefined), ['5'])).toEqual({ ok: true, value: '5' });
    expect(checkText(input('integer', { checked: false }), ['ten'])).toEqual({ ok: true, value: 'ten' });
  });
});

describe('a value of a JSON body', () => {
  const cases: readonly (readonly [InputType | undefined, JsonValue, JsonValue | undefined])[] = [
    ['string', 'a', 'a'],
    ['string', 5, '5'],
    ['string', true, 'true'],
    ['string', 9007199254740993n, '9007199254740993'],
    ['string', { a: 1 }, undefined],
    ['string', ['a'], undefined],
    ['integer', 5, 5],
    ['integer', 1e21, 1e21],
    ['integer', 5.5, undefined],
    ['integer', '5', undefined],
    ['number', 5.5, 5.5],
    ['number', 7n, 7n],
    ['boolean', false, false],
    ['boolean', 'false', undefined],
    ['array', [], []],
    ['array', 'a', undefined],
    ['object', {}, {}],
    ['object', [], undefined],
    [undefined, [1, { a: null }], [1, { a: null }]],
  ];
  it.each(cases)('of type %s: %o gives %o', (type, value, expected) => {
    const checked = checkBodyValue(input(type), value);
    expect(checked).toEqual(
      expected === undefined ? { ok: false, message: expect.any(String) } : { ok: true, value: expected },
    );
  });

  it('is not checked where it is derived', () => {
    expect(checkBodyValue(input('object', { checked: false }), 'text')).toEqual({ ok: true, value: 'text' });
  });
});

describe('an argument of a tool', () => {
  const cases: readonly (readonly [InputType, JsonValue, JsonValue | undefined])[] = [
    ['integer', '5', 5],
    ['integer', 'ten', undefined],
    ['boolean', 'TRUE', true],
    ['array', '[1]', [1]],
    ['array', 'a', undefined],
    ['object', '{"a":1}', { a: 1 }],
    ['string', 5, '5'],
    ['number', 5, 5],
    ['integer', true, undefined],
  ];
  it.each(cases)('of type %s: %o gives %o', (type, value, expected) => {
    const checked = checkJson(input(type), value);
    expect(checked).toEqual(
      expected === undefined ? { ok: false, message: expect.any(String) } : { ok: true, value: expected },
    );
  });
});

it('cuts a long value in its message', () => {
  const checked = checkText(input('integer'), ['x'.repeat(1_000_000)]);
  expect(checked.ok ? '' : checked.message).toHaveLength('must be an integer, got '.length + 81);
});

it('says what the constraint says, of the converted value', () => {
  const constraint = (value: JsonValue): string | undefined => (value === 5 ? undefined : 'must be five');
  expect(checkText(input('integer', { constraint }), ['5'])).toEqual({ ok: true, value: 5 });
  expect(checkJson(input('integer', { constraint }), '6')).toEqual(refused('must be five'));
});

describe('laws', () => {
  const ofType: Readonly<Record<InputType, fc.Arbitrary<JsonValue>>> = {
    string: fc.string(),
    integer: fc.oneof(
      fc.integer(),
      fc.bigInt().filter((value) => !Number.isSafeInteger(Number(value))),
    ),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    boolean: fc.boolean(),
    array: fc.array(fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<JsonValue>), // fast-check's JSON is our JSON
    object: fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<JsonValue>, { noNullPrototype: true }), // as above
  };
  const types = Object.keys(ofType) as InputType[]; // the keys are the type words

  it.each(types)('a %s passes unchanged as an argument and in a body', (type) => {
    fc.assert(
      fc.property(ofType[type], (value) => {
        expect(checkJson(input(type), value)).toEqual({ ok: true, value });
        expect(checkBodyValue(input(type), value)).toEqual({ ok: true, value });
      }),
    );
  });

  it.each(types.filter((type) => type !== 'string'))('the JSON text of a %s is that value', (type) => {
    fc.assert(
      fc.property(ofType[type], (value) => {
        const text = stringifyJson(value);
        expect(checkText(input(type), [text])).toEqual({ ok: true, value: parseJson(text) });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.array(fc.string(), { minLength: 1 }),
        fc.jsonValue(),
        (type, texts, value) => {
          checkText(input(type), texts);
          checkJson(input(type), value as JsonValue); // fast-check's JSON is our JSON
        },
      ),
    );
  });
});

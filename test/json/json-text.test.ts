import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestsDeeper } from '../../src/json/json-depth.ts';
import { jsonFaultOf } from '../../src/json/json-fault.ts';
import { parseJson, stringifyJson } from '../../src/json/json-text.ts';
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

  it('measures nesting outside strings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.string(), (levels, text) => {
        const json = `${'{"a":['.repeat(levels)}${JSON.stringify(text)}${']}'.repeat(levels)}`;
        expect(nestsDeeper(json, levels * 2)).toBe(false);
        if (json.length > (levels * 2 - 1) * 2) expect(nestsDeeper(json, levels * 2 - 1)).toBe(true);
      }),
    );
  });
});

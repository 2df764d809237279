import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { exampleValue } from '../../src/openapi/example-value.ts';
import { soundSchema } from '../../src/openapi/sound-schema.ts';

describe('a value to start from', () => {
  test.each<[JsonObject, JsonValue]>([
    [{ type: 'string', default: 'now' }, 'now'],
    [{ type: 'string', example: 'later', const: 'never' }, 'later'],
    [{ const: 5 }, 5],
    [{ type: 'string', enum: ['a', 'b'] }, 'a'],
    [{ enum: [] }, null],
    [{ type: 'string' }, ''],
    [{ type: 'integer', minimum: 3 }, 3],
    [{ type: 'number' }, 0],
    [{ type: 'boolean' }, false],
    [{ type: 'array', items: { type: 'string' } }, []],
    [
      { type: ['object', 'null'], properties: { a: { type: 'boolean' }, b: true, c: {} } },
      { a: false, b: null, c: null },
    ],
    [{ type: 'object' }, {}],
    [{}, {}],
  ])('%j starts as %j', (schema, value) => {
    expect(exampleValue(schema)).toEqual(value);
  });

  test('goes six levels deep', () => {
    const nested = (depth: number): JsonObject => ({
      type: 'object',
      properties: depth === 0 ? {} : { a: nested(depth - 1) },
    });
    expect(JSON.stringify(exampleValue(nested(20)))).toBe('{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}');
  });
});

describe('of a written schema stays', () => {
  test.each<[JsonObject, JsonObject]>([
    [{ type: 'text' }, {}],
    [{ type: ['string', 'null'] }, { type: ['string', 'null'] }],
    [{ type: ['string', 'string'] }, {}],
    [{ type: [] }, {}],
    [{ title: 5, description: 'D', format: false }, { description: 'D' }],
    [{ pattern: '^a+$' }, { pattern: '^a+$' }],
    [{ pattern: '(' }, {}],
    [{ pattern: 7 }, {}],
    [{ enum: [] }, {}],
    [{ enum: 'a' }, {}],
    [{ enum: [1, null] }, { enum: [1, null] }],
    [
      { const: null, default: false, example: 1 },
      { const: null, default: false, example: 1 },
    ],
    [
      { minimum: '1', maximum: 2n, exclusiveMinimum: 3 },
      { maximum: 2n, exclusiveMinimum: 3 },
    ],
    [{ multipleOf: 0 }, {}],
    [{ multipleOf: '2' }, {}],
    [{ multipleOf: 0.5 }, { multipleOf: 0.5 }],
    [{ minLength: -1, maxLength: 1.5, minItems: '1', maxItems: 4 }, { maxItems: 4 }],
    [{ uniqueItems: 'yes' }, {}],
    [{ uniqueItems: true, nullable: true }, { uniqueItems: true }],
    [{ required: ['a', 'a', 'b'] }, { required: ['a', 'b'] }],
    [{ required: ['a', 1] }, {}],
    [{ required: true }, {}],
    [{ items: { type: 'x', $ref: '#/y' } }, { items: {} }],
    [{ items: true, additionalProperties: 'no' }, { items: true }],
    [{ properties: ['a'] }, {}],
    [{ properties: { a: { type: 'string', foo: 1 }, b: 'string' } }, { properties: { a: { type: 'string' }, b: {} } }],
    [{ anyOf: [], oneOf: {}, allOf: [{ type: 'integer' }, 5] }, { allOf: [{ type: 'integer' }, {}] }],
    [{ $ref: 'https://elsewhere.test', 'x-own': 1, constructor: 1, toString: 2 }, {}],
  ])('%o gives %o', (written, sound) => {
    expect(soundSchema(written)).toEqual(sound);
  });
});

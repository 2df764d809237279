import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { mockSchema } from '../../src/operation/mock-schema.ts';
import { entries } from './entries.ts';

describe('the schema of fixed values', () => {
  it.each<[JsonObject, JsonValue]>([
    [{ name: 'a', type: 'string', value: 'x' }, { type: 'string' }],
    [{ name: 'a', type: 'number', value: '12' }, { type: 'number' }],
    [{ name: 'a', type: 'number', value: 'many' }, { type: 'string' }],
    [
      { name: 'a', type: 'boolean', value: 'true', description: 'D' },
      { type: 'boolean', description: 'D' },
    ],
    [{ name: 'a', type: 'array', value: '[1]' }, { type: 'array' }],
    [{ name: 'a', value: 'x' }, { type: 'string' }],
    // One with a tag is text where what is sent does not convert.
    [{ name: 'a', type: 'integer', value: '{{n}}' }, { type: ['integer', 'string'] }],
    [{ name: 'a', type: 'string', value: '{{n}}' }, { type: 'string' }],
    [{ name: 'a', value: '{{n}}' }, {}],
    [{ name: 'a', value: 'no {{n}}' }, { type: 'string' }],
    [
      { name: 'a', type: 'array' },
      { type: 'array', items: {} },
    ],
    [
      { name: 'a', type: 'array', description: 'List', items: { type: 'string', value: 'x' } },
      { type: 'array', description: 'List', items: { type: 'string' } },
    ],
    [
      {
        name: 'a',
        type: 'object',
        description: 'O',
        properties: { b: { type: 'number', value: '1' }, c: { type: 'string' } },
      },
      { type: 'object', description: 'O', properties: { b: { type: 'number' }, c: {} } },
    ],
    [{ name: 'a', type: 'string', description: 'Without a value' }, { description: 'Without a value' }],
  ])('%j is %j', (entry, schema) => {
    expect(mockSchema(entries([entry]))).toEqual({ type: 'object', properties: { a: schema } });
  });

  it('calls an entry without a name "value"', () => {
    expect(mockSchema(entries([{ type: 'string', value: 'v' }]))).toEqual({
      type: 'object',
      properties: { value: { type: 'string' } },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { outputShape } from '../../src/operation/output-shape.ts';
import { entries } from './entries.ts';

const object = {
  type: 'object',
  properties: { a: { type: 'string' }, o: { type: 'object', properties: { n: { type: 'integer' } } } },
};
const nullable = (type: string, more: JsonObject = {}): JsonObject => ({ type: [type, 'null'], ...more });

describe('outputShape', () => {
  it.each<[JsonObject[], 'mapped' | 'orchestrated' | 'mock', JsonValue | undefined]>([
    [
      [object],
      'mapped',
      nullable('object', {
        properties: { a: nullable('string'), o: nullable('object', { properties: { n: nullable('integer') } }) },
      }),
    ],
    [[{ type: 'array', items: { type: 'number' } }], 'mapped', nullable('array', { items: nullable('number') })],
    [[{ type: 'string', description: 'D' }], 'mapped', nullable('string', { description: 'D' })],
    [[{ type: 'object', mapping: '$.' }], 'mapped', undefined],
    [[{ type: 'array', mapping: '$.' }], 'mapped', undefined],
    [[{ type: 'string' }, { type: 'number' }], 'mapped', undefined],
    [
      [
        { name: 'a', type: 'string' },
        { name: 'b', type: 'object', mapping: '$' },
      ],
      'mapped',
      nullable('object', { properties: { a: nullable('string'), b: {} } }),
    ],
    [[{ name: 'a', type: 'string' }], 'orchestrated', nullable('object', { properties: { a: nullable('string') } })],
    [[{ type: 'string', value: 'v' }], 'mock', nullable('object', { properties: { value: nullable('string') } })],
    [[], 'mapped', undefined],
  ])('%j as %s', (list, family, schema) => {
    expect(outputShape(entries(list), family)?.schema).toEqual(schema);
  });

  it.each<[JsonValue | undefined, JsonValue]>([
    [undefined, { a: null, o: { n: null } }],
    [null, null],
    [
      { a: 5, o: { n: '7' } },
      { a: '5', o: { n: 7 } },
    ],
    [
      { a: { k: 1 }, o: 'x', extra: 1 },
      { a: '{"k":1}', o: null, extra: 1 },
    ],
    [{ o: { n: 1.5 } }, { o: { n: null } }],
    [{ o: { n: 2n ** 60n } }, { o: { n: 2n ** 60n } }],
    ['text', null],
    [[1], null],
  ])('conforms, case %#', (value, expected) => {
    expect(outputShape(entries([object]), 'mapped')?.conform(value)).toEqual(expected);
  });
});

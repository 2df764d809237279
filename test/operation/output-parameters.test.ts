import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { Scope } from '../../src/expressions/scope.ts';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { compileOutputs } from '../../src/operation/output-parameters.ts';
import { originOf } from '../../src/source/origin.ts';
import { entries } from './entries.ts';

const origin = originOf('document.yaml');

function shaped(list: readonly JsonObject[], value: JsonValue, inputs: Record<string, JsonValue> = {}): JsonValue {
  const { report, diagnostics } = collectDiagnostics();
  const mapper = compileOutputs(entries(list), origin, report);
  expect(diagnostics).toEqual([]);
  return mapper.map(value, new Scope(inputs, new Map([['SECRET', 's3cret']])));
}

const consumed = { id: 7, s: 'abcdef', o: { k: 1 }, l: [{ x: 1, y: { z: [5] } }, { x: 2 }] };

/** consume.md 9.2: the table (TS column where it differs) and the rules below it. */
const consumeTable: [JsonObject, JsonValue][] = [
  [{ type: 'string', mapping: '$.id' }, 7],
  [{ type: 'string', mapping: '$.none' }, null],
  [{ type: 'number', value: '5' }, 5],
  [{ type: 'string', value: 'v', mapping: '$.s' }, 'v'],
  [{ type: 'object', mapping: '$.' }, consumed],
  [{ type: 'object', mapping: '$.o', properties: { k: { type: 'number', mapping: '$.k' } } }, { k: 1 }],
  [
    { type: 'object', properties: { a: { type: 'number', mapping: '$.id' }, v: { type: 'string', value: 'x' } } },
    { a: 7, v: 'x' },
  ],
  [
    { type: 'object', properties: { o: { type: 'object', properties: { i: { type: 'number', mapping: '$.id' } } } } },
    { o: { i: 7 } },
  ],
  [
    {
      type: 'object',
      properties: { o: { type: 'object', mapping: '$.o', properties: { z: { type: 'number', mapping: '$.k' } } } },
    },
    { o: { z: 1 } },
  ],
  [{ type: 'array', mapping: '$.l' }, consumed.l],
  [{ type: 'array', mapping: '$.l', items: { type: 'number', mapping: '$.x' } }, [1, 2]],
  [
    {
      type: 'array',
      mapping: '$.l',
      items: { type: 'object', properties: { z: { type: 'array', mapping: '$.y.z' } } },
    },
    [{ z: [5] }, { z: null }],
  ],
  [{ type: 'array', mapping: '$.l', items: { type: 'object', mapping: '$.y' } }, [{ z: [5] }, null]],
  [
    {
      type: 'array',
      mapping: '$.l',
      items: {
        type: 'object',
        properties: { w: { type: 'object', properties: { q: { type: 'array', mapping: '$.y.z' } } } },
      },
    },
    [{ w: { q: [5] } }, { w: { q: null } }],
  ],
  [{ type: 'array', mapping: '$.o' }, { k: 1 }],
  [{ type: 'array', mapping: '$.o', items: { type: 'string' } }, null],
  [{ type: 'string', mapping: '$.s', maxLength: 3 }, 'abc'],
  [{ type: 'string', mapping: '$.s', maxLength: -3 }, 'abcdef'],
  [
    {
      type: 'object',
      mapping: '$.o',
      properties: { k: { type: 'number', mapping: '$.k' }, i: { type: 'number', mapping: '$.id' } },
    },
    { k: 1, i: 7 },
  ],
  [
    {
      type: 'array',
      mapping: '$.l',
      items: { type: 'object', properties: { w: { type: 'object', mapping: '$.y' } } },
    },
    [{ w: { z: [5] } }, { w: null }],
  ],
  [{ type: 'array', mapping: '$.l', items: { type: 'object' } }, consumed.l],
  [{ type: 'array' }, null],
  [{ type: 'string' }, null],
  [{ type: 'object', properties: {} }, {}],
  [{ type: 'object', mapping: '$.none', properties: { a: { type: 'string', mapping: '$.id' } } }, null],
  [
    { type: 'object', mapping: '$.l[0]', values: { type: 'array', mapping: '$.z' } },
    { x: null, y: [5] },
  ],
  [{ type: 'object', mapping: '$.l', values: { type: 'array' } }, null],
  [{ type: 'object', mapping: '$.o', values: { type: 'number' } }, { k: 1 }],
  [{ name: 'n', type: 'number', value: '$.id' }, 7],
  [{ type: 'string', value: '$.id' }, '$.id'],
  [{ type: 'boolean', value: 'true' }, true],
  [{ type: 'boolean', value: 'yes' }, 'yes'],
  [{ type: 'integer', value: '9007199254740993' }, 9_007_199_254_740_993n],
  [{ type: 'array', value: '[1]' }, [1]],
  [{ type: 'object', properties: { k: { name: 'other', type: 'number', mapping: '$.id' } } }, { other: 7 }],
  [
    { type: 'array', mapping: '$.l[*].y.z', items: { type: 'array', items: { type: 'number', value: '{{n}}' } } },
    [[5]].map((list) => list.map(() => 3)),
  ],
];

const restBody = { id: 7, who: { n: 'Ann', tags: ['a'] }, l: [{ k: 1, d: { e: 2 } }] };

/** rest.md 8.2: every row. */
const restTable: [JsonObject, JsonValue][] = [
  [{ type: 'object', mapping: '$.' }, restBody],
  [{ type: 'object', mapping: '$.who' }, restBody.who],
  [{ type: 'object', mapping: '$.l' }, restBody.l],
  [{ type: 'object', mapping: '$.id' }, 7],
  [{ type: 'object' }, {}],
  [
    { type: 'object', properties: { x: { type: 'number', mapping: '$.id' }, y: { type: 'string', mapping: '$.no' } } },
    { x: 7, y: null },
  ],
  [{ type: 'object', mapping: '$.who', properties: { x: { type: 'string', mapping: '$.n' } } }, { x: 'Ann' }],
  [
    {
      type: 'object',
      properties: { w: { type: 'object', properties: { x: { type: 'string', mapping: '$.who.n' } } } },
    },
    { w: { x: 'Ann' } },
  ],
  [
    {
      type: 'object',
      properties: { w: { type: 'object', mapping: '$.who', properties: { x: { type: 'string', mapping: '$.n' } } } },
    },
    { w: { x: 'Ann' } },
  ],
  [{ type: 'object', properties: { w: { type: 'string', value: 'fixed' } } }, { w: 'fixed' }],
  [{ type: 'array', mapping: '$.l' }, restBody.l],
  [
    {
      type: 'array',
      mapping: '$.l',
      items: {
        type: 'object',
        properties: {
          k: { type: 'number', mapping: '$.k' },
          f: { type: 'object', properties: { e: { type: 'number', mapping: '$.d.e' } } },
        },
      },
    },
    [{ k: 1, f: { e: 2 } }],
  ],
  [{ type: 'array', mapping: '$.who' }, restBody.who],
  [{ type: 'array', mapping: '$.who', items: { type: 'string' } }, null],
  [{ type: 'string', mapping: '$.id' }, 7],
  [{ type: 'string', mapping: '$.no' }, null],
  [{ type: 'string', value: 'hi {{name}}' }, 'hi Bo'],
  [{ type: 'number', value: '5' }, 5],
];

describe('compileOutputs', () => {
  it.each(consumeTable)('consume.md 9.2: %j', (entry, expected) => {
    expect(shaped([entry], consumed, { n: 3 })).toEqual(expected);
  });

  it.each(restTable)('rest.md 8.2: %j', (entry, expected) => {
    expect(shaped([entry], restBody, { name: 'Bo' })).toEqual(expected);
  });

  it('gives the first value that is not null, of entries without a name', () => {
    const list = [
      { type: 'string', mapping: '$.none' },
      { type: 'number', mapping: '$.id' },
      { type: 'string', mapping: '$.s' },
    ];
    expect(shaped(list, consumed)).toBe(7);
    expect(shaped(list.slice(0, 1).concat(list.slice(0, 1)), consumed)).toBeNull();
    expect(shaped([{ name: 'a', type: 'string', mapping: '$.none' }, list[1] ?? {}], consumed)).toBe(7);
  });

  it('gives a map, nulls kept, when two or more entries all have a name', () => {
    const list = [
      { name: 'a', type: 'number', mapping: '$.id' },
      { name: '__proto__', type: 'string', mapping: '$.none' },
    ];
    const result = shaped(list, consumed);
    expect(Object.entries(result as JsonObject)).toEqual([
      ['a', 7],
      ['__proto__', null],
    ]);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(shaped(list.slice(0, 1), consumed)).toBe(7);
  });

  it('never shows a binding in a fixed value', () => {
    expect(shaped([{ type: 'string', value: 'x{{SECRET}}' }], {})).toBe('x');
    expect(shaped([{ type: 'string', value: '{{SECRET}}' }], {})).toBe('');
  });

  it('keeps every digit of a mapped integer', () => {
    expect(shaped([{ type: 'number', mapping: '$.n' }], { n: 12_345_678_901_234_567_890n })).toBe(
      12_345_678_901_234_567_890n,
    );
  });

  it('keeps an explicit null of a mapped object apart from a missing member', () => {
    const entry = { type: 'object', mapping: '$.o', properties: { k: { type: 'number', mapping: '$.k' } } };
    expect(shaped([entry], { o: { k: null }, k: 2 })).toEqual({ k: null });
    expect(shaped([entry], { o: {}, k: 2 })).toEqual({ k: 2 });
    expect(shaped([entry], { o: null, k: 2 })).toBeNull();
  });

  it('reports a path that can not be read and maps it to null', () => {
    const { report, diagnostics } = collectDiagnostics();
    const mapper = compileOutputs(entries([{ type: 'string', mapping: '$.a[' }]), origin, report);
    expect(mapper.map({ a: 1 }, new Scope({}))).toBeNull();
    expect(diagnostics.map((found) => found.code)).toEqual(['invalid-json-path']);
  });

  it.each<[readonly JsonObject[] | undefined, boolean]>([
    [undefined, true],
    [[], true],
    [[{ type: 'object', mapping: '$.' }], true],
    [[{ type: 'array', mapping: ' $ ' }], true],
    [[{ name: 'n', type: 'object', mapping: '$.' }], true],
    [[{ type: 'string', mapping: '$.' }], false],
    [[{ type: 'object', mapping: '$.a' }], false],
    [[{ type: 'object', mapping: '$.', properties: {} }], false],
    [[{ type: 'array', mapping: '$.', items: { type: 'string' } }], false],
    [[{ type: 'object', mapping: '$.', value: 'x' }], false],
    [[{ type: 'object' }], false],
    [
      [
        { type: 'object', mapping: '$.' },
        { type: 'object', mapping: '$.' },
      ],
      false,
    ],
  ])('bare pass-through of %j: %j', (list, expected) => {
    const { report } = collectDiagnostics();
    const mapper = compileOutputs(list === undefined ? undefined : entries(list), origin, report);
    expect(mapper.barePassThrough).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { compileProjection } from '../../src/operation/projection.ts';
import { entries } from './entries.ts';

const id = { name: 'id', type: 'number', value: '$.i' };

describe('compileProjection (orchestration.md 4.2)', () => {
  it.each<[JsonObject[], JsonValue, JsonValue]>([
    [[], { i: 1 }, { i: 1 }],
    [[id, { name: 'n', type: 'string', value: '$.none' }], { i: 1 }, { id: 1, n: null }],
    [[id], 5, { id: null }],
    [[id], [{ i: 1, x: 2 }, 5], [{ i: 1, x: 2, id: 1 }, { id: null }]],
    [
      [
        { type: 'number', mapping: '$.i' },
        { type: 'string', mapping: '$.x' },
      ],
      { i: 1 },
      1,
    ],
    [
      [
        { type: 'number', mapping: '$.none' },
        { type: 'number', mapping: '$.i' },
      ],
      { i: 1 },
      null,
    ],
    [[{ type: 'number', mapping: '$.i' }], [{ i: 1 }], [{ i: 1 }]],
    [[{ name: 'result', type: 'object', value: '$.' }], { i: 1 }, { result: { i: 1 } }],
    [[{ name: 'r', type: 'object', properties: { k: { type: 'number', value: '$.i' } } }], { i: 1 }, { r: { k: 1 } }],
  ])('%j on %j', (list, value, expected) => {
    const { report, diagnostics } = collectDiagnostics();
    expect(compileProjection(entries(list), report)(value)).toEqual(expected);
    expect(diagnostics).toEqual([]);
  });
});

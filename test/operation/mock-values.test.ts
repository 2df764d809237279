import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { Scope } from '../../src/expressions/scope.ts';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { compileMock } from '../../src/operation/mock-values.ts';
import { entries } from './entries.ts';

const scope = new Scope({ code: 'B7', n: 5 }, new Map([['SECRET', 's']]));
const { report } = collectDiagnostics();

describe('compileMock', () => {
  it.each<[JsonObject[], JsonValue | undefined]>([
    [
      [
        { name: 'code', type: 'string', value: '{{code}}' },
        { name: 'books', type: 'number', value: '12' },
        { name: 'tags', type: 'array', items: { type: 'string', value: 'fiction' } },
      ],
      { code: 'B7', books: 12, tags: ['fiction'] },
    ],
    [[{ type: 'string', value: 'v' }], { value: 'v' }],
    [[{ name: 'a', type: 'number', value: 'x' }], { a: 'x' }],
    [
      [
        { name: 'a', type: 'object', value: '{"k":1}' },
        { name: 'b', type: 'array', value: '[1]' },
      ],
      { a: { k: 1 }, b: [1] },
    ],
    [[{ name: 'a', type: 'string', value: '{{none}}{{SECRET}}' }], { a: '' }],
    [
      [
        { name: 'a', type: 'string', value: '{{n}}' },
        { name: 'b', type: 'number', value: '{{n}}' },
      ],
      { a: '5', b: 5 },
    ],
    [
      [
        { name: 'a', type: 'boolean', value: 'true' },
        { name: 'b', type: 'string', mapping: '$.x' },
      ],
      { a: true },
    ],
    [
      [
        { name: 'o', type: 'object', properties: { a: { type: 'string', value: 'x' }, b: { type: 'string' } } },
        { name: 'empty', type: 'object', properties: { a: { type: 'string' } } },
        { name: 'list', type: 'array' },
      ],
      { o: { a: 'x' }, list: [] },
    ],
    [[{ name: 'a', type: 'string', value: '$.x' }], undefined],
    [[{ name: 'a', type: 'string', mapping: '$.x', const: 'y' }], undefined],
    [[], undefined],
  ])('%j', (list, expected) => {
    expect(compileMock(entries(list), report)?.evaluate(scope)).toEqual(expected);
  });

  it('names the variables of its values once', () => {
    const mock = compileMock(entries([{ type: 'string', value: '{{a}}{{b.c}}{{a}}' }]), report);
    expect(mock?.names.map((name) => name.text)).toEqual(['a', 'b.c']);
  });
});

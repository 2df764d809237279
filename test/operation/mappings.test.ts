import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { nameOf, Scope } from '../../src/expressions/scope.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { compileMappings } from '../../src/operation/mappings.ts';
import { originOf } from '../../src/source/origin.ts';

const origin = originOf('document.yaml');
const scope = new Scope({ in: 'I' }, new Map([['SECRET', 's']]))
  .withStep('a', { x: 1, l: [{ k: 2 }], nil: null, o: { p: 1 } })
  .withStep('my-step', [1, 2]);

function mapped(pairs: readonly (readonly [string, string])[]): {
  answer: JsonValue;
  codes: string[];
  hints: (string | undefined)[];
} {
  const { report, diagnostics } = collectDiagnostics();
  const resolve = (text: string) => {
    const name = /^\{\{(.+)\}\}$/.exec(text)?.[1] ?? (text.startsWith('rest.') ? text : undefined);
    return name === undefined ? undefined : (current: Scope) => current.get(nameOf(name));
  };
  const list = pairs.map(([target, value]) => ({ target, value, origin }));
  const answer = compileMappings(list, { stepNames: ['a', 'my-step', 'silent'], resolve }, report)(scope);
  return { answer, codes: diagnostics.map((found) => found.code), hints: diagnostics.map((found) => found.hint) };
}

describe('compileMappings', () => {
  it.each<[readonly (readonly [string, string])[], JsonValue]>([
    [[['all', '$.a']], { all: { x: 1, l: [{ k: 2 }], nil: null, o: { p: 1 } } }],
    [[['v', '$.a.l[0].k']], { v: 2 }],
    [[['v', '$.a.l[*].k']], { v: [2] }],
    [[['v', '$.my-step[1]']], { v: 2 }],
    [[['v', '$.my-step.length()']], { v: 2 }],
    [[['v', 'rest.in']], { v: 'I' }],
    [[['v', '{{in}}']], { v: 'I' }],
    [[['v', '{{SECRET}}']], {}],
    [
      [
        ['v', '$.a.nil'],
        ['w', '$.a.none'],
        ['z', '$.silent'],
      ],
      { v: null },
    ],
    [
      [
        ['r.from', '$.a.x'],
        ['r.to', '$.my-step[0]'],
      ],
      { r: { from: 1, to: 1 } },
    ],
    [
      [
        ['r', '$.a.x'],
        ['r.to', '$.a.x'],
      ],
      { r: { to: 1 } },
    ],
    [
      [
        ['r', '$.a.o'],
        ['r.to', '$.a.x'],
      ],
      { r: { p: 1, to: 1 } },
    ],
    [[['__proto__.x', '$.a.x']], JSON.parse('{"__proto__":{"x":1}}')],
    [[], {}],
  ])('%j', (pairs, expected) => {
    const { answer, codes } = mapped(pairs);
    expect(codes).toEqual([]);
    expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each(['fixed text', '$', '$.', '$.none.x', '{{$.a.x}}', 'a.x'])('%s refers to nothing', (value) => {
    expect(mapped([['v', value]]).codes).toEqual(['mapping-refers-to-something']);
  });

  it('suggests the step that was meant', () => {
    expect(mapped([['v', '$.my_stp.x']]).hints[0]).toContain('my-step');
    expect(mapped([['v', 'a.x']]).hints[0]).toContain('$.a.x');
  });

  it('leaves the data of steps alone', () => {
    mapped([
      ['r', '$.a.o'],
      ['r.to', '$.a.x'],
    ]);
    expect(scope.steps.get('a')).toHaveProperty('o', { p: 1 });
  });
});

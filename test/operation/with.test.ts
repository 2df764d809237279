import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import type { ExpressionContext } from '../../src/expressions/expression.ts';
import { nameOf, newInputs, Scope } from '../../src/expressions/scope.ts';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { applyWith, compileWith, effectiveEntries } from '../../src/operation/with.ts';
import { originOf } from '../../src/source/origin.ts';

const origin = originOf('test.yaml');
const { report } = collectDiagnostics();
const context: ExpressionContext = {
  namespaces: ['shop'],
  alias: 'rest',
  isKnown: () => true,
  boundNames: new Set(['KEY']),
  canonical: ({ name }) => name,
};

function compiled(entries: JsonObject): ReturnType<typeof compileWith> {
  return compileWith(
    Object.entries(entries).map(([name, value]) => ({ name, value, origin })),
    context,
    report,
  );
}

/** The value of `name` after a `with` block, given inputs. */
function value(entries: JsonObject, inputs: JsonObject, name = 'x'): JsonValue | undefined {
  const scope = new Scope(Object.assign(newInputs(), inputs), new Map([['KEY', 'bound']]));
  return applyWith(compiled(entries), scope).get(nameOf(name));
}

describe('an entry', () => {
  it.each([
    ['shop.a', { a: [1] }, [1]],
    ['$this.shop.a', { a: true }, true],
    ['rest.a', { a: { b: 1 } }, { b: 1 }],
    ['shop.a.b', { a: { b: 2 } }, 2],
    ['{{a}}', { a: 9007199254740993n }, 9007199254740993n],
    [' {{a}} ', { a: 5 }, 5],
    ['SKU {{a}}', { a: 5 }, 'SKU 5'],
    ['{{KEY}}', { KEY: 'sent by a caller' }, 'bound'],
    ['a', { a: 5 }, 'a'],
    ['$.a', { a: 5 }, '$.a'],
    ['tools.a', { a: 5 }, 'tools.a'],
    [20, {}, 20],
    [[1, 'shop.a', { b: '{{a}}!' }], { a: 'z' }, [1, 'z', { b: 'z!' }]],
    ['shop.a', {}, undefined],
    [['shop.a'], {}, [null]],
    [{ b: 'shop.a', c: 1 }, {}, { c: 1 }],
  ])('%o with %o is %o', (written, inputs, expected) => {
    expect(value({ x: written }, inputs)).toEqual(expected);
  });

  it('whose input is absent hides the input of its own name', () => {
    expect(value({ x: 'shop.a' }, { x: 'its own' })).toBeUndefined();
  });

  it('sees the inputs as they came, not the other entries', () => {
    const swap = { a: 'shop.b', b: 'shop.a' };
    expect([value(swap, { a: 1, b: 2 }, 'a'), value(swap, { a: 1, b: 2 }, 'b')]).toEqual([2, 1]);
  });

  it('never reads a value as a template again', () => {
    expect(value({ x: '{{a}}' }, { a: '{{b}}', b: 'secret' })).toBe('{{b}}');
    expect(value({ x: 'shop.a' }, { a: 'shop.b', b: 'secret' })).toBe('shop.b');
  });
});

it('the later of two entries of a name wins', () => {
  const twice = compileWith(
    [
      { name: 'x', value: 1, origin },
      { name: 'x', value: 2, origin },
    ],
    context,
    report,
  );
  expect(twice.map(({ expression }) => expression.evaluate(new Scope(newInputs())))).toEqual([2]);
});

it('an entry that fills a name with the input of that name changes nothing', () => {
  const entries = compiled({ a: 'shop.a', b: 'shop.a', c: '{{c}}', d: '{{d}} ', e: 'x{{e}}' });
  expect(effectiveEntries(entries).map(({ name }) => name)).toEqual(['b', 'e']);
});

it('a scope without entries stays the same', () => {
  const scope = new Scope(newInputs());
  expect(applyWith([], scope)).toBe(scope);
});

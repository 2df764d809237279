/** Which value a name means, and which hides which. */
import { describe, expect, test } from 'vitest';
import { descend, nameOf, Scope } from '../../src/expressions/scope.ts';
import type { JsonValue } from '../../src/json/json-value.ts';

const inputs = {
  id: 1,
  order: { lines: [{ sku: 'a' }, { sku: 'b' }] },
  'dotted.name': 'whole',
  query: { q: 'own' },
  q: 'x',
};

describe('a template name', () => {
  const scope = new Scope(
    inputs,
    new Map([
      ['KEY', 'k'],
      ['env.KEY', 'k2'],
    ]),
    ['rest', 'tools', 'desk'],
    new Map<string, JsonValue | undefined>([
      ['with', { a: { b: 2 } }],
      ['hidden', undefined],
      ['w.whole', 3],
    ]),
    new Map<string, JsonValue>([
      ['step', { out: [10, 20] }],
      ['s.whole', 4],
    ]),
  );
  test.each<[string, JsonValue | undefined]>([
    ['KEY', 'k'],
    ['env.KEY', 'k2'],
    ['with', { a: { b: 2 } }],
    ['with.a.b', 2],
    ['with.x.y', undefined],
    ['w.whole', 3],
    ['hidden', undefined],
    ['step', { out: [10, 20] }],
    ['step.out.1', 20],
    ['step.out.x', undefined],
    ['s.whole', 4],
    ['id', 1],
    ['dotted.name', 'whole'],
    ['order.lines.1.sku', 'b'],
    ['order.lines.9.sku', undefined],
    ['rest.id', 1],
    ['desk.order.lines.0.sku', 'a'],
    ['rest.with.a.b', 2],
    ['rest.w.whole', 3],
    // The word of the place is dropped where no input is called like it.
    ['rest.path.id', 1],
    ['rest.query.q', 'own'],
    ['rest.header.missing', undefined],
    ['rest.body', undefined],
    ['other.id', undefined],
    ['missing', undefined],
  ])('%s is %j', (text, value) => {
    expect(scope.get(nameOf(text))).toEqual(value);
  });

  test('a binding hides a with value, that a step, that an input', () => {
    const layers = [
      new Scope({ a: 'input' }),
      new Scope({ a: 'input' }, new Map(), [], new Map(), new Map([['a', 'step']])),
      new Scope({ a: 'input' }, new Map(), [], new Map([['a', 'with']]), new Map([['a', 'step']])),
      new Scope({ a: 'input' }, new Map([['a', 'bind']]), [], new Map([['a', 'with']]), new Map([['a', 'step']])),
    ];
    expect(layers.map((scope) => scope.get(nameOf('a')))).toEqual(['input', 'step', 'with', 'bind']);
  });
});

test.each<[string, JsonValue | undefined]>([
  ['step', { out: 1 }],
  ['step.out', 1],
  ['level', 'with'],
  ['part.x', 'of with'],
  ['id', 'input'],
  ['deep.a', 'of input'],
  ['deep.b', undefined],
  ['SECRET', undefined],
])('a reference %s is %j: a step, else a with value, else an input, never a bind', (text, value) => {
  const scope = new Scope({ id: 'input', deep: { a: 'of input' } }, new Map([['SECRET', 's']]))
    .withValues(
      new Map<string, JsonValue>([
        ['level', 'with'],
        ['part', { x: 'of with' }],
      ]),
    )
    .withStep('step', { out: 1 });
  expect(scope.reference(nameOf(text))).toEqual(value);
});

test('a consumed parameter takes the with value of its name, even one that hides the input', () => {
  const scope = new Scope({ a: 1, b: 2 }).withValues(
    new Map<string, JsonValue | undefined>([
      ['a', undefined],
      ['c', 3],
    ]),
  );
  expect(['a', 'b', 'c'].map((name) => scope.parameter(name))).toEqual([undefined, 2, 3]);
  expect(new Scope({ a: 1 }).parameter('a')).toBe(1);
});

test('a new scope hides earlier values and leaves the old one as it was', () => {
  const first = new Scope({ a: 1 }, new Map([['K', 'k']]));
  const second = first.withValues(new Map([['a', 2]])).withValues(new Map([['b', 3]]));
  expect([second.get(nameOf('a')), second.get(nameOf('b')), first.get(nameOf('a'))]).toEqual([2, 3, 1]);
  expect(second.withValues(new Map([['a', 4]])).get(nameOf('a'))).toBe(4);
  expect(first.withoutBindings().get(nameOf('K'))).toBeUndefined();
  expect(first.withoutBindings().get(nameOf('a'))).toBe(1);
  expect(first.get(nameOf('K'))).toBe('k');
});

test.each<[JsonValue | undefined, string[], JsonValue | undefined]>([
  [{ a: [5] }, ['a', '0'], 5],
  [{ a: [5] }, ['a', 'x'], undefined],
  ['text', ['length'], undefined],
  [undefined, ['a'], undefined],
  [{ a: 1 }, [], { a: 1 }],
  [{}, ['constructor'], undefined],
])('from %j by %j one reaches %j', (value, segments, reached) => {
  expect(descend(value, segments, 0)).toEqual(reached);
});

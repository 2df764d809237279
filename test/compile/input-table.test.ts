import { describe, expect, it } from 'vitest';
import { InputTable, type MetInput, propertySchema } from '../../src/compile/input-table.ts';

function met(name: string, more: Partial<MetInput> = {}): MetInput {
  return { name, type: 'string', required: false, checked: true, sources: [], ...more };
}

function names(table: InputTable): readonly string[] {
  return table.plans().map(({ name }) => name);
}

describe('one name, one input', () => {
  it('keeps the order in which they are met, and the first of a name', () => {
    const table = new InputTable([]);
    table.meet(met('b', { description: 'first' }));
    table.meet(met('a'));
    table.meet(met('b', { description: 'second', type: 'integer' }));
    expect(table.plans().map(({ name, description, type }) => [name, description, type])).toEqual([
      ['b', 'first', 'string'],
      ['a', undefined, 'string'],
    ]);
  });

  it('is required as soon as one use needs it', () => {
    const table = new InputTable([]);
    table.meet(met('a'));
    table.meet(met('a', { required: true }));
    table.meet(met('a'));
    expect(table.plans()[0]?.required).toBe(true);
  });

  it('leaves what was declared as it is', () => {
    const table = new InputTable([]);
    table.declare({
      name: 'a',
      type: 'integer',
      required: false,
      checked: true,
      derived: false,
      schema: {},
      sources: [],
    });
    table.meet(met('a', { required: true }));
    expect(table.plans()).toMatchObject([{ type: 'integer', required: false, derived: false }]);
  });
});

describe('names that differ in their signs', () => {
  it('are one where the path has a variable of that name', () => {
    const table = new InputTable(['order-id']);
    expect(table.meet(met('orderId'))).toBe('order-id');
    expect(table.meet(met('ORDER_ID'))).toBe('order-id');
    expect(names(table)).toEqual(['order-id']);
  });

  it('are one where one of them is a placeholder of the consumed path', () => {
    const table = new InputTable([]);
    expect(table.meet(met('order_id'))).toBe('order_id');
    expect(table.meet(met('orderId'), true)).toBe('order_id');
    expect(table.meet(met('order-id'))).toBe('order_id');
  });

  it('are two otherwise', () => {
    const table = new InputTable([]);
    table.meet(met('order-id'));
    table.meet(met('orderId'));
    expect(names(table)).toEqual(['order-id', 'orderId']);
  });

  it('are two where both are variables of the path', () => {
    const table = new InputTable(['a-b', 'ab']);
    table.meet(met('ab'));
    table.meet(met('a-b'));
    table.meet(met('a_b'));
    expect(names(table)).toEqual(['ab', 'a-b']);
  });
});

it('checks an enum where inputs are checked', () => {
  const table = new InputTable([]);
  table.meet(met('a', { extras: { enum: ['x'] } }));
  table.meet(met('b', { extras: { enum: ['x'] }, checked: false }));
  expect(table.plans().map(({ constraint }) => constraint?.('y'))).toEqual(['must be one of "x", got "y"', undefined]);
});

it.each([
  [undefined, undefined, {}, {}],
  ['array', '', {}, { type: 'array', items: {} }],
  ['array', 'Many', { items: { type: 'string' } }, { type: 'array', description: 'Many', items: { type: 'string' } }],
  ['integer', 'One', { default: 5 }, { type: 'integer', description: 'One', default: 5 }],
] as const)('the property of type %s, %s', (type, description, extras, schema) => {
  expect(propertySchema(type, description, extras)).toEqual(schema);
});

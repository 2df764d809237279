import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { compileConstraint, enumConstraint } from '../../src/operation/constraints.ts';
import { originOf } from '../../src/source/origin.ts';

const origin = originOf('test.yaml');
const { report } = collectDiagnostics();

function check(schema: JsonObject, value: JsonValue, pattern?: string): string | undefined {
  const parameter = { name: 'x', schema, origin, ...(pattern === undefined ? {} : { pattern }) };
  return compileConstraint(parameter, report)?.(value);
}

describe('enum', () => {
  it.each([
    [['a', 'b'], 'a', undefined],
    [['a', 'b'], 'c', 'must be one of "a", "b", got "c"'],
    [[1, 2], 1, undefined],
    [[1, 2], '1', 'must be one of 1, 2, got "1"'],
    [[9007199254740993n], 9007199254740993n, undefined],
    [[null], null, undefined],
    [[{ a: 1 }], { a: 1 }, undefined],
    [[], 'anything', undefined],
    ['a', 'anything', undefined],
  ])('of %o: %o', (values, value, message) => {
    expect(enumConstraint(values)?.(value)).toBe(message);
  });
});

describe('pattern', () => {
  it.each([
    ['b', 'abc', undefined],
    ['^b', 'abc', 'must match ^b, got "abc"'],
    ['^\\p{Lu}$', 'Ä', undefined],
    ['^a', 5, undefined],
    ['^a', ['b'], undefined],
  ])('%s on %j', (pattern, value, message) => {
    expect(check({}, value, pattern)).toBe(message);
  });

  it('that is no regular expression stops the document', () => {
    const found = collectDiagnostics();
    const constraint = compileConstraint({ name: 'x', schema: {}, pattern: '[', origin }, found.report);
    expect(constraint).toBeUndefined();
    expect(found.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['invalid-pattern', 'fatal']]);
  });
});

describe('ranges', () => {
  it.each([
    [{ minimum: 1 }, 1, undefined],
    [{ minimum: 1 }, 0, 'must be at least 1, got 0'],
    [{ maximum: 5 }, 9007199254740993n, 'must be at most 5, got 9007199254740993'],
    [{ minimum: 1 }, 'text', undefined],
    [{ minLength: 2 }, '😀', 'must have a length of at least 2, got "😀"'],
    [{ maxLength: 1 }, '😀', undefined],
    [{ maxLength: 1 }, ['a', 'b'], undefined],
    [{ minimum: '3' }, 1, undefined],
  ])('%o on %o', (schema, value, message) => {
    expect(check(schema, value)).toBe(message);
  });

  it('are all checked; the first that fails speaks', () => {
    const schema = { enum: [3, 4, 50], maximum: 10, minimum: 1 };
    expect([check(schema, 4), check(schema, 50), check(schema, 7)]).toEqual([
      undefined,
      'must be at most 10, got 50',
      'must be one of 3, 4, 50, got 7',
    ]);
  });

  it('are nothing where nothing is said', () => {
    expect(compileConstraint({ name: 'x', schema: { description: 'x' }, origin }, report)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { type OptionTable, parseArguments } from '../../src/cli/arguments.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

const table: OptionTable = {
  strict: { summary: '' },
  output: { short: 'o', value: '<path>', summary: '' },
  bind: { value: '<NAME>=<value>', repeatable: true, summary: '' },
};

test('flags, values and words are told apart', () => {
  const read = parseArguments(['a.yaml', '--strict', '-o', 'x', '--bind', 'A=1', '--bind=B=2', '--json', 'b'], table);
  expect(read.positionals).toEqual(['a.yaml', 'b']);
  expect(read.has('strict')).toBe(true);
  expect(read.has('json')).toBe(true);
  expect(read.has('quiet')).toBe(false);
  expect(read.value('output')).toBe('x');
  expect(read.values('bind')).toEqual(['A=1', 'B=2']);
  expect(read.value('log-level')).toBeUndefined();
});

test('words after -- are no options', () => {
  expect(parseArguments(['--', '--strict'], table).positionals).toEqual(['--strict']);
});

test('a value may begin with a dash when it is written with =, or is a number', () => {
  expect(parseArguments(['--output=-x'], table).value('output')).toBe('-x');
  expect(parseArguments(['--output', '-5'], table).value('output')).toBe('-5');
});

test('names of object members are unknown options like any other', () => {
  expect(() => parseArguments(['--constructor'], table)).toThrow(UsageError);
  expect(() => parseArguments(['--__proto__'], table)).toThrow(UsageError);
});

describe('wrong usage', () => {
  const cases: readonly [args: string[], message: string, hint: string | undefined][] = [
    [['--strct'], 'unknown option --strct.', 'did you mean --strict?'],
    [['--zzzzzz'], 'unknown option --zzzzzz.', undefined],
    [['-x'], 'unknown option -x.', undefined],
    [['--strict=yes'], '--strict takes no value.', undefined],
    [['--output'], '--output needs a value: --output <path>.', undefined],
    [
      ['--output', '--strict'],
      '--output needs a value: --output <path>.',
      'write --output=--strict if that is the value',
    ],
  ];
  test.each(cases)('%j', (args, message, hint) => {
    const error = thrownBy(() => parseArguments(args, table));
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ message, hint });
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/usage-error.ts';
import {
  readCount,
  readHttpUrl,
  readOffset,
  readPairs,
  readPort,
  readSeconds,
  readSize,
  readWord,
} from '../../src/cli/values.ts';

type Case = readonly [name: string, read: (option: string, text: string) => unknown, text: string, value: unknown];

/** `undefined`: refused. */
const cases: readonly Case[] = [
  ['size', readSize, '10MiB', 10 * 1024 * 1024],
  ['size', readSize, '1.5 KiB', 1536],
  ['size', readSize, '7B', 7],
  ['size', readSize, '10', undefined],
  ['size', readSize, '10MB', undefined],
  ['size', readSize, '0B', undefined],
  ['size', readSize, '-1KiB', undefined],
  ['seconds', readSeconds, '1.5', 1500],
  ['seconds', readSeconds, '30', 30_000],
  ['seconds', readSeconds, '0', undefined],
  ['seconds', readSeconds, '30s', undefined],
  ['seconds', readSeconds, '9999999', undefined],
  ['count', readCount, '12', 12],
  ['count', readCount, '0', undefined],
  ['count', readCount, '1.5', undefined],
  ['offset', readOffset, '-100', -100],
  ['offset', readOffset, 'x', undefined],
  ['offset', readOffset, '70000', undefined],
  ['port', readPort, '0', 0],
  ['port', readPort, '65535', 65_535],
  ['port', readPort, '65536', undefined],
  ['port', readPort, '80a', undefined],
  ['url', readHttpUrl, 'http://127.0.0.1:1/x', 'http://127.0.0.1:1/x'],
  ['url', readHttpUrl, 'ftp://a', undefined],
  ['url', readHttpUrl, 'http:///x', undefined],
  ['url', readHttpUrl, 'example.test', undefined],
];

test.each(cases)('%s %#', (_name, read, text, value) => {
  if (value === undefined) expect(() => read('--x', text)).toThrow(UsageError);
  else expect(read('--x', text)).toBe(value);
});

describe('pairs', () => {
  test('the first = divides, a later pair of the same name wins', () => {
    const pairs = readPairs('--bind', '<NAME>=<value>', ['A=1', 'B=x=y', 'A=', 'ns.C=3'], (_option, value) => value);
    expect([...pairs]).toEqual([
      ['A', ''],
      ['B', 'x=y'],
      ['ns.C', '3'],
    ]);
  });

  test.each(['A', '=1', ''])('%j is refused without being repeated in the message', (text) => {
    expect(() => readPairs('--bind', '<NAME>=<value>', [text], (_option, value) => value)).toThrow(
      new UsageError('--bind must be written --bind <NAME>=<value>.'),
    );
  });
});

test('a word is one of a list', () => {
  expect(readWord('--x', 'b', ['a', 'b'])).toBe('b');
  expect(() => readWord('--x', 'c', ['a', 'b'])).toThrow(UsageError);
});

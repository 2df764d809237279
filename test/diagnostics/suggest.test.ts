import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, didYouMean } from '../../src/diagnostics/suggest.ts';

describe('closest', () => {
  test.each([
    ['list-order', ['get-order', 'list-orders'], 'list-orders'],
    ['list_orders', ['list-orders'], 'list-orders'],
    ['inputParamters', ['outputParameters', 'inputParameters'], 'inputParameters'],
    ['naem', ['type', 'name'], 'name'],
    ['x', ['yesterday'], undefined],
    ['', ['a'], 'a'],
    ['same', ['same'], undefined],
    ['anything', [], undefined],
  ])('%j among %j is %j', (written, known, expected) => {
    expect(closest(written, known)).toBe(expected);
  });

  test('gives one of the known words', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (written, known) => {
        const word = closest(written, known);
        expect(word === undefined || known.includes(word)).toBe(true);
      }),
    );
  });

  test('a long word costs no time', () => {
    expect(closest('a'.repeat(100_000), ['b'.repeat(100_000)])).toBeUndefined();
  });

  test('the hint is a question', () => {
    expect(didYouMean('prot', ['port'])).toBe('did you mean "port"?');
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../src/source/source-file.ts';

describe('SourceFile', () => {
  const source = new SourceFile('a.yaml', '/a.yaml', 'one\ntwo\r\n\nfour');

  test.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 2, 1],
    [9, 3, 1],
    [10, 4, 1],
    [14, 4, 5],
    [99, 4, 5],
    [-1, 1, 1],
  ])('offset %i is line %i column %i', (offset, line, column) => {
    expect(source.positionAt(offset)).toEqual({ line, column });
  });

  test('lines have no line break', () => {
    expect([1, 2, 3, 4, 5].map((line) => source.line(line))).toEqual(['one', 'two', '', 'four', undefined]);
  });

  test('position and offset agree', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 })), fc.nat(), (lines, pick) => {
        const text = lines.join('\n');
        const offset = pick % (text.length + 1);
        const { line, column } = new SourceFile('a', '/a', text).positionAt(offset);
        const before = text.slice(0, offset);
        expect(line).toBe(before.split('\n').length);
        expect(column).toBe(offset - before.lastIndexOf('\n'));
      }),
    );
  });
});

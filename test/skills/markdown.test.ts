import { expect, test } from 'vitest';
import { block, cell, code, codeCell, firstSentence, jsonText, plain, table } from '../../src/skills/markdown.ts';

test('texts stay texts', () => {
  expect(plain('a *b* [c](d)\n<e> `f` g_h | i')).toBe(String.raw`a \*b\* \[c\](d) \<e\> \`f\` g\_h \| i`);
  expect(cell('  ')).toBe('–');
  expect(code('a')).toBe('`a`');
  expect(code('a `b` c')).toBe('`` a `b` c ``');
  expect(codeCell('a|b')).toBe(String.raw`\`a\|b\``.replaceAll(String.raw`\``, '`'));
});

test('a fence is longer than any inside', () => {
  expect(block('md', '```\nx\n```')).toBe('````md\n```\nx\n```\n````');
});

test('a table without rows is nothing', () => {
  expect(table(['a'], [])).toBe('');
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});

test.each([
  ['Lists ships. And more.', 'Lists ships'],
  ['Version 1.2 of e.g. this', 'Version 1.2 of e.g. this'],
  ['One line\nand another.', 'One line and another'],
])('the first sentence of %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test('JSON is indented, lists of scalars stay in one line, digits stay', () => {
  const value = { a: [1, 'b', null], big: 12_345_678_901_234_567_890n, list: [{ c: [] }], none: {} };
  expect(jsonText(value)).toBe(`{
  "a": [1, "b", null],
  "big": 12345678901234567890,
  "list": [
    {
      "c": []
    }
  ],
  "none": {}
}`);
});

import { expect, it } from 'vitest';
import { parseEnvFile } from '../../src/binds/env-file.ts';

it.each([
  ['A=1', { A: '1' }],
  ['  A = 1  ', { A: '1' }],
  ['export A=1', { A: '1' }],
  ['A: 1', { A: '1' }],
  ['A=', { A: '' }],
  ['A=b=c', { A: 'b=c' }],
  ['A=https://x.test/#f', { A: 'https://x.test/#f' }],
  ['A=v # comment', { A: 'v' }],
  ['A=#x', { A: '' }],
  ['A="v # no comment"', { A: 'v # no comment' }],
  ['A="a\\nb\\t\\"c\\\\"', { A: 'a\nb\t"c\\' }],
  ["A='a\\n # b'", { A: 'a\\n # b' }],
  ["A=it's", { A: "it's" }],
  ['# A=1\n! B=2\n\nnonsense\nC=3', { C: '3' }],
  ['A=1\r\nA=2\r\n', { A: '2' }],
  ['\uFEFFA=1', { A: '1' }],
  ['a.b-c=1', { 'a.b-c': '1' }],
])('%j', (text, expected) => {
  expect(Object.fromEntries(parseEnvFile(text))).toEqual(expected);
});

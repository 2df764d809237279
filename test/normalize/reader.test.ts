/** Members of a map: what each access takes for what, and what it reports. */
import { describe, expect, test } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { looseTextOf, MapReader } from '../../src/normalize/reader.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { parseNow } from '../support/parse-now.ts';

function readerOf(text: string): { at: MapReader; messages: () => readonly string[] } {
  const { report, diagnostics } = collectDiagnostics();
  const node = parseNow(new SourceFile('x.yaml', '/x.yaml', text), report);
  if (node?.kind !== 'map') throw new Error('no map');
  return { at: new MapReader(node, 'the tool "t"', report), messages: () => diagnostics.map(({ message }) => message) };
}

test.each<[string, number | undefined, string | undefined]>([
  ['5', 5, undefined],
  ["'7'", 7, undefined],
  ['null', undefined, undefined],
  ["' '", undefined, '"k" of the tool "t" must be a whole number, but is " ".'],
  ['1.5', undefined, '"k" of the tool "t" must be a whole number, but is "1.5".'],
  ['[5]', undefined, '"k" of the tool "t" must be a whole number, but is a list.'],
  ['{a: 5}', undefined, '"k" of the tool "t" must be a whole number, but is a map.'],
  ['9007199254740993', undefined, '"k" of the tool "t" must be a whole number, but is "9007199254740993".'],
])('%s as a whole number is %s', (written, value, message) => {
  const { at, messages } = readerOf(`k: ${written}`);
  expect(at.integer('k')).toBe(value);
  expect(messages()).toEqual(message === undefined ? [] : [message]);
});

test.each<[string, boolean | undefined, boolean]>([
  ['true', true, true],
  ["'True'", true, true],
  ['yes', true, true],
  ['"on"', true, true],
  ['no', false, true],
  ["'off'", false, true],
  ["'false'", false, true],
  ['maybe', undefined, false],
  ['1', undefined, false],
  ['[]', undefined, false],
  ['~', undefined, true],
])('%s as a boolean is %s', (written, value, fits) => {
  const { at, messages } = readerOf(`k: ${written}`);
  expect(at.boolean('k')).toBe(value);
  expect(messages()).toHaveLength(fits ? 0 : 1);
});

describe('lists', () => {
  test('of texts leave out nothing but what is none', () => {
    const { at, messages } = readerOf('k: [a, 1.10, null, [b], {c: d}]');
    expect(at.texts('k')).toEqual(['a', '1.10']);
    expect(messages()).toEqual([
      'An element of "k" of the tool "t" must be text, but is a list.',
      'An element of "k" of the tool "t" must be text, but is a map.',
    ]);
    expect(at.texts('none')).toBeUndefined();
  });

  test('of maps name what is none, a long text cut', () => {
    const { at, messages } = readerOf(`k: [{a: 1}, ${'x'.repeat(100)}]\nother: 5`);
    expect(at.maps('k', 'a thing').map(({ what }) => what)).toEqual(['a thing']);
    expect(at.maps('other', 'a thing')).toEqual([]);
    expect(messages()).toEqual([
      `An element of "k" of the tool "t" must be a map, but is "${'x'.repeat(60)}…".`,
      '"other" of the tool "t" must be a list, but is "5".',
    ]);
  });
});

test('named objects: an entry without a value is an empty map, one of another kind is reported', () => {
  const { at, messages } = readerOf('k: {a: null, b: {c: 1}, d: [1]}\nwrong: text');
  const named = at.named('k', 'tool');
  expect(named.map(({ name, key, at: inner }) => [name, key, inner.node.entries.size])).toEqual([
    ['a', 'a', 0],
    ['b', 'b', 1],
  ]);
  expect(at.named('wrong', 'tool')).toEqual([]);
  expect(at.named('none', 'tool')).toEqual([]);
  expect(messages()).toEqual([
    'The tool "d" must be a map, but is a list.',
    '"wrong" of the tool "t" must be a list or a map, but is "text".',
  ]);
});

test('texts: the first that is written, in lower case, or as JSON', () => {
  const { at, messages } = readerOf('a: null\nb: " Word "\nc: {x: [1, 1.0]}\nd: "null"\ne: null');
  expect(at.firstText('none', 'a', 'b')).toBe(' Word ');
  expect(at.firstText('none', 'a')).toBeUndefined();
  expect(at.word('b')).toBe('word');
  expect([at.looseText('c'), at.looseText('d'), at.looseText('a')]).toEqual(['{"x":[1,1]}', 'null', undefined]);
  expect(at.text('c')).toBeUndefined();
  expect(messages()).toEqual(['"c" of the tool "t" must be text, but is a map.']);
  const none = at.raw('e');
  expect(none === undefined ? 'absent' : looseTextOf(none)).toBe('');
  expect([at.has('e'), at.member('e'), at.json('e'), at.json('none')]).toEqual([true, undefined, null, undefined]);
});

test('a map is given with its name in messages', () => {
  const { at, messages } = readerOf('m: {a: 1}\nt: text');
  expect(at.map('m')?.what).toBe('"m" of the tool "t"');
  expect([at.map('t'), at.map('none')]).toEqual([undefined, undefined]);
  expect(messages()).toEqual(['"t" of the tool "t" must be a map, but is "text".']);
});

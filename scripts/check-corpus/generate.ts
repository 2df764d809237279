// Deterministic inputs: values that need encoding in every place they may land.
import type { Input, Place } from './inputs.ts';
import { writeJson } from './json.ts';
import type { Json } from './json.ts';

/** A seeded source of numbers in [0, 1). */
export type Random = () => number;

/** The same numbers for the same seed text (FNV-1a into mulberry32). */
export function seeded(seed: string): Random {
  let state = 0x81_1c_9d_c5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One item of a non-empty list. */
export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const TEXTS: readonly [string, ...string[]] = [
  'plain',
  'two words',
  'a&b=c',
  'x/y?z#w',
  'per%cent%41',
  'plus+plus',
  'quote"and\'tick',
  'back\\slash',
  'ünïcode 日本',
  '{{notATag}}',
  '{single}',
  'semi;colon,comma',
  'a..b',
  '<tag attr>',
  '~!$()*@:',
  '007',
  'true',
];
const HEADER_TEXTS: readonly [string, ...string[]] = [
  'plain',
  'two words',
  'a&b=c/d',
  'q"uo"te',
  '{{braces}}',
  'x,y;z=1',
  '%41',
];
const COOKIE_TEXTS: readonly [string, ...string[]] = ['plain', 'abc123', 'a-b_c.d', 'x!y'];
const OBJECTS: readonly [Json, ...Json[]] = [
  { reason: 'moved & "quoted"', count: 3 },
  { nested: { list: [1, null, 'ü', { deep: true }] }, big: 90071992547409931n },
  {},
  { half: 1.5, none: null, text: '{{braces}}' },
];
const LISTS: readonly [Json[], ...Json[][]] = [['a', 'b c&d'], ['only'], ['x', 'y', 'z']];
const ANYTHING: readonly [Json, ...Json[]] = ['plain', 'two words', 'quote"and\'tick', 5, true, { a: [1] }, ['l', 2]];
const ITEMS: readonly [Json[], ...Json[][]] = [[1, 'two', { three: 3 }], [[]], ['ü', false, null]];

/** A value for an input, as it must be understood, fit for the place it is put. */
export function generate(input: Input, place: Place | undefined, random: Random): Json {
  const choices = input.enum?.filter((item) => item !== null);
  if (choices !== undefined && choices.length > 0) return choices[Math.floor(random() * choices.length)] ?? null;
  const isBody = place === undefined || place.in === 'field' || place.in === 'whole';
  if (place?.in === 'header' || input.sink === 'header') return headerValue(input.type, random);
  if (place?.in === 'cookie' || input.sink === 'cookie') return pick(random, COOKIE_TEXTS);
  switch (input.type) {
    case 'integer':
      return pick<Json>(random, [0, 7, -3, 123_456, 9_007_199_254_740_993n]);
    case 'number':
      return pick<Json>(random, [2, -0.5, 3.25, 1e3]);
    case 'boolean':
      return random() < 0.5;
    case 'array':
      return isBody ? pick(random, ITEMS) : pick(random, LISTS);
    case 'object':
      return pick(random, OBJECTS);
    case undefined:
      return isBody ? pick(random, ANYTHING) : pick(random, TEXTS);
    default:
      return pick(random, TEXTS);
  }
}

function headerValue(type: string | undefined, random: Random): Json {
  if (type === 'integer' || type === 'number') return pick(random, [1, 42]);
  if (type === 'boolean') return random() < 0.5;
  return pick(random, HEADER_TEXTS);
}

/** The text of a value as a caller writes it into a URL, a header or a form; lists repeat the name. */
export function wireTexts(value: Json): string[] {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : writeJson(item)));
  return [typeof value === 'string' ? value : writeJson(value)];
}

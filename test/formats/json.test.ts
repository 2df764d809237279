import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { decoded } from './decoded.ts';

/** consume.md 8.2, TS rules applied. */
const table: [string, JsonValue][] = [
  ['{"a":[1,2.5,null,true,"x"]}', { a: [1, 2.5, null, true, 'x'] }],
  [' 5 ', 5],
  ['"x"', 'x'],
  ['\u{FEFF}{"a":1}', { a: 1 }],
  ['{"a":1,"a":2}', { a: 2 }],
  ['1.50', 1.5],
  ['-0', -0],
  ['9007199254740993', 9_007_199_254_740_993n],
  ['[-12345678901234567890]', [-12_345_678_901_234_567_890n]],
  ['9007199254740991', 9_007_199_254_740_991],
  ['1e400', Infinity],
  ['"\\u00e9\\n"', 'é\n'],
];

const refused: [string, RegExp][] = [
  ['{"a":1} x', /the end at line 1, column 9/],
  ['{"a":1}{"b":2}', /the end at line 1, column 8/],
  ['// c\n1', /a value at line 1, column 1/],
  ["{'a':1}", /a name in double quotes at line 1, column 2/],
  ['{a:1}', /a name in double quotes/],
  ['[NaN]', /a value at line 1, column 2/],
  ['{"a":1,\n  "b" 2}', /":" at line 2, column 7/],
  ['[1,]', /a value at line 1, column 4/],
  ['{"a":1,}', /a name in double quotes/],
  ['[1 2]', /"," or "\]" at line 1, column 4/],
  ['{"a":"x', /a value at line 1, column 6/],
  ['[', /found the end/],
  ['[01]', /a value/],
  ['"a\u0001"', /a value/],
  ['<html>', /a value at line 1, column 1/],
  ['['.repeat(1001) + ']'.repeat(1001), /nested deeper/],
  [`${'{"a":'.repeat(5000)}9007199254740993${'}'.repeat(5000)}`, /nested deeper/],
  ['['.repeat(1_000_000) + ']'.repeat(1_000_000), /nested deeper/],
];

describe('json', () => {
  it('keeps ten thousand digits, and refuses more: a megabyte of them takes seconds to convert', async () => {
    const digits = '7'.repeat(10_000);
    expect(await decoded('json', `[${digits}]`)).toEqual([BigInt(digits)]);
    const longer = decoded('json', `{"a":${digits}7}`);
    await expect(longer).rejects.toThrow(DecodeError);
    await expect(longer).rejects.toThrow('an integer has more than 10,000 digits');
  });

  it.each(table)('%j', async (body, expected) => {
    expect(await decoded('json', body)).toEqual(expected);
  });

  it.each(refused)('refuses %.40s', async (body, message) => {
    const decoding = decoded('json', body);
    await expect(decoding).rejects.toThrow(DecodeError);
    await expect(decoding).rejects.toThrow(message);
  });

  it('takes __proto__ as an ordinary member', async () => {
    const value = await decoded('json', '{"__proto__":{"polluted":true},"n":12345678901234567890}');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'n']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('does not count brackets inside strings as nesting', async () => {
    const text = '\\"[{'.repeat(2000);
    expect(await decoded('json', `["${text}"]`)).toEqual([JSON.parse(`"${text}"`)]);
  });

  it('reads other charsets and refuses bytes that are not UTF-8', async () => {
    expect(await decoded('json', Buffer.from('"é"', 'latin1'), { charset: 'iso-8859-1' })).toBe('é');
    expect(await decoded('json', Buffer.from('\u{FEFF}"é"', 'utf16le'))).toBe('é');
    expect(await decoded('json', Buffer.from('"é"', 'utf16le'), { charset: 'utf-16le' })).toBe('é');
    expect(await decoded('json', Buffer.from('"é"'), { charset: 'no-such-charset' })).toBe('é');
    await expect(decoded('json', Buffer.from('["é"]', 'latin1'))).rejects.toThrow(/not UTF-8 at line 1, column 3/);
    expect(await decoded('json', '"\u{FFFD}"')).toBe('\u{FFFD}');
  });

  it('quotes no more than a little of the body', async () => {
    await expect(decoded('json', `[${'secret'.repeat(100)}]`)).rejects.toSatisfy(
      (error: Error) => error.message.length < 100,
    );
  });
});

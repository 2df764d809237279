import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { decoded } from './decoded.ts';

const al = { id: '1', name: 'Al' };
const bo = { id: '2', name: 'Bo' };

/** consume.md 8.4: every row, TS rules applied. */
const table: [string, JsonValue][] = [
  ['id,name\n1,Al\n2,Bo', [al, bo]],
  ['id,name\n1,Al\n2,Bo\n', [al, bo]],
  ['id,name\r\n1,Al\r\n2,Bo\r\n', [al, bo]],
  ['id,name', []],
  ['id,name\n', []],
  ['id,name\n1', [{ id: '1' }]],
  ['id,name\n1,Al,extra', [al]],
  ['id,name\n1,', [{ id: '1', name: '' }]],
  ['id,name\n1,"Al, Jr"', [{ id: '1', name: 'Al, Jr' }]],
  ['id,name\n1,"a ""q"""', [{ id: '1', name: 'a "q"' }]],
  ['id,name\n1,"a\r\nb"\n2,Bo', [{ id: '1', name: 'a\r\nb' }, bo]],
  ["id,name\n1,'Al'", [{ id: '1', name: "'Al'" }]],
  ['id,name\n1,a"b', [{ id: '1', name: 'a"b' }]],
  [
    'id,size\n1,5" x "a, b"\n"2, 3","x""y"',
    [
      { id: '1', size: '5" x "a' },
      { id: '2, 3', size: 'x"y' },
    ],
  ],
  ['id,name\r1,Al\n2,Bo\r\n', [al, bo]],
  ['id\n  \n2', [{ id: '2' }]],
  ['id,name\n\n1,Al\n\n\n2,Bo\n\n', [al, bo]],
  ['id\n""\n2', [{ id: '' }, { id: '2' }]],
  [' id , name \n 1 , Al ', [{ id: ' 1 ', name: ' Al ' }]],
  ['id,id\n1,2', [{ id: '2' }]],
  ['id,,name\n1,2,Al', [{ id: '1', '': '2', name: 'Al' }]],
  ['id,name,\n1,Al,x', [{ id: '1', name: 'Al', '': 'x' }]],
  ['\u{FEFF}id,name\n1,Al', [al]],
  ['id,name\nnull,#x', [{ id: 'null', name: '#x' }]],
  ['id,name\n#a,b', [{ id: '#a', name: 'b' }]],
  ['__proto__,id\nx,1', [JSON.parse('{"__proto__":"x","id":"1"}')]],
];

describe('csv', () => {
  it.each(table)('%j', async (body, expected) => {
    expect(JSON.stringify(await decoded('csv', body))).toBe(JSON.stringify(expected));
  });

  it.each([
    ['tsv', 'id\tname\n1\tAl, | Jr'],
    ['psv', 'id|name\n1|Al, \t Jr'],
  ])('%s has its own separator only', async (format, body) => {
    expect(await decoded(format, body)).toEqual([{ id: '1', name: body.split(/1[\t|]/)[1] }]);
  });

  it.each([
    ['\nid,name\n1,Al', /no header/],
    ['id,name\n1,"Al', /line 2, column 3/],
    ['id,name\n1,"Al"x', /text after a closing quote at line 2, column 7/],
    ['id,näme\r\n\r\n"é ""x"" é"y,Al', /text after a closing quote at line 3, column 12/],
    ['id,name\n"1\n\n2","A"l"', /line 4, column 7/],
    ['id\n5" disk\n"open', /never closed at line 3, column 1/],
    ['\r\nid', /no header/],
    ['  \nid', /no header/],
  ])('refuses %j', async (body, message) => {
    const decoding = decoded('csv', body);
    await expect(decoding).rejects.toThrow(DecodeError);
    await expect(decoding).rejects.toThrow(message);
  });

  it.each([
    ['doubled quotes', `a,b\n"${'x""'.repeat(300_000)}"`, 1],
    ['quotes inside values', `a\n${'a"\n'.repeat(100_000)}`, 100_000],
    ['many columns', `a${','.repeat(300_000)}\n1,2`, 1],
    ['blank lines', `a\n${'\n'.repeat(500_000)}`, 0],
    ['a cell that fills the body', `a\n"${'x\n'.repeat(300_000)}"`, 1],
  ])('reads %s in proportion to the body', async (_what, body, rows) => {
    expect(await decoded('csv', body)).toHaveLength(rows);
  });

  it('reads the charset of the Content-Type', async () => {
    expect(await decoded('csv', Buffer.from('naïve\né', 'latin1'), { charset: 'windows-1252' })).toEqual([
      { naïve: 'é' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import { nestsTooDeep } from '../../src/formats/html-depth.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { decoded } from './decoded.ts';

/** consume.md 8.6: the tables of a page. */
const table: [string, JsonValue][] = [
  ['<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>', [[{ A: '1', B: '' }]]],
  [
    '<table><tr><th> A <b>x</b>\n y</th></tr><tr><td> 1 <br>2 &amp; <i>3</i></td></tr></table>',
    [[{ 'A x y': '1 2 & 3' }]],
  ],
  ['<table><tr><td>1</td></tr></table>', []],
  ['<table><tr><th>R</th><td>v</td></tr><tr><th>S</th><td>w</td></tr></table>', [[]]],
  ['<p>no tables</p>', []],
  ['plain', []],
  ['<table><tr><th>A</th></tr></table>', [[]]],
  ['<table><tr><th> </th></tr><tr><td>1</td></tr></table>', []],
  [
    '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody><tfoot><tr><td>9</td></tr></tfoot></table>',
    [[{ A: '1' }]],
  ],
  ['<TABLE><THEAD><TR><TH>A</TH></TR></THEAD><TR><TD>1</TD></TR></TABLE>', [[{ A: '1' }]]],
  ['<table><thead><tr><th>A</th></tr><tr><td>1</td></tr></thead></table>', [[{ A: '1' }]]],
  [
    '<table><thead><tr><td>x</td></tr></thead><tbody><tr><th>A</th></tr><tr><td>1</td></tr></tbody></table>',
    [[{ A: '1' }]],
  ],
  ['<table><caption>c</caption><tr><th>A</th></tr><tr><td>1</td></tr></table>', [[{ A: '1' }]]],
  [
    '<table><tr><th>A<th>B<tr><td>1<td>2<tr><td>3</table>',
    [
      [
        { A: '1', B: '2' },
        { A: '3', B: '' },
      ],
    ],
  ],
  [
    '<table><tr><th>A</th><th>A</th><th></th></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr><tr></tr></table>',
    [[{ A: '2', '': '3' }]],
  ],
  [
    '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><table><tr><th>X</th></tr><tr><td>9</td></tr></table></td></tr></table>',
    [[{ A: '1', B: 'X 9' }], [{ X: '9' }]],
  ],
  ['<table><tr><th>A</th></tr><tr><td>a&nbsp;b<script>x()</script></td></tr></table>', [[{ A: 'a b' }]]],
  ['<!-- <table><tr><th>A</th></tr></table> --><p>x', []],
  ['<table><tr><th>__proto__</th></tr><tr><td>1</td></tr></table>', [[JSON.parse('{"__proto__":"1"}')]]],
];

const two =
  '<div class="a"><table id="t"><tr><th>A</th></tr><tr><td>1</td></tr></table></div><table class="b"><tr><th>B</th></tr><tr><td>2</td></tr></table>';

describe('html', () => {
  it.each(table)('%s', async (body, tables) => {
    expect(JSON.stringify(await decoded('html', body))).toBe(JSON.stringify({ tables }));
  });

  it.each<[string, JsonValue]>([
    ['', [[{ A: '1' }], [{ B: '2' }]]],
    ['#t', [[{ A: '1' }]]],
    ['table.b', [[{ B: '2' }]]],
    ['div.a', [[{ A: '1' }]]],
    ['div.a, #t', [[{ A: '1' }], [{ A: '1' }]]],
    ['.none', []],
  ])('selector %j', async (outputSchema, tables) => {
    expect(await decoded('html', two, { outputSchema })).toEqual({ tables });
  });

  it('refuses a selector that can not be read', async () => {
    await expect(decoded('html', two, { outputSchema: 'table[' })).rejects.toThrow(DecodeError);
  });

  it('survives a page that is nested without end', async () => {
    const page = '<div>'.repeat(200_000);
    await expect(decoded('html', page)).rejects.toThrow(DecodeError);
    const open = '<table><tr><th>A' + '<tr><td>1<td>2'.repeat(300) + '</table>';
    expect(await decoded('html', open)).toHaveProperty('tables.0.length', 300);
  });

  it('refuses rows that leave out more cells than memory holds', async () => {
    const header = Array.from({ length: 5000 }, (_, index) => `<th>${String(index)}`).join('');
    const rows = (count: number): string => `<table><tr>${header}</tr>${'<tr><td>x'.repeat(count)}</table>`;
    await expect(decoded('html', rows(300))).rejects.toThrow(DecodeError);
    await expect(decoded('html', rows(150) + rows(150))).rejects.toThrow(DecodeError);
    expect(await decoded('html', rows(10))).toHaveProperty('tables.0.9.4999', '');
  });

  it('refuses tables that come to far more than the page', async () => {
    const inside = `${'<table><tr><th>A</th></tr><tr><td>'.repeat(120)}${'x'.repeat(200_000)}${'</td></tr></table>'.repeat(120)}`;
    await expect(decoded('html', inside)).rejects.toThrow(DecodeError);
    const around = `${'<div>'.repeat(400)}${two.repeat(500)}${'</div>'.repeat(400)}`;
    await expect(decoded('html', around, { outputSchema: 'div' })).rejects.toThrow(DecodeError);
    expect(await decoded('html', `<div>${two.repeat(50)}</div>`)).toHaveProperty('tables.length', 100);
  });

  it.each([
    ['tags that do not end', '<a'.repeat(1_000_000)],
    ['a name without end', `<${'a'.repeat(1_000_000)}`],
  ])('looks at each character once for the depth: %s', (_title, page) => {
    expect(nestsTooDeep(page)).toBe(false);
  });

  it.each([
    ['500 levels', '<i a="b">'.repeat(500), false],
    ['501 levels', '<i a="b">'.repeat(501), true],
    ['closed elements', '<i/>'.repeat(600), false],
    ['closed elements with attributes', '<i a />'.repeat(600), false],
    ['a slash that is none of the end', '<i/a>'.repeat(600), true],
    ['elements with an end', '<i>x</i>'.repeat(600), false],
  ])('estimates the depth: %s', (_title, page, deep) => {
    expect(nestsTooDeep(page)).toBe(deep);
  });
});

import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { decoded } from './decoded.ts';

const instance = 'http://www.w3.org/2001/XMLSchema-instance';
const xsi = `xmlns:xsi="${instance}"`;

/** consume.md 8.3: every row, and what follows from its rules. */
const table: [string, JsonValue][] = [
  ['<r><a>1</a></r>', { a: '1' }],
  ['<r/>', {}],
  ['<r></r>', {}],
  ['<r>text</r>', { '': 'text' }],
  ['<r x="1">text</r>', { x: '1', '': 'text' }],
  ['<r><a>1</a><a>2</a></r>', { a: ['1', '2'] }],
  ['<r><a>1</a><b>2</b><a>3</a></r>', { a: ['1', '3'], b: '2' }],
  ['<r><items><item>1</item></items></r>', { items: { item: '1' } }],
  ['<r><a/><b></b></r>', { a: '', b: '' }],
  ['<r><a> </a></r>', { a: ' ' }],
  ['<r><a x="1">t</a><a x="2"/></r>', { a: [{ x: '1', '': 't' }, { x: '2' }] }],
  ['<r a="1"><a>2</a></r>', { a: ['1', '2'] }],
  ['<r>mixed <b>x</b> tail</r>', { '': ['mixed ', ' tail'], b: 'x' }],
  ['<n:r xmlns:n="u"><n:a>1</n:a></n:r>', { a: '1' }],
  ['<r xml:lang="en"/>', { lang: 'en' }],
  [`<r ${xsi}><a xsi:nil="true"/></r>`, { a: null }],
  ['<r><a xsi:nil="true"/></r>', { a: { nil: 'true' } }],
  [`<r ${xsi}><a xsi:nil="false">1</a></r>`, { a: { nil: 'false', '': '1' } }],
  ['<r><![CDATA[<a> & b]]></r>', { '': '<a> & b' }],
  ['<r>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</r>', { '': '<>&"\'A😀' }],
  ['<r a="x&amp;y &#34;"/>', { a: 'x&y "' }],
  ['<r>\n  <a>1</a>\n  <b> x </b>\n</r>', { a: '1', b: ' x ' }],
  ['<!-- c --><?pi x?><r><!-- a --><a>1<!-- x -->2</a><?pi?></r>', { a: '12' }],
  ['<?xml version="1.0"?>\n<!DOCTYPE r SYSTEM "http://example.test/x.dtd" [<!ELEMENT r ANY>]>\n<r>1</r>', { '': '1' }],
  ['<r>1</r><another/> & anything', { '': '1' }],
  ['<r>1</r></r>', { '': '1' }],
  ['<r>1</r>\u0000<', { '': '1' }],
  ['<r>1</r><![CDATA[x]]><!DOCTYPE r [<!ENTITY x "y">]>', { '': '1' }],
  ['<!DOCTYPE r [<!-- no <!ENTITY here -->]><r/>', {}],
  ['<r><a>1\r\n2\r3</a></r>', { a: '1\n2\n3' }],
  ["<r a='1\t2'/>", { a: '1 2' }],
  ['<r><__proto__>1</__proto__><constructor>2</constructor></r>', JSON.parse('{"__proto__":"1","constructor":"2"}')],
  ['<r><a>9007199254740993</a></r>', { a: '9007199254740993' }],
  ['\u{FEFF}<r>1</r>', { '': '1' }],
];

const refused: [string, RegExp][] = [
  ['<r><a></r>', /unexpected close tag at line 1, column 7/],
  ['<r></x>', /unexpected close tag at line 1, column 4/],
  ['<r>', /unclosed tag: r at line 1, column 3/],
  ['<r/', /line 1, column 3/],
  ['plain', /text data outside of root node at line 1, column 1/],
  ['\n {"a":1}', /outside of root node at line 2, column 2/],
  ['<!-- c -->', /must contain a root element/],
  ['<r>\n<a b=1/></r>', /unquoted attribute value at line 2, column 6/],
  ['<r a="1" a="2"/>', /duplicate attribute: a at line 1, column 16/],
  ['<r a/>', /disallowed character in attribute name at line 1, column 5/],
  ['<r>&nbsp;</r>', /entity of XML at line 1, column 4/],
  ['<r>a & b</r>', /entity of XML at line 1, column 6/],
  ['<r>\na & b</r><!-- ; -->', /entity of XML at line 2, column 3/],
  ['<r a="x & y"/>', /entity of XML at line 1, column 9/],
  ['<r>&#0;</r>', /entity/],
  ['<r>&constructor;</r>', /entity/],
  ['<r>&__proto__;</r>', /entity/],
  ['<!DOCTYPE r [<!ENTITY x "y">]><r>&x;</r>', /entity declarations at line 1/],
  ['<!DOCTYPE r [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><r/>', /entity declarations/],
  ['<!DOCTYPE r [', /must contain a root element/],
  ['<r><!-- ', /unclosed tag: r/],
  ['<r><![CDATA[ & ', /unclosed tag: r/],
  ['<r>\u0001</r>', /disallowed character at line 1, column 4/],
  ['<r>]]></r>', /"\]\]>" is disallowed/],
  ['<r a="<"/>', /disallowed character at line 1, column 7/],
  ['<1/>', /disallowed character in tag name at line 1, column 2/],
  [`${'<a>'.repeat(1001)}`, /nested deeper than 1000 levels at line 1, column 3003/],
];

describe('xml', () => {
  it.each(table)('%s', async (body, expected) => {
    const value = await decoded('xml', body);
    expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
  });

  it.each(refused)('refuses %s', async (body, message) => {
    const decoding = decoded('xml', body);
    await expect(decoding).rejects.toThrow(DecodeError);
    await expect(decoding).rejects.toThrow(message);
  });

  it('reads the charset of the Content-Type, else of the declaration', async () => {
    const body = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r>é</r>', 'latin1');
    expect(await decoded('xml', body)).toEqual({ '': 'é' });
    expect(await decoded('xml', Buffer.from('<r>é</r>', 'latin1'), { charset: 'iso-8859-1' })).toEqual({ '': 'é' });
    const utf16 = Buffer.from('\u{FEFF}<r>é</r>', 'utf16le');
    expect(await decoded('xml', utf16)).toEqual({ '': 'é' });
  });

  it.each([
    ['attributes', `<r ${Array.from({ length: 20_000 }, (_, index) => `a${String(index)}="x"`).join(' ')}/>`],
    ['a long attribute', `<r a="${'x'.repeat(1_000_000)}"/>`],
    ['references', `<r>${'&amp;'.repeat(200_000)}</r>`],
    ['text after the root', `<r/>${'&<'.repeat(500_000)}`],
    ['an open document type', `<!DOCTYPE r [${'<!-- " --> '.repeat(50_000)}]><r/>`],
    ['equal names', `<r>${'<a/>'.repeat(200_000)}</r>`],
    ['a document type of comments that do not end', `<!DOCTYPE r ${'<!--'.repeat(1_000_000)}><r/>`],
    [
      'many bindings below many bindings',
      `<r ${Array.from({ length: 20_000 }, (_, index) => `xmlns:a${String(index)}="${instance}"`).join(' ')}>${'<c xmlns:b="" z:nil="1"/>'.repeat(20_000)}</r>`,
    ],
  ])('reads %s', async (_what, body) => {
    expect(await decoded('xml', body)).toBeTypeOf('object');
  });

  it('binds a prefix for an element and what is in it', async () => {
    const body = `<r><a ${xsi}><b xsi:nil="1"/><b xmlns:xsi="u" xsi:nil="1"><c xsi:nil="1"/></b><b xsi:nil="1"/></a><a xsi:nil="1"/></r>`;
    const unbound = { nil: '1' };
    expect(await decoded('xml', body)).toEqual({ a: [{ b: [null, { nil: '1', c: unbound }, null] }, unbound] });
  });

  it('takes time in proportion to the body', async () => {
    const body = `<r>${'<a b="1">'.repeat(900)}${'<x/>'.repeat(50_000)}${'</a>'.repeat(900)}</r>`;
    expect(await decoded('xml', body)).toHaveProperty('a.b', '1');
  });
});

import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { decoded } from './decoded.ts';

async function part(body: string, name: string, outputSchema?: string): Promise<JsonValue | undefined> {
  const value = await decoded('markdown', body, outputSchema === undefined ? {} : { outputSchema });
  return (value as JsonObject)[name];
}

const sections: [string, JsonValue][] = [
  [
    '# H1\np1\n\np2\n## H2\n- i1\n- i2',
    [
      { heading: 'H1', level: 1, content: 'p1\np2' },
      { heading: 'H2', level: 2, content: 'i1\ni2' },
    ],
  ],
  ['dropped\n\nTitle\n=====\ntext', [{ heading: 'Title', level: 1, content: 'text' }]],
  ['# A\n', [{ heading: 'A', level: 1, content: '' }]],
  [
    '# *A* `b` [c](d)\nx *y* **z** [l](u) ![alt](i) `co*de`',
    [{ heading: 'A b c', level: 1, content: 'x y z l alt co*de' }],
  ],
  ['# A\nsoft\nbreak\n\nhard  \nbreak', [{ heading: 'A', level: 1, content: 'soft break\nhard\nbreak' }]],
  ['# A\na <b>bold</b> c\n\n<div>\nblock\n</div>\n\n---\n\nz', [{ heading: 'A', level: 1, content: 'a bold c\nz' }]],
  [
    '# A\n```js\nlet x = 1;\n\ny\n```\n\n    indented',
    [{ heading: 'A', level: 1, content: 'let x = 1;\n\ny\nindented' }],
  ],
  ['# A\n> quote\n> # inner\n\nx', [{ heading: 'A', level: 1, content: 'quote\ninner\nx' }]],
  ['# A\n- a\n  - b\n  - c\n- d', [{ heading: 'A', level: 1, content: 'a\nb\nc\nd' }]],
  ['# A\n- [x] done\n- [ ] open', [{ heading: 'A', level: 1, content: '[x] done\n[ ] open' }]],
  ['# A & B\nx &amp; y &copy; \\* ~~s~~', [{ heading: 'A & B', level: 1, content: 'x & y © * ~~s~~' }]],
  ['# A\n| T |\n|---|\n| 1 |\n\nafter', [{ heading: 'A', level: 1, content: 'after' }]],
];

const tables: [string, JsonValue][] = [
  ['| A | B |\n|---|---|\n| 1 |', [[{ A: '1', B: '' }]]],
  ['| A |\n|---|\n| 1 | 2 |', [[{ A: '1' }]]],
  ['| A |\n|---|', [[]]],
  ['|  |\n|---|\n| 1 |', []],
  ['| *A* | `b` |\n|---|---|\n| **1** | a\\|b |', [[{ A: '1', b: 'a|b' }]]],
  ['> | A |\n> |---|\n> | 1 |', []],
  ['- x\n\n  | A |\n  |---|\n  | 1 |', []],
  ['| A | A | |\n|---|---|---|\n| 1 | 2 | 3 |', [[{ A: '2', '': '3' }]]],
];

const frontMatter: [string, JsonValue][] = [
  ['---\na: 1\nb: [x]\n---\n# T\nx', { a: 1, b: ['x'] }],
  ['---\r\na: 1\r\n---\r\n', { a: 1 }],
  ['---\n---\n# T', {}],
  ['---\n- a\n---\n# T', {}],
  ['---\na: 1\n---', {}],
  ['# T\n---\na: 1\n---\n', {}],
];

describe('markdown', () => {
  it.each(sections)('sections of %j', async (body, expected) => {
    expect(await part(body, 'sections')).toEqual(expected);
  });

  it.each(tables)('tables of %j', async (body, expected) => {
    expect(await part(body, 'tables')).toEqual(expected);
  });

  it.each(frontMatter)('front matter of %j', async (body, expected) => {
    expect(await part(body, 'frontMatter')).toEqual(expected);
  });

  it('has its parts in order and takes the front matter out of the text', async () => {
    const value = await decoded('markdown', '---\na: 1\n---\n# T\nx');
    expect(JSON.stringify(value)).toBe(
      '{"frontMatter":{"a":1},"tables":[],"sections":[{"heading":"T","level":1,"content":"x"}]}',
    );
  });

  it('keeps the sections whose heading begins with outputSchema', async () => {
    const body = '# API one\na\n# Other\nb\n## api\nc\n# API\nd\n\n| T |\n|---|';
    expect(await part(body, 'sections', 'API')).toEqual([
      { heading: 'API one', level: 1, content: 'a' },
      { heading: 'API', level: 1, content: 'd' },
    ]);
    expect(await part(body, 'tables', 'API')).toEqual([[]]);
  });

  it('refuses front matter that is no YAML', async () => {
    await expect(decoded('markdown', '---\na: [\n---\nx')).rejects.toThrow(DecodeError);
  });
});

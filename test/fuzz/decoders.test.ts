/** Upstream answers of any bytes through every decoder: a JSON value or a DecodeError, in bounded time. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import { stringifyJson } from '../../src/json/json-text.ts';
import { decoded } from '../formats/decoded.ts';
import { bounded } from '../support/work.ts';
import { folderOf } from '../support/documents.ts';
import { runs, seed } from './cases.ts';

/** Good bodies to start from, by format. */
const samples: Readonly<Record<string, readonly (string | Uint8Array)[]>> = {
  json: ['{"a":[1,2.5e3,"x\\u00e9",null,true,{"b":{}}]}', '[]', '"x"', '12345678901234567890'],
  xml: [
    '<?xml version="1.0"?><r x="1"><a>1</a><a><![CDATA[<]]></a><!-- c --><b xmlns:n="u"><n:c>&lt;&#65;</n:c></b></r>',
  ],
  csv: ['id,name\r\n1,"Al, ""x"""\r\n2,Bo\r\n', 'a\n'],
  tsv: ['id\tname\n1\tAl\n'],
  psv: ['id|name\n1|Al\n'],
  yaml: ['a: &x [1, yes, 2026-01-31]\nb: *x\nc:\n  - d: "q"\n    e: |\n      text\n<<: {f: 1}\n'],
  html: ['<table><thead><tr><th>A<th>B</thead><tbody><tr><td>1<td>2<table><tr><th>C</table></tbody></table>'],
  markdown: [
    '---\na: 1\n---\n# H\n\ntext *em* `code`\n\n| A | B |\n|---|---|\n| 1 | \\| |\n\n- i1\n  - i2\n\n```\nx\n```\n',
  ],
  text: ['text'],
  avro: [Buffer.from([2, 4, 0x61, 0x62, 2, 6, 0]), Buffer.from('Obj\x01\x04\x16avro.schema', 'latin1')],
  protobuf: [Buffer.from([8, 150, 1, 18, 2, 0x61, 0x62, 26, 2, 8, 1])],
};

const schemas: Readonly<Record<string, string>> = { avro: 'record.avsc', protobuf: 'message.proto' };
let folder = '';
beforeAll(async () => {
  folder = await folderOf({
    'record.avsc':
      '{"type":"record","name":"R","fields":[{"name":"id","type":"long"},{"name":"s","type":"string"},{"name":"l","type":{"type":"array","items":"int"}},{"name":"r","type":["null","R"]}]}',
    'message.proto':
      'syntax = "proto3"; message M { int64 id = 1; string s = 2; M m = 3; repeated int32 l = 4; map<string, M> p = 5; }',
  });
  expect(join(folder, 'x')).not.toBe('');
});

const tokens: readonly string[] = [
  '<',
  '>',
  '</',
  '/>',
  '<!',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE r [<!ENTITY e "x">]>',
  '&e;',
  '&#0;',
  '&#x110000;',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '|',
  '\t',
  '\n',
  '\r',
  '---',
  '*',
  '&a',
  '*a',
  '\u0000',
  '\ufeff',
  '#',
  '`',
  '\\',
  '!',
  '(',
  ')',
  '=',
  '-',
  '1e999',
  '__proto__',
  'constructor',
];

function mutated(sample: string | Uint8Array): fc.Arbitrary<Uint8Array> {
  const bytes = Buffer.from(sample);
  const change = fc.tuple(
    fc.nat(),
    fc.constantFrom('drop', 'double', 'byte', 'cut', 'token', 'repeat'),
    fc.nat(255),
    fc.constantFrom(...tokens),
  );
  return fc.array(change, { minLength: 1, maxLength: 5 }).map((changes) => {
    let text = bytes;
    for (const [where, kind, byte, token] of changes) {
      const at = text.length === 0 ? 0 : where % text.length;
      const [before, after] = [text.subarray(0, at), text.subarray(at)];
      if (kind === 'drop') text = Buffer.concat([before, after.subarray(1 + (byte % 4))]);
      if (kind === 'double') text = Buffer.concat([before, after, after]);
      if (kind === 'byte') text = Buffer.concat([before, Buffer.of(byte), after.subarray(1)]);
      if (kind === 'cut') text = Buffer.from(before);
      if (kind === 'token') text = Buffer.concat([before, Buffer.from(token), after]);
      if (kind === 'repeat') text = Buffer.concat([before, Buffer.from(token.repeat(byte)), after]);
    }
    return text;
  });
}

async function check(format: string, body: Uint8Array, charset?: string): Promise<void> {
  const schema = schemas[format];
  const options = {
    folder,
    ...(schema === undefined ? {} : { outputSchema: schema }),
    ...(charset === undefined ? {} : { charset }),
  };
  try {
    stringifyJson(await bounded(() => decoded(format, body, options)));
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    expect(error.message.length).toBeLessThan(400);
  }
}

describe.each(Object.keys(samples))('%s', (format) => {
  it('mutated answers', { timeout: 600_000 }, async () => {
    const body = fc.oneof(...(samples[format] ?? []).map(mutated), fc.uint8Array({ maxLength: 60 }));
    const charset = fc.constantFrom(
      undefined,
      undefined,
      undefined,
      'utf-8',
      'iso-8859-1',
      'utf-16',
      'utf-16le',
      'klingon',
      '',
    );
    await fc.assert(
      fc.asyncProperty(body, charset, (bytes, name) => check(format, bytes, name)),
      { numRuns: runs(200), seed },
    );
  });

  const long = 50_000;
  const heavy: readonly [string, string][] = [
    ['open brackets', '['.repeat(long)],
    ['open braces', '{"a":'.repeat(long / 5)],
    ['open elements', '<a>'.repeat(long)],
    ['open comments', '<!--'.repeat(long / 4)],
    ['open sections', '<![CDATA['.repeat(long / 9)],
    ['attributes', `<a ${'b="c" '.repeat(long / 6)}/>`],
    ['one attribute without end', `<a b="${'x'.repeat(long)}`],
    ['ampersands', `<a>${'&'.repeat(long)}</a>`],
    ['quotes', '"'.repeat(long)],
    ['commas', ','.repeat(long)],
    ['bars', `|${'-|'.repeat(long / 2)}\n|${'-|'.repeat(long / 2)}`],
    ['backquotes', '`'.repeat(long)],
    ['backquotes of growing length', Array.from({ length: 600 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['stars', '*a '.repeat(long / 3)],
    ['underscores', '_a_'.repeat(long / 3)],
    ['open links', '[a]('.repeat(long / 4)],
    ['brackets in brackets', '['.repeat(long / 2) + ']'.repeat(long / 2)],
    ['quotes in quotes', '> '.repeat(long / 2)],
    ['lists in lists', Array.from({ length: 600 }, (_, index) => `${' '.repeat(index * 2)}- x`).join('\n')],
    ['dashes', '- '.repeat(long / 2)],
    [
      'aliases',
      `a0: &a0 [x]\n${Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`).join('\n')}`,
    ],
    ['blanks', ' '.repeat(long)],
    ['line ends', '\n'.repeat(long)],
    ['tables', `<table>${'<tr><td>'.repeat(long / 8)}`],
    ['nested tables', '<table><tr><th>x</th><td>'.repeat(2000)],
    ['digits', '1'.repeat(long)],
    ['headings', '# '.repeat(long / 2)],
    ['front matter', `---\n${'a: [\n'.repeat(1000)}---\n`],
    [
      'entities',
      `<!DOCTYPE r [${Array.from({ length: 10 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join('')}]><r>&e10;</r>`,
    ],
  ];
  it.each(heavy)('%s', async (_title, text) => {
    await bounded(() => check(format, Buffer.from(text)));
  });
});

it('compressed bytes are no text of any format', async () => {
  for (const format of Object.keys(samples)) await check(format, gzipSync('x'.repeat(1000)));
});

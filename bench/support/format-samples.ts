// A megabyte in each format, and what a developer would write with the bare library to read it into plain values.
import avsc from 'avsc';
import { parse as parseCsv } from 'csv-parse/sync';
import { Lexer, type Tokens } from 'marked';
import { parse as parseHtml } from 'node-html-parser';
import protobuf from 'protobufjs';
import { SaxesParser } from 'saxes';
import { parse as parseYaml } from 'yaml';

/** One body, and the schema that it needs. */
export interface FormatSample {
  /** As in `outputRawFormat`. */
  readonly format: string;
  readonly library: string;
  readonly body: Uint8Array;
  readonly schema?: { readonly name: string; readonly text: string };
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly price: number;
  readonly tags: readonly string[];
}

const megabyte = 1024 * 1024;

function rowOf(id: number): Row {
  return { id, name: `name ${id}`, price: id / 7, tags: ['a', 'b'] };
}

/** A text of one megabyte: as many rows as that takes, between a head and an end. */
function textOf(write: (row: Row) => string, head = '', end = ''): Uint8Array {
  const parts = [head];
  for (let id = 0, size = head.length; size < megabyte; id += 1) {
    const part = write(rowOf(id));
    size += part.length;
    parts.push(part);
  }
  return Buffer.from(parts.join('') + end);
}

function separated(separator: string): Uint8Array {
  const line = ({ id, name, price }: Row): string => `${[id, `"${name}"`, price].join(separator)}\n`;
  return textOf(line, `${['id', 'name', 'price'].join(separator)}\n`);
}

const avroType = avsc.Type.forSchema({
  type: 'array',
  items: {
    type: 'record',
    name: 'Row',
    fields: [
      { name: 'id', type: 'long' },
      { name: 'name', type: 'string' },
      { name: 'price', type: 'double' },
      { name: 'tags', type: { type: 'array', items: 'string' } },
    ],
  },
});

const proto = `syntax = "proto3"; message Rows { repeated Row rows = 1; }
message Row { int64 id = 1; string name = 2; double price = 3; repeated string tags = 4; }`;
const protoType = protobuf.parse(proto).root.lookupType('Rows');

/** All ten formats. */
export function samples(): readonly FormatSample[] {
  const manyRows = Array.from({ length: 40_000 }, (_row, id) => rowOf(id));
  return [
    {
      format: 'json',
      library: 'JSON.parse',
      body: textOf((row) => `${JSON.stringify(row)},`, '{"rows":[', 'null]}'),
    },
    {
      format: 'xml',
      library: 'saxes',
      body: textOf(
        ({ id, name, price }) => `<row id="${id}"><name>${name}</name><price>${price}</price></row>`,
        '<r>',
        '</r>',
      ),
    },
    { format: 'csv', library: 'csv-parse', body: separated(',') },
    { format: 'tsv', library: 'csv-parse', body: separated('\t') },
    { format: 'psv', library: 'csv-parse', body: separated('|') },
    {
      format: 'yaml',
      library: 'yaml',
      body: textOf(({ id, name, price }) => `- id: ${id}\n  name: ${name}\n  price: ${price}\n`),
    },
    {
      format: 'avro',
      library: 'avsc',
      body: avroType.toBuffer(manyRows),
      schema: { name: 'rows.avsc', text: JSON.stringify(avroType.schema()) },
    },
    {
      format: 'protobuf',
      library: 'protobufjs',
      body: protoType.encode({ rows: manyRows }).finish(),
      schema: { name: 'rows.proto', text: proto },
    },
    {
      format: 'html',
      library: 'node-html-parser',
      body: textOf(
        ({ id, name, price }) => `<tr><td>${id}</td><td>${name}</td><td>${price}</td></tr>`,
        '<table><tr><th>id</th><th>name</th><th>price</th></tr>',
        '</table>',
      ),
    },
    {
      format: 'markdown',
      library: 'marked',
      body: textOf(
        ({ id, name, price }) => `| ${id} | ${name} | ${price} |\n`,
        '# T\n\n| id | name | price |\n|---|---|---|\n',
      ),
    },
  ];
}

/** By format: bytes to plain values with nothing but the library. */
export const bareReaders: Readonly<Record<string, (body: Uint8Array) => unknown>> = {
  json: (body) => JSON.parse(stringOf(body)) as unknown,
  xml: (body) => readXml(stringOf(body)),
  csv: (body) => parseCsv(stringOf(body), { columns: true }),
  tsv: (body) => parseCsv(stringOf(body), { columns: true, delimiter: '\t' }),
  psv: (body) => parseCsv(stringOf(body), { columns: true, delimiter: '|' }),
  yaml: (body) => parseYaml(stringOf(body)) as unknown,
  avro: (body) => avroType.fromBuffer(Buffer.from(body)) as unknown,
  protobuf: (body) => protoType.toObject(protoType.decode(body), { longs: Number }),
  html: (body) => readHtml(stringOf(body)),
  markdown: (body) => readMarkdown(stringOf(body)),
};

function stringOf(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Elements as maps of their attributes, children and text. */
function readXml(text: string): unknown {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return plain(root);
}

function plain({ attributes, children, text }: Element): unknown {
  if (children.length === 0 && Object.keys(attributes).length === 0) return text;
  const map: Record<string, unknown> = { ...attributes };
  for (const child of children) {
    const value = plain(child);
    const known = map[child.name];
    if (Array.isArray(known)) known.push(value);
    else map[child.name] = known === undefined ? value : [known, value];
  }
  return map;
}

/** Rows as maps of the cells by their heads. */
function rowMaps(heads: readonly string[], rows: readonly (readonly string[])[]): unknown {
  return rows.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])));
}

function readHtml(text: string): unknown {
  return parseHtml(text)
    .querySelectorAll('table')
    .map((found) => {
      const rows = found.querySelectorAll('tr');
      const cellsOf = (name: string): string[][] =>
        rows.map((row) => row.querySelectorAll(name).map((cell) => cell.text.trim()));
      return rowMaps(
        cellsOf('th')[0] ?? [],
        cellsOf('td').filter(({ length }) => length > 0),
      );
    });
}

function readMarkdown(text: string): unknown {
  const tables = new Lexer().lex(text).filter((token): token is Tokens.Table => token.type === 'table');
  return tables.map(({ header, rows }) =>
    rowMaps(
      header.map((cell) => cell.text),
      rows.map((row) => row.map((cell) => cell.text)),
    ),
  );
}

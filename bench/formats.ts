/** Decoding 1 MB in each format, and mapping JSON, beside the bare library: `node bench/formats.ts`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import avsc from 'avsc';
import { parse as parseCsv } from 'csv-parse/sync';
import { Lexer } from 'marked';
import { parse as parseHtml } from 'node-html-parser';
import protobuf from 'protobufjs';
import { SaxesParser } from 'saxes';
import { parse as parseYaml } from 'yaml';
import { compileOutputs } from '../src/operation/output-parameters.ts';
import { compileJsonPath } from '../src/expressions/json-path.ts';
import { compileTemplate } from '../src/expressions/template.ts';
import { newInputs, Scope } from '../src/expressions/scope.ts';
import { formats } from '../src/formats/formats.ts';
import { originOf } from '../src/source/origin.ts';

const origin = originOf('bench');
const report = (): void => undefined;
const rows = Array.from({ length: 11_000 }, (_, id) => ({
  id,
  name: `name ${String(id)}`,
  tags: ['a', 'b'],
  price: id / 7,
}));
const small = { rows: rows.slice(0, 120) };

const texts: Record<string, string> = {
  json: JSON.stringify({ rows }),
  csv: `id,name,price\n${rows.map((row) => `${String(row.id)},"${row.name}",${String(row.price)}`).join('\n')}`.repeat(
    1,
  ),
  xml: `<r>${rows.map((row) => `<row id="${String(row.id)}"><name>${row.name}</name><price>${String(row.price)}</price></row>`).join('')}</r>`,
  yaml: rows.map((row) => `- id: ${String(row.id)}\n  name: ${row.name}\n  price: ${String(row.price)}`).join('\n'),
  html: `<table><tr><th>id</th><th>name</th></tr>${rows.map((row) => `<tr><td>${String(row.id)}</td><td>${row.name}</td></tr>`).join('')}</table>`,
  markdown: `# T\n\n| id | name |\n|---|---|\n${rows.map((row) => `| ${String(row.id)} | ${row.name} |`).join('\n')}\n`,
};

const bare: Record<string, (text: string) => unknown> = {
  json: JSON.parse,
  csv: (text) => parseCsv(text, { columns: true }),
  xml: (text) => new SaxesParser().write(text).close(),
  yaml: (text) => parseYaml(text) as unknown,
  html: (text) =>
    parseHtml(text)
      .querySelectorAll('td')
      .map((cell) => cell.text),
  markdown: (text) => new Lexer().lex(text),
};

/** Median milliseconds of `left` and `right`, measured in turns. */
async function pair(left: () => unknown, right: () => unknown, rounds = 3): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + 1; round += 1) {
    for (const [side, run] of [left, right].entries()) {
      const start = performance.now();
      await run();
      if (round >= 1) times[side === 0 ? 0 : 1].push(performance.now() - start);
    }
  }
  const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return [median(times[0]), median(times[1])];
}

const table: Record<string, unknown>[] = [];
function row(what: string, bytes: number, [ours, theirs]: [number, number], beside: string): void {
  table.push({
    what,
    KB: Math.round(bytes / 1024),
    'ours ms': ours.toFixed(3),
    beside,
    ms: theirs.toFixed(3),
    ratio: (ours / theirs).toFixed(2),
  });
}

for (const [word, text] of Object.entries(texts)) {
  const body = Buffer.from(text);
  const decode = formats.get(word)?.compile({ outputSchema: undefined, folder: '.', origin, report });
  const library = bare[word];
  if (decode === undefined || library === undefined) continue;
  row(
    word,
    body.length,
    await pair(
      () => decode(body, undefined),
      () => library(body.toString()),
    ),
    'bare library',
  );
}

/** Formats of bytes, which need a schema: the bytes, the schema's file, and the bare library. */
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
const manyRows = [...rows, ...rows];
const schemas = mkdtempSync(join(tmpdir(), 'naftiko-bench-'));
writeFileSync(join(schemas, 'rows.avsc'), JSON.stringify(avroType.schema()));
writeFileSync(join(schemas, 'rows.proto'), proto);
const binaries: readonly [string, string, Uint8Array, (body: Uint8Array) => unknown][] = [
  ['avro', 'rows.avsc', avroType.toBuffer(manyRows), (body) => avroType.fromBuffer(Buffer.from(body)) as unknown],
  ['protobuf', 'rows.proto', protoType.encode({ rows: manyRows }).finish(), (body) => protoType.decode(body)],
];
for (const [word, outputSchema, body, library] of binaries) {
  const decode = formats.get(word)?.compile({ outputSchema, folder: schemas, origin, report });
  if (decode === undefined) continue;
  row(
    word,
    body.length,
    await pair(
      () => decode(body, undefined),
      () => library(body),
    ),
    'bare library',
  );
}
rmSync(schemas, { recursive: true });

const scope = new Scope(newInputs());
const mapper = compileOutputs(
  [
    {
      type: 'array',
      mapping: '$.rows',
      origin,
      items: {
        type: 'object',
        origin,
        properties: ['id', 'name', 'price'].map((name) => ({
          name,
          entry: { type: 'string', mapping: `$.${name}`, origin },
        })),
      },
    },
  ],
  origin,
  report,
);
for (const value of [small, { rows }]) {
  const text = JSON.stringify(value);
  row(
    'mapping',
    text.length,
    await pair(
      () => mapper.map(value, scope),
      () => JSON.parse(text) as unknown,
      25,
    ),
    'JSON.parse',
  );
  const deep = compileJsonPath('$..name', origin, report);
  row(
    '$..name',
    text.length,
    await pair(
      () => deep.select(value),
      () => JSON.parse(text) as unknown,
      25,
    ),
    'JSON.parse',
  );
}
const template = compileTemplate('/a/{{x}}/b/{{y}}', origin, report);
const inputs = new Scope({ x: 'one', y: 'two' });
const times = 100_000;
row(
  `template x ${String(times)}`,
  0,
  await pair(
    () => {
      for (let index = 0; index < times; index += 1) template.render(inputs, encodeURIComponent);
    },
    () => {
      for (let index = 0; index < times; index += 1)
        void `/a/${encodeURIComponent('one')}/b/${encodeURIComponent('two')}`;
    },
  ),
  'a template literal',
);
// oxlint-disable-next-line no-console -- the table is what a benchmark is for
console.table(table);

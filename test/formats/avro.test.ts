import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import avsc from 'avsc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { start } from '../support/started.ts';
import { startUpstream } from '../support/upstream.ts';
import { bounded } from '../support/work.ts';
import { decoded, reportedBy } from './decoded.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'naftiko-avro-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(schema: JsonValue, body: Uint8Array): Promise<JsonValue> {
  writeFileSync(join(folder, 'schema.avsc'), JSON.stringify(schema));
  return decoded('avro', body, { outputSchema: 'schema.avsc', folder });
}

/** Zigzag, as the specification writes it down. */
function long(value: bigint): number[] {
  let rest = BigInt.asUintN(64, (value << 1n) ^ (value >> 63n));
  const bytes: number[] = [];
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return [...bytes, Number(rest)];
}

const order = {
  type: 'record',
  name: 'Order',
  namespace: 'shop',
  fields: [
    { name: 'id', type: 'long' },
    { name: 'name', type: 'string' },
    { name: 'note', type: ['null', 'string'] },
    { name: 'state', type: { type: 'enum', name: 'State', symbols: ['open', 'done'] } },
    { name: 'raw', type: 'bytes' },
    { name: 'hash', type: { type: 'fixed', name: 'Hash', size: 2 } },
    { name: 'prices', type: { type: 'array', items: 'double' } },
    { name: 'tags', type: { type: 'map', values: 'int' } },
    { name: 'at', type: { type: 'long', logicalType: 'timestamp-millis' } },
    { name: 'parent', type: ['null', 'Order'] },
    { name: 'second', type: 'State' },
    { name: 'ok', type: 'boolean' },
    { name: 'ratio', type: 'float' },
  ],
} as const;

const plain = {
  id: 7,
  name: 'é',
  note: 'n',
  state: 'done',
  raw: Buffer.from([1, 2]),
  hash: Buffer.from([255, 0]),
  prices: [1.5, -2],
  tags: { a: 1, b: -300 },
  at: 1_700_000_000_000,
  parent: null,
  second: 'open',
  ok: true,
  ratio: 0.5,
};

describe('avro', () => {
  it('reads records as another implementation writes them', async () => {
    const type = avsc.Type.forSchema(order as unknown as avsc.Schema, { wrapUnions: false });
    const parent = { ...plain, note: null };
    const expected = { ...plain, raw: 'AQI=', hash: '/wA=' };
    expect(await read(order, type.toBuffer({ ...plain, parent }))).toEqual({
      ...expected,
      parent: { ...expected, note: null },
    });
  });

  it.each<[JsonValue, number[], JsonValue]>([
    ['long', long(9_007_199_254_740_993n), 9_007_199_254_740_993n],
    ['long', long(-(2n ** 63n)), -(2n ** 63n)],
    ['long', long(2n ** 63n - 1n), 2n ** 63n - 1n],
    ['long', long(9_007_199_254_740_991n), 9_007_199_254_740_991],
    ['long', long(-1n), -1],
    ['int', long(-64n), -64],
    ['string', [2, 0x61], 'a'],
    ['boolean', [1], true],
    [{ type: 'array', items: 'null' }, [4, 0], [null, null]],
    [{ type: 'array', items: 'int' }, [3, 4, 2, 4, 0], [1, 2]],
    ['double', [0, 0, 0, 0, 0, 0, 0xf8, 0x7f], null],
    [{ type: 'map', values: 'int' }, [2, 18, ...Buffer.from('__proto__'), 2, 0], JSON.parse('{"__proto__":1}')],
  ])('%j of %j', async (schema, bytes, expected) => {
    const value = await read(schema, Uint8Array.from(bytes));
    expect(value).toEqual(expected);
  });

  it.each(['null', 'deflate'])('reads a container with the codec %s as a list', async (codec) => {
    const metadata = { 'avro.schema': '{"type":"long"}', 'avro.codec': codec };
    const text = (value: string): number[] => [...long(BigInt(Buffer.byteLength(value))), ...Buffer.from(value)];
    const header = [0x4f, 0x62, 0x6a, 1, ...long(2n), ...Object.entries(metadata).flat().flatMap(text), 0];
    const sync = Array.from({ length: 16 }, (_, index) => index);
    const data = Buffer.from([...long(1n), ...long(2n ** 60n)]);
    const block = codec === 'null' ? data : deflateRawSync(data);
    const body = Buffer.from([...header, ...sync, ...long(2n), ...long(BigInt(block.length)), ...block, ...sync]);
    expect(await decoded('avro', body, { outputSchema: 'none.avsc' })).toEqual([1, 2n ** 60n]);
    body[body.length - 1] = 99;
    await expect(decoded('avro', body, { outputSchema: 'none.avsc' })).rejects.toThrow(/synchronisation/);
  });

  it.each<[JsonValue, number[], RegExp]>([
    ['string', [20, 0x61], /too early at byte 1/],
    ['string', [1], /too early/],
    ['long', [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1], /64 bits/],
    ['boolean', [1, 1], /more bytes/],
    [['null'], [4], /branch/],
    [{ type: 'enum', name: 'E', symbols: ['a'] }, [2], /symbol/],
    [{ type: 'array', items: 'null' }, [...long(2n ** 40n)], /too many/],
    [
      { type: 'record', name: 'R', fields: [{ name: 'r', type: ['null', 'R'] }] },
      Array.from({ length: 2000 }, () => 2),
      /nested deeper/,
    ],
    [{ type: 'record', name: 'R', fields: [{ name: 'r', type: 'R' }] }, [0], /nested deeper/],
  ])('refuses %j of %j', async (schema, bytes, message) => {
    const reading = read(schema, Uint8Array.from(bytes));
    await expect(reading).rejects.toThrow(DecodeError);
    await expect(reading).rejects.toThrow(message);
  });

  it.each<[string | undefined, string]>([
    [undefined, ''],
    ['none.avsc', ''],
    ['bad.avsc', '{'],
    ['bad.avsc', '"nosuchtype"'],
    ['bad.avsc', '{"type":"record","name":"R"}'],
  ])('reports the schema %j holding %j, and refuses answers', async (outputSchema, text) => {
    writeFileSync(join(folder, 'bad.avsc'), text);
    expect(reportedBy('avro', outputSchema, folder).map((found) => found.code)).toEqual(['output-schema-readable']);
    const options = outputSchema === undefined ? { folder } : { folder, outputSchema };
    await expect(decoded('avro', Uint8Array.of(1), options)).rejects.toThrow(DecodeError);
  });
});

it.each([
  ['5'],
  ['"nothing"'],
  ['{"type":"record","fields":[]}'],
  ['{"type":"record","name":"","fields":[]}'],
  ['{"type":"record","name":"R"}'],
  ['{"type":"record","name":"R","fields":[5]}'],
  ['{"type":"record","name":"R","fields":[{"type":"int"}]}'],
  ['{"type":"record","name":"R","fields":[{"name":"a"}]}'],
  ['{"type":"enum","name":"E"}'],
  ['{"type":"fixed","name":"F"}'],
  ['{"type":"array"}'],
  ['{"type":"map"}'],
  ['not JSON'],
  [undefined],
])('a container whose schema is %s is refused', async (schema) => {
  const text = (value: string): Buffer => Buffer.concat([Buffer.from([value.length * 2]), Buffer.from(value)]);
  const written = schema === undefined ? text('other') : text('avro.schema');
  const value = Buffer.from(schema ?? '');
  // The length as a zigzag number of up to two bytes.
  const length =
    value.length < 64
      ? Buffer.from([value.length * 2])
      : Buffer.from([((value.length * 2) & 127) | 128, value.length >> 6]);
  const body = Buffer.concat([
    Buffer.from('Obj\u0001'),
    Buffer.from([2]),
    written,
    length,
    value,
    Buffer.from([0]),
    Buffer.alloc(16),
  ]);
  await expect(decoded('avro', body)).rejects.toThrow('a container whose schema can not be used');
});

it('a container that says how long its metadata are, with a codec that is not known', async () => {
  const text = (value: string): Buffer => Buffer.concat([Buffer.from([value.length * 2]), Buffer.from(value)]);
  const container = (codec: string, block: Buffer): Buffer => {
    const pairs = Buffer.concat([text('avro.schema'), text('"string"'), text('avro.codec'), text(codec)]);
    // A negative count is followed by the length in bytes.
    const metadata = Buffer.concat([
      Buffer.from([3, ((pairs.length * 2) & 127) | 128, pairs.length >> 6]),
      pairs,
      Buffer.from([0]),
    ]);
    const data = Buffer.concat([Buffer.from([2, block.length * 2]), block, Buffer.alloc(16)]);
    return Buffer.concat([Buffer.from('Obj\u0001'), metadata, Buffer.alloc(16), data]);
  };
  expect(await decoded('avro', container('null', text('hi')))).toEqual(['hi']);
  await expect(decoded('avro', container('snappy', text('hi')))).rejects.toThrow('compressed by "snappy"');
  await expect(decoded('avro', container('deflate', text('hi')))).rejects.toThrow(
    'a block that can not be uncompressed',
  );
});

describe('data that ask for far more than their size', () => {
  const text = (value: string): Buffer => Buffer.concat([Buffer.from(long(BigInt(value.length))), Buffer.from(value)]);
  const sync = Buffer.alloc(16, 7);
  const container = (schema: JsonValue, blocks: readonly (readonly [bigint, Buffer])[], codec = 'null'): Buffer =>
    Buffer.concat([
      Buffer.from('Obj\u0001\u0004'),
      ...['avro.schema', JSON.stringify(schema), 'avro.codec', codec].map(text),
      Buffer.from([0]),
      sync,
      ...blocks.flatMap(([count, data]) => [Buffer.from([...long(count), ...long(BigInt(data.length))]), data, sync]),
    ]);
  const nothing = Buffer.alloc(0);

  it('records that name each record twice in the next', async () => {
    let schema: JsonValue = { type: 'record', name: 'R0', fields: [] };
    for (let depth = 1; depth <= 22; depth += 1) {
      const fields: JsonValue = [
        { name: 'a', type: schema },
        { name: 'b', type: `R${depth - 1}` },
      ];
      schema = { type: 'record', name: `R${depth}`, fields };
    }
    await expect(bounded(() => decoded('avro', container(schema, [[1n, nothing]])))).rejects.toThrow(/too many values/);
  });

  it('records of many fields that take no bytes', async () => {
    const fields = Array.from({ length: 500 }, (_, index) => ({ name: `f${index}`, type: 'null' }));
    const schema = { type: 'record', name: 'R', fields };
    expect(await decoded('avro', container(schema, [[2n, nothing]]))).toHaveLength(2);
    await expect(decoded('avro', container(schema, [[10_000n, nothing]]))).rejects.toThrow(/too many values/);
  });

  it('many blocks of items that take no bytes', async () => {
    const blocks = (count: number): [bigint, Buffer][] =>
      Array.from({ length: count }, () => [600_000n, nothing] as [bigint, Buffer]);
    expect(await decoded('avro', container('null', blocks(1)))).toHaveLength(600_000);
    await expect(decoded('avro', container('null', blocks(2)))).rejects.toThrow(/too many values/);
  });

  it('values of a byte each are as many as there are bytes', async () => {
    const fields = [{ name: 'a', type: 'boolean' }];
    const body = container({ type: 'record', name: 'R', fields }, [[1_200_000n, Buffer.alloc(1_200_000, 1)]]);
    expect(await decoded('avro', body)).toHaveLength(1_200_000);
  });

  it('blocks that come to more than an answer may hold are 502, one that does not is read', async () => {
    const data = Buffer.concat([Buffer.from(long(100_000n)), Buffer.alloc(100_000)]);
    const zipped = [1n, deflateRawSync(data)] as const;
    const upstream = await startUpstream();
    const started = await start(avroDocument, upstream.url, { runtime: { maxResponseBytes: 150_000 } });
    try {
      const statusOf = async (count: number): Promise<number> => {
        const blocks = Array.from({ length: count }, () => zipped);
        upstream.answer({ body: container('bytes', blocks, 'deflate') });
        return (await started.rest('files', 'GET', '/file')).status;
      };
      expect(await statusOf(1)).toBe(200);
      expect(await statusOf(2)).toBe(502);
    } finally {
      await started.stop();
      await upstream.stop();
    }
  });
});

const avroDocument = `
naftiko: 1.0.0-alpha2
info: { label: Files, description: Files }
capability:
  consumes:
    - type: http
      namespace: store
      baseUri: UPSTREAM
      resources:
        - name: file
          path: /file
          operations:
            - { name: get-file, method: GET, outputRawFormat: avro, outputSchema: none.avsc }
  exposes:
    - type: rest
      namespace: files
      port: 8080
      resources:
        - name: file
          path: /file
          description: A file
          operations:
            - method: GET
              name: get-file
              call: store.get-file
              outputParameters:
                - type: array
                  mapping: $.
                  items: { type: string, mapping: $. }
`;

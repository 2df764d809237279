import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { decoded, reportedBy } from './decoded.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'naftiko-proto-'));
  mkdirSync(join(folder, 'shared'));
  writeFileSync(
    join(folder, 'shared/money.proto'),
    'syntax = "proto3"; package shop; message Money { int64 units = 1; }',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(schema: string, bytes: readonly number[]): Promise<JsonValue> {
  writeFileSync(join(folder, 'message.proto'), schema);
  return decoded('protobuf', Uint8Array.from(bytes), { outputSchema: 'message.proto', folder });
}

const two = 'syntax = "proto2"; // message Not { }\npackage shop;\nenum E { A = 0; B = 1; }\n';
const three = 'syntax = "proto3";\n';

/** Wire bytes are written by hand: tag = number × 8 + wire type. */
const table: [string, number[], JsonValue][] = [
  [
    `${two}message M { required int32 id = 1; optional string my_name = 2; } message N {}`,
    [8, 7, 18, 1, 0x61],
    { id: 7, my_name: 'a' },
  ],
  [`${two}message M { optional int32 id = 1; }`, [], {}],
  [`${two}message M { repeated int32 ids = 1; optional int32 x = 2; }`, [8, 1, 16, 5, 8, 2], { ids: [1, 2], x: 5 }],
  [`${two}message M { optional E e = 1; repeated E es = 2; }`, [8, 1, 16, 0, 16, 9], { e: 'B', es: ['A', 9] }],
  [`${two}message M { optional bytes b = 1; }`, [10, 2, 1, 2], { b: 'AQI=' }],
  [
    `${three}message M { int64 n = 1; uint64 u = 2; }`,
    [8, 129, 128, 128, 128, 128, 128, 128, 16, 16, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
    { n: 9_007_199_254_740_993n, u: 18_446_744_073_709_551_615n },
  ],
  [`${three}message M { int64 n = 1; }`, [8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1], { n: -1 }],
  [`${three}message M { map<string, int32> m = 1; }`, [10, 5, 10, 1, 0x61, 16, 5], { m: { a: 5 } }],
  [
    `${three}message M { map<int64, bool> m = 1; }`,
    [10, 13, 8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 16, 1],
    { m: { '-1': true } },
  ],
  [
    `${three}message M { map<string, Inner> m = 1; message Inner { int32 x = 1; } }`,
    [10, 7, 10, 1, 0x61, 18, 2, 8, 3],
    { m: { a: { x: 3 } } },
  ],
  [`${three}message M { oneof pick { string a = 1; int32 b = 2; } }`, [16, 4], { b: 4 }],
  [`${three}message M { int32 id = 1; }`, [8, 1, 152, 6, 5, 162, 6, 1, 0], { id: 1 }],
  [`${three}message M { repeated int32 ids = 1; }`, [10, 2, 1, 2, 8, 3], { ids: [1, 2, 3] }],
  [
    `${three}message M { double d = 1; float f = 2; bool b = 3; }`,
    [9, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f, 21, 0, 0, 0, 0x3f, 24, 1],
    { d: null, f: 0.5, b: true },
  ],
  [`${three}message M { Inner i = 1; message Inner { string s = 1; } }`, [10, 3, 10, 1, 0x61], { i: { s: 'a' } }],
  [`${three}import "shared/money.proto"; package shop; message M { Money m = 1; }`, [10, 2, 8, 5], { m: { units: 5 } }],
  [
    `${three}import "google/protobuf/timestamp.proto"; message M { google.protobuf.Timestamp at = 1; }`,
    [10, 2, 8, 5],
    { at: { seconds: 5 } },
  ],
];

describe('protobuf', () => {
  it.each(table)('%s', async (schema, bytes, expected) => {
    expect(await read(schema, bytes)).toEqual(expected);
  });

  it.each<[string, number[]]>([
    [`${two}message M { required int32 id = 1; }`, [8]],
    [`${two}message M { optional string s = 1; }`, [10, 200, 1]],
    [`${two}enum Only { X = 0; }`, [8, 1]],
    ['message {', [8, 1]],
    [`${three}import "missing.proto"; message M { int32 a = 1; }`, [8, 1]],
    [`${three}message M { Unknown a = 1; }`, [10, 0]],
  ])('refuses %s of %j', async (schema, bytes) => {
    await expect(read(schema, bytes)).rejects.toThrow(DecodeError);
  });

  it('reports a schema that is missing', async () => {
    expect(reportedBy('protobuf', undefined, folder).map((found) => found.code)).toEqual(['output-schema-readable']);
    expect(reportedBy('protobuf', 'none.proto', folder).map((found) => found.code)).toEqual(['output-schema-readable']);
    await expect(decoded('protobuf', Uint8Array.of(8, 1))).rejects.toThrow(DecodeError);
  });

  it('survives a message nested without end', async () => {
    const schema = `${three}message M { M m = 1; }`;
    let body: number[] = [];
    for (let level = 0; level < 5000; level += 1) {
      const size = body.length;
      const length =
        size < 128
          ? [size]
          : size < 16_384
            ? [(size & 127) | 128, size >> 7]
            : [(size & 127) | 128, ((size >> 7) & 127) | 128, size >> 14];
      body = [10].concat(length, body);
    }
    await expect(read(schema, body)).rejects.toThrow(DecodeError);
  });
});

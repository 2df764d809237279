/**
 * Avro data: a bare datum, or a container file with its own schema. Read by our own code, because the library `avsc`
 * trusts the data: a list that says it has 2^31 items, five bytes in all, ends the process (CONTRIBUTING.md).
 */
import { inflateRawSync } from 'node:zlib';
import { parseJson } from '../json/json-text.ts';
import type { JsonValue } from '../json/json-value.ts';
import { AvroBytes } from './avro-bytes.ts';
import { type AvroReader, AvroSchemaError, compileAvroSchema } from './avro-schema.ts';
import { DecodeError } from './format.ts';

export type { AvroReader } from './avro-schema.ts';

/** What all blocks together may come to, where nobody says. */
const defaultMaxBytes = 64 * 1024 * 1024;

/** Reads exactly one datum. @throws DecodeError */
export function readDatum(body: Uint8Array, read: AvroReader): JsonValue {
  const bytes = new AvroBytes(body);
  const value = read(bytes);
  if (!bytes.ended) bytes.fail('more bytes than the schema accounts for');
  return value;
}

/**
 * Reads a container file by the schema it carries. Codecs: `null`, `deflate`.
 * @param maxBytes of all blocks together, uncompressed
 * @throws DecodeError
 */
export function readContainer(body: Uint8Array, maxBytes: number = defaultMaxBytes): JsonValue {
  const bytes = new AvroBytes(body);
  bytes.slice(4);
  const metadata = readMetadata(bytes);
  const read = containedSchema(metadata.get('avro.schema'));
  const codec = metadata.get('avro.codec') ?? 'null';
  const sync = Buffer.from(bytes.slice(16));
  const items: JsonValue[] = [];
  let left = maxBytes;
  let freeValues = 0;
  while (!bytes.ended) {
    const count = bytes.size();
    const block = new AvroBytes(uncompressed(bytes.slice(bytes.size()), codec, left), freeValues);
    for (let index = 0; index < count; index += 1) {
      block.count(1);
      items.push(read(block));
    }
    left -= block.bytes.length;
    ({ freeValues } = block);
    if (!sync.equals(bytes.slice(16))) bytes.fail('a broken synchronisation mark');
  }
  return items;
}

function readMetadata(bytes: AvroBytes): Map<string, string> {
  const metadata = new Map<string, string>();
  for (let count = bytes.size(); count !== 0; count = bytes.size()) {
    if (count < 0) bytes.size();
    for (let index = Math.abs(count); index > 0; index -= 1) metadata.set(bytes.text(), bytes.text());
  }
  return metadata;
}

function containedSchema(text: string | undefined): AvroReader {
  try {
    return compileAvroSchema(parseJson(text ?? ''));
  } catch (error) {
    if (error instanceof AvroSchemaError || error instanceof SyntaxError) {
      throw new DecodeError('a container whose schema can not be used');
    }
    throw error;
  }
}

function uncompressed(block: Uint8Array, codec: string, maxBytes: number): Uint8Array {
  if (codec === 'null') return block;
  if (codec !== 'deflate') throw new DecodeError(`a container compressed by "${codec.slice(0, 20)}"`);
  try {
    // zlib takes no limit of 0.
    return inflateRawSync(block, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new DecodeError('a container that is too large once it is uncompressed');
    }
    throw new DecodeError('a block that can not be uncompressed');
  }
}

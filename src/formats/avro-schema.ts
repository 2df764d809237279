/** An Avro schema → the function that reads its data. */
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, member, setMember } from '../json/json-value.ts';
import type { AvroBytes } from './avro-bytes.ts';

/** Reads one datum. */
export type AvroReader = (bytes: AvroBytes) => JsonValue;

/** A schema that can not be used. */
export class AvroSchemaError extends Error {
  override readonly name = 'AvroSchemaError';
}

/**
 * Compiles a schema. Unions give the value of their branch, enums their symbol, bytes and fixed base64 text, logical
 * types their base type.
 * @throws AvroSchemaError
 * @see docs/spec/consume.md section 8.8
 */
export function compileAvroSchema(schema: JsonValue): AvroReader {
  return new SchemaCompiler().compile(schema, '');
}

const primitives: ReadonlyMap<string, AvroReader> = new Map<string, AvroReader>([
  ['null', () => null],
  ['boolean', (bytes) => bytes.byte() !== 0],
  ['int', (bytes) => bytes.long()],
  ['long', (bytes) => bytes.long()],
  ['float', (bytes) => finite(bytes.float())],
  ['double', (bytes) => finite(bytes.double())],
  ['bytes', (bytes) => base64(bytes.slice(bytes.size()))],
  ['string', (bytes) => bytes.text()],
]);

/** JSON has neither infinity nor NaN. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

class SchemaCompiler {
  /** Full name → reader; records may refer to themselves, so a name is known before its reader is complete. */
  private readonly named = new Map<string, AvroReader>();

  compile(schema: JsonValue | undefined, namespace: string): AvroReader {
    if (typeof schema === 'string') return this.byName(schema, namespace);
    if (isJsonList(schema)) return this.union(schema, namespace);
    if (!isJsonObject(schema)) throw new AvroSchemaError('a type is missing');
    const type = member(schema, 'type');
    switch (type) {
      case 'record':
      case 'error':
        return this.record(schema, namespace);
      case 'enum':
        return this.enumeration(schema, namespace);
      case 'fixed':
        return this.fixed(schema, namespace);
      case 'array':
        return this.list(schema, namespace);
      case 'map':
        return this.map(schema, namespace);
      default:
        return this.compile(type, namespace);
    }
  }

  private byName(name: string, namespace: string): AvroReader {
    const found = primitives.get(name) ?? this.named.get(fullName(name, namespace)) ?? this.named.get(name);
    if (found === undefined) throw new AvroSchemaError(`it names no type "${name}"`);
    return found;
  }

  /** Registers a named type and gives the namespace inside it. */
  private define(schema: JsonObject, namespace: string, read: AvroReader): string {
    const name = member(schema, 'name');
    if (typeof name !== 'string' || name === '') throw new AvroSchemaError('a type has no name');
    const own = member(schema, 'namespace');
    const full = fullName(name, typeof own === 'string' ? own : namespace);
    this.named.set(full, read);
    return full.slice(0, Math.max(0, full.lastIndexOf('.')));
  }

  private union(branches: readonly JsonValue[], namespace: string): AvroReader {
    const readers = branches.map((branch) => this.compile(branch, namespace));
    return (bytes) => {
      const read = readers[bytes.size()];
      return read === undefined ? bytes.fail('a branch that the union does not have') : read(bytes);
    };
  }

  private record(schema: JsonObject, namespace: string): AvroReader {
    const fields: { readonly name: string; readonly read: AvroReader }[] = [];
    const read: AvroReader = (bytes) => {
      bytes.enter();
      bytes.count(fields.length);
      const record: Record<string, JsonValue> = {};
      for (const field of fields) setMember(record, field.name, field.read(bytes));
      bytes.leave();
      return record;
    };
    const inside = this.define(schema, namespace, read);
    const written = member(schema, 'fields');
    if (!isJsonList(written)) throw new AvroSchemaError('a record has no fields');
    for (const field of written) {
      const name = isJsonObject(field) ? member(field, 'name') : undefined;
      if (!isJsonObject(field) || typeof name !== 'string') throw new AvroSchemaError('a field has no name');
      fields.push({ name, read: this.compile(member(field, 'type'), inside) });
    }
    return read;
  }

  private enumeration(schema: JsonObject, namespace: string): AvroReader {
    const symbols = member(schema, 'symbols');
    if (!isJsonList(symbols)) throw new AvroSchemaError('an enum has no symbols');
    const read: AvroReader = (bytes) => symbols[bytes.size()] ?? bytes.fail('a symbol that the enum does not have');
    this.define(schema, namespace, read);
    return read;
  }

  private fixed(schema: JsonObject, namespace: string): AvroReader {
    const size = member(schema, 'size');
    if (typeof size !== 'number') throw new AvroSchemaError('a fixed type has no size');
    const read: AvroReader = (bytes) => base64(bytes.slice(size));
    this.define(schema, namespace, read);
    return read;
  }

  private list(schema: JsonObject, namespace: string): AvroReader {
    const read = this.compile(member(schema, 'items'), namespace);
    return (bytes) => {
      bytes.enter();
      const items: JsonValue[] = [];
      readBlocks(bytes, () => void items.push(read(bytes)));
      bytes.leave();
      return items;
    };
  }

  private map(schema: JsonObject, namespace: string): AvroReader {
    const read = this.compile(member(schema, 'values'), namespace);
    return (bytes) => {
      bytes.enter();
      const map: Record<string, JsonValue> = {};
      readBlocks(bytes, () => setMember(map, bytes.text(), read(bytes)));
      bytes.leave();
      return map;
    };
  }
}

/** Blocks of values until an empty one; a negative count is followed by the size of the block in bytes. */
function readBlocks(bytes: AvroBytes, readOne: () => void): void {
  for (;;) {
    const count = bytes.size();
    if (count === 0) return;
    if (count < 0) bytes.size();
    for (let index = Math.abs(count); index > 0; index -= 1) {
      bytes.count(1);
      readOne();
    }
  }
}

function fullName(name: string, namespace: string): string {
  return name.includes('.') || namespace === '' ? name : `${namespace}.${name}`;
}

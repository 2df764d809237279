/** Protocol Buffers messages → values. A module of its own, so that the library is loaded on first use. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import protobuf from 'protobufjs';
import { type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import { DecodeError } from './format.ts';
import type { SchemaFile } from './schema-file.ts';

const { common, Enum, MapField, Namespace, parse, Root, Type, util } = protobuf;

/**
 * The first message that the file defines. Imports are read relative to it; the well-known types are built in.
 * @throws DecodeError when the schema can not be used
 */
export function loadMessageType(file: SchemaFile): protobuf.Type {
  try {
    const root = new Root();
    const name = parseInto(root, file, new Set([file.path]));
    const scope = name === undefined ? root : root.lookup(name);
    const first = scope instanceof Namespace ? scope.nestedArray.find((item) => item instanceof Type) : undefined;
    if (first === undefined) throw new DecodeError('a schema without a message');
    root.resolveAll();
    openEnums(root);
    return first;
  } catch (error) {
    if (error instanceof DecodeError || !(error instanceof Error)) throw error;
    throw new DecodeError(`a schema that can not be used (${error.message.slice(0, 60)})`);
  }
}

/**
 * Makes unknown numbers of proto2 enums readable: the library would drop them with the unknown fields, the
 * specification wants the number.
 */
function openEnums(namespace: protobuf.NamespaceBase): void {
  for (const item of namespace.nestedArray) {
    if (item instanceof Enum) openEnum(item);
    else if (item instanceof Namespace) openEnums(item);
  }
}

/** The library keeps what decides it under a name that its types do not show. */
function openEnum(item: protobuf.Enum): void {
  const features: unknown = Reflect.get(item, '_features');
  Reflect.set(item, '_features', { ...(isRecord(features) ? features : {}), enum_type: 'OPEN' });
}

/** Parses a file and what it imports. Its package. */
function parseInto(root: protobuf.Root, file: SchemaFile, seen: Set<string>): string | undefined {
  const parsed = parse(file.text, root, { keepCase: true });
  for (const name of [...(parsed.imports ?? []), ...(parsed.weakImports ?? [])]) {
    const path = resolve(dirname(file.path), name);
    if (seen.has(path)) continue;
    seen.add(path);
    if (existsSync(path)) parseInto(root, { path, text: readFileSync(path, 'utf8') }, seen);
    else addWellKnown(root, name);
  }
  return parsed.package;
}

function addWellKnown(root: protobuf.Root, name: string): void {
  const known = common.get(name);
  if (known?.nested === undefined) throw new DecodeError(`an import that can not be read: "${name.slice(0, 60)}"`);
  root.addJSON(known.nested);
}

/**
 * Reads one message: field names as written, absent fields absent, unknown fields skipped, enums as their names.
 * @throws DecodeError
 */
export function readMessage(type: protobuf.Type, body: Uint8Array): JsonValue {
  let message: protobuf.Message;
  try {
    message = type.decode(body);
  } catch (error) {
    // The library names what it stumbled over by number and offset, never by content.
    throw new DecodeError(error instanceof Error ? error.message.slice(0, 60) : 'no message');
  }
  return messageValue(type, message);
}

/** Reads what the library decoded of one field, or of one item of a repeated one. */
type ReadValue = (value: unknown) => JsonValue;

interface FieldPlan {
  readonly name: string;
  readonly read: ReadValue;
}

/** Made with the first message of a type: asking the library what each field is takes longer than reading it. */
const plans = new WeakMap<protobuf.Type, readonly FieldPlan[]>();

function plansOf(type: protobuf.Type): readonly FieldPlan[] {
  const known = plans.get(type);
  if (known !== undefined) return known;
  const made = type.fieldsArray.map((field) => ({ name: field.name, read: compileField(field) }));
  plans.set(type, made);
  return made;
}

function messageValue(type: protobuf.Type, message: object): JsonObject {
  const map: Record<string, JsonValue> = {};
  for (const { name, read } of plansOf(type)) {
    if (!Object.hasOwn(message, name)) continue;
    // A decoded message holds its fields under their names.
    const value = (message as Record<string, unknown>)[name];
    if (value === null || value === undefined) continue;
    setMember(map, name, read(value));
  }
  return map;
}

function compileField(field: protobuf.Field): ReadValue {
  const read = compileSingle(field.resolvedType);
  if (field instanceof MapField) return (value) => (isRecord(value) ? mapValue(field, read, value) : read(value));
  if (field.repeated) return (value) => (Array.isArray(value) ? value.map((item) => read(item)) : read(value));
  return read;
}

function mapValue(field: protobuf.MapField, read: ReadValue, entries: Readonly<Record<string, unknown>>): JsonObject {
  const map: Record<string, JsonValue> = {};
  const long = /^(?:s?int|uint|s?fixed)64$/.test(field.keyType);
  for (const [key, value] of Object.entries(entries)) {
    // Keys of 64 bits are kept as eight characters by the library.
    const name = long ? util.longFromHash(key, /^u|^fixed/.test(field.keyType)).toString() : key;
    setMember(map, name, read(value));
  }
  return map;
}

function compileSingle(resolvedType: protobuf.ReflectionObject | null): ReadValue {
  if (resolvedType instanceof Enum) {
    const names = resolvedType.valuesById;
    return (value) => (typeof value === 'number' ? (names[value] ?? value) : scalarValue(value));
  }
  if (resolvedType instanceof Type) {
    return (value) => (isRecord(value) ? messageValue(resolvedType, value) : scalarValue(value));
  }
  return scalarValue;
}

function scalarValue(value: unknown): JsonValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  }
  return isRecord(value) ? longValue(value) : null;
}

/** What is left is an integer of 64 bits, an object of two halves that prints its digits. */
function longValue(value: Readonly<Record<string, unknown>>): number | bigint {
  const { low, high } = value;
  // Up to 2^52 the halves are enough; of a negative number and of a great one the digits are asked for.
  if (typeof low === 'number' && typeof high === 'number' && high >= 0 && high < 0x10_0000) {
    return high * 0x1_0000_0000 + (low >>> 0);
  }
  return integerOf(BigInt(String(value)));
}

function integerOf(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

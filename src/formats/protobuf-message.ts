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

function messageValue(type: protobuf.Type, message: object): JsonObject {
  const map: Record<string, JsonValue> = {};
  for (const field of type.fieldsArray) {
    if (!Object.hasOwn(message, field.name)) continue;
    // A decoded message holds its fields under their names.
    const value = (message as Record<string, unknown>)[field.name];
    if (value === null || value === undefined) continue;
    setMember(map, field.name, fieldValue(field, value));
  }
  return map;
}

function fieldValue(field: protobuf.Field, value: unknown): JsonValue {
  if (field instanceof MapField && isRecord(value)) return mapValue(field, value);
  if (field.repeated && Array.isArray(value)) return value.map((item) => singleValue(field.resolvedType, item));
  return singleValue(field.resolvedType, value);
}

function mapValue(field: protobuf.MapField, entries: Readonly<Record<string, unknown>>): JsonObject {
  const map: Record<string, JsonValue> = {};
  const long = /^(?:s?int|uint|s?fixed)64$/.test(field.keyType);
  for (const [key, value] of Object.entries(entries)) {
    // Keys of 64 bits are kept as eight characters by the library.
    const name = long ? util.longFromHash(key, /^u|^fixed/.test(field.keyType)).toString() : key;
    setMember(map, name, singleValue(field.resolvedType, value));
  }
  return map;
}

function singleValue(resolvedType: protobuf.ReflectionObject | null, value: unknown): JsonValue {
  if (resolvedType instanceof Enum && typeof value === 'number') return resolvedType.valuesById[value] ?? value;
  if (resolvedType instanceof Type && typeof value === 'object' && value !== null) {
    return messageValue(resolvedType, value);
  }
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  // What is left is an integer of 64 bits, an object of two halves that prints its digits.
  return typeof value === 'object' && value !== null ? integerOf(BigInt(String(value))) : null;
}

function integerOf(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

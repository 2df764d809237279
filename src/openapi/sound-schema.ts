/** Schemas written by an author, reduced to what is JSON Schema. */
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  setMember,
} from '../json/json-value.ts';

type Check = (value: JsonValue) => JsonValue | undefined;

const types: ReadonlySet<JsonValue> = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

const keywords: Readonly<Record<string, Check>> = {
  type: (value) => (isType(value) ? value : undefined),
  title: text,
  description: text,
  format: text,
  pattern: (value) => (typeof value === 'string' && isPattern(value) ? value : undefined),
  enum: (value) => (isJsonList(value) && value.length > 0 ? value : undefined),
  const: (value) => value,
  default: (value) => value,
  example: (value) => value,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: (value) => (typeof value === 'number' && value > 0 ? value : undefined),
  minLength: count,
  maxLength: count,
  minItems: count,
  maxItems: count,
  uniqueItems: flag,
  nullable: () => undefined,
  required: (value) =>
    isJsonList(value) && value.every((name) => typeof name === 'string') ? [...new Set(value)] : undefined,
  items: schemaOrFlag,
  additionalProperties: schemaOrFlag,
  properties: (value) => (isJsonObject(value) ? mapped(value) : undefined),
  anyOf: schemas,
  oneOf: schemas,
  allOf: schemas,
};

/**
 * The schema without what is no JSON Schema: unknown keywords, values of the wrong type, references. An export is then
 * valid whatever the document says, and names no other document.
 */
export function soundSchema(schema: JsonObject): JsonSchema {
  const sound: Record<string, JsonValue> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    const kept = Object.hasOwn(keywords, keyword) ? keywords[keyword]?.(value) : undefined;
    if (kept !== undefined) sound[keyword] = kept;
  }
  return sound;
}

function isType(value: JsonValue): boolean {
  return isJsonList(value)
    ? value.length > 0 && new Set(value).size === value.length && value.every((word) => types.has(word))
    : types.has(value);
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function text(value: JsonValue): JsonValue | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: JsonValue): JsonValue | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}

function count(value: JsonValue): JsonValue | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function flag(value: JsonValue): JsonValue | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function schemaOrFlag(value: JsonValue): JsonValue | undefined {
  return isJsonObject(value) ? soundSchema(value) : flag(value);
}

function schemas(value: JsonValue): JsonValue | undefined {
  if (!isJsonList(value) || value.length === 0) return undefined;
  return value.map((item) => (isJsonObject(item) ? soundSchema(item) : {}));
}

function mapped(properties: JsonObject): JsonObject {
  const sound: Record<string, JsonValue> = {};
  for (const [name, schema] of Object.entries(properties)) {
    setMember(sound, name, isJsonObject(schema) ? soundSchema(schema) : {});
  }
  return sound;
}

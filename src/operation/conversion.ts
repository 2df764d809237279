/** Conversion of a value to a declared type: fixed values, mocks and structured content. */
import { parseJson, stringifyJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../json/json-value.ts';

/** The converted value, or that there is none. */
export type Converted = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false };

/**
 * Converts to `string`, `number`, `integer`, `boolean`, `array` or `object`. The same type stays; anything becomes text
 * but null; text that parses as JSON of the type becomes it. A type of no meaning (or none) accepts every value.
 * @see docs/spec/consume.md section 9.2
 */
export function convert(value: JsonValue, type: string | undefined): Converted {
  if (type === undefined || !known.has(type) || isOfType(value, type)) return { ok: true, value };
  if (value === null) return refused;
  if (type === 'string') return { ok: true, value: stringifyJson(value) };
  const parsed = typeof value === 'string' ? parsedText(value) : undefined;
  return parsed !== undefined && isOfType(parsed, type) ? { ok: true, value: parsed } : refused;
}

/** Whether a value is of a type as it stands. Numbers without a fraction are integers, whatever their size. */
export function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint';
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'array':
      return isJsonList(value);
    case 'object':
      return isJsonObject(value);
    default:
      return false;
  }
}

const refused: Converted = { ok: false };
const known: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object']);

function parsedText(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

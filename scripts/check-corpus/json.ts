// JSON values of the checker, with integers of any size kept exactly: parsing, writing and comparing.

/** A JSON value; integers beyond 2^53 are bigint. */
export type Json = null | boolean | number | bigint | string | Json[] | JsonMap;

/** A JSON object. */
export interface JsonMap {
  [name: string]: Json;
}

/** Whether a value is a JSON object (not a list, not null). */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself, or an empty one for anything else. */
export function mapOf(value: unknown): JsonMap {
  return isMap(value) ? value : {};
}

/** The list itself, or an empty one for anything else. */
export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

/** JSON text to a value. @throws SyntaxError when the text is no JSON */
export function parseJson(text: string): Json {
  return JSON.parse(text, (_key: string, value: unknown, context?: { source?: string }): unknown => {
    const source = context?.source;
    const exact = typeof value !== 'number' || source === undefined || Number.isSafeInteger(value);
    return exact || !/^-?\d+$/.test(source) ? value : BigInt(source);
  });
}

/** JSON text to a value, `undefined` when the text is no JSON. */
export function tryParseJson(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** A value as compact JSON text. */
export function writeJson(value: Json): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Whether two values are the same JSON value; the order of members does not count, `undefined` equals only itself. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return canonical(left) === canonical(right);
}

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isMap(value)) return writeJson(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

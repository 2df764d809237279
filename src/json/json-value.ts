/** JSON as this engine holds it: the value types shared by every stage. */

/**
 * Any JSON value. An integer whose magnitude exceeds 2^53 − 1 is a `bigint`, every other number a `number`.
 * @see docs/spec/consume.md section 8.2
 */
export type JsonValue = null | boolean | number | bigint | string | readonly JsonValue[] | JsonObject;

/** A JSON object. Keys come from documents and callers, so it is only read with own-property checks (`member`). */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A JSON Schema (2020-12) as a plain value. */
export type JsonSchema = JsonObject;

/** Whether a value is an object, that is neither null nor a list. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. (`Array.isArray` does not narrow readonly arrays.) */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The own member of that name, or undefined. Inherited names such as `constructor` are never found. */
export function member(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets an own member, also one called `__proto__`, which plain assignment would lose. */
export function setMember(object: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  else object[key] = value;
}

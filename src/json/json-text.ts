/** JSON text ⇄ JsonValue, keeping every digit of integers beyond 2^53. */
import type { JsonValue } from './json-value.ts';

/**
 * Digits of the longest integer that is read as a number: the time that a conversion takes grows with the square, and a
 * megabyte of digits takes seconds.
 */
export const maxIntegerDigits = 10_000;

/** A number that is JSON, but takes too long to convert. */
export class LongIntegerError extends SyntaxError {
  override readonly name = 'LongIntegerError';
}

/** Only an integer of 16 digits or more can be unsafe; a text without one takes the fast path. */
const longDigits = /\d{16}/;
/** Where a value can begin, and no fraction or exponent: decimals with many digits are everywhere and need no care. */
const longInteger = /(?:^|[\s:,[-])\d{16,}(?![\d.eE])/;
const integerText = /^-?\d+$/;

// The lib of TypeScript does not know the third reviver argument and JSON.rawJSON yet (ECMAScript 2026).
type Reviver = (this: unknown, key: string, value: unknown, context?: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => JsonValue;
const rawJson = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON;

/**
 * Parses one JSON text. Integers beyond ±(2^53 − 1) come out as bigint.
 * @throws SyntaxError when the text is not exactly one JSON value; LongIntegerError, which is one, for an integer of more than
 * 10,000 digits
 * @see docs/spec/consume.md section 8.2
 */
export function parseJson(text: string): JsonValue {
  if (!longDigits.test(text) || !longInteger.test(text)) return JSON.parse(text) as JsonValue;
  return parseWithSource(text, (_key, value, context) => {
    if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
    const source = context?.source;
    return source !== undefined && integerText.test(source) ? longIntegerOf(source) : value;
  });
}

function longIntegerOf(source: string): bigint {
  if (source.length > maxIntegerDigits) {
    throw new LongIntegerError(`an integer has more than ${maxIntegerDigits.toLocaleString('en')} digits`);
  }
  return BigInt(source);
}

/** Compact JSON text of a value. A bigint becomes its digits; a non-finite number becomes null. */
export function stringifyJson(value: JsonValue): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // Only a bigint makes JSON.stringify throw here, and few values hold one: pay for the replacer then.
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? rawJson(String(item)) : item));
  }
}

/**
 * The text form of a value in URLs, headers and text templates: text as it is, null as empty text, numbers and
 * booleans as their JSON text, lists and maps as compact JSON.
 * @see docs/spec/consume.md section 3.3
 */
export function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : stringifyJson(value);
}

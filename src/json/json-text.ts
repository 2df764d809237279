/** JSON text ⇄ JsonValue, keeping every digit of integers beyond 2^53. */
import { stringEnd } from './json-depth.ts';
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

/** Only an integer of so many digits or more can be unsafe; a text without one takes the fast path. */
const unsafeDigits = 16;
/** Where a value can begin, and no fraction or exponent: decimals with many digits are everywhere and need no care. */
const longInteger = /(?:^|[\s:,[-])\d{16,}(?![\d.eE])/;
const longIntegerText = /^-?[1-9]\d{15,}$/;

// The lib of TypeScript does not know JSON.rawJSON yet (ECMAScript 2026).
const rawJson = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON;

/**
 * Parses one JSON text. Integers beyond ±(2^53 − 1) come out as bigint.
 * @throws SyntaxError when the text is not exactly one JSON value; LongIntegerError, which is one, for an integer of more than
 * 10,000 digits
 * @see docs/spec/consume.md section 8.2
 */
export function parseJson(text: string): JsonValue {
  if (!hasLongDigits(text) || !longInteger.test(text)) return JSON.parse(text) as JsonValue;
  return parseWithIntegers(text);
}

/** Whether 16 digits stand in a row: one of them then stands at a position that 16 divides, so that few are looked at. */
export function hasLongDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += unsafeDigits) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (start > at - unsafeDigits + 1 && isDigit(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < start + unsafeDigits && isDigit(text.charCodeAt(end))) end += 1;
    if (end - start === unsafeDigits) return true;
  }
  return false;
}

/** Also of what `charCodeAt` gives outside of a text. */
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Begins the strings that stand for long integers while a text is parsed; nobody outside can know it. */
let mark: string | undefined;

/**
 * Long integers are parsed as strings and replaced in the value: a reviver, which sees the source of a number, is called
 * for every value, and takes fifty times as long as parsing does.
 */
function parseWithIntegers(text: string): JsonValue {
  mark ??= `integer ${crypto.randomUUID()} `;
  const parts: string[] = [];
  let done = 0;
  const tokens = /"|-?\d[\d.eE+-]{15,}/g;
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const [token] = found;
    if (token === '"') tokens.lastIndex = stringEnd(text, found.index) + 1;
    else if (longIntegerText.test(token) && !isName(text, tokens.lastIndex)) {
      checkLength(token);
      parts.push(text.slice(done, found.index), `"${mark}${token}"`);
      done = tokens.lastIndex;
    }
  }
  parts.push(text.slice(done));
  return withIntegers(parsedAs(parts.join(''), text), mark);
}

/** Whether what ends at an index is followed by a colon: then it is no value, and no JSON. */
function isName(text: string, end: number): boolean {
  let index = end;
  while (text.charCodeAt(index) <= 0x20) index += 1;
  return text[index] === ':';
}

/** Faults are those of the text as it was written. */
function parsedAs(changed: string, written: string): JsonValue {
  try {
    return JSON.parse(changed) as JsonValue;
  } catch (error) {
    JSON.parse(written);
    throw error;
  }
}

type Member = Record<string, JsonValue>;

/** Puts the integers into a value that was just parsed, so that nobody else has it yet. */
function withIntegers(value: JsonValue, prefix: string): JsonValue {
  const root = [value];
  const open: (JsonValue[] | Member)[] = [root];
  const settled = (part: JsonValue): JsonValue => {
    if (typeof part === 'string') return part.startsWith(prefix) ? integerOf(part.slice(prefix.length)) : part;
    // What JSON.parse makes is plain and may be written to.
    if (typeof part === 'object' && part !== null) open.push(part as JsonValue[] | Member);
    return part;
  };
  for (let parts = open.pop(); parts !== undefined; parts = open.pop()) {
    if (Array.isArray(parts)) for (const [index, part] of parts.entries()) parts[index] = settled(part);
    else for (const [key, part] of Object.entries(parts)) parts[key] = settled(part);
  }
  return root[0] ?? null;
}

function integerOf(digits: string): number | bigint {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}

function checkLength({ length }: string): void {
  if (length > maxIntegerDigits) {
    throw new LongIntegerError(`an integer has more than ${maxIntegerDigits.toLocaleString('en')} digits`);
  }
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

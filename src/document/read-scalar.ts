/** What an unquoted YAML scalar means: YAML 1.2 core, with the older words and numbers that documents use. */
import { maxIntegerDigits } from '../json/json-text.ts';

/** Words that are no text. */
const words: ReadonlyMap<string, null | boolean> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);
/** Letters of the longest of them. */
const longestWord = 5;
const decimal = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const otherBases = /^([-+]?)(?:0[xX]([0-9a-fA-F_]+)|0[bB]([01_]+)|0o?([0-7_]+))$/;
const float = /^[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9_]*)(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * The value of a plain scalar; undefined for one that is no JSON value (`.inf`, `.nan`, `1e999`). Dates and
 * `12:30:45` are text. Integers beyond ±(2^53 − 1) are bigint, up to 10,000 digits.
 * @see docs/spec/document.md section 2
 */
export function readScalar(text: string): null | boolean | number | bigint | string | undefined {
  if (!beginsNumber(text)) {
    // Most scalars are longer than these words, and stop here.
    const word = text.length > longestWord ? undefined : words.get(text);
    return word === undefined ? text : word;
  }
  // Longer ones take seconds to convert; they stay text.
  if (text.length > maxIntegerDigits) return text;
  if (decimal.test(text)) return integerOf(BigInt(text.replaceAll('_', '').replace('+', '')));
  const based = otherBases.exec(text);
  if (based !== null) return integerInBase(text, based);
  if (notFinite.test(text)) return undefined;
  if (!float.test(text)) return text;
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? value : undefined;
}

/** Digits, sign or point start every number; what else stands among them in ASCII are commas and slashes. */
function beginsNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x2b && first <= 0x39 && first !== 0x2c && first !== 0x2f;
}

function integerInBase(text: string, match: RegExpExecArray): number | bigint | string {
  const [, sign, hex, binary, octal] = match;
  const digits = (hex ?? binary ?? octal ?? '').replaceAll('_', '');
  if (digits === '') return text;
  const prefix = hex === undefined ? (binary === undefined ? '0o' : '0b') : '0x';
  const magnitude = BigInt(prefix + digits);
  return integerOf(sign === '-' ? -magnitude : magnitude);
}

function integerOf(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

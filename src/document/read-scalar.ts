/** What an unquoted YAML scalar means: YAML 1.2 core, with the older words and numbers that documents use. */
import { maxIntegerDigits } from '../json/json-text.ts';

const nulls: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
const trues: ReadonlySet<string> = new Set(['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON']);
const falses: ReadonlySet<string> = new Set(['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF']);
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
  if (nulls.has(text)) return null;
  const first = text.charCodeAt(0);
  // Digits, sign or point start every number; most scalars are words and stop here.
  if (first > 0x39 || first < 0x2b) {
    if (trues.has(text)) return true;
    return falses.has(text) ? false : text;
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

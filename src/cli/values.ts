/** Reads the values of options: numbers, sizes, times and `NAME=value` pairs. */
import { withoutUrlCredentials } from '../diagnostics/url-credentials.ts';
import { UsageError } from './usage-error.ts';

const unitBytes: Readonly<Record<string, number>> = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };
const maxPort = 65_535;

/**
 * A size such as `64MiB` or `1.5 KiB` in bytes, fractions rounded down.
 * @throws UsageError
 * @see docs/spec/cli.md section 2.1
 */
export function readSize(option: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?) ?(B|KiB|MiB|GiB)$/.exec(text);
  const bytes = match === null ? 0 : Math.floor(Number(match[1]) * (unitBytes[match[2] ?? ''] ?? 0));
  if (bytes < 1 || !Number.isSafeInteger(bytes)) {
    throw new UsageError(`${option} must be a size such as 512KiB, 10MiB or 1GiB, got "${text}".`);
  }
  return bytes;
}

/**
 * A time in seconds, fractions allowed, as milliseconds.
 * @throws UsageError
 */
export function readSeconds(option: string, text: string): number {
  const milliseconds = /^\d+(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
  // Timers of Node hold 31 bits.
  if (milliseconds < 1 || milliseconds > 2 ** 31 - 1) {
    throw new UsageError(`${option} must be a number of seconds above 0, got "${text}".`);
  }
  return milliseconds;
}

/**
 * A whole number from 1.
 * @throws UsageError
 */
export function readCount(option: string, text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count < 1 || !Number.isSafeInteger(count)) {
    throw new UsageError(`${option} must be a whole number above 0, got "${text}".`);
  }
  return count;
}

/**
 * A whole number, negative ones included.
 * @throws UsageError
 */
export function readOffset(option: string, text: string): number {
  const offset = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(Math.abs(offset) <= maxPort)) {
    throw new UsageError(`${option} must be a whole number between -${maxPort} and ${maxPort}, got "${text}".`);
  }
  return offset;
}

/**
 * A port, 0 included, which means any free one.
 * @throws UsageError
 */
export function readPort(option: string, text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= maxPort)) throw new UsageError(`${option} must be a port from 0 to ${maxPort}, got "${text}".`);
  return port;
}

/**
 * An http or https URL, as written.
 * @throws UsageError
 */
export function readHttpUrl(option: string, text: string): string {
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) {
    throw new UsageError(`${option} must be an http or https URL, got "${withoutUrlCredentials(text)}".`);
  }
  return text;
}

/**
 * `NAME=value` pairs of a repeatable option; a later pair of the same name wins. The value is never part of a message,
 * as it may be a secret.
 * @throws UsageError
 */
export function readPairs<T>(
  option: string,
  form: string,
  texts: readonly string[],
  read: (option: string, value: string) => T,
): ReadonlyMap<string, T> {
  const pairs = new Map<string, T>();
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`${option} must be written ${option} ${form}.`);
    const name = text.slice(0, at);
    pairs.set(name, read(`${option} ${name}`, text.slice(at + 1)));
  }
  return pairs;
}

/**
 * One word out of a list.
 * @throws UsageError
 */
export function readWord<W extends string>(option: string, text: string, words: readonly W[]): W {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new UsageError(`${option} must be ${words.join(', ')}; got "${text}".`);
  return word;
}

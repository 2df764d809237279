/** Query strings, headers and cookies of a request as lists of texts by name. */
import { Buffer, isUtf8 } from 'node:buffer';
import { NaftikoError } from '../../errors/naftiko-error.ts';

/** Texts by name, in the order they came. A Map, so that no name is special. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** Most fields a query string or form may have. */
const maxFields = 10_000;

/**
 * Parses a query string (without `?`) or a form body as application/x-www-form-urlencoded. `a=` is the empty text, `a`
 * alone counts as absent.
 * @param what names the part in the message, for example `query string`
 * @throws NAF_ERR_BAD_REQUEST when the percent-encoding is malformed or there are more than 10,000 fields
 * @see docs/spec/rest.md section 5.3
 */
export function parseForm(text: string, what: string): Texts {
  const texts = new Map<string, string[]>();
  const pairs = text.split('&', maxFields + 1);
  if (pairs.length > maxFields) throw new NaftikoError('NAF_ERR_BAD_REQUEST', `${what} has too many fields`);
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const name = decodeForm(pair.slice(0, equals), what);
    const value = decodeForm(pair.slice(equals + 1), what);
    const known = texts.get(name);
    if (known === undefined) texts.set(name, [value]);
    else known.push(value);
  }
  return texts;
}

function decodeForm(text: string, what: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    throw new NaftikoError('NAF_ERR_BAD_REQUEST', `${what} is not valid percent-encoding`);
  }
}

/**
 * The values of a header by its lower-case name, one per header line, in order. Bytes beyond ASCII are read as UTF-8,
 * which clients send, or as Latin-1 where they are none.
 */
export function headerTexts(rawHeaders: readonly string[], lowerName: string): readonly string[] {
  const values: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === lowerName.length && name.toLowerCase() === lowerName)
      values.push(headerText(rawHeaders[index + 1] ?? ''));
  }
  return values;
}

const beyondAscii = /[^\0-\x7f]/;

/** Node gives one character for each byte. */
function headerText(latin: string): string {
  if (!beyondAscii.test(latin)) return latin;
  const bytes = Buffer.from(latin, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : latin;
}

/** Parses a Cookie header: quotes are dropped, percent-encoding is undone where it is valid. */
export function parseCookies(header: string | undefined): Texts {
  const texts = new Map<string, string[]>();
  for (const pair of headerText(header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const name = pair.slice(0, equals).trim();
    const written = pair.slice(equals + 1).trim();
    const value = decodeCookie(
      written.length > 1 && written.startsWith('"') && written.endsWith('"') ? written.slice(1, -1) : written,
    );
    const known = texts.get(name);
    if (known === undefined) texts.set(name, [value]);
    else known.push(value);
  }
  return texts;
}

function decodeCookie(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

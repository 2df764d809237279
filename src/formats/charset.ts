/** Bytes of an answer → text, by byte-order mark, then the charset of the Content-Type, else UTF-8. */
import { isUtf8 } from 'node:buffer';
import { DecodeError } from './format.ts';

/**
 * The text of a body, without its byte-order mark. A charset nobody knows counts as UTF-8; bytes that are not of the
 * charset become U+FFFD.
 */
export function decodeText(body: Uint8Array, charset: string | undefined): string {
  const label = markOf(body) ?? charset?.replaceAll('"', '').trim() ?? 'utf-8';
  if (isUtf8Label(label)) return utf8.decode(body);
  return (decoderOf(label) ?? utf8).decode(body);
}

/**
 * Like `decodeText` for formats that are strict about it.
 * @throws DecodeError naming the place of the first bytes that are no UTF-8
 */
export function decodeStrictText(body: Uint8Array, charset: string | undefined): string {
  const text = decodeText(body, charset);
  if (text.includes('\u{FFFD}') && !isUtf8(body) && isUtf8Label(markOf(body) ?? charset ?? 'utf-8')) {
    throw new DecodeError(`bytes that are not UTF-8 at ${placeIn(text, text.indexOf('\u{FFFD}'))}`);
  }
  return text;
}

/** `line 2, column 7`, both from 1, of an offset in a text. */
export function placeIn(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) {
    line += 1;
    lineStart = next + 1;
  }
  return `line ${String(line)}, column ${String(offset - lineStart + 1)}`;
}

const utf8 = new TextDecoder('utf-8');

function isUtf8Label(label: string): boolean {
  return /^utf-?8$/i.test(label);
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** What a byte-order mark says; it is right even where the header says otherwise. */
function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

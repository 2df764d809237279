/** Quoted scalars, and `|` and `>` texts, as the quick reader of YAML takes them. */
import { BeyondSubset } from './beyond-subset.ts';

/** What was read, and the offset behind it. */
export interface ReadText {
  readonly value: string;
  readonly to: number;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  [' ', ' '],
  ['e', '\u001b'],
  ['0', '\0'],
]);

/**
 * The quoted scalar that begins at `from`. Its further lines are indented deeper than `outer`; a line break among its
 * words is a space, empty lines are line breaks.
 * @throws BeyondSubset for one that is not closed, and for rare or wrong escapes
 */
export function readQuoted(text: string, from: number, outer: number): ReadText {
  return text.charAt(from) === '"' ? readDouble(text, from, outer) : readSingle(text, from, outer);
}

function readSingle(text: string, from: number, outer: number): ReadText {
  let value = '';
  let start = from + 1;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x27) continue;
    const isFold = code === 0x0a;
    const isClosing = !isFold && text.charCodeAt(at + 1) !== 0x27;
    if (isClosing) return { value: value + text.slice(start, at), to: at + 1 };
    const piece = isFold ? readFold(text, at, outer) : { value: "'", to: at + 2 };
    value += (isFold ? withoutSpacesAtEnd(text.slice(start, at)) : text.slice(start, at)) + piece.value;
    start = piece.to;
    at = start - 1;
  }
  throw new BeyondSubset();
}

function readDouble(text: string, from: number, outer: number): ReadText {
  let value = '';
  let start = from + 1;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { value: value + text.slice(start, at), to: at + 1 };
    if (code !== 0x0a && code !== 0x5c) continue;
    const isFold = code === 0x0a;
    const piece = isFold ? readFold(text, at, outer) : readEscape(text, at + 1, outer);
    // Spaces before a line break go with it.
    value += (isFold ? withoutSpacesAtEnd(text.slice(start, at)) : text.slice(start, at)) + piece.value;
    start = piece.to;
    at = start - 1;
  }
  throw new BeyondSubset();
}

function withoutSpacesAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return text.slice(0, end);
}

/** The line break at `at`, with the empty lines and the indentation that follow. */
function readFold(text: string, at: number, outer: number): ReadText {
  let breaks = 0;
  let lineStart = at + 1;
  let to = at;
  for (; ; to += 1) {
    const code = text.charCodeAt(to);
    if (code === 0x0a) {
      breaks += 1;
      lineStart = to + 1;
    } else if (code !== 0x20) break;
  }
  // At the first column a line could begin another document.
  if (to - lineStart <= Math.max(outer, 0)) throw new BeyondSubset();
  return { value: breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), to };
}

/** The escape whose letter stands at `at`. */
function readEscape(text: string, at: number, outer: number): ReadText {
  const letter = text.charAt(at);
  if (letter === '\n') {
    const fold = readFold(text, at, outer);
    // Empty lines behind an escaped line break are rare enough.
    if (fold.value !== ' ') throw new BeyondSubset();
    return { value: '', to: fold.to };
  }
  if (letter === 'u') {
    const digits = text.slice(at + 1, at + 5);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new BeyondSubset();
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), to: at + 5 };
  }
  const value = escapes.get(letter);
  if (value === undefined) throw new BeyondSubset();
  return { value, to: at + 1 };
}

const header = /[|>]([-+]?)(?: +#[^\n]*| *)(?:\n|$)/y;

/**
 * The `|` or `>` text that begins at `from`; its lines are indented deeper than `outer`.
 * @throws BeyondSubset for an indentation that is stated in digits, for `+`, for an empty text, and where lines of
 *   nothing but spaces are longer than the indentation
 */
export function readBlockText(text: string, from: number, outer: number): ReadText {
  header.lastIndex = from;
  const match = header.exec(text);
  if (match === null || match[1] === '+') throw new BeyondSubset();
  const { lines, to } = blockLines(text, header.lastIndex, outer);
  const value = text.charAt(from) === '|' ? lines.join('\n') : folded(lines);
  return { value: match[1] === '-' ? value : `${value}\n`, to };
}

/** The lines of a text without their indentation and without the empty ones at its end. */
function blockLines(text: string, from: number, outer: number): { lines: string[]; to: number } {
  const lines: string[] = [];
  let indent = -1;
  /** Lines up to the last one with text. */
  let used = 0;
  let longestEmpty = 0;
  let to = from;
  for (let start = from; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    let at = start;
    while (text.charCodeAt(at) === 0x20) at += 1;
    const column = at - start;
    if (at < end) {
      if (column <= outer) break;
      if (indent === -1) {
        indent = column;
        if (longestEmpty > indent) throw new BeyondSubset();
      }
      if (column < indent) throw new BeyondSubset();
      lines.push(text.slice(start + indent, end));
      used = lines.length;
      to = Math.min(end + 1, text.length);
    } else {
      if (indent !== -1 && column > indent) throw new BeyondSubset();
      longestEmpty = Math.max(longestEmpty, column);
      lines.push('');
    }
    start = end + 1;
  }
  if (used === 0) throw new BeyondSubset();
  lines.length = used;
  return { lines, to };
}

/** Lines of a `>` text: one break between two lines is a space, unless one of them is indented deeper. */
function folded(lines: readonly string[]): string {
  let value = '';
  /** Line breaks since the last line with text; none before the first. */
  let breaks = 0;
  let seen = false;
  let wasDeeper = false;
  for (const line of lines) {
    if (line === '') {
      breaks += 1;
      continue;
    }
    const isDeeper = line.startsWith(' ');
    if (!seen) value += '\n'.repeat(breaks) + line;
    else if (isDeeper || wasDeeper) value += '\n'.repeat(breaks + 1) + line;
    else value += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + line;
    breaks = 0;
    seen = true;
    wasDeeper = isDeeper;
  }
  return value;
}

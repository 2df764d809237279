/** Reads the characters of a JSONPath: positions, quoted texts, numbers. */
import type { PathSyntax } from './json-path-syntax.ts';

/** A path that can not be read. The message says what was expected and where. */
export class JsonPathSyntaxError extends Error {
  override readonly name = 'JsonPathSyntaxError';
}

const blank = /[ \t\n\r]*/y;
const integer = /-?\d+/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_]\w*/y;
const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '/': '/',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** Reads the steps of a path inside a filter, after its root, at a depth of nesting. */
export type ReadNestedPath = (scanner: Scanner, root: '$' | '@', depth: number) => PathSyntax;

/** A place in a text, and what can be read there. Every `take…` goes on only if it finds what it looks for. */
export class Scanner {
  readonly text: string;
  /** Paths hold filters and filters hold paths: this is how the reader of filters reaches that of paths. */
  readonly readNestedPath: ReadNestedPath;
  position = 0;

  constructor(text: string, readNestedPath: ReadNestedPath) {
    this.text = text;
    this.readNestedPath = readNestedPath;
  }

  get ended(): boolean {
    return this.position >= this.text.length;
  }

  /** The character here, or '' at the end. */
  get next(): string {
    return this.text[this.position] ?? '';
  }

  fail(expected: string): never {
    const found = this.ended ? 'the end' : `"${this.text.slice(this.position, this.position + 10)}"`;
    throw new JsonPathSyntaxError(`expected ${expected} at character ${String(this.position + 1)}, found ${found}`);
  }

  /** Goes past `text` if it stands here. */
  take(text: string): boolean {
    if (!this.text.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail(`"${text}"`);
  }

  /** Goes past blanks. */
  skipBlanks(): void {
    this.takePattern(blank);
  }

  /** The text that a sticky pattern matches here, or undefined. */
  takePattern(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.position;
    const found = sticky.exec(this.text)?.[0];
    if (found === undefined || found === '') return undefined;
    this.position += found.length;
    return found;
  }

  takeWord(): string | undefined {
    return this.takePattern(word);
  }

  /** An index: no leading zeros, no minus zero, not beyond 2^53 − 1 (RFC 9535 section 2.1). */
  takeInteger(): number | undefined {
    const start = this.position;
    const found = this.takePattern(integer);
    if (found === undefined) return undefined;
    const value = Number(found);
    if (!/^(?:0|-?[1-9]\d*)$/.test(found) || !Number.isSafeInteger(value)) {
      this.position = start;
      this.fail('an index without leading zeros and below 2^53');
    }
    return value;
  }

  /** A JSON number; integers beyond 2^53 − 1 keep every digit. */
  takeNumber(): number | bigint | undefined {
    const found = this.takePattern(number);
    if (found === undefined) return undefined;
    const value = Number(found);
    if (/^-?\d+$/.test(found) && !Number.isSafeInteger(value)) return BigInt(found);
    return Object.is(value, -0) ? 0 : value;
  }

  /** A text in single or double quotes, or undefined when none begins here. */
  takeQuoted(): string | undefined {
    const quote = this.next;
    if (quote !== "'" && quote !== '"') return undefined;
    this.position += 1;
    let text = '';
    for (;;) {
      const char = this.next;
      if (char === '' || char < ' ') this.fail(`a closing ${quote}`);
      this.position += 1;
      if (char === quote) return text;
      text += char === '\\' ? this.takeEscape(quote) : char;
    }
  }

  private takeEscape(quote: string): string {
    const char = this.next;
    if (char === 'u') return this.takeUnicodeEscape();
    const escaped = (char === "'" || char === '"') && char !== quote ? undefined : escapes[char];
    if (escaped === undefined) this.fail('an escape such as \\n, \\\\ or \\u0041');
    this.position += 1;
    return escaped;
  }

  private takeUnicodeEscape(): string {
    const high = this.takeHexUnit();
    if (high >= 0xdc_00 && high <= 0xdf_ff) this.fail('no lone surrogate');
    if (high < 0xd8_00 || high > 0xdb_ff) return String.fromCharCode(high);
    if (!this.take('\\')) this.fail('the second half of a surrogate pair');
    const low = this.takeHexUnit();
    if (low < 0xdc_00 || low > 0xdf_ff) this.fail('the second half of a surrogate pair');
    return String.fromCharCode(high, low);
  }

  private takeHexUnit(): number {
    const digits = this.text.slice(this.position, this.position + 5);
    if (!/^u[\dA-Fa-f]{4}$/.test(digits)) this.fail('four hexadecimal digits');
    this.position += 5;
    return Number.parseInt(digits.slice(1), 16);
  }
}

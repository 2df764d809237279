/** TOML text → its statements with their places and values. @see https://toml.io/en/v1.0.0 */
import { type JsonValue, setMember } from '../../json/json-value.ts';

/** A header (`[a.b]`, `[[a.b]]`) or a pair (`a.b = 1`). */
export interface TomlStatement {
  readonly kind: 'table' | 'tables' | 'pair';
  /** The whole path from the root. */
  readonly path: readonly string[];
  /** From the first character of the line to after its line break. */
  readonly start: number;
  readonly end: number;
  /** Of a pair. Numbers, dates and times as their text. */
  readonly value?: JsonValue;
}

/** @throws Error naming the line of what is not TOML */
export function tomlStatements(text: string): readonly TomlStatement[] {
  return new Scanner(text).statements();
}

const bareKey = /[\w-]+/y;
const atom =
  /(?:true|false|[+-]?(?:inf|nan)|\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|[+-]?\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?)(?=[\s,\]}#]|$)/y;
const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  '\\': '\\',
};

class Scanner {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  statements(): readonly TomlStatement[] {
    const found: TomlStatement[] = [];
    const defined = new Set<string>();
    let table: readonly string[] = [];
    let tablesSeen = 0;
    for (;;) {
      this.gap();
      if (this.at >= this.text.length) return found;
      const start = this.text.lastIndexOf('\n', this.at - 1) + 1;
      if (this.text[this.at] === '[') {
        const several = this.text[this.at + 1] === '[';
        this.at += several ? 2 : 1;
        table = this.key();
        this.expect(several ? ']]' : ']');
        if (several) tablesSeen += 1;
        else this.define(defined, table, `table ${tablesSeen}`);
        found.push({ kind: several ? 'tables' : 'table', path: table, start, end: this.lineEnd() });
        continue;
      }
      const path = [...table, ...this.key()];
      this.expect('=');
      this.blanks();
      const value = this.value(0);
      this.define(defined, path, `pair ${tablesSeen}`);
      found.push({ kind: 'pair', path, start, end: this.lineEnd(), value });
    }
  }

  private define(defined: Set<string>, path: readonly string[], kind: string): void {
    const name = `${kind} ${JSON.stringify(path)}`;
    if (defined.has(name)) throw new Error(`"${path.join('.')}" is there twice`);
    defined.add(name);
  }

  private fault(): Error {
    return new Error(`line ${this.text.slice(0, this.at).split('\n').length} is not TOML`);
  }

  private blanks(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at += 1;
  }

  /** Blanks, line breaks and comments. */
  private gap(): void {
    for (;;) {
      while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at += 1;
      if (this.text[this.at] !== '#') return;
      const end = this.text.indexOf('\n', this.at);
      this.at = end < 0 ? this.text.length : end;
    }
  }

  /** The rest of a line, which may only be a comment; the place after its line break. */
  private lineEnd(): number {
    this.blanks();
    const next = this.text[this.at];
    if (next !== undefined && next !== '\n' && next !== '\r' && next !== '#') throw this.fault();
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end + 1;
    return this.at;
  }

  private expect(what: string): void {
    this.blanks();
    if (!this.text.startsWith(what, this.at)) throw this.fault();
    this.at += what.length;
  }

  private match(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private key(): readonly string[] {
    const parts: string[] = [];
    do {
      this.blanks();
      const quote = this.text[this.at];
      const part = quote === '"' || quote === "'" ? this.line(quote) : this.match(bareKey);
      if (part === undefined) throw this.fault();
      parts.push(part);
      this.blanks();
    } while (this.text[this.at] === '.' && (this.at += 1));
    return parts;
  }

  private value(depth: number): JsonValue {
    if (depth > 100) throw this.fault();
    const next = this.text[this.at] ?? '';
    if (next === '"' || next === "'") return this.string(next);
    if (next === '[') return this.list(depth);
    if (next === '{') return this.inlineTable(depth);
    const written = this.match(atom);
    if (written === undefined) throw this.fault();
    return written === 'true' ? true : written === 'false' ? false : written;
  }

  private string(quote: string): string {
    return this.text.startsWith(quote.repeat(3), this.at) ? this.block(quote) : this.line(quote);
  }

  private line(quote: string): string {
    this.at += 1;
    let text = '';
    for (;;) {
      const next = this.text[this.at];
      if (next === undefined || next === '\n' || next === '\r') throw this.fault();
      this.at += 1;
      if (next === quote) return text;
      text += next === '\\' && quote === '"' ? this.escape() : next;
    }
  }

  private block(quote: string): string {
    this.at += 3;
    if (this.text.startsWith('\r\n', this.at)) this.at += 2;
    else if (this.text[this.at] === '\n') this.at += 1;
    let text = '';
    for (;;) {
      const next = this.text[this.at];
      if (next === undefined) throw this.fault();
      if (next === quote && this.text.startsWith(quote.repeat(3), this.at)) {
        // Up to two quotes may stand before the closing three.
        this.at += 3;
        while (this.text[this.at] === quote) {
          text += quote;
          this.at += 1;
        }
        return text;
      }
      this.at += 1;
      if (next === '\\' && quote === '"') {
        const folded = /[ \t]*\r?\n\s*/y;
        if (this.match(folded) === undefined) text += this.escape();
      } else text += next;
    }
  }

  private escape(): string {
    const letter = this.text[this.at] ?? '';
    this.at += 1;
    const plain = escapes[letter];
    if (plain !== undefined) return plain;
    const size = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
    const digits = this.text.slice(this.at, this.at + size);
    const code = Number.parseInt(digits, 16);
    if (size === 0 || !/^[\da-fA-F]+$/.test(digits) || digits.length !== size || code > 0x10ffff) throw this.fault();
    this.at += size;
    return String.fromCodePoint(code);
  }

  private list(depth: number): JsonValue {
    this.at += 1;
    const items: JsonValue[] = [];
    for (;;) {
      this.gap();
      if (this.text[this.at] === ']') break;
      items.push(this.value(depth + 1));
      this.gap();
      if (this.text[this.at] === ',') this.at += 1;
      else if (this.text[this.at] !== ']') throw this.fault();
    }
    this.at += 1;
    return items;
  }

  private inlineTable(depth: number): JsonValue {
    this.at += 1;
    const table: Record<string, JsonValue> = {};
    this.blanks();
    while (this.text[this.at] !== '}') {
      const path = this.key();
      this.expect('=');
      this.blanks();
      setPath(table, path, this.value(depth + 1));
      this.blanks();
      if (this.text[this.at] === ',') {
        this.at += 1;
        this.blanks();
        if (this.text[this.at] === '}') throw this.fault();
      } else if (this.text[this.at] !== '}') throw this.fault();
    }
    this.at += 1;
    return table;
  }
}

/** Sets a member of a member; tables on the way are made. */
export function setPath(table: Record<string, JsonValue>, path: readonly string[], value: JsonValue): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) return setMember(table, first, value);
  const inner: Record<string, JsonValue> = { ...(Object.hasOwn(table, first) ? asTable(table[first]) : {}) };
  setPath(inner, rest, value);
  setMember(table, first, inner);
}

function asTable(value: JsonValue | undefined): Readonly<Record<string, JsonValue>> {
  // Lists and scalars hold nothing that could be set by name: the later definition replaces them.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, JsonValue>>)
    : {};
}

/** JSON text → a tree that remembers where everything stands, so that a file can be edited in place. */
import { parseJson } from '../../json/json-text.ts';
import { type JsonValue, setMember } from '../../json/json-value.ts';

/** A value and its place. */
export interface JsonSpan {
  /** First character and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly value: JsonValue;
  /** The members of an object, in order; undefined for anything else. */
  readonly members: readonly MemberSpan[] | undefined;
}

/** One member of an object. */
export interface MemberSpan {
  readonly key: string;
  /** Of the quote that opens the key. */
  readonly keyStart: number;
  readonly span: JsonSpan;
  /** Of the comma that follows the value, if one does. */
  readonly comma: number | undefined;
}

/**
 * Reads a whole text. With `comments`, comments and trailing commas may stand where editors allow them.
 * @throws Error naming the line of what is not JSON, and for a key that is there twice
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function readSpans(text: string, comments: boolean): JsonSpan {
  const reader = new Reader(text, comments);
  const root = reader.value(0);
  reader.skip();
  if (reader.at < text.length) throw reader.fault();
  return root;
}

const maxDepth = 200;
const scalarForm = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const textForm = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[\u007f-\u009f])*"/uy;

class Reader {
  private readonly text: string;
  private readonly comments: boolean;
  at: number;

  constructor(text: string, comments: boolean) {
    this.text = text;
    this.comments = comments;
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  fault(): Error {
    const line = this.text.slice(0, this.at).split('\n').length;
    return new Error(`line ${line} is not JSON`);
  }

  skip(): void {
    for (;;) {
      while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at += 1;
      if (!this.comments || this.text[this.at] !== '/') return;
      const next = this.text[this.at + 1];
      const end = next === '/' ? this.lineEnd() : next === '*' ? this.text.indexOf('*/', this.at + 2) + 2 : -1;
      if (end < this.at + 2) throw this.fault();
      this.at = end;
    }
  }

  value(depth: number): JsonSpan {
    this.skip();
    if (depth > maxDepth) throw this.fault();
    const start = this.at;
    if (this.text[start] === '{') return this.object(start, depth);
    if (this.text[start] === '[') return this.list(start, depth);
    const written = this.match(textForm) ?? this.match(scalarForm);
    if (written === undefined) throw this.fault();
    return { start, end: this.at, value: parseJson(written), members: undefined };
  }

  private lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }

  private match(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Takes a character if it stands here. */
  private takes(character: string): boolean {
    this.skip();
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  /** After an item: the place of its comma, undefined at the end of the list or object. */
  private comma(close: string): number | undefined {
    if (this.takes(',')) return this.at - 1;
    if (this.text[this.at] !== close) throw this.fault();
    return undefined;
  }

  private object(start: number, depth: number): JsonSpan {
    this.at += 1;
    const members: MemberSpan[] = [];
    const value: Record<string, JsonValue> = {};
    let more = !this.takes('}');
    while (more) {
      this.skip();
      const keyStart = this.at;
      const written = this.match(textForm);
      if (written === undefined || !this.takes(':')) throw this.fault();
      const key = String(parseJson(written));
      if (members.some((member) => member.key === key)) throw new Error(`the key "${key}" is there twice`);
      const span = this.value(depth + 1);
      const comma = this.comma('}');
      members.push({ key, keyStart, span, comma });
      setMember(value, key, span.value);
      more = comma !== undefined && !(this.comments && this.peeks('}'));
      if (!more) this.takes('}');
    }
    return { start, end: this.at, value, members };
  }

  private list(start: number, depth: number): JsonSpan {
    this.at += 1;
    const items: JsonValue[] = [];
    let more = !this.takes(']');
    while (more) {
      items.push(this.value(depth + 1).value);
      more = this.comma(']') !== undefined && !(this.comments && this.peeks(']'));
      if (!more) this.takes(']');
    }
    return { start, end: this.at, value: items, members: undefined };
  }

  private peeks(character: string): boolean {
    this.skip();
    return this.text[this.at] === character;
  }
}

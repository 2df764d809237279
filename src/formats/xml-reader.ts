/** Reads well-formed XML 1.0 and tells a handler what it meets. DTDs are passed over, never processed. */
import { placeIn } from './charset.ts';
import { DecodeError, maxNesting } from './format.ts';

export interface Attribute {
  /** With its prefix. */
  readonly name: string;
  readonly value: string;
}

/** Is told of elements and text in document order. Comments and processing instructions are left out. */
export interface XmlHandler {
  start(name: string, attributes: readonly Attribute[]): void;
  text(text: string): void;
  end(): void;
}

const nameText = String.raw`[:A-Z_a-z\u00C0-\uFFFD][\w:.\u00B7\u00C0-\uFFFD-]*`;
const namePattern = new RegExp(nameText, 'y');
const attributePattern = new RegExp(String.raw`\s+(${nameText})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const blanks = /\s*/y;
// oxlint-disable-next-line no-control-regex -- these are what XML forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the root element; whatever follows it is ignored.
 * @throws DecodeError for what is not well-formed, for a DTD that declares entities, and beyond 1000 levels
 */
export function readXml(source: string, handler: XmlHandler): void {
  // XML 1.0 section 2.11: line ends are one line feed.
  new XmlReader(source.includes('\r') ? source.replaceAll(/\r\n?/g, '\n') : source, handler).read();
}

class XmlReader {
  private readonly source: string;
  private readonly handler: XmlHandler;
  private position = 0;
  private readonly open: string[] = [];

  constructor(source: string, handler: XmlHandler) {
    this.source = source;
    this.handler = handler;
  }

  read(): void {
    this.readProlog();
    this.readStartTag();
    while (this.open.length > 0) {
      const next = this.source.indexOf('<', this.position);
      if (next === -1) this.fail(`"</${this.open.at(-1) ?? ''}>"`, this.source.length);
      if (next > this.position) this.readText(this.position, next);
      this.position = next;
      this.readMarkup();
    }
  }

  private fail(expected: string, at = this.position): never {
    const found = at >= this.source.length ? 'the end' : JSON.stringify(this.source.slice(at, at + 20));
    throw new DecodeError(`expected ${expected} at ${placeIn(this.source, at)}, found ${found}`);
  }

  private readProlog(): void {
    for (;;) {
      this.skipBlanks();
      if (this.source.startsWith('<?', this.position)) this.skipTo('?>');
      else if (this.source.startsWith('<!--', this.position)) this.skipTo('-->');
      else if (this.source.startsWith('<!DOCTYPE', this.position)) this.skipDoctype();
      else return;
    }
  }

  private readMarkup(): void {
    const kind = this.source[this.position + 1];
    if (kind === '/') this.readEndTag();
    else if (kind === '?') this.skipTo('?>');
    else if (kind !== '!') this.readStartTag();
    else if (this.source.startsWith('<!--', this.position)) this.skipTo('-->');
    else if (this.source.startsWith('<![CDATA[', this.position)) this.readCdata();
    else this.fail('an element');
  }

  private readStartTag(): void {
    if (this.source[this.position] !== '<') this.fail('an element');
    const name = this.match(namePattern, this.position + 1)?.[0];
    if (name === undefined) this.fail('an element');
    this.position += 1 + name.length;
    const attributes = this.readAttributes();
    this.skipBlanks();
    const closed = this.source.startsWith('/>', this.position);
    if (!closed && this.source[this.position] !== '>') this.fail('">"');
    this.position += closed ? 2 : 1;
    this.handler.start(name, attributes);
    if (closed) {
      this.handler.end();
      return;
    }
    this.open.push(name);
    if (this.open.length > maxNesting) throw new DecodeError(`nested deeper than ${String(maxNesting)} levels`);
  }

  private readAttributes(): readonly Attribute[] {
    let attributes: Attribute[] | undefined;
    for (;;) {
      const found = this.match(attributePattern, this.position);
      if (found === undefined) return attributes ?? [];
      const name = found[1] ?? '';
      if (attributes?.some((attribute) => attribute.name === name) === true) this.fail('an attribute only once');
      const start = this.position + found[0].length - (found[2] ?? found[3] ?? '').length - 1;
      const value = this.expand((found[2] ?? found[3] ?? '').replaceAll(/[\t\n]/g, ' '), start);
      (attributes ??= []).push({ name, value });
      this.position += found[0].length;
    }
  }

  private readEndTag(): void {
    const name = this.open.at(-1) ?? '';
    if (!this.source.startsWith(name, this.position + 2)) this.fail(`"</${name}>"`);
    const start = this.position;
    this.position += 2 + name.length;
    this.skipBlanks();
    if (this.source[this.position] !== '>') this.fail(`"</${name}>"`, start);
    this.position += 1;
    this.open.pop();
    this.handler.end();
  }

  private readText(start: number, end: number): void {
    const text = this.source.slice(start, end);
    const fault = forbidden.exec(text);
    if (fault !== null) this.fail('no control character', start + fault.index);
    this.handler.text(this.expand(text, start));
  }

  private readCdata(): void {
    const start = this.position + '<![CDATA['.length;
    this.skipTo(']]>');
    this.handler.text(this.source.slice(start, this.position - 3));
  }

  /** Replaces the five entities of XML and character references; there are no others. */
  private expand(text: string, start: number): string {
    if (!text.includes('&')) return text;
    return text.replaceAll(/&(?:#x([\dA-Fa-f]+);|#(\d+);|(\w+);)?/g, (whole, hex, decimal, name, index) => {
      const at = start + Number(index);
      if (typeof name === 'string') return entities[name] ?? this.fail('no entity but those of XML', at);
      const code =
        typeof hex === 'string' ? Number.parseInt(hex, 16) : typeof decimal === 'string' ? Number(decimal) : NaN;
      if (!isCharacter(code)) this.fail('an entity such as "&amp;"', at);
      return whole === '' ? '' : String.fromCodePoint(code);
    });
  }

  /** Passes over a document type; one that declares entities is refused, for they are how XML attacks. */
  private skipDoctype(): void {
    const start = this.position;
    const tokens = /"[^"]*"|'[^']*'|<!--[\s\S]*?-->|<!ENTITY|[[\]>]/g;
    tokens.lastIndex = start;
    let inside = false;
    for (let token = tokens.exec(this.source); token !== null; token = tokens.exec(this.source)) {
      if (token[0] === '<!ENTITY') this.fail('no entity declarations', token.index);
      if (token[0] === '[') inside = true;
      if (token[0] === ']') inside = false;
      if (token[0] !== '>' || inside) continue;
      this.position = tokens.lastIndex;
      return;
    }
    this.fail('the end of the document type', this.source.length);
  }

  private skipTo(end: string): void {
    const found = this.source.indexOf(end, this.position);
    if (found === -1) this.fail(`"${end}"`, this.source.length);
    this.position = found + end.length;
  }

  private skipBlanks(): void {
    blanks.lastIndex = this.position;
    blanks.test(this.source);
    this.position = blanks.lastIndex;
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.source) ?? undefined;
  }
}

/** XML 1.0 section 2.2. */
function isCharacter(code: number): boolean {
  if (code === 0x9 || code === 0xa || code === 0xd) return true;
  return (
    (code >= 0x20 && code <= 0xd7_ff) ||
    (code >= 0xe0_00 && code <= 0xff_fd) ||
    (code >= 0x1_00_00 && code <= 0x10_ff_ff)
  );
}

/** The answer of the stand-in upstream in the format that an operation expects. */
import { stringifyJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../json/json-value.ts';

/** Bytes and their media type. */
export interface MockBody {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * The same description in a format of `outputRawFormat`, so that the operation's decoder can read it; JSON for an
 * unknown word. Formats of rows hold one row whose nested values are JSON text.
 * @see docs/spec/consume.md section 8
 */
export function mockBody(format: string, description: JsonObject): MockBody {
  const json = stringifyJson(description);
  switch (format) {
    case 'xml':
      return textBody('application/xml', `<?xml version="1.0" encoding="UTF-8"?>\n${element('request', description)}`);
    case 'yaml':
      // Every JSON text is a YAML text.
      return textBody('application/yaml', json);
    case 'csv':
      return textBody('text/csv', separatedRows(description, ','));
    case 'tsv':
      return textBody('text/tab-separated-values', separatedRows(description, '\t'));
    case 'psv':
      return textBody('text/plain', separatedRows(description, '|'));
    case 'html':
      return textBody('text/html; charset=utf-8', page(description));
    case 'markdown':
      return textBody('text/markdown; charset=utf-8', markdownText(description));
    case 'text':
      return textBody('text/plain; charset=utf-8', json);
    case 'binary':
      return textBody('application/octet-stream', json);
    case 'avro':
      return { mediaType: 'application/avro', bytes: avroFile(description) };
    case 'protobuf':
      return { mediaType: 'application/x-protobuf', bytes: protobufMessage(json) };
    default:
      return textBody('application/json', json);
  }
}

function textBody(mediaType: string, text: string): MockBody {
  return { mediaType, bytes: Buffer.from(text) };
}

/** Name → text of each member: texts as they are, everything else as JSON. */
function cells(description: JsonObject): readonly (readonly [name: string, text: string])[] {
  return Object.entries(description).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : stringifyJson(value ?? null),
  ]);
}

/** Lists are repeated elements; a name that no element can have becomes one of its characters that can. */
function element(name: string, value: JsonValue): string {
  if (isJsonList(value)) return value.map((item) => element(name, item)).join('');
  const tag = /^[A-Za-z_]/.test(name) ? name.replaceAll(/[^\w.-]/g, '_') : `_${name.replaceAll(/[^\w.-]/g, '_')}`;
  const content = isJsonObject(value)
    ? Object.entries(value)
        .map(([key, item]) => element(key, item ?? null))
        .join('')
    : escapeMarkup(value === null ? '' : String(value));
  return `<${tag}>${content}</${tag}>`;
}

function escapeMarkup(text: string): string {
  // Control characters can not stand in XML in any form.
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function separatedRows(description: JsonObject, separator: string): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const row = (texts: readonly string[]): string => `${texts.map(quoted).join(separator)}\n`;
  const pairs = cells(description);
  return row(pairs.map(([name]) => name)) + row(pairs.map(([, text]) => text));
}

function page(description: JsonObject): string {
  const pairs = cells(description);
  const row = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${escapeMarkup(text)}</${tag}>`).join('')}</tr>`;
  const head = row(
    'th',
    pairs.map(([name]) => name),
  );
  const body = row(
    'td',
    pairs.map(([, text]) => text),
  );
  return `<!doctype html>\n<title>Request</title>\n<table><thead>${head}</thead><tbody>${body}</tbody></table>\n`;
}

function markdownText(description: JsonObject): string {
  const pairs = cells(description);
  const cell = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#+!|~&-]/g, '\\$&').replaceAll(/[\r\n]+/g, ' ');
  const row = (texts: readonly string[]): string => `| ${texts.map(cell).join(' | ')} |\n`;
  const rule = `| ${pairs.map(() => '---').join(' | ')} |\n`;
  return `# Request\n\n${row(pairs.map(([name]) => name))}${rule}${row(pairs.map(([, text]) => text))}`;
}

/** A container file: it brings its own schema, so that it can be read whatever the operation's schema is. */
function avroFile(description: JsonObject): Buffer {
  const pairs = cells(description);
  const schema = JSON.stringify({
    type: 'record',
    name: 'Request',
    fields: pairs.map(([name]) => ({ name, type: 'string' })),
  });
  const marker = Buffer.alloc(16, 0x6e);
  const datum = Buffer.concat(pairs.map(([, text]) => avroBytes(Buffer.from(text))));
  return Buffer.concat([
    Buffer.from('Obj\u0001', 'latin1'),
    avroLong(1),
    avroBytes(Buffer.from('avro.schema')),
    avroBytes(Buffer.from(schema)),
    avroLong(0),
    marker,
    avroLong(1),
    avroBytes(datum),
    marker,
  ]);
}

function avroBytes(bytes: Buffer): Buffer {
  return Buffer.concat([avroLong(bytes.length), bytes]);
}

/** Zig-zag, for the counts and lengths here: they are not negative. */
function avroLong(value: number): Buffer {
  return varint(value * 2);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  bytes.push(rest);
  return Buffer.from(bytes);
}

/** The highest field number there is: a reader that does not know it skips it, and gives its message's defaults. */
const unknownField = 536_870_911;

function protobufMessage(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([varint(unknownField * 8 + 2), varint(bytes.length), bytes]);
}

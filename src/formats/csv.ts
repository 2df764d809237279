/** `outputRawFormat: csv`, `tsv` and `psv`: a header line and rows of text. */
import { type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import { decodeText, placeIn } from './charset.ts';
import { DecodeError, type Format } from './format.ts';

/** The format of a separator. Result: a list of maps, all values text. @see docs/spec/consume.md section 8.4 */
export function separated(title: string, separator: ',' | '\t' | '|'): Format {
  return {
    title,
    compile: () => (body, charset) => rowsOf(decodeText(body, charset), separator),
  };
}

function rowsOf(text: string, separator: string): JsonObject[] {
  const records = recordsOf(text, separator);
  const header = records.next();
  if (header.done === true || isBlank(header.value)) throw new DecodeError('no header in line 1');
  const names = header.value.cells.map((name) => name.trim());
  const rows: JsonObject[] = [];
  for (const record of records) if (!isBlank(record)) rows.push(rowOf(names, record.cells));
  return rows;
}

/** Columns without a value are absent, values without a column are dropped, of two equal names the last wins. */
function rowOf(names: readonly string[], cells: readonly string[]): JsonObject {
  const row: Record<string, JsonValue> = {};
  const length = Math.min(names.length, cells.length);
  for (let index = 0; index < length; index += 1) setMember(row, names[index] ?? '', cells[index] ?? '');
  return row;
}

interface LineRecord {
  readonly cells: readonly string[];
  /** Whether some cell was in quotes: `""` is a value, not a blank line. */
  readonly quoted: boolean;
}

function isBlank({ cells, quoted }: LineRecord): boolean {
  return !quoted && cells.length === 1 && cells[0]?.trim() === '';
}

/** The records of a text: lines, except that a line end inside quotes belongs to its cell. */
function* recordsOf(text: string, separator: string): Generator<LineRecord, undefined> {
  const end = separator === '|' ? /[|\r\n]/g : separator === '\t' ? /[\t\r\n]/g : /[,\r\n]/g;
  let position = 0;
  while (position < text.length) {
    const cells: string[] = [];
    let quoted = false;
    for (;;) {
      if (text[position] === '"') {
        quoted = true;
        const close = closingQuote(text, position);
        cells.push(text.slice(position + 1, close).replaceAll('""', '"'));
        position = afterQuote(text, close, separator);
      } else {
        end.lastIndex = position;
        const stop = end.exec(text)?.index ?? text.length;
        cells.push(text.slice(position, stop));
        position = stop;
      }
      if (text[position] !== separator) break;
      position += 1;
    }
    position += text.startsWith('\r\n', position) ? 2 : 1;
    yield { cells, quoted };
  }
}

/** The quote that ends the cell; a doubled quote is a quote of the cell. */
function closingQuote(text: string, start: number): number {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) throw new DecodeError(`a quote that is never closed at ${placeIn(text, start)}`);
  return close;
}

/** Where a quoted cell ends: blanks after the quote are layout. */
function afterQuote(text: string, close: number, separator: string): number {
  let position = close + 1;
  while (text[position] === ' ') position += 1;
  const next = text[position];
  if (next === undefined || next === separator || next === '\n' || next === '\r') return position;
  throw new DecodeError(`text after a closing quote at ${placeIn(text, position)}`);
}

/** Separated text → rows. A module of its own, so that the parser is loaded on first use. */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import { placeIn } from './charset.ts';
import { DecodeError } from './format.ts';

/**
 * A map per row below the header: header names trimmed, values as they stand. Empty lines are skipped, columns without
 * a value are absent, values without a column are dropped, of two equal names the last wins.
 * @throws DecodeError with the place of the first fault
 */
export function parseRows(text: string, separator: string): JsonObject[] {
  const [header, ...records] = recordsOf(text, separator);
  if (header === undefined || isBlank(header) || /^[\r\n]/.test(text)) throw new DecodeError('no header in line 1');
  const names = header.map((name) => name.trim());
  return records.filter((record) => !isBlank(record)).map((record) => rowOf(names, record));
}

function rowOf(names: readonly string[], cells: readonly string[]): JsonObject {
  const row: Record<string, JsonValue> = {};
  const length = Math.min(names.length, cells.length);
  for (let index = 0; index < length; index += 1) setMember(row, names[index] ?? '', cells[index] ?? '');
  return row;
}

/** A line of blanks. One that holds `""` is a row with an empty value; the parser leaves empty lines out itself. */
function isBlank([first = '', second]: readonly string[]): boolean {
  return second === undefined && first !== '' && first.trim() === '';
}

/** A quote inside a value that does not begin with one is a character as any other, which only the second try admits. */
function recordsOf(text: string, separator: string): string[][] {
  const options: Options = {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== 'INVALID_OPENING_QUOTE') throw new DecodeError(faultOf(error, text));
  }
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch (error) {
    throw error instanceof CsvError ? new DecodeError(faultOf(error, text)) : error;
  }
}

/** The two faults there can be. The library says in which cell, by the bytes before it; the cell begins with a quote. */
function faultOf(error: CsvError, text: string): string {
  const bytes = typeof error['bytes'] === 'number' ? error['bytes'] : 0;
  const before = Buffer.from(text).subarray(0, bytes).toString().length;
  const open = text.indexOf('"', before);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `a quote that is never closed at ${placeIn(text, open)}`;
  let close = text.indexOf('"', open + 1);
  while (text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return `text after a closing quote at ${placeIn(text, close + 1)}`;
}

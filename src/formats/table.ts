/** Tables of pages and Markdown texts: a header and rows of cells become maps. */
import { type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import { DecodeError } from './format.ts';

/**
 * Cells that rows may leave out, in all tables of one answer: they are filled in, so that a wide header over a million
 * empty rows asks for more memory than there is. @see docs/spec/cli.md section 2.1
 */
const maxMissing = 1_000_000;

/** Reads the tables of one answer. */
export class TableReader {
  #missing = 0;

  /**
   * One map per row, or undefined when there is no header or a blank one. Missing cells are empty text, surplus cells
   * are dropped, of two equal headers the last wins.
   * @throws DecodeError when more than a million cells are missing
   * @see docs/spec/consume.md section 8.6
   */
  tableOf(header: readonly string[], rows: readonly (readonly string[])[]): JsonObject[] | undefined {
    if (header.every((name) => name === '')) return undefined;
    return rows.map((cells) => {
      this.#missing += Math.max(0, header.length - cells.length);
      if (this.#missing > maxMissing) throw new DecodeError('rows that leave out too many cells');
      const row: Record<string, JsonValue> = {};
      for (const [index, name] of header.entries()) setMember(row, name, cells[index] ?? '');
      return row;
    });
  }
}

/** Tables of pages and Markdown texts: a header and rows of cells become maps. */
import { type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';

/**
 * One map per row, or undefined when there is no header or a blank one. Missing cells are empty text, surplus cells
 * are dropped, of two equal headers the last wins.
 * @see docs/spec/consume.md section 8.6
 */
export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): JsonObject[] | undefined {
  if (header.every((name) => name === '')) return undefined;
  return rows.map((cells) => {
    const row: Record<string, JsonValue> = {};
    for (const [index, name] of header.entries()) setMember(row, name, cells[index] ?? '');
    return row;
  });
}

/** `outputRawFormat: csv`, `tsv` and `psv`. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { inReadingTime } from './reading-time.ts';

/** The format of a separator. Result: a list of maps, all values text. @see docs/spec/consume.md section 8.4 */
export function separated(title: string, separator: ',' | '\t' | '|'): Format {
  return {
    title,
    compile: () => async (body, charset) => {
      const { parseRows } = await import('./csv-rows.ts');
      const text = decodeText(body, charset);
      return inReadingTime(text, () => parseRows(text, separator));
    },
  };
}

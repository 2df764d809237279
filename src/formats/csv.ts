/** `outputRawFormat: csv`, `tsv` and `psv`. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { readText } from './read-text.ts';

/** The format of a separator. Result: a list of maps, all values text. @see docs/spec/consume.md section 8.4 */
export function separated(title: string, separator: ',' | '\t' | '|'): Format {
  return {
    title,
    compile: () => (body, charset) => readText('csv', decodeText(body, charset), separator),
  };
}

/** `outputRawFormat: html`: the tables of a page. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { readText } from './read-text.ts';

/** `{"tables": [...]}`; `outputSchema` is a CSS selector that says which. @see docs/spec/consume.md section 8.6 */
export const html: Format = {
  title: 'HTML',
  compile: ({ outputSchema }) => {
    const selector = outputSchema?.trim() ?? '';
    return async (body, charset) => ({ tables: await readText('html', decodeText(body, charset), selector) });
  },
};

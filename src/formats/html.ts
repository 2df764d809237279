/** `outputRawFormat: html`: the tables of a page. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';

/** `{"tables": [...]}`; `outputSchema` is a CSS selector that says which. @see docs/spec/consume.md section 8.6 */
export const html: Format = {
  title: 'HTML',
  compile: ({ outputSchema }) => {
    const selector = outputSchema?.trim() ?? '';
    return async (body, charset) => {
      const { tablesOf } = await import('./html-tables.ts');
      return { tables: tablesOf(decodeText(body, charset), selector) };
    };
  },
};

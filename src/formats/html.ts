/** `outputRawFormat: html`: the tables of a page. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { inReadingTime } from './reading-time.ts';

/** `{"tables": [...]}`; `outputSchema` is a CSS selector that says which. @see docs/spec/consume.md section 8.6 */
export const html: Format = {
  title: 'HTML',
  compile: ({ outputSchema }) => {
    const selector = outputSchema?.trim() ?? '';
    return async (body, charset) => {
      const { tablesOf } = await import('./html-tables.ts');
      const text = decodeText(body, charset);
      return { tables: inReadingTime(text, () => tablesOf(text, selector)) };
    };
  },
};

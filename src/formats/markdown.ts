/** `outputRawFormat: markdown`: front matter, tables and sections. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { readText } from './read-text.ts';

/** `outputSchema` keeps only sections whose heading begins with it. @see docs/spec/consume.md section 8.7 */
export const markdown: Format = {
  title: 'Markdown',
  compile: ({ outputSchema }) => {
    const heading = outputSchema?.trim() ?? '';
    return (body, charset) => readText('markdown', decodeText(body, charset), heading);
  },
};

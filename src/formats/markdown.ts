/** `outputRawFormat: markdown`: front matter, tables and sections. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';

/** `outputSchema` keeps only sections whose heading begins with it. @see docs/spec/consume.md section 8.7 */
export const markdown: Format = {
  title: 'Markdown',
  compile: ({ outputSchema }) => {
    const heading = outputSchema?.trim() ?? '';
    return async (body, charset) => {
      const { readMarkdown } = await import('./markdown-parts.ts');
      return readMarkdown(decodeText(body, charset), heading);
    };
  },
};

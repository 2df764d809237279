/** `outputRawFormat: markdown`: front matter, tables and sections. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { inReadingTime } from './reading-time.ts';

/** `outputSchema` keeps only sections whose heading begins with it. @see docs/spec/consume.md section 8.7 */
export const markdown: Format = {
  title: 'Markdown',
  compile: ({ outputSchema }) => {
    const heading = outputSchema?.trim() ?? '';
    return async (body, charset) => {
      const { readMarkdown } = await import('./markdown-parts.ts');
      const text = decodeText(body, charset);
      return inReadingTime(text, () => readMarkdown(text, heading));
    };
  },
};

/** `outputRawFormat: yaml`. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { inReadingTime } from './reading-time.ts';

/** The first document of the stream; scalars mean what they mean in capability documents. @see docs/spec/consume.md section 8.5 */
export const yaml: Format = {
  title: 'YAML',
  compile: () => async (body, charset) => {
    const { parseYaml } = await import('./yaml-value.ts');
    const text = decodeText(body, charset);
    return inReadingTime(text, () => parseYaml(text));
  },
};

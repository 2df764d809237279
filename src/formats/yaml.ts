/** `outputRawFormat: yaml`. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { readText } from './read-text.ts';

/** The first document of the stream; scalars mean what they mean in capability documents. @see docs/spec/consume.md section 8.5 */
export const yaml: Format = {
  title: 'YAML',
  compile: () => (body, charset) => readText('yaml', decodeText(body, charset)),
};

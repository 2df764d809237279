/** `outputRawFormat: text`: the body as one string. @see docs/spec/consume.md section 8 */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';

export const text: Format = { title: 'text', compile: () => decodeText };

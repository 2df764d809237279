/** `outputRawFormat: xml`. */
import { decodeText } from './charset.ts';
import type { Format } from './format.ts';
import { readText } from './read-text.ts';

/** The value of the root element, whose name is dropped. @see docs/spec/consume.md section 8.3 */
export const xml: Format = {
  title: 'XML',
  compile: () => (body, charset) => readText('xml', decodeText(body, charset ?? declaredCharset(body))),
};

/** The encoding of the XML declaration, which counts when the Content-Type has none. */
function declaredCharset(body: Uint8Array): string | undefined {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1]?.toLowerCase();
}

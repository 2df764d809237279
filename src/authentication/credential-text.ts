/** Secrets as header values. */
import { NaftikoError } from '../errors/naftiko-error.ts';

const controls = /[^\t\x20-\x7e\x80-\uffff]/;
const nonAscii = /\P{ASCII}/u;

/**
 * A secret in the wire form of a header value: blanks and line ends around it (files often end in one) are dropped,
 * other text than ASCII is UTF-8.
 * @throws NAF_ERR_CREDENTIAL when control characters are left
 */
export function headerText(secret: string): string {
  const text = secret.trim();
  if (controls.test(text)) throw new NaftikoError('NAF_ERR_CREDENTIAL', 'the credential holds control characters');
  return nonAscii.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}

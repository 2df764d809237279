/** The digest of RFC 7616: what both sides of a digest exchange compute. */
import { createHash } from 'node:crypto';

/** Algorithms by the word of the `algorithm` parameter, upper case, without `-SESS`. */
const hashes: Readonly<Record<string, string>> = { MD5: 'md5', 'SHA-256': 'sha256', 'SHA-512-256': 'sha512-256' };

/** Everything that goes into a `response`. */
export interface DigestInput {
  /** As the challenge wrote it, for example `SHA-256-sess`; absent: MD5. */
  readonly algorithm: string | undefined;
  readonly username: string;
  readonly realm: string;
  readonly password: string;
  readonly nonce: string;
  readonly method: string;
  readonly uri: string;
  /** `auth`, or undefined for challenges without `qop` (RFC 2069). */
  readonly qop: 'auth' | undefined;
  /** Eight hexadecimal digits. */
  readonly nc: string;
  readonly cnonce: string;
}

/** Whether an algorithm is known. */
export function isDigestAlgorithm(algorithm: string): boolean {
  return Object.hasOwn(hashes, algorithm.toUpperCase().replace(/-SESS$/, ''));
}

/** The hash of an algorithm, in lower-case hexadecimal, of UTF-8 text. */
export function digestHash(algorithm: string | undefined, text: string): string {
  const name = hashes[(algorithm ?? 'MD5').toUpperCase().replace(/-SESS$/, '')] ?? 'md5';
  return createHash(name).update(text, 'utf8').digest('hex');
}

/** The `response` value. @see https://www.rfc-editor.org/rfc/rfc7616#section-3.4 */
export function digestResponse(input: DigestInput): string {
  const { algorithm, username, realm, password, nonce, method, uri, qop, nc, cnonce } = input;
  const secret = digestHash(algorithm, `${username}:${realm}:${password}`);
  const isSession = /-sess$/i.test(algorithm ?? '');
  const a1 = isSession ? digestHash(algorithm, `${secret}:${nonce}:${cnonce}`) : secret;
  const a2 = digestHash(algorithm, `${method}:${uri}`);
  return digestHash(
    algorithm,
    qop === undefined ? `${a1}:${nonce}:${a2}` : `${a1}:${nonce}:${nc}:${cnonce}:${qop}:${a2}`,
  );
}

/** Comparison of secrets that takes the same time wherever they differ. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** The digest of a text: digests are compared instead of secrets, so that lengths do not show either. */
export function secretDigest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** Whether a presented text is the one that `expected` is the digest of. */
export function isSecret(expected: Buffer, presented: string): boolean {
  return timingSafeEqual(expected, secretDigest(presented));
}

/** A name for a caller that tells callers apart and gives nothing of the credential away. */
export function principalOf(scheme: string, credential: string): string {
  return `${scheme}:${secretDigest(`principal\0${scheme}\0${credential}`).toString('base64url').slice(0, 22)}`;
}

/** An answer body that is already in memory. */
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { AnswerBody } from './operation.ts';

/** Wraps bytes, so that what was read once can be handed on like a fresh answer. */
export function bufferedBody(bytes: Uint8Array): AnswerBody {
  return {
    length: bytes.byteLength,
    ready: bytes,
    collect: (maxBytes) =>
      bytes.byteLength > maxBytes
        ? Promise.reject(new NaftikoError('NAF_ERR_UPSTREAM_TOO_LARGE', `answer exceeds ${maxBytes} bytes`))
        : Promise.resolve(bytes),
    async *stream() {
      yield bytes;
    },
    discard: () => undefined,
  };
}

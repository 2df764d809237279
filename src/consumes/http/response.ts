/** Decodes a success: bytes → the value of the operation's `outputRawFormat`. */
import type { JsonValue } from '../../json/json-value.ts';
import { isEmptyBody } from '../../formats/empty-body.ts';
import type { Decoder } from '../../formats/format.ts';
import type { CallContext } from '../../operation/call-context.ts';
import type { UpstreamAnswer } from '../consumer.ts';
import { undecodableError } from './failures.ts';

/** What decoding an operation's answers needs. */
export interface DecodePlan {
  readonly operation: string;
  /** As messages name it. */
  readonly title: string;
  /** Undefined: a format that this engine does not have, or bytes that are not decoded. */
  readonly decoder: Decoder | undefined;
  readonly binary: boolean;
  /** Bytes of a binary answer, when the document limits it. */
  readonly maxBytes: number | undefined;
}

const charsetPattern = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/** The charset of a Content-Type, lower case, or undefined. */
export function charsetOf(mediaType: string | undefined): string | undefined {
  return mediaType === undefined ? undefined : charsetPattern.exec(mediaType)?.[1]?.toLowerCase();
}

/** Reads and decodes. @see docs/spec/consume.md sections 8 and 8.1 */
export function decodeAnswer(
  plan: DecodePlan,
  { body, mediaType }: UpstreamAnswer,
  call: CallContext,
): Promise<JsonValue | undefined> {
  if (body === undefined) return Promise.resolve(undefined);
  if (plan.binary) {
    body.discard();
    return Promise.resolve(undefined);
  }
  const { maxResponseBytes } = call.runtime.options;
  const { ready } = body;
  if (ready === undefined || ready.byteLength > maxResponseBytes) {
    return body.collect(maxResponseBytes).then((bytes) => decodeBytes(plan, bytes, mediaType, maxResponseBytes));
  }
  return decodeBytes(plan, ready, mediaType, maxResponseBytes);
}

async function decodeBytes(
  plan: DecodePlan,
  bytes: Uint8Array,
  mediaType: string | undefined,
  maxBytes: number,
): Promise<JsonValue | undefined> {
  if (isEmptyBody(bytes, 'json')) return undefined;
  const { operation, title, decoder } = plan;
  if (decoder === undefined) throw undecodableError(operation, title, new Error('no such format'));
  try {
    return await decoder(bytes, charsetOf(mediaType), maxBytes);
  } catch (error) {
    throw undecodableError(operation, title, error);
  }
}

/** The caller's body, sent on byte for byte where the value to be sent is that body's whole value. */
import type { JsonValue } from '../../../json/json-value.ts';
import type { CallContext } from '../../../operation/call-context.ts';
import type { BuiltBody } from './body.ts';

const jsonType = /^\s*application\/(?:[^;\s]+\+)?json\s*(?:;|$)/i;

/** Whether a Content-Type is JSON. */
export function isJsonType(mediaType: string | undefined): boolean {
  return mediaType !== undefined && jsonType.test(mediaType);
}

/**
 * The bytes and media type as received, when `value` is what they were parsed to. `structured`: only lists and maps,
 * for places where a text is quoted.
 * @see docs/spec/consume.md section 5.3
 */
export function receivedBody(
  value: JsonValue | undefined,
  call: CallContext,
  which: 'any' | 'structured' = 'any',
): BuiltBody | undefined {
  const { body } = call;
  if (body === undefined || value === undefined || value !== body.value) return undefined;
  if (typeof value === 'string' ? which === 'structured' : !isJsonType(body.mediaType)) return undefined;
  if (which === 'structured' && (typeof value !== 'object' || value === null)) return undefined;
  return { content: body.bytes, mediaType: body.mediaType ?? (typeof value === 'string' ? 'text/plain' : undefined) };
}

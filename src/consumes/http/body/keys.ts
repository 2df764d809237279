/** API keys that stand in the body: added as a member of a JSON map or a pair of a form. */
import { parseJson, stringifyJson } from '../../../json/json-text.ts';
import { isJsonObject, type JsonValue, setMember } from '../../../json/json-value.ts';
import { encodeForm } from '../url-text.ts';
import type { BuiltBody } from './body.ts';
import { isJsonType } from './received.ts';

const formType = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * The body with these keys; where there was none, a JSON map of them. Undefined when the body is neither a JSON map nor
 * a form, so that there is no place for a key.
 * @see docs/spec/versions.md section 4.3
 */
export function withBodyKeys(
  built: BuiltBody | undefined,
  keys: readonly (readonly [string, string])[],
): BuiltBody | undefined {
  if (built === undefined) return { content: stringifyJson(Object.fromEntries(keys)), mediaType: 'application/json' };
  const text = typeof built.content === 'string' ? built.content : Buffer.from(built.content).toString('utf8');
  const { mediaType } = built;
  if (mediaType !== undefined && formType.test(mediaType)) {
    const pairs = keys.map(([key, value]) => `${encodeForm(key)}=${encodeForm(value)}`);
    return { content: [...(text === '' ? [] : [text]), ...pairs].join('&'), mediaType };
  }
  const object = isJsonType(mediaType) ? parsedObject(text) : undefined;
  if (object === undefined) return undefined;
  for (const [key, value] of keys) setMember(object, key, value);
  return { content: stringifyJson(object), mediaType };
}

function parsedObject(text: string): Record<string, JsonValue> | undefined {
  try {
    const value = parseJson(text);
    return isJsonObject(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

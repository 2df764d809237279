/** Content blocks on the wire: their text in a given revision. */
import { stringifyJson } from '../../json/json-text.ts';
import { isJsonObject, type JsonObject, member } from '../../json/json-value.ts';
import type { Features } from './revision.ts';

/** A text block as JSON text. */
export function textBlock(text: string): string {
  return `{"type":"text","text":${JSON.stringify(text)}}`;
}

/** A block of the newest form as JSON text in an older revision's words. @see docs/spec/mcp.md L6 */
export function blockText(block: JsonObject, features: Features): string {
  return stringifyJson(blockFor(block, features));
}

/** Whether a block looks the same in every revision. */
export function isTimeless(block: JsonObject): boolean {
  const type = member(block, 'type');
  return type !== 'audio' && type !== 'resource_link' && !hasDate(block);
}

function blockFor(block: JsonObject, features: Features): JsonObject {
  const type = member(block, 'type');
  if (type === 'audio' && !features.audio) {
    const { data = '', mimeType = 'audio/wav' } = block;
    return { type: 'resource', resource: { uri: 'naftiko://transient/audio', mimeType, blob: data } };
  }
  if (type === 'resource_link' && !features.resourceLinks) {
    const { uri = '', title, name = '' } = block;
    const label = typeof title === 'string' ? title : String(name);
    return { type: 'text', text: label === '' ? String(uri) : `${label}: ${String(uri)}` };
  }
  return hasDate(block) && !features.lastModified ? withoutDate(block) : block;
}

function hasDate(block: JsonObject): boolean {
  const annotations = member(block, 'annotations');
  return isJsonObject(annotations) && Object.hasOwn(annotations, 'lastModified');
}

function withoutDate(block: JsonObject): JsonObject {
  const annotations = member(block, 'annotations');
  if (!isJsonObject(annotations)) return block;
  const { lastModified: _lastModified, ...rest } = annotations;
  return { ...block, annotations: rest };
}

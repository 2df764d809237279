// YAML or JSON text to plain values: scalars as `document.md` 2 reads them, the source text where a field is typed as text.
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Scalar } from 'yaml';
import type { Json, JsonMap } from './json.ts';

/** Keys whose values are text by the schema: their scalars keep the text as written (`1.10`, `yes`). */
const TEXT_KEYS = new Set(
  'value,name,in,path,call,ref,method,mapping,key,token,username,password,namespace,type,pattern,baseUri'.split(','),
);
/** Below these keys the author writes JSON values of any type. */
const VALUE_KEYS = new Set(['with', 'data', 'enum', 'default', 'const']);
const YES = /^(?:yes|on|Yes|On|YES|ON)$/;
const NO = /^(?:no|off|No|Off|NO|OFF)$/;

/**
 * The first document of a text, as plain values.
 * @throws Error with the parser's message when the text is no YAML
 */
export function readYaml(text: string): Json {
  const documents = parseAllDocuments(text, { merge: true, strict: false, uniqueKeys: false, intAsBigInt: false });
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (document === undefined) return null;
  const fault = document.errors[0];
  if (fault !== undefined) throw new Error(fault.message);
  return plain(document.contents, document, { key: '', free: false });
}

interface Place {
  key: string;
  free: boolean;
}

function plain(node: unknown, document: Document, place: Place): Json {
  if (isAlias(node)) return plain(node.resolve(document), document, place);
  if (isSeq(node)) return node.items.map((item) => plain(item, document, place));
  if (isMap(node)) return plainMap(node.items, document, place);
  return isScalar(node) ? plainScalar(node, place) : null;
}

function plainMap(items: readonly { key: unknown; value: unknown }[], document: Document, place: Place): JsonMap {
  const result: JsonMap = {};
  for (const { key, value } of items) {
    const name = keyText(key);
    const free = place.free || VALUE_KEYS.has(name);
    const member = plain(value, document, { key: name, free });
    if (name === '<<') Object.assign(result, member);
    else Object.defineProperty(result, name, { value: member, enumerable: true, configurable: true, writable: true });
  }
  return result;
}

function keyText(key: unknown): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : String(key);
}

function plainScalar(node: Scalar & Node, place: Place): Json {
  const { value, source } = node;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && node.type !== 'PLAIN') return value;
  const typedAsText = TEXT_KEYS.has(place.key) && !place.free;
  if (typedAsText && source !== undefined) return source;
  if (typeof value === 'string') return YES.test(value) ? true : NO.test(value) ? false : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

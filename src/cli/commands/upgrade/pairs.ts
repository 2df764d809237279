/** Small access to nodes of the YAML library, whose scalars are all text here (failsafe schema). */
import { isScalar, Pair, Scalar, type YAMLMap } from 'yaml';

/** The text of a scalar node; undefined for anything else. */
export function scalarTextOf(node: unknown): string | undefined {
  return isScalar(node) ? String(node.value) : undefined;
}

/** A scalar with that text: the node itself with its comments and quotes, or a new one. */
export function setText(node: unknown, text: string): Scalar {
  if (!isScalar(node)) return new Scalar(text);
  // Block scalars keep the text of their source unless it is dropped.
  delete node.source;
  node.value = text;
  return node;
}

/** The pair with that key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => scalarTextOf(pair.key) === key);
}

/** The node of a member. */
export function memberOf(map: YAMLMap, key: string): unknown {
  return pairOf(map, key)?.value;
}

/** The text of a scalar member. */
export function textOfMember(map: YAMLMap, key: string): string | undefined {
  const text = scalarTextOf(memberOf(map, key));
  return text === undefined || text === '' ? undefined : text;
}

/** Takes a pair out of its map. */
export function removePair(map: YAMLMap, pair: Pair): void {
  map.items = map.items.filter((item) => item !== pair);
}

/** Gives a map a member with that text, in place of one that is there. */
export function setMemberText(map: YAMLMap, key: string, text: string): void {
  const pair = pairOf(map, key);
  if (pair === undefined) map.items.push(new Pair(new Scalar(key), new Scalar(text)));
  else pair.value = setText(pair.value, text);
}

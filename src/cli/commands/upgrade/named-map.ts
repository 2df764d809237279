/** A list of maps with `name` → a map keyed by the names, on YAML nodes. */
import { isNode, isScalar, Pair, Scalar, YAMLMap, type YAMLSeq } from 'yaml';
import { memberOf, pairOf, removePair, setText } from './pairs.ts';

/** The map of a list of maps: each name becomes a key, comments stay beside what they were written at. */
export function namedMap(list: YAMLSeq, items: readonly YAMLMap[], keys: readonly string[]): YAMLMap {
  const map = new YAMLMap();
  if (list.flow !== undefined) map.flow = list.flow;
  if (list.comment != null) map.comment = list.comment;
  if (list.commentBefore != null) map.commentBefore = list.commentBefore;
  if (list.spaceBefore !== undefined) map.spaceBefore = list.spaceBefore;
  map.items = items.map((item, index) => namedPair(item, keys[index] ?? ''));
  return map;
}

function namedPair(item: YAMLMap, name: string): Pair {
  const written = pairOf(item, 'name');
  const value = memberOf(item, 'name');
  if (written !== undefined) removePair(item, written);
  const key =
    isScalar(value) && value.type !== 'BLOCK_LITERAL' && value.type !== 'BLOCK_FOLDED'
      ? setText(value, name)
      : new Scalar(name);
  // A comment behind the name would end up between key and colon: it goes in front of the first member.
  const comments = [commentBefore(item), written === undefined ? undefined : commentBefore(written.key)];
  const behind = key.comment;
  delete key.comment;
  moveSpace(item, key);
  const before = comments.filter((comment) => comment !== undefined).join('\n');
  if (before !== '') key.commentBefore = before;
  delete item.commentBefore;
  const [first] = item.items;
  if (behind != null && first !== undefined && isNode(first.key)) {
    first.key.commentBefore = [behind, first.key.commentBefore].filter((comment) => comment != null).join('\n');
  }
  return new Pair(key, item);
}

function commentBefore(node: unknown): string | undefined {
  return isNode(node) && node.commentBefore != null ? node.commentBefore : undefined;
}

function moveSpace(from: YAMLMap, to: Scalar): void {
  delete to.spaceBefore;
  if (from.spaceBefore === true) to.spaceBefore = true;
  delete from.spaceBefore;
}

/** Values and places inside a located tree. */
import { type JsonValue, setMember } from '../json/json-value.ts';
import { parsePointer } from '../json/pointer.ts';
import type { LocatedNode } from './located-node.ts';

/** The JSON value of a node. A key called `__proto__` is an ordinary member. */
export function toJson(node: LocatedNode): JsonValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toJson);
  const object: Record<string, JsonValue> = {};
  for (const [key, entry] of node.entries) setMember(object, key, toJson(entry.value));
  return object;
}

/** The node that an RFC 6901 pointer names below `node`, or undefined. */
export function nodeAt(node: LocatedNode, pointer: string): LocatedNode | undefined {
  let current: LocatedNode | undefined = node;
  for (const token of parsePointer(pointer)) current = current === undefined ? undefined : childOf(current, token);
  return current;
}

/** The member or element of that name, or undefined. */
export function childOf(node: LocatedNode, token: string): LocatedNode | undefined {
  if (node.kind === 'map') return node.entries.get(token)?.value;
  if (node.kind === 'list') return /^\d+$/.test(token) ? node.items[Number(token)] : undefined;
  return undefined;
}

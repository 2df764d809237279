/** Values and places inside a located tree. */
import { type JsonValue, setMember } from '../json/json-value.ts';
import { unescapeToken } from '../json/pointer.ts';
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
  let end = 0;
  for (let from = 1; current !== undefined && from <= pointer.length; from = end + 1) {
    const slash = pointer.indexOf('/', from);
    end = slash === -1 ? pointer.length : slash;
    current = childOf(current, unescapeToken(pointer.slice(from, end)));
  }
  return current;
}

/** The member or element of that name, or undefined. */
export function childOf(node: LocatedNode, token: string): LocatedNode | undefined {
  if (node.kind === 'map') return node.entries.get(token)?.value;
  if (node.kind === 'list') return /^\d+$/.test(token) ? node.items[Number(token)] : undefined;
  return undefined;
}

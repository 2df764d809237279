/** The one upgrade: list form → map form, on located nodes, every origin kept. */
import type { LocatedEntry, LocatedMap, LocatedNode } from '../document/located-node.ts';
import { documentShape, type Member, type Shape } from './shapes.ts';
import { kebabName, oneLine, uniqueKeys } from './unique-names.ts';

/**
 * A document in the newest words. Lists with names become maps in the same order; a repeated name gets a unique key while
 * `LocatedEntry.name` keeps what the author wrote, and is '' where a name is missing (the key is then derived from path
 * and method). What is in map form already stays as it is, so that mixed documents are read too.
 * @see docs/spec/versions.md section 3
 */
export function upgradeToMaps(document: LocatedMap): LocatedMap {
  return upgradeMap(document, documentShape);
}

function upgradeMap(map: LocatedMap, shape: Shape): LocatedMap {
  const entries = new Map<string, LocatedEntry>();
  for (const [key, entry] of map.entries) {
    const newest = shape.renames[key] ?? key;
    // The newest word wins where an author wrote both.
    if (newest !== key && map.entries.has(newest)) continue;
    const member = Object.hasOwn(shape.members, newest) ? shape.members[newest] : undefined;
    const value = member === undefined ? entry.value : upgradeMember(entry.value, member, newest, map);
    entries.set(newest, value === entry.value ? entry : { ...entry, value });
  }
  return { ...map, entries };
}

function upgradeMember(node: LocatedNode, member: Member, word: string, owner: LocatedMap): LocatedNode {
  const upgradeItem = (item: LocatedNode): LocatedNode =>
    item.kind === 'map' ? upgradeMap(item, shapeOf(member, item)) : item;
  if (member.holds === 'one') return upgradeItem(node);
  if (node.kind === 'list') {
    const items = node.items.map(upgradeItem);
    if (member.holds === 'list') return { ...node, items };
    return { kind: 'map', origin: node.origin, entries: namedEntries(items, member, word, owner) };
  }
  if (node.kind === 'map') {
    const entries = new Map<string, LocatedEntry>();
    for (const [key, entry] of node.entries) entries.set(key, { ...entry, value: upgradeItem(entry.value) });
    return { ...node, entries };
  }
  return node;
}

function shapeOf(member: Member, item: LocatedMap): Shape {
  return typeof member.shape === 'function' ? member.shape(scalarText(item, 'type')) : member.shape;
}

function namedEntries(
  items: readonly LocatedNode[],
  member: Member,
  word: string,
  owner: LocatedMap,
): Map<string, LocatedEntry> {
  const names = items.map((item) => (item.kind === 'map' ? (scalarText(item, 'name') ?? '') : ''));
  const keys = uniqueKeys(
    names.map((name, index) => {
      const item = items[index];
      return oneLine(name) || (item?.kind === 'map' ? derivedName(item, member, owner) : '') || `${word}-${index + 1}`;
    }),
  );
  const entries = new Map<string, LocatedEntry>();
  items.forEach((value, index) => {
    const keyOrigin = (value.kind === 'map' ? value.entries.get('name')?.value.origin : undefined) ?? value.origin;
    entries.set(keys[index] ?? '', { name: names[index] ?? '', keyOrigin, value });
  });
  return entries;
}

function derivedName(item: LocatedMap, member: Member, owner: LocatedMap): string {
  if (member.nameFrom === undefined) return '';
  const path = scalarText(item, 'path') ?? scalarText(owner, 'path') ?? '';
  if (member.nameFrom === 'path') return kebabName(path);
  return kebabName(scalarText(item, 'method') ?? 'GET', path);
}

function scalarText(map: LocatedMap, key: string): string | undefined {
  const node = map.entries.get(key)?.value;
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

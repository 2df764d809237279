/**
 * The one upgrade: list form → map form, and old words → newest words. Nothing is rewritten: what a reader asks a located
 * node for is looked up as if the node were in the newest form, so that no second tree is made.
 */
import type { LocatedEntry, LocatedMap, LocatedNode } from '../document/located-node.ts';
import type { Member, Shape } from './shapes.ts';
import { kebabName, oneLine, uniqueKeys } from './unique-names.ts';

/**
 * The entry of a map under a key of the newest words: its own, or that of the old word. The newest word wins where an
 * author wrote both.
 * @see docs/spec/versions.md section 3
 */
export function upgradedEntry(map: LocatedMap, key: string, shape: Shape): LocatedEntry | undefined {
  const entry = map.entries.get(key);
  if (entry !== undefined || shape.oldWords.size === 0) return entry;
  const old = shape.oldWords.get(key);
  return old === undefined ? undefined : map.entries.get(old);
}

/** The shape of one of the objects that a member holds. */
export function shapeOf(member: Member, item: LocatedMap): Shape {
  return typeof member.shape === 'function' ? member.shape(scalarText(item, 'type')) : member.shape;
}

/** The elements of a list with names as entries of a map, in the same order. */
export interface UpgradedNames {
  /** As the author wrote it, cut at its first line break; '' where none was written. */
  readonly names: readonly string[];
  /** Unique: a repeated name gets a number, a missing one is derived from path and method. */
  readonly keys: readonly string[];
}

/** What the elements of the list `word` of `owner` are called in map form. @see docs/spec/versions.md section 3 */
export function upgradedNames(
  items: readonly LocatedNode[],
  member: Member,
  word: string,
  owner: LocatedMap,
): UpgradedNames {
  const names = items.map(writtenName);
  const complete = names.includes('')
    ? names.map((name, index) => name || derivedName(items[index], member, owner) || `${word}-${index + 1}`)
    : names;
  return { names, keys: uniqueKeys(complete) };
}

function writtenName(item: LocatedNode): string {
  return item.kind === 'map' ? oneLine(scalarText(item, 'name') ?? '') : '';
}

function derivedName(item: LocatedNode | undefined, member: Member, owner: LocatedMap): string {
  if (member.nameFrom === undefined || item?.kind !== 'map') return '';
  const path = scalarText(item, 'path') ?? scalarText(owner, 'path') ?? '';
  if (member.nameFrom === 'path') return kebabName(path);
  return kebabName(scalarText(item, 'method') ?? 'GET', path);
}

function scalarText(map: LocatedMap, key: string): string | undefined {
  const node = map.entries.get(key)?.value;
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

/** The upgrade of normalize/naftiko-to-ikanos.ts on YAML nodes, by the same table: words renamed, lists with names → maps. */
import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Member, Shape } from '../../../normalize/shapes.ts';
import { exposesType } from '../../../normalize/shapes.ts';
import { kebabName, oneLine, uniqueKeys } from '../../../normalize/unique-names.ts';
import { namedMap } from './named-map.ts';
import { upgradeOutputs } from './outputs.ts';
import { rename } from './words.ts';
import { pairOf, setText, textOfMember } from './pairs.ts';

/** What the rewriting of one document needs. */
export interface UpgradeContext {
  /** A lone `const` is the value (documents of alpha1 and before). */
  readonly constIsValue: boolean;
  readonly note: (message: string) => void;
}

/** Rewrites a map in place. */
export function upgradeYamlMap(map: YAMLMap, shape: Shape, context: UpgradeContext): void {
  for (const [from, to] of Object.entries(shape.renames)) rename(map, from, to);
  for (const [word, member] of Object.entries(shape.members)) {
    const pair = pairOf(map, word);
    if (pair !== undefined) pair.value = upgradeMember(pair.value, word, member, map, context);
  }
  upgradeOutputs(map, context.constIsValue);
}

function upgradeMember(node: unknown, word: string, member: Member, owner: YAMLMap, context: UpgradeContext): unknown {
  if (member.holds === 'one') {
    if (isMap(node)) upgradeYamlMap(node, shapeOf(member, node), context);
    return node;
  }
  const items = isSeq(node) ? node.items : isMap(node) ? node.items.map(({ value }) => value) : [];
  for (const item of items) if (isMap(item)) upgradeItem(item, word, member, context);
  if (member.holds === 'list' || !isSeq(node)) return node;
  return toMap(node, word, member, owner, context);
}

function upgradeItem(item: YAMLMap, section: string, member: Member, context: UpgradeContext): void {
  const type = pairOf(item, 'type');
  const written = textOfMember(item, 'type');
  if (section === 'exposes' && type !== undefined && written !== undefined && exposesType(written) !== written) {
    type.value = setText(type.value, exposesType(written) ?? written);
  }
  upgradeYamlMap(item, shapeOf(member, item), context);
  const isImport = section === 'consumes' && pairOf(item, 'baseUri') === undefined;
  if (isImport || (pairOf(item, 'import') !== undefined && pairOf(item, 'keys') === undefined))
    rename(item, 'location', 'from');
}

function shapeOf(member: Member, item: YAMLMap): Shape {
  return typeof member.shape === 'function'
    ? member.shape(textOfMember(item, 'type')?.trim().toLowerCase())
    : member.shape;
}

/** A list with names → a map. Parameters that share a name stay a list: a map could not hold both under their names. */
function toMap(list: YAMLSeq, word: string, member: Member, owner: YAMLMap, context: UpgradeContext): unknown {
  const maps = list.items.filter((item) => isMap(item));
  if (maps.length < list.items.length) return list;
  const names = maps.map((item) => oneLine(textOfMember(item, 'name') ?? ''));
  const written = names.filter((name) => name !== '');
  const repeats = new Set(written).size < written.length;
  if (repeats && (word === 'inputParameters' || word === 'arguments')) {
    context.note(`\`${word}\` stays a list, because two of its entries share a name`);
    return list;
  }
  const keys = uniqueKeys(
    maps.map((item, index) => names[index] || derivedName(item, member, owner) || `${word}-${index + 1}`),
  );
  keys.forEach((key, index) => {
    if (names[index] !== '' && names[index] !== key) {
      context.note(`the second "${names[index]}" in \`${word}\` is now called "${key}"`);
    }
  });
  return namedMap(list, maps, keys);
}

function derivedName(item: YAMLMap, member: Member, owner: YAMLMap): string {
  if (member.nameFrom === undefined) return '';
  const path = textOfMember(item, 'path') ?? textOfMember(owner, 'path') ?? '';
  return member.nameFrom === 'path' ? kebabName(path) : kebabName(textOfMember(item, 'method') ?? 'GET', path);
}

/** Rewrites `outputParameters` and what is nested in them for the map form. */
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { namedMap } from './named-map.ts';
import { memberOf, pairOf, removePair, setText, textOfMember } from './pairs.ts';

/**
 * The outputs of a consumed operation, of steps and of a mock become a map where every entry has a name of its own; those
 * beside `call` or `ref` stay a list. A one-element `items` list becomes the element, a lone `const` of a scalar (before
 * alpha2) its value.
 * @see docs/spec/versions.md section 3
 */
export function upgradeOutputs(owner: YAMLMap, constIsValue: boolean): void {
  const pair = pairOf(owner, 'outputParameters');
  if (pair === undefined) return;
  const shaped = pairOf(owner, 'call') !== undefined || pairOf(owner, 'ref') !== undefined;
  pair.value = shaped ? upgradeList(pair.value, constIsValue) : toMap(pair.value, constIsValue);
}

function upgradeList(node: unknown, constIsValue: boolean): unknown {
  if (isSeq(node)) for (const item of node.items) if (isMap(item)) upgradeMapped(item, constIsValue);
  return node;
}

/** An entry that stays what it is; below it, lists of `items` go. */
function upgradeMapped(entry: YAMLMap, constIsValue: boolean): void {
  if (constIsValue) constToValue(entry);
  const properties = memberOf(entry, 'properties');
  for (const value of isMap(properties)
    ? properties.items.map((pair) => pair.value)
    : isSeq(properties)
      ? properties.items
      : []) {
    if (isMap(value)) upgradeMapped(value, constIsValue);
  }
  const items = pairOf(entry, 'items');
  if (items === undefined) return;
  const [only] = isSeq(items.value) ? items.value.items : [];
  if (isSeq(items.value) && items.value.items.length === 1 && isMap(only) && textOfMember(only, 'name') === undefined)
    items.value = only;
  if (isMap(items.value)) upgradeMapped(items.value, constIsValue);
  else if (isSeq(items.value)) items.value = toMap(items.value, constIsValue);
}

/** A list of entries with names → a map; one that can not be a map stays a list. */
function toMap(node: unknown, constIsValue: boolean): unknown {
  if (isMap(node)) {
    for (const { value } of node.items) if (isMap(value)) upgradeNamed(value, constIsValue);
    return node;
  }
  // An empty list may be that of a lookup, which is one of texts.
  if (!isSeq(node) || node.items.length === 0) return node;
  const entries = node.items.filter((item) => isMap(item));
  for (const entry of entries) upgradeNamed(entry, constIsValue);
  const names = entries.map((entry) => textOfMember(entry, 'name'));
  const areUnique = names.every((name) => name !== undefined) && new Set(names).size === node.items.length;
  return areUnique ? namedMap(node, entries, names.map(String)) : node;
}

function upgradeNamed(entry: YAMLMap, constIsValue: boolean): void {
  if (constIsValue) constToValue(entry);
  const properties = pairOf(entry, 'properties');
  if (properties !== undefined) {
    properties.value = toMap(properties.value, constIsValue);
    if (isMap(properties.value)) dropNames(properties.value);
  }
  const items = pairOf(entry, 'items');
  if (items === undefined) return;
  const [only] = isSeq(items.value) ? items.value.items : [];
  if (isSeq(items.value) && items.value.items.length === 1 && isMap(only) && textOfMember(only, 'name') === undefined) {
    upgradeNamed(only, constIsValue);
    items.value = only;
  } else if (isMap(items.value) && pairOf(items.value, 'type') !== undefined) upgradeNamed(items.value, constIsValue);
  else items.value = toMap(items.value, constIsValue);
}

/** The name inside an entry replaces its key, as the reader has it. */
function dropNames(map: YAMLMap): void {
  for (const pair of map.items) {
    if (!isMap(pair.value)) continue;
    const name = pairOf(pair.value, 'name');
    const text = textOfMember(pair.value, 'name');
    if (name === undefined) continue;
    if (text !== undefined) pair.key = setText(pair.key, text);
    removePair(pair.value, name);
  }
}

function constToValue(entry: YAMLMap): void {
  const constant = pairOf(entry, 'const');
  const type = textOfMember(entry, 'type')?.toLowerCase();
  if (constant === undefined || type === 'object' || type === 'array') return;
  if (pairOf(entry, 'mapping') === undefined && pairOf(entry, 'value') === undefined)
    constant.key = setText(constant.key, 'value');
}

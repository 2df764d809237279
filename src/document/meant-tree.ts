/** A tree in which misspelt keys have the names they were meant to have, so that checking can go on behind them. */
import { type LocatedEntry, type LocatedMap, type LocatedNode, withValue } from './located-node.ts';

/** A key of a map that stands for another one. */
export interface MisspeltKey {
  readonly map: LocatedNode;
  readonly key: string;
  readonly meant: string;
}

/** The tree with the keys renamed; origins stay those of what was written. Parts without a misspelt key are the same nodes. */
export function withMeantKeys(root: LocatedNode, misspelt: readonly MisspeltKey[]): LocatedNode {
  const byMap = Map.groupBy(misspelt, ({ map }) => map);
  const rebuilt = (node: LocatedNode): LocatedNode => {
    if (node.kind === 'scalar') return node;
    if (node.kind === 'list') {
      const items = node.items.map(rebuilt);
      return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
    }
    return rebuiltMap(node, byMap.get(node) ?? [], rebuilt);
  };
  return rebuilt(root);
}

function rebuiltMap(
  node: LocatedMap,
  misspelt: readonly MisspeltKey[],
  rebuilt: (node: LocatedNode) => LocatedNode,
): LocatedNode {
  const names = new Map(misspelt.map(({ key, meant }) => [key, meant]));
  let changed = names.size > 0;
  const entries = new Map<string, LocatedEntry>();
  for (const [key, entry] of node.entries) {
    const value = rebuilt(entry.value);
    const name = names.get(key);
    changed ||= value !== entry.value;
    entries.set(name ?? key, withValue(entry, value, name));
  }
  return changed ? { ...node, entries } : node;
}

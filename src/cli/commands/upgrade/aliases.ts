/** Replaces aliases and merge keys by what they stand for: rewritten in one place, a shared node would change in all. */
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import { scalarTextOf } from './pairs.ts';

/** Aliases become copies, merge keys plain members, anchors go. The document must have been checked for runaway aliases. */
export function expandAliases(document: Document): void {
  visit(document, {
    Alias: (_key, alias) => {
      const target = alias.resolve(document);
      if (target === undefined) return undefined;
      // `clone` is declared to give any node; it gives one of the same kind.
      const copy = target.clone() as Node;
      delete (copy as { anchor?: string }).anchor;
      return copy;
    },
  });
  visit(document, {
    Value: (_key, node) => {
      delete (node as { anchor?: string }).anchor;
      if (isMap(node)) mergeInto(node);
    },
  });
}

function mergeInto(map: YAMLMap): void {
  const isMerge = (pair: Pair): boolean =>
    scalarTextOf(pair.key) === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN';
  const merges = map.items.filter(isMerge);
  if (merges.length === 0) return;
  const sources = merges.flatMap(({ value }) =>
    isMap(value) ? [value] : isSeq(value) ? value.items.filter(isMap) : [],
  );
  if (sources.length === 0) return;
  map.items = map.items.filter((pair) => !isMerge(pair));
  const known = new Set(map.items.map(({ key }) => scalarTextOf(key)));
  for (const source of sources) {
    for (const pair of source.items) {
      const key = scalarTextOf(pair.key);
      if (!known.has(key)) map.items.push(pair);
      known.add(key);
    }
  }
}

/** Rules on import entries as they are written: `import-from-not-self`, `standalone-no-imports`, `aggregates-namespace-required`. */
import type { LocatedMap, LocatedNode } from '../document/located-node.ts';
import { childOf } from '../document/node-value.ts';
import type { Rule } from './rule.ts';

const sections = ['consumes', 'exposes', 'aggregates', 'binds'] as const;

/** The maps of a section below `parent`. */
function entriesOf(parent: LocatedNode | undefined, section: string): LocatedMap[] {
  const list = parent === undefined ? undefined : childOf(parent, section);
  if (list?.kind !== 'list') return [];
  return list.items.filter((item): item is LocatedMap => item.kind === 'map');
}

/** @see docs/spec/lint.md section 7 */
export const importEntries: Rule = ({ root, report }) => {
  const capability = childOf(root, 'capability');
  for (const section of sections) {
    for (const entry of [...entriesOf(root, section), ...entriesOf(capability, section)]) {
      const from = childOf(entry, 'from') ?? childOf(entry, 'location');
      if (from?.kind === 'scalar' && from.text === '.')
        report('import-from-not-self', from.origin, 'The import names the folder it stands in.');
    }
    if (capability !== undefined) continue;
    for (const entry of entriesOf(root, section)) {
      // A bind's `location` is where its values are; an import also says what to take.
      const from =
        entry.entries.get('from') ?? (entry.entries.has('import') ? entry.entries.get('location') : undefined);
      if (from !== undefined)
        report('standalone-no-imports', from.keyOrigin, 'A document without "capability" can not import.');
    }
  }
};

export const aggregatesNamespace: Rule = ({ root, report }) => {
  for (const entry of [...entriesOf(root, 'aggregates'), ...entriesOf(childOf(root, 'capability'), 'aggregates')]) {
    const isAggregate = entry.entries.has('flows') || entry.entries.has('functions');
    if (!isAggregate || entry.entries.has('namespace')) continue;
    report('aggregates-namespace-required', entry.origin, 'An aggregate without "namespace" can be named by no "ref".');
  }
};

/** Rule `name-repeated`: resources of one adapter, and operations of one exposed resource, have names of their own. */
import type { LocatedNode } from '../document/located-node.ts';
import { childOf } from '../document/node-value.ts';
import type { Origin } from '../source/origin.ts';
import type { Rule } from './rule.ts';

/** Lists only: maps can not repeat keys. Repeated consumed operations are reported when the document is read. */
export const repeatedNames: Rule = ({ root, report }) => {
  const capability = childOf(root, 'capability');
  const check = (list: LocatedNode | undefined, what: string): void => {
    const first = new Map<string, Origin>();
    for (const item of itemsOf(list)) {
      const name = childOf(item, 'name');
      if (name?.kind !== 'scalar' || name.value === null) continue;
      const earlier = first.get(name.text);
      if (earlier === undefined) first.set(name.text, name.origin);
      else
        report('name-repeated', name.origin, `Two ${what} are called "${name.text}".`, {
          related: [{ origin: earlier, message: 'the first one' }],
        });
    }
  };
  const adapters = [root, capability].flatMap((parent) =>
    ['consumes', 'exposes'].flatMap((section) => itemsOf(parent === undefined ? undefined : childOf(parent, section))),
  );
  for (const adapter of adapters) {
    const type = childOf(adapter, 'type');
    // Names of MCP resources and tools are checked by the adapter that serves them.
    if (type?.kind === 'scalar' && type.text === 'mcp') continue;
    check(childOf(adapter, 'resources'), 'resources of one adapter');
    const isExposed = type?.kind === 'scalar' && type.text !== 'http';
    if (isExposed)
      for (const resource of itemsOf(childOf(adapter, 'resources')))
        check(childOf(resource, 'operations'), 'operations of one resource');
  }
};

function itemsOf(node: LocatedNode | undefined): readonly LocatedNode[] {
  return node?.kind === 'list' ? node.items : [];
}

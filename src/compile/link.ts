/** Names that refer to other parts of the document: `call` and `ref`. */
import type { ConsumedOperation, ConsumerPlan } from '../consumes/consumer.ts';

/** Finds what a `call` names. */
export interface Linker {
  /** The consumed operation, or undefined. `exact` is false for a tolerated three-part name. */
  find(call: string): { readonly operation: ConsumedOperation; readonly exact: boolean } | undefined;
  /** Every name that a `call` could have. */
  readonly targets: readonly string[];
  /** Whether a call misses its target only because an adapter has no namespace, which was reported there. */
  meetsNameless(call: string): boolean;
}

/**
 * Links `namespace.operation` names, split at the longest known namespace; entries that share a namespace are searched
 * in turn.
 * @see docs/spec/document.md section 12, docs/spec/versions.md sections 3 and 4.1 row 4
 */
export function linkerOf(consumers: readonly ConsumerPlan[]): Linker {
  const byNamespace = new Map<string, ConsumerPlan[]>();
  for (const consumer of consumers) {
    const same = byNamespace.get(consumer.namespace);
    if (same === undefined) byNamespace.set(consumer.namespace, [consumer]);
    else same.push(consumer);
  }
  const namespaces = [...byNamespace.keys()].toSorted((a, b) => b.length - a.length);
  return {
    // Asked for only where a call names nothing.
    get targets() {
      return consumers.flatMap(({ namespace, operations }) =>
        [...operations.keys()].map((key) => `${namespace}.${key}`),
      );
    },
    meetsNameless: (call) => {
      const dot = call.indexOf('.');
      const known = byNamespace.has(call.slice(0, dot));
      return !known && findIn(byNamespace.get('') ?? [], call.slice(dot + 1)) !== undefined;
    },
    find: (call) => {
      for (const namespace of namespaces) {
        if (call[namespace.length] !== '.' || !call.startsWith(namespace)) continue;
        const found = findIn(byNamespace.get(namespace) ?? [], call.slice(namespace.length + 1));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function findIn(consumers: readonly ConsumerPlan[], name: string): ReturnType<Linker['find']> {
  for (const { operations } of consumers) {
    const operation = operations.get(name);
    if (operation !== undefined) return { operation, exact: true };
  }
  if (!name.includes('.')) return undefined;
  const [resource, ...rest] = name.split('.');
  for (const { consumes, operations } of consumers) {
    const found = consumes.resources
      .find((candidate) => candidate.name === resource)
      ?.operations.find((candidate) => candidate.name === rest.join('.'));
    const operation = found === undefined ? undefined : operations.get(found.key);
    if (operation !== undefined) return { operation, exact: false };
  }
  return undefined;
}

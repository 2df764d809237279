/** The flows of a document by the name that `ref` gives them. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Aggregate, Flow } from '../model/aggregates.ts';

/** A flow with the aggregate it stands in. */
export interface LinkedFlow {
  readonly aggregate: Aggregate;
  readonly flow: Flow;
}

/** Finds what a `ref` names. */
export interface FlowTable {
  find(ref: string): LinkedFlow | undefined;
  readonly all: readonly LinkedFlow[];
  readonly targets: readonly string[];
}

/**
 * Reports `flow-repeated` (fatal) for two flows of one name. A `ref` is split at the first dot.
 * @see docs/spec/orchestration.md section 9.2
 */
export function flowTable(aggregates: readonly Aggregate[], report: Report): FlowTable {
  const flows = new Map<string, LinkedFlow>();
  for (const aggregate of aggregates) {
    for (const flow of aggregate.flows) {
      const ref = `${aggregate.namespace}.${flow.name}`;
      const before = flows.get(ref);
      if (before === undefined) flows.set(ref, { aggregate, flow });
      else {
        const related = [{ origin: before.flow.origin, message: 'the first is here' }];
        report('flow-repeated', flow.origin, `Two flows are called "${ref}".`, { related });
      }
    }
  }
  return { find: (ref) => flows.get(ref.trim()), all: [...flows.values()], targets: [...flows.keys()] };
}

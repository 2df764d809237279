/** All units of a document that can run, with what stands around them. */
import type { ConsumedHttpOperation, ConsumedHttpResource, ConsumesHttp } from '../model/consumes.ts';
import type { Capability } from '../model/capability.ts';
import type { McpResource, McpTool, RestOperation, RestResource } from '../model/exposes.ts';
import type { Flow } from '../model/aggregates.ts';
import type { ExposedUnit } from '../model/operation.ts';

/** A unit and its surroundings. `namespace` is that of the adapter or aggregate. */
export type PlacedUnit =
  | { readonly kind: 'rest'; readonly namespace: string; readonly unit: RestOperation; readonly resource: RestResource }
  | { readonly kind: 'tool'; readonly namespace: string; readonly unit: McpTool }
  | { readonly kind: 'resource'; readonly namespace: string; readonly unit: McpResource }
  | { readonly kind: 'flow'; readonly namespace: string; readonly unit: Flow };

/** REST operations, tools, MCP resources and flows, in the order of the document; flows last. */
export function unitsOf({ exposes, aggregates }: Capability): PlacedUnit[] {
  const units: PlacedUnit[] = [];
  for (const exposer of exposes) {
    const { namespace } = exposer;
    if (exposer.type === 'rest') {
      for (const resource of exposer.resources) {
        for (const unit of resource.operations) units.push({ kind: 'rest', namespace, unit, resource });
      }
    }
    if (exposer.type === 'mcp') {
      for (const unit of exposer.tools) units.push({ kind: 'tool', namespace, unit });
      for (const unit of exposer.resources) units.push({ kind: 'resource', namespace, unit });
    }
  }
  for (const { namespace, flows } of aggregates) {
    for (const unit of flows) units.push({ kind: 'flow', namespace, unit });
  }
  return units;
}

/** A consumed operation with the resource and adapter it belongs to. */
export interface PlacedConsumedOperation {
  readonly consumes: ConsumesHttp;
  readonly resource: ConsumedHttpResource;
  readonly operation: ConsumedHttpOperation;
}

/** Every consumed operation, in the order of the document. */
export function consumedOperations({ consumes }: Capability): PlacedConsumedOperation[] {
  return consumes.flatMap((adapter) =>
    adapter.resources.flatMap((resource) =>
      resource.operations.map((operation) => ({ consumes: adapter, resource, operation })),
    ),
  );
}

/** Finds what a `call` names: split at the longest namespace that the document has. */
export function callTargets(capability: Capability): (call: string) => PlacedConsumedOperation | undefined {
  const byCall = new Map<string, PlacedConsumedOperation>();
  for (const placed of consumedOperations(capability)) {
    const call = `${placed.consumes.namespace}.${placed.operation.key}`;
    if (!byCall.has(call)) byCall.set(call, placed);
  }
  return (call) => byCall.get(call);
}

/** A call of a consumed operation, directly or by a step. */
export interface PlacedCall {
  readonly placed: PlacedUnit;
  readonly target: PlacedConsumedOperation;
  readonly with: ExposedUnit['with'];
  /** Names of the steps that ran before. */
  readonly earlier: readonly string[];
}

/** Every call whose target exists. */
export function callsOf(capability: Capability): PlacedCall[] {
  const targetOf = callTargets(capability);
  const calls: PlacedCall[] = [];
  for (const placed of unitsOf(capability)) {
    const { unit } = placed;
    const target = unit.call === undefined ? undefined : targetOf(unit.call);
    if (target !== undefined) calls.push({ placed, target, with: unit.with, earlier: [] });
    unit.steps.forEach((step, index) => {
      if (step.type !== 'call') return;
      const stepTarget = targetOf(step.call);
      const earlier = unit.steps.slice(0, index).map(({ name }) => name);
      if (stepTarget !== undefined) calls.push({ placed, target: stepTarget, with: step.with, earlier });
    });
  }
  return calls;
}

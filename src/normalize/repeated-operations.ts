/** Tells consumed operations of one name apart: unique keys, and each `call` rewritten to the key it means. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Aggregate } from '../model/aggregates.ts';
import type { ConsumedHttpOperation, ConsumesHttp } from '../model/consumes.ts';
import type { Exposes, RestOperation } from '../model/exposes.ts';
import type { ExposedUnit } from '../model/operation.ts';
import type { CallStep } from '../model/steps.ts';
import type { Origin } from '../source/origin.ts';
import { uniqueKeys } from './unique-names.ts';

/** The sections in which calls and what they name are found. */
export interface LinkedSections {
  readonly consumes: readonly ConsumesHttp[];
  readonly aggregates: readonly Aggregate[];
  readonly exposes: readonly Exposes[];
}

/** `namespace.name` → its operations, where there are several. */
type Repeated = ReadonlyMap<string, readonly ConsumedHttpOperation[]>;

/**
 * The sections with `ConsumedHttpOperation.key` unique in its namespace. A call of a repeated name means, on REST, the
 * operation whose method and path fit those of the exposed one; of a tool, the n-th tool with that call takes the n-th
 * operation; otherwise the first in the document, with `call-ambiguous`. Each repeated name is `operation-name-repeated`.
 * @see docs/spec/versions.md section 3
 */
export function separateRepeatedOperations<T extends LinkedSections>(sections: T, report: Report): T {
  const byNamespace = Map.groupBy(sections.consumes, ({ namespace }) => namespace);
  const keyed = new Map<ConsumesHttp, ConsumesHttp>();
  const repeated = new Map<string, ConsumedHttpOperation[]>();
  for (const [namespace, adapters] of byNamespace) separate(namespace, adapters, keyed, repeated, report);
  if (repeated.size === 0) return sections;
  const rewrite = new CallRewriter(repeated, report);
  return {
    ...sections,
    consumes: sections.consumes.map((adapter) => keyed.get(adapter) ?? adapter),
    aggregates: sections.aggregates.map((aggregate) => ({
      ...aggregate,
      flows: aggregate.flows.map((flow) => rewrite.unit(flow, undefined)),
    })),
    exposes: sections.exposes.map((exposer) => rewrite.exposer(exposer)),
  };
}

function hasRepeatedName(adapters: readonly ConsumesHttp[]): boolean {
  const names = new Set<string>();
  for (const { resources } of adapters) {
    for (const { operations } of resources) {
      for (const { name } of operations) {
        if (names.has(name)) return true;
        names.add(name);
      }
    }
  }
  return false;
}

function operationsOf(adapters: readonly ConsumesHttp[]): ConsumedHttpOperation[] {
  return adapters.flatMap(({ resources }) => resources.flatMap(({ operations }) => operations));
}

function separate(
  namespace: string,
  adapters: readonly ConsumesHttp[],
  keyed: Map<ConsumesHttp, ConsumesHttp>,
  repeated: Map<string, ConsumedHttpOperation[]>,
  report: Report,
): void {
  if (!hasRepeatedName(adapters)) return;
  const operations = operationsOf(adapters);
  const byName = Map.groupBy(operations, ({ name }) => name);
  const keys = uniqueKeys(operations.map(({ name }) => name));
  const withKey = new Map(
    operations.map((operation, index) => [operation, { ...operation, key: keys[index] ?? operation.key }]),
  );
  for (const [name, group] of byName) {
    if (group.length < 2) continue;
    repeated.set(
      `${namespace}.${name}`,
      group.map((operation) => withKey.get(operation) ?? operation),
    );
    reportRepeated(namespace, name, group, report);
  }
  for (const adapter of adapters) {
    const resources = adapter.resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map((operation) => withKey.get(operation) ?? operation),
    }));
    keyed.set(adapter, { ...adapter, resources });
  }
}

function reportRepeated(
  namespace: string,
  name: string,
  group: readonly ConsumedHttpOperation[],
  report: Report,
): void {
  const [first, second] = group;
  if (first === undefined || second === undefined) return;
  report(
    'operation-name-repeated',
    second.origin,
    `The name "${name}" stands for ${group.length} operations of "${namespace}"; a REST call takes the one that fits, the n-th tool the n-th.`,
    { hint: 'Give each operation a name of its own.', related: [{ origin: first.origin, message: 'first used here' }] },
  );
}

/** Where a call stands on REST. */
interface RestPlace {
  readonly method: string;
  readonly path: string;
}

/** Rewrites calls; one object per document, since tools are counted. */
class CallRewriter {
  readonly repeated: Repeated;
  readonly report: Report;

  constructor(repeated: Repeated, report: Report) {
    this.repeated = repeated;
    this.report = report;
  }

  exposer(exposer: Exposes): Exposes {
    if (exposer.type === 'rest') {
      const resources = exposer.resources.map((resource) => ({
        ...resource,
        operations: resource.operations.map((operation) => this.restOperation(operation, resource.path)),
      }));
      return { ...exposer, resources };
    }
    if (exposer.type !== 'mcp') return exposer;
    const tools = new Map<string, number>();
    const resources = new Map<string, number>();
    return {
      ...exposer,
      tools: exposer.tools.map((tool) => this.unit(tool, tools)),
      resources: exposer.resources.map((resource) => this.unit(resource, resources)),
    };
  }

  private restOperation(operation: RestOperation, path: string): RestOperation {
    const place = { method: operation.method, path };
    return this.rewritten(operation, (call, origin) => this.fitting(call, origin, place));
  }

  /** `counts`: how often each repeated call was met in this adapter; absent for flows, whose calls mean the first. */
  unit<U extends Omit<ExposedUnit, 'ref'>>(unit: U, counts: Map<string, number> | undefined): U {
    return this.rewritten(unit, (call, origin, own) => this.counted(call, origin, own ? counts : undefined));
  }

  private rewritten<U extends Omit<ExposedUnit, 'ref'>>(
    unit: U,
    choose: (call: string, origin: Origin, own: boolean) => string,
  ): U {
    const call = unit.call === undefined ? undefined : choose(unit.call, unit.callOrigin ?? unit.origin, true);
    const steps = unit.steps.map((step) =>
      step.type === 'call' ? ({ ...step, call: choose(step.call, step.callOrigin, false) } satisfies CallStep) : step,
    );
    return { ...unit, ...(call === undefined ? undefined : { call }), steps };
  }

  private counted(call: string, origin: Origin, counts: Map<string, number> | undefined): string {
    const group = this.repeated.get(call);
    if (group === undefined) return call;
    const count = counts?.get(call) ?? 0;
    counts?.set(call, count + 1);
    const nth = counts === undefined ? undefined : group[count];
    return nth === undefined ? this.first(call, group, origin) : keyedCall(call, nth);
  }

  private fitting(call: string, origin: Origin, place: RestPlace): string {
    const group = this.repeated.get(call);
    if (group === undefined) return call;
    const fits =
      group.find((operation) => samePlace(operation, place, comparable)) ??
      group.find((operation) => samePlace(operation, place, caseless));
    return fits === undefined ? this.first(call, group, origin) : keyedCall(call, fits);
  }

  private first(call: string, group: readonly ConsumedHttpOperation[], origin: Origin): string {
    const [first] = group;
    const places = group.map(({ method, path }) => `${method} ${path}`).join(', ');
    this.report('call-ambiguous', origin, `"${call}" may mean any of ${places}; the first is called.`, {
      hint: 'Give each consumed operation a name of its own.',
    });
    return first === undefined ? call : keyedCall(call, first);
  }
}

function keyedCall(call: string, operation: ConsumedHttpOperation): string {
  return `${call.slice(0, call.length - operation.name.length)}${operation.key}`;
}

function samePlace(operation: RestPlace, place: RestPlace, form: (path: string) => string): boolean {
  return operation.method === place.method && form(operation.path) === form(place.path);
}

/** Without a leading `/v1`, and only letters, digits, `/` and braces; `{{x}}` is `{x}`. */
function comparable(path: string): string {
  return path
    .replace(/^\/v1(?=\/|$)/, '')
    .replaceAll(/[^A-Za-z0-9/{}]/g, '')
    .replaceAll('{{', '{')
    .replaceAll('}}', '}');
}

const caseless = (path: string): string => comparable(path).toLowerCase();

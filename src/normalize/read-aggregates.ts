/** Reads one entry of `aggregates`. */
import type { Aggregate, Flow } from '../model/aggregates.ts';
import { type DocumentContext, readUnit } from './read-operation.ts';
import { type MapReader, type Named, readEach } from './reader.ts';

/** `namespace` counts where the entry has none: the key of a map of aggregates. @see docs/spec/orchestration.md section 9.1 */
export function readAggregate(at: MapReader, context: DocumentContext, namespace = ''): Aggregate {
  return {
    display: at.text('display'),
    namespace: at.text('namespace')?.trim() || namespace,
    flows: readEach(at.named('flows', 'function'), (flow) => readFlow(flow, context)),
    origin: at.origin,
  };
}

function readFlow({ name, key, at }: Named, context: DocumentContext): Flow {
  const semantics = at.map('semantics');
  return {
    ...readUnit(at, name || key, context),
    ref: undefined,
    semantics: {
      safe: semantics?.boolean('safe'),
      idempotent: semantics?.boolean('idempotent'),
      cacheable: semantics?.boolean('cacheable'),
    },
    outputMediaType: at.text('outputMediaType'),
  };
}

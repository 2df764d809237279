/** What the export is made from: the compiled routes of one REST exposer. */
import type { Info } from '../model/info.ts';
import type { RestExposes, RestOperation, RestResource } from '../model/exposes.ts';
import type { OperationPlan } from '../operation/operation.ts';

/** One operation as the server runs it. */
export interface DescribedOperation {
  readonly resource: RestResource;
  readonly operation: RestOperation;
  readonly plan: OperationPlan;
}

/** A REST exposer, compiled. Everything stands in the order of the document. */
export interface RestDescription {
  readonly info: Info;
  readonly exposes: RestExposes;
  readonly operations: readonly DescribedOperation[];
  /** Resources whose `forward` the server runs; left out of an export for other tools (docs/spec/openapi.md 2.3). */
  readonly forwards: readonly RestResource[];
}

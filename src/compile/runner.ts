/** What a unit runs once its inputs are known. */
import type { Scope } from '../expressions/scope.ts';
import type { CallContext } from '../operation/call-context.ts';
import type { OperationPlan, OperationResult, UnitMode } from '../operation/operation.ts';

/** The compiled body of a unit or flow. */
export interface Runner extends Pick<
  OperationPlan,
  'output' | 'passThrough' | 'binary' | 'binaryMediaType' | 'answerSchema' | 'takesBody' | 'calls' | 'stepNames'
> {
  readonly mode: UnitMode;
  readonly run: (scope: Scope, call: CallContext) => Promise<OperationResult>;
}

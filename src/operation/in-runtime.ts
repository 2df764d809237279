/** An operation that always runs in its own document's runtime, whoever serves it. */
import type { Inputs } from '../expressions/scope.ts';
import type { CallContext, Runtime } from './call-context.ts';
import type { OperationPlan } from './operation.ts';

/**
 * The plan with its binds, pools and tokens fixed: where one server serves several documents, a call carries the
 * runtime of the server, which is not the operation's own.
 * @see docs/spec/cli.md section 2
 */
export function inRuntime(plan: OperationPlan, runtime: Runtime): OperationPlan {
  return Object.freeze({
    ...plan,
    execute: (inputs: Inputs, call: CallContext) => plan.execute(inputs, { ...call, runtime }),
  });
}

/** Finds the operation, tool or resource that a command line names. */
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { OperationPlan } from '../operation/operation.ts';

interface Candidate {
  readonly namespace: string;
  readonly name: string;
  readonly plan: OperationPlan;
}

/**
 * The unit called `<adapter namespace>.<name>`, or `<name>` when only one adapter has it.
 * @throws Error naming what there is, when nothing or more than one unit has that name
 * @see docs/spec/cli.md section 8.9
 */
export function findUnit(plan: CapabilityPlan, written: string): OperationPlan {
  const all = plan.exposers.flatMap(({ exposes, operations }) =>
    [...operations].map(([name, unit]): Candidate => ({ namespace: exposes.namespace, name, plan: unit })),
  );
  const whole = all.find(({ namespace, name }) => `${namespace}.${name}` === written);
  if (whole !== undefined) return whole.plan;
  const bare = all.filter(({ name }) => name === written);
  const [first] = bare;
  if (first !== undefined && bare.every(({ plan }) => plan === first.plan)) return first.plan;
  if (bare.length > 1) throw new Error(`several adapters have "${written}": write ${listed(bare)}.`);
  throw new Error(unknownUnit(all, written));
}

function unknownUnit(all: readonly Candidate[], written: string): string {
  const suggestion = didYouMean(
    written,
    all.flatMap(({ namespace, name }) => [name, `${namespace}.${name}`]),
  );
  const rest = all.length === 0 ? 'the document has nothing to call' : `there is ${listed(all)}`;
  return `no operation, tool or resource is called "${written}"; ${suggestion ?? `${rest}.`}`;
}

function listed(candidates: readonly Candidate[]): string {
  return candidates.map(({ namespace, name }) => `${namespace}.${name}`).join(', ');
}

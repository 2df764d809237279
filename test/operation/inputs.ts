/** Input plans for tests. */
import type { InputPlan } from '../../src/operation/input-plan.ts';

/** A checked, optional input called `x` that is read nowhere. */
export function input(type: InputPlan['type'], more: Partial<InputPlan> = {}): InputPlan {
  return { name: 'x', type, required: false, checked: true, derived: false, schema: {}, sources: [], ...more };
}

/** Rule `steps-name-pattern`: names of steps can be written in references. */
import { unitsOf } from './units.ts';
import type { Rule } from './rule.ts';

/** List form only: in map form the schema says it. @see docs/spec/lint.md section 3 */
export const stepNames: Rule = ({ capability, report, placeOf }) => {
  if (capability.version.vocabulary !== 'naftiko') return;
  for (const { unit } of unitsOf(capability)) {
    for (const { name, origin } of unit.steps) {
      if (/^[A-Za-z0-9_-]+$/.test(name)) continue;
      report(
        'steps-name-pattern',
        placeOf(origin, 'name'),
        `The step name "${name}" has characters that references can not hold.`,
      );
    }
  }
};

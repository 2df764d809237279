/** Rule `namespaces-unique`: no namespace names two things of different sections. */
import type { Origin } from '../source/origin.ts';
import type { Rule } from './rule.ts';

/** Within one section the imports stage reports it. @see docs/spec/document.md section 11 */
export const namespacesUnique: Rule = ({ capability, report, placeOf }) => {
  const first = new Map<string, { section: string; origin: Origin }>();
  const sections = [
    ['consumes', capability.consumes],
    ['exposes', capability.exposes.filter(({ type }) => type !== 'control')],
    ['binds', capability.binds],
  ] as const;
  for (const [section, entries] of sections) {
    for (const { namespace, origin } of entries) {
      const at = placeOf(origin, 'namespace');
      const earlier = first.get(namespace);
      if (earlier === undefined) first.set(namespace, { section, origin: at });
      else if (earlier.section !== section) {
        report('namespaces-unique', at, `The namespace "${namespace}" is also used under "${earlier.section}".`, {
          related: [{ origin: earlier.origin, message: 'used here first' }],
        });
      }
    }
  }
};

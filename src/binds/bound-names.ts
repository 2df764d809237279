/** The names under which bound variables can be used. */
import type { Capability } from '../model/capability.ts';

/** Flat (`TOKEN`) and qualified (`env.TOKEN`). */
export function boundNames(capability: Pick<Capability, 'binds'>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { namespace, keys } of capability.binds) {
    for (const { name } of keys) names.add(name).add(`${namespace}.${name}`);
  }
  return names;
}

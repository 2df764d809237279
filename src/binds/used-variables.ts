/** Which bound variables a capability refers to. */
import type { Capability } from '../model/capability.ts';
import { templateNames } from '../normalize/template-names.ts';
import type { Origin } from '../source/origin.ts';

/**
 * Bound variables that a template refers to, anywhere but in a description: `namespace.NAME` → its first use. The plain
 * name means the last binding that has the variable.
 * @see docs/spec/document.md section 9.3 rules 2 and 7
 */
export function usedVariables(capability: Capability): ReadonlyMap<string, Origin> {
  const { binds: _binds, skipped: _skipped, ...parts } = capability;
  return variablesAmong(capability, templateNames(parts, capability.origin));
}

/** Those of the capability's variables that are among the names of templates: `namespace.NAME` → place. */
export function variablesAmong(
  capability: Pick<Capability, 'binds'>,
  names: ReadonlyMap<string, Origin>,
): ReadonlyMap<string, Origin> {
  const used = new Map<string, Origin>();
  for (const [name, qualified] of namesToVariables(capability)) {
    const origin = names.get(name);
    if (origin !== undefined && !used.has(qualified)) used.set(qualified, origin);
  }
  return used;
}

/** Flat and qualified name → qualified name. */
function namesToVariables(capability: Pick<Capability, 'binds'>): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const { namespace, keys } of capability.binds) {
    for (const { name } of keys) {
      const qualified = `${namespace}.${name}`;
      variables.set(qualified, qualified).set(name, qualified);
    }
  }
  return variables;
}

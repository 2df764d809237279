/** The bindings that come along with an imported part because its templates need them. */
import type { Bind } from '../model/binds.ts';
import { templateNames } from '../normalize/template-names.ts';
import type { Origin } from '../source/origin.ts';

/** Flat and qualified names of the variables of bindings. */
export function namesOfBinds(binds: readonly Bind[]): Set<string> {
  const names = new Set<string>();
  for (const { namespace, keys } of binds) {
    for (const { name } of keys) names.add(name).add(`${namespace}.${name}`);
  }
  return names;
}

/**
 * The part of `binds` that templates of `part` refer to, flat or qualified, and that is not in `declared`, to which their
 * names are added. Of several bindings with a variable the flat name means the last.
 * @see docs/spec/document.md section 10.3
 */
export function neededBinds(part: { readonly origin: Origin }, binds: readonly Bind[], declared: Set<string>): Bind[] {
  const used = templateNames(part, part.origin);
  const lastWith = new Map<string, Bind>();
  for (const bind of binds) for (const { name } of bind.keys) lastWith.set(name, bind);
  const needed = binds.flatMap((bind) => {
    const keys = bind.keys.filter(({ name }) => {
      const qualified = `${bind.namespace}.${name}`;
      const flat = used.has(name) && lastWith.get(name) === bind && !declared.has(name);
      return flat || (used.has(qualified) && !declared.has(qualified));
    });
    return keys.length === 0 ? [] : [{ ...bind, keys }];
  });
  // A flat name that the part does not use stays free for another file's variable of that name.
  for (const name of namesOfBinds(needed)) if (used.has(name) || name.includes('.')) declared.add(name);
  return needed;
}

/** Rule `with-key-known`: every `with` key is something that the called operation uses. */
import { closest } from '../diagnostics/suggest.ts';
import { credentialVariables, parametersOf, placeholdersOf, variablesOf } from './known-names.ts';
import { foldedName } from './template-words.ts';
import { callsOf, type PlacedConsumedOperation } from './units.ts';
import type { Rule } from './rule.ts';

/** @see docs/spec/document.md section 15 */
export const withKeys: Rule = ({ capability, report }) => {
  for (const call of callsOf(capability)) {
    const known = usableNames(call.target);
    const folded = new Set([...known].map(foldedName));
    for (const { name, origin } of call.with) {
      if (known.has(name) || folded.has(foldedName(name))) continue;
      const near = closest(name, known);
      const operation = `${call.target.consumes.namespace}.${call.target.operation.name}`;
      const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
      report('with-key-known', origin, `"${name}" is no parameter and no variable of "${operation}".`, hint);
    }
  }
};

function usableNames(target: PlacedConsumedOperation): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name } of parametersOf(target)) names.add(name);
  for (const name of [...placeholdersOf(target), ...variablesOf(target), ...credentialVariables(target)]) {
    names.add(name);
    // `{{tools.x}}` and `{{order.id}}` are filled by `x` and by `order`.
    const [first = '', second] = name.split('.');
    names.add(first);
    if (second !== undefined) names.add(second);
  }
  if (target.operation.body?.type === 'caller') names.add('body');
  return names;
}

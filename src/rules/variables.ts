/** Rules on variables: `bind-unknown` and `bind-unused`. */
import { boundNames } from '../binds/bound-names.ts';
import { usedVariables } from '../binds/used-variables.ts';
import { childOf } from '../document/node-value.ts';
import { credentialVariables, parametersOf, placeholdersOf, variablesOf } from './known-names.ts';
import { callsOf, consumedOperations, type PlacedCall } from './units.ts';
import type { Rule, RuleSubject } from './rule.ts';

/**
 * A variable on the consumes side that nothing can fill: no bind, parameter, input or earlier step has its name.
 * @see docs/spec/document.md section 15
 */
export const bindUnknown: Rule = (subject) => {
  const { capability, root, report, placeOf } = subject;
  // A file of adapters leaves it to the documents that import it to bind its variables.
  if (childOf(root, 'capability') === undefined) return;
  const bound = boundNames(capability);
  for (const consumes of capability.consumes) {
    const [resource] = consumes.resources;
    const [operation] = resource?.operations ?? [];
    if (resource === undefined || operation === undefined || consumes.authentication === undefined) continue;
    for (const name of credentialVariables({ consumes, resource, operation })) {
      if (isKnownName(name, bound, subject) || mayBeInput(name, consumes.namespace, subject)) continue;
      report(
        'bind-unknown',
        placeOf(consumes.origin, 'authentication'),
        `Nothing binds "{{${name}}}", so no credential is sent.`,
      );
    }
  }
  checkOperations(subject, bound);
};

/** A caller of the adapter may fill a lower-case name of its credentials. */
function mayBeInput(name: string, namespace: string, { capability }: RuleSubject): boolean {
  if (/^[A-Z][A-Z0-9_]*$/.test(name)) return false;
  return callsOf(capability).some(
    ({ target, placed, with: entries }) =>
      target.consumes.namespace === namespace &&
      (placed.unit.inputParameters.some((input) => input.name === name) ||
        entries.some((entry) => entry.name === name)),
  );
}

/** Names of binds that lack the variable are reported by the binds stage. */
function isKnownName(name: string, bound: ReadonlySet<string>, { capability }: RuleSubject): boolean {
  if (bound.has(name)) return true;
  const first = name.split('.')[0] ?? '';
  return name.includes('.') && capability.binds.some(({ namespace }) => namespace === first);
}

function checkOperations(subject: RuleSubject, bound: ReadonlySet<string>): void {
  const calls = Map.groupBy(callsOf(subject.capability), ({ target }) => target.operation);
  for (const placed of consumedOperations(subject.capability)) {
    const callers = calls.get(placed.operation) ?? [];
    // A unit that declares no inputs derives one for each variable; an operation that nobody calls is never sent.
    const derives = callers.some(({ placed: { unit } }) => unit.inputParameters.length === 0 && unit.ref === undefined);
    if (callers.length === 0 || derives) continue;
    const own = new Set([...parametersOf(placed).map(({ name }) => name), ...placeholdersOf(placed)]);
    for (const name of variablesOf(placed)) {
      const first = name.split('.')[0] ?? '';
      const aliased = first === 'tools' || first === 'rest' ? (name.split('.')[1] ?? '') : first;
      const known = isKnownName(name, bound, subject) || own.has(name) || own.has(aliased);
      if (known || callers.some((call) => fills(call, aliased) || fills(call, name))) continue;
      subject.report(
        'bind-unknown',
        placed.operation.origin,
        `Nothing fills "{{${name}}}" in "${placed.operation.name}": no bind, input or step has that name.`,
      );
    }
  }
}

function fills({ placed, with: entries, earlier }: PlacedCall, name: string): boolean {
  const { unit, namespace } = placed;
  const shared = placed.kind === 'rest' ? placed.resource.inputParameters : [];
  if (name === namespace || earlier.includes(name)) return true;
  return [...unit.inputParameters, ...shared, ...entries].some((source) => source.name === name);
}

/** A bound variable that nothing refers to. */
export const bindUnused: Rule = ({ capability, report }) => {
  const used = usedVariables(capability);
  for (const { namespace, keys } of capability.binds) {
    for (const { name, origin } of keys) {
      if (!used.has(`${namespace}.${name}`)) report('bind-unused', origin, `Nothing uses the variable "${name}".`);
    }
  }
};

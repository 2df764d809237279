/** What has to be equal for two adapters to let the same callers in. */
import { newInputs, Scope } from '../expressions/scope.ts';
import type { Bindings } from '../expressions/scope.ts';
import { compileTemplate } from '../expressions/template.ts';
import type { Authentication } from '../model/authentication.ts';
import type { Origin } from '../source/origin.ts';

/**
 * Equal texts mean equal authentication: the same scheme with the same values, whatever the variables are called that
 * hold them. It contains the secrets, so it must never be printed. '' without authentication.
 */
export function guardIdentity(authentication: Authentication | undefined, bindings: Bindings): string {
  if (authentication === undefined) return '';
  const { origin, ...fields } = authentication;
  const scope = new Scope(newInputs(), bindings);
  return JSON.stringify(resolved(fields, origin, scope));
}

/** With sorted keys; the order in which a document writes them means nothing. */
function resolved(value: unknown, origin: Origin, scope: Scope): unknown {
  if (typeof value === 'string') return compileTemplate(value, origin, () => undefined).render(scope);
  if (Array.isArray(value)) return value.map((item: unknown) => resolved(item, origin, scope));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, item]) => [name, resolved(item, origin, scope)] as const);
  return Object.fromEntries(members.sort(([left], [right]) => (left < right ? -1 : 1)));
}

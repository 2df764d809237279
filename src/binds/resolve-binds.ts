/** Binds → Bindings: done once, when a plan is started. */
import type { Report, Severity } from '../diagnostics/diagnostic.ts';
import type { Bindings } from '../expressions/scope.ts';
import type { Capability } from '../model/capability.ts';
import { templateNames } from '../normalize/template-names.ts';
import type { BindEnvironment } from './bind-source.ts';
import { type BoundVariable, readBind } from './read-bind.ts';
import { usedVariables, variablesAmong } from './used-variables.ts';

/**
 * The value of every bound variable, under its plain and its qualified name. Of two bindings with one variable the plain
 * name means the later. A variable without a value that something uses is `bind-missing` (fatal; a warning with
 * `allowMissing`, but for those in an exposer's `authentication`), all of them in one message; one that nothing uses
 * `bind-missing-unused`. No message holds a value.
 * @see docs/spec/document.md section 9.3
 */
export async function resolveBinds(
  capability: Capability,
  environment: BindEnvironment,
  report: Report,
): Promise<Bindings> {
  const variables = (await Promise.all(capability.binds.map((bind) => readBind(bind, environment)))).flat();
  const bindings = new Map<string, string>();
  for (const { name, qualified, value } of variables) {
    // The later binding hides the earlier one also where it has no value.
    if (value === undefined) bindings.delete(name);
    else bindings.set(qualified, value).set(name, value);
  }
  reportMissing(capability, variables, environment.allowMissing, report);
  return bindings;
}

function reportMissing(
  capability: Capability,
  variables: readonly BoundVariable[],
  allowMissing: boolean,
  report: Report,
): void {
  const missing = variables.filter(({ value }) => value === undefined);
  if (missing.length === 0) return;
  const used = usedVariables(capability);
  const guarding = variablesOfGuards(capability);
  const isUsed = ({ qualified }: BoundVariable): boolean => used.has(qualified);
  const mayMiss = ({ qualified }: BoundVariable): boolean => allowMissing && !guarding.has(qualified);
  reportUsed(
    missing.filter((variable) => isUsed(variable) && !mayMiss(variable)),
    'fatal',
    report,
  );
  reportUsed(
    missing.filter((variable) => isUsed(variable) && mayMiss(variable)),
    'warning',
    report,
  );
  const unused = missing.filter((variable) => !isUsed(variable));
  const [first] = unused;
  if (first === undefined) return;
  report('bind-missing-unused', first.origin, `Bound variables without a value, used by nothing: ${listed(unused)}.`);
}

function variablesOfGuards(capability: Capability): ReadonlyMap<string, unknown> {
  const guards = capability.exposes.flatMap(({ authentication }) => authentication ?? []);
  return variablesAmong(capability, templateNames(guards, capability.origin));
}

function reportUsed(missing: readonly BoundVariable[], severity: Severity, report: Report): void {
  const [first, ...others] = missing;
  if (first === undefined) return;
  const subject = missing.length === 1 ? 'A bound variable has' : `${missing.length} bound variables have`;
  report('bind-missing', first.origin, `${subject} no value: ${listed(missing)}.`, {
    severity,
    hint: `Give ${missing.length === 1 ? 'it' : 'them'} by --bind NAME=value, the environment, --env-file or the file of the binding.`,
    related: others.map(({ origin, qualified }) => ({ origin, message: `"${qualified}"` })),
  });
}

/** `"TOKEN" of binding "env" (environment variable "X")`, comma-separated. */
function listed(variables: readonly BoundVariable[]): string {
  return variables.map(({ bind, name, source }) => `"${name}" of binding "${bind.namespace}" (${source})`).join(', ');
}

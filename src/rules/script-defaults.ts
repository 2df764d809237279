/** Rule `script-defaults-required`: every script step knows where its file is and what language it is in. */
import { isJsonObject, type JsonObject, member } from '../json/json-value.ts';
import type { Capability } from '../model/capability.ts';
import { unitsOf } from './units.ts';
import type { Rule } from './rule.ts';

/** Two findings when both are missing. @see docs/spec/lint.md section 6 */
export const scriptDefaults: Rule = ({ capability, report }) => {
  const defaults = scriptingOf(capability);
  const hasDefault = (key: string): boolean => {
    const value = defaults === undefined ? undefined : member(defaults, key);
    return typeof value === 'string' && value.trim() !== '';
  };
  for (const step of unitsOf(capability).flatMap(({ unit }) => unit.steps)) {
    if (step.type !== 'script') continue;
    if (step.location === undefined && !hasDefault('defaultLocation')) {
      report(
        'script-defaults-required',
        step.origin,
        `The script step "${step.name}" has no "location", and there is no default.`,
      );
    }
    if (step.language === undefined && !hasDefault('defaultLanguage')) {
      report(
        'script-defaults-required',
        step.origin,
        `The script step "${step.name}" has no "language", and there is no default.`,
      );
    }
  }
};

/** The scripting block of the first control adapter that has one. */
function scriptingOf({ exposes }: Capability): JsonObject | undefined {
  for (const exposer of exposes) {
    const scripting = exposer.type === 'control' ? member(exposer.management, 'scripting') : undefined;
    if (isJsonObject(scripting)) return scripting;
  }
  return undefined;
}

/** Consumed parameters, compiled: one value per (name, place), ready to be read from a scope. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Name, Scope } from '../../expressions/scope.ts';
import { compileTemplate, type Template } from '../../expressions/template.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { ConsumedInputParameter, ConsumedPlace } from '../../model/parameters.ts';

/** A parameter whose value is one closure away. */
export interface ParameterPlan {
  readonly name: string;
  readonly in: ConsumedPlace;
  /** The text when `value` holds no tag. */
  readonly constant: string | undefined;
  /** The template of `value`, where one was written. */
  readonly template: Template | undefined;
  readonly parameter: ConsumedInputParameter;
  /** The value of this call; undefined or null: nothing is sent. */
  readonly read: (scope: Scope) => JsonValue | undefined;
}

/**
 * Merges the levels, outermost first. Identity is (name, in), header names without regard to case; the innermost wins,
 * in the place where the name first appeared.
 * @see docs/spec/consume.md section 3.4
 */
export function mergeParameters(
  ...levels: readonly (readonly ConsumedInputParameter[])[]
): readonly ConsumedInputParameter[] {
  const written = levels.filter((level) => level.length > 0);
  const [only = []] = written;
  if (written.length < 2 && only.length < 2) return only;
  const merged = new Map<string, ConsumedInputParameter>();
  for (const parameter of written.flat()) {
    const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
    merged.set(`${parameter.in}\0${name}`, parameter);
  }
  return [...merged.values()];
}

/** Compiles one parameter. @see docs/spec/consume.md section 3.1 */
export function compileParameter(parameter: ConsumedInputParameter, report: Report): ParameterPlan {
  const { name, value } = parameter;
  if (value === undefined) {
    const read =
      parameter.in === 'environment'
        ? (scope: Scope): JsonValue | undefined => scope.parameter(name) ?? process.env[name]
        : (scope: Scope): JsonValue | undefined => scope.parameter(name);
    return { name, in: parameter.in, constant: undefined, template: undefined, parameter, read };
  }
  const template = compileTemplate(value, parameter.origin, report);
  const { constant } = template;
  return { name, in: parameter.in, constant, template, parameter, read: (scope) => template.evaluate(scope) };
}

/**
 * The parameters whose own value some template of the operation names: those with a `value`, and the environment.
 * (A parameter without either is the input of its name, which templates see anyway.)
 */
export function fedParameters(parameters: readonly ParameterPlan[], names: readonly Name[]): readonly ParameterPlan[] {
  const wanted = new Set(names.flatMap(({ text, segments }) => [text, segments[0] ?? text]));
  return parameters.filter(
    (plan) => (plan.template !== undefined || plan.in === 'environment') && wanted.has(plan.name),
  );
}

/** The scope that templates of the request see: the values of `fed` parameters hide inputs of the same name. */
export function feed(scope: Scope, fed: readonly ParameterPlan[]): Scope {
  if (fed.length === 0) return scope;
  const values = new Map<string, JsonValue>();
  for (const plan of fed) {
    const value = plan.read(scope);
    if (value !== undefined) values.set(plan.name, value);
  }
  return scope.withValues(values);
}

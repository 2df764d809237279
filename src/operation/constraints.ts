/** `enum`, `pattern` and ranges of an input, compiled to one check. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { compileBoundedPattern } from '../expressions/bounded-pattern.ts';
import { stringifyJson } from '../json/json-text.ts';
import { isJsonList, type JsonObject, type JsonValue, member } from '../json/json-value.ts';
import type { ExposedInputParameter } from '../model/parameters.ts';
import type { Origin } from '../source/origin.ts';
import { quoted } from './check-input.ts';

type Constraint = (value: JsonValue) => string | undefined;

/**
 * The check of everything but the type that a declared input says; undefined when it says nothing.
 * Reports `invalid-pattern` (fatal) for a `pattern` that is no regular expression.
 * @see docs/spec/rest.md section 5.6, docs/spec/mcp.md section 6.2 I2
 */
export function compileConstraint(parameter: ExposedInputParameter, report: Report): Constraint | undefined {
  const checks = [
    enumConstraint(member(parameter.schema, 'enum')),
    patternConstraint(parameter.pattern, parameter.origin, report),
    ...rangeConstraints(parameter.schema),
  ].filter((check) => check !== undefined);
  const [first, ...rest] = checks;
  if (first === undefined || rest.length === 0) return first;
  return (value) => {
    for (const check of checks) {
      const message = check(value);
      if (message !== undefined) return message;
    }
    return undefined;
  };
}

/** Whether a value is one of those listed; numbers and texts are compared by their JSON text. */
export function enumConstraint(values: JsonValue | undefined): Constraint | undefined {
  if (!isJsonList(values) || values.length === 0) return undefined;
  const allowed = new Set(values.map((value) => stringifyJson(value)));
  const list = values.map((value) => quoted(value)).join(', ');
  return (value) => (allowed.has(stringifyJson(value)) ? undefined : `must be one of ${list}, got ${quoted(value)}`);
}

function patternConstraint(pattern: string | undefined, origin: Origin, report: Report): Constraint | undefined {
  if (pattern === undefined) return undefined;
  try {
    const expression = compileBoundedPattern(pattern);
    return (value) =>
      typeof value !== 'string' || expression.test(value) ? undefined : `must match ${pattern}, got ${quoted(value)}`;
  } catch {
    report('invalid-pattern', origin, `The pattern ${JSON.stringify(pattern)} is no regular expression.`);
    return undefined;
  }
}

function rangeConstraints(schema: JsonObject): (Constraint | undefined)[] {
  return [
    range(schema, 'minimum', (value, bound) => (numeric(value) ? Number(value) >= bound : true), 'must be at least'),
    range(schema, 'maximum', (value, bound) => (numeric(value) ? Number(value) <= bound : true), 'must be at most'),
    range(
      schema,
      'minLength',
      (value, bound) => (typeof value === 'string' ? [...value].length >= bound : true),
      'must have a length of at least',
    ),
    range(
      schema,
      'maxLength',
      (value, bound) => (typeof value === 'string' ? [...value].length <= bound : true),
      'must have a length of at most',
    ),
  ];
}

function range(
  schema: JsonObject,
  key: string,
  holds: (value: JsonValue, bound: number) => boolean,
  words: string,
): Constraint | undefined {
  const bound = member(schema, key);
  if (typeof bound !== 'number') return undefined;
  return (value) => (holds(value, bound) ? undefined : `${words} ${bound}, got ${quoted(value)}`);
}

function numeric(value: JsonValue): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

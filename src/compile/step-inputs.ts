/** Inputs that a unit with steps does not declare but its steps refer to. */
import type { ConsumedOperation } from '../consumes/consumer.ts';
import { type Expression, type ExpressionContext, nameExpression, unprefixed } from '../expressions/expression.ts';
import { type Name, nameOf } from '../expressions/scope.ts';
import type { ConsumedInputParameter } from '../model/parameters.ts';
import type { CompiledWithEntry } from '../operation/with.ts';
import { derivedUnit, meetExpression, partMet } from './derive-inputs.ts';
import { extrasOf, type KnownOfInput } from './input-table.ts';
import type { Feeds } from './rest-sources.ts';
import { inputNameOf } from './unit-context.ts';
import type { UnitFrame } from './unit-frame.ts';

/** What of a unit the steps' inputs are derived for. */
export interface StepSurroundings {
  readonly frame: UnitFrame;
  readonly context: ExpressionContext;
  /** The unit's own `with`. */
  readonly entries: readonly CompiledWithEntry[];
  /** The names that it supplies. */
  readonly supplied: ReadonlySet<string>;
}

const text = { type: 'string', required: false, checked: true } as const;

/**
 * Meets what a call step refers to and no earlier step produces: its `with` entries, path placeholders, body variables
 * and variables of parameter values. A query parameter that nothing refers to is no input.
 * @returns `with` entries left implicit: placeholder → input of another spelling
 * @see docs/spec/rest.md section 5.2, docs/spec/mcp.md W4
 */
export function meetCallStep(
  called: ConsumedOperation,
  entries: readonly CompiledWithEntry[],
  earlier: ReadonlySet<string>,
  isFirst: boolean,
  around: StepSurroundings,
): readonly (readonly [string, Name])[] {
  const filled = new Map(entries.map((entry) => [entry.name, entry]));
  const implicit: [string, Name][] = [];
  for (const { name, expression } of entries) {
    const isPath = called.pathNames.includes(name);
    const met = { ...metOfEntry(called, name, around), required: isPath && isFirst };
    const orWhole = called.parameters.some((parameter) => parameter.name === name && parameter.in === 'body');
    meetNames(expression, met, earlier, around, { kind: 'other', orWhole });
  }
  for (const name of called.pathNames) {
    if (filled.has(name) || hasFixedValue(called, name) || isBound(nameOf(name), around)) continue;
    if (earlier.has(nameOf(name).segments[0] ?? '') && name.includes('.')) continue;
    const parameter = called.parameters.find((candidate) => candidate.name === name && candidate.in === 'path');
    const kept = meetPlaceholder(name, { ...metFrom(parameter), required: isFirst }, around);
    if (kept !== name) implicit.push([name, nameOf(kept)]);
  }
  const variables = [
    ...called.bodyNames.map(({ name, whole }) => ({ name, whole, inBody: true })),
    ...called.valueNames.map((name) => ({ name, whole: false, inBody: false })),
  ];
  for (const { name, whole, inBody } of variables) {
    if (isBound(name, around)) continue;
    const met = whole ? ({ type: 'any', required: false, checked: false } as const) : text;
    const callers = callersInput(name, earlier);
    if (callers !== undefined) {
      // Of a body that is written for both exposers, such a variable is an input also where others are declared.
      const meetIt = inBody ? meetUndeclared : meetNames;
      if (!filled.has(callers)) meetIt(nameExpression(nameOf(callers)), met, earlier, around);
      continue;
    }
    const own = unprefixed(name, around.context);
    const input = inputNameOf(own, around.context);
    if (filled.has(input) || (own.text === name.text && name.segments.length > 1 && !around.context.isKnown(name.text)))
      continue;
    meetNames(nameExpression(nameOf(input)), met, earlier, around);
  }
  return implicit;
}

/** The input of `{{tools.x}}` and `{{rest.x}}`, which mean the caller's `x` on either exposer. @see docs/spec/versions.md section 4.2 row 6 */
function callersInput({ segments }: Name, earlier: ReadonlySet<string>): string | undefined {
  const [first = '', input] = segments;
  return (first === 'tools' || first === 'rest') && !earlier.has(first) ? input : undefined;
}

/** Meets the names of any expression that no earlier step produces. */
export function meetNames(
  expression: Expression,
  met: KnownOfInput,
  earlier: ReadonlySet<string>,
  around: StepSurroundings,
  feeds: Feeds = { kind: 'other' },
): void {
  if (!around.frame.declares) meetUndeclared(expression, met, earlier, around, feeds);
}

/** As meetNames, on a unit that declares inputs too. */
function meetUndeclared(
  expression: Expression,
  met: KnownOfInput,
  earlier: ReadonlySet<string>,
  around: StepSurroundings,
  feeds: Feeds = { kind: 'other' },
): void {
  const isInput = (name: Name): boolean => {
    const first = name.segments[0] ?? '';
    return (
      !earlier.has(name.text) && !earlier.has(first) && !around.supplied.has(name.text) && !around.supplied.has(first)
    );
  };
  if (expression.reference === undefined) {
    const inside = partMet(expression);
    for (const part of expression.parts ?? []) meetNames(part, inside, earlier, around);
    return;
  }
  const names = expression.names.filter((name) => isInput(name));
  if (names.length === 0) return;
  meetExpression({ ...expression, names }, met, feeds, derivedUnit(around.frame, around.context));
}

function meetPlaceholder(name: string, met: KnownOfInput, around: StepSurroundings): string {
  const { table } = around.frame;
  const kept = table.canonical(name, true);
  if (around.supplied.has(name) || (around.frame.declares && table.has(kept))) return kept;
  meetExpression(nameExpression(nameOf(kept)), met, { kind: 'other' }, derivedUnit(around.frame, around.context));
  return kept;
}

/** What a `with` entry feeds: a parameter, or a variable of the body, which takes any value where it fills a leaf. */
function metOfEntry(called: ConsumedOperation, name: string, around: StepSurroundings): KnownOfInput {
  const parameter = called.parameters.find((candidate) => candidate.name === name);
  if (parameter !== undefined) return metFrom(parameter);
  const variable = called.bodyNames.find(
    (candidate) => inputNameOf(unprefixed(candidate.name, around.context), around.context) === name,
  );
  return variable?.whole === true ? { type: 'any', required: false, checked: false } : text;
}

function metFrom(parameter: ConsumedInputParameter | undefined): KnownOfInput {
  if (parameter === undefined) return text;
  return {
    type: parameter.type ?? (parameter.in === 'body' ? 'any' : 'string'),
    required: false,
    checked: parameter.in !== 'body',
    description: parameter.description,
    extras: extrasOf(parameter),
  };
}

function hasFixedValue(called: ConsumedOperation, name: string): boolean {
  return called.parameters.some((parameter) => parameter.name === name && parameter.value !== undefined);
}

function isBound(name: Name, around: StepSurroundings): boolean {
  return around.context.boundNames.has(name.text);
}

/** Inputs that a unit does not declare but its call implies. */
import type { ConsumedOperation } from '../consumes/consumer.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Expression, type ExpressionContext, unprefixed } from '../expressions/expression.ts';
import { type Name, nameOf } from '../expressions/scope.ts';
import type { ConsumedInputParameter } from '../model/parameters.ts';
import type { Origin } from '../source/origin.ts';
import type { CompiledWithEntry } from '../operation/with.ts';
import { extrasOf, type InputTable, type MetInput } from './input-table.ts';
import { derivedSources, type Feeds, type RestSurface } from './rest-sources.ts';
import { inputNameOf } from './unit-context.ts';

/** Names spelt like a binding variable are unbound variables, never inputs. */
const bindingVariable = /^[A-Z][A-Z0-9_]*$/;

/** Headers that are never sent (consume.md 4.3), so nothing can feed them. */
const neverSent = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'expect']);

/** What derivation needs to know of a unit. */
export interface DerivedUnit {
  readonly table: InputTable;
  readonly context: ExpressionContext;
  /** Undefined on MCP and in flows: inputs have no place there. */
  readonly surface: RestSurface | undefined;
  /** Whether the unit declares at least one input: then only what can not be left out is derived. */
  readonly declares: boolean;
  readonly origin: Origin;
  readonly report: Report;
}

/**
 * Adds the inputs that one `call` implies to the unit's table.
 * @returns `with` entries that the author left implicit: consumed name → input of another spelling
 * @see docs/spec/document.md section 16.1
 */
export function deriveCallInputs(
  called: ConsumedOperation,
  entries: readonly CompiledWithEntry[],
  unit: DerivedUnit,
): readonly (readonly [string, Name])[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const implicit = new Map<string, Name>();
  const meet = (name: string, met: Omit<MetInput, 'name' | 'sources'>, feeds: Feeds, variable: boolean): void => {
    const entry = byName.get(name);
    if (entry !== undefined) return meetExpression(entry.expression, met, feeds, unit);
    const kept = meetNamed(name, met, feeds, unit, variable);
    if (kept !== name) implicit.set(name, nameOf(kept));
    return undefined;
  };
  if (!unit.declares) meetParameters(called, meet);
  meetPlaceholders(called, unit, byName, meet);
  meetVariables(called, unit, meet);
  if (!unit.declares) meetOtherReferences(entries, unit);
  return [...implicit];
}

type Meet = (name: string, met: Omit<MetInput, 'name' | 'sources'>, feeds: Feeds, variable: boolean) => void;

function meetParameters(called: ConsumedOperation, meet: Meet): void {
  const bodies = called.parameters.filter((parameter) => parameter.in === 'body' && parameter.value === undefined);
  for (const parameter of called.parameters) {
    if (parameter.value !== undefined || parameter.in === 'environment' || isWithheld(parameter, called)) continue;
    meet(
      parameter.name,
      metFrom(parameter),
      feedsOf(parameter, bodies.length === 1),
      called.pathNames.includes(parameter.name),
    );
  }
  if (called.callerBody) {
    const met = { type: 'object', required: false, checked: false, description: 'Request body.' } as const;
    meet('body', met, { kind: 'body', scalar: false }, false);
  }
}

/** A credential of the adapter, or a header that is never sent, is no input. */
function isWithheld(parameter: ConsumedInputParameter, called: ConsumedOperation): boolean {
  if (parameter.in !== 'header') return false;
  const name = parameter.name.toLowerCase();
  return neverSent.has(name) || (name === 'authorization' && called.consumes.authentication !== undefined);
}

function metFrom(parameter: ConsumedInputParameter): Omit<MetInput, 'name' | 'sources'> {
  return {
    type: parameter.type ?? (parameter.in === 'body' ? 'object' : 'string'),
    required: (parameter.required ?? false) || parameter.in === 'path',
    checked: parameter.in !== 'body',
    description: parameter.description,
    extras: extrasOf(parameter),
  };
}

function feedsOf(parameter: ConsumedInputParameter, onlyBody: boolean): Feeds {
  if (parameter.in === 'header' || parameter.in === 'cookie') return { kind: parameter.in };
  if (parameter.in !== 'body') return { kind: 'other' };
  const scalar = parameter.type !== undefined && parameter.type !== 'object' && parameter.type !== 'array';
  return onlyBody ? { kind: 'body', scalar } : { kind: 'bodyField' };
}

function meetPlaceholders(
  called: ConsumedOperation,
  unit: DerivedUnit,
  byName: ReadonlyMap<string, CompiledWithEntry>,
  meet: Meet,
): void {
  const fixed = new Set(called.parameters.filter((parameter) => parameter.value !== undefined).map(({ name }) => name));
  const declared = new Map(called.parameters.filter((parameter) => parameter.in === 'path').map((p) => [p.name, p]));
  for (const name of called.pathNames) {
    if (fixed.has(name) || (unit.declares && byName.has(name))) continue;
    const parameter = declared.get(name);
    if (parameter !== undefined && !unit.declares) continue;
    if (bindingName(nameOf(name), unit)) continue;
    const met =
      parameter === undefined ? ({ type: 'string', required: true, checked: true } as const) : metFrom(parameter);
    meet(name, { ...met, required: true }, { kind: 'other' }, true);
  }
}

function bindingName(name: Name, unit: DerivedUnit): boolean {
  return unit.context.boundNames.has(name.text);
}

/** Variables of the body template and of parameter `value`s. */
function meetVariables(called: ConsumedOperation, unit: DerivedUnit, meet: Meet): void {
  for (const { name, whole } of called.bodyNames) {
    const variable = variableOf(name, unit);
    if (variable === undefined) continue;
    meet(variable, { type: whole ? 'any' : 'string', required: false, checked: false }, { kind: 'bodyField' }, false);
  }
  if (unit.declares) return;
  for (const name of called.valueNames) {
    const variable = variableOf(name, unit);
    if (variable !== undefined)
      meet(variable, { type: 'string', required: false, checked: true }, { kind: 'other' }, false);
  }
}

/**
 * The input that a variable of a consumed template stands for: undefined for bindings, for other dotted names, for
 * unbound variables, and on a unit that declares inputs for everything but `{{tools.x}}` and `{{rest.x}}`.
 */
function variableOf(name: Name, unit: DerivedUnit): string | undefined {
  if (bindingName(name, unit)) return undefined;
  const first = name.segments[0] ?? '';
  const aliased = name.segments.length > 1 && (first === 'tools' || first === 'rest');
  if (aliased) return name.segments[1];
  if (unit.declares) return undefined;
  const own = unprefixed(name, unit.context);
  if (own.text !== name.text) return inputNameOf(own, unit.context);
  if (name.segments.length > 1 || name.text === '' || name.text === '.') return undefined;
  if (bindingVariable.test(name.text)) {
    unit.report('unbound-variable', unit.origin, `"{{${name.text}}}" is spelt like a binding, but nothing binds it.`);
    return undefined;
  }
  return name.text;
}

/** References of `with` whose key the operation has no use for. */
function meetOtherReferences(entries: readonly CompiledWithEntry[], unit: DerivedUnit): void {
  const met = { type: 'string', required: false, checked: true } as const;
  for (const { expression } of entries) meetExpression(expression, met, { kind: 'other' }, unit);
}

/** What is known of an input inside another value: text in a template, anything in a leaf of a list or map. */
export function partMet(expression: Expression): Omit<MetInput, 'name' | 'sources'> {
  return expression.kind === 'structure'
    ? { type: 'any', required: false, checked: false }
    : { type: 'string', required: false, checked: true };
}

/** An input that is only a part of the body is a field of the caller's body, where that has one of its name. */
function partFeeds(feeds: Feeds): Feeds {
  return feeds.kind === 'body' ? { kind: 'body', scalar: true } : feeds;
}

/** The inputs an expression reads: one for a reference with what it feeds, a string for each name in a template. */
export function meetExpression(
  expression: Expression,
  met: Omit<MetInput, 'name' | 'sources'>,
  feeds: Feeds,
  unit: DerivedUnit,
): void {
  const { reference } = expression;
  if (reference === undefined) {
    const inside = partMet(expression);
    for (const part of expression.parts ?? []) meetExpression(part, inside, partFeeds(feeds), unit);
    return;
  }
  const name = unit.context.canonical(reference);
  if (reference.place !== undefined) {
    meetPlaced(name, reference.name.segments, reference.place, met, feeds, unit);
    return;
  }
  const input = inputNameOf(name, unit.context);
  // Below its first word an input is a structure: what the parameter says of the member does not hold for the whole.
  const descended = input !== name.text;
  meetNamed(input, descended ? { ...met, type: 'any', checked: false } : met, feeds, unit, false);
}

function meetPlaced(
  name: Name,
  written: readonly string[],
  place: NonNullable<Expression['reference']>['place'],
  met: Omit<MetInput, 'name' | 'sources'>,
  feeds: Feeds,
  unit: DerivedUnit,
): void {
  const kept = unit.table.canonical(name.text, false);
  if (unit.table.has(kept) && unit.declares) return;
  const sources = unit.surface === undefined ? [] : derivedSources(kept, written, place, feeds, unit.surface);
  unit.table.meet({ ...met, name: name.text, sources });
}

function meetNamed(
  name: string,
  met: Omit<MetInput, 'name' | 'sources'>,
  feeds: Feeds,
  unit: DerivedUnit,
  variable: boolean,
): string {
  const kept = unit.table.canonical(name, variable);
  const sources = unit.surface === undefined ? [] : derivedSources(kept, [kept], undefined, feeds, unit.surface);
  const isPath = unit.surface?.variables.includes(kept) ?? false;
  return unit.table.meet({ ...met, name, required: met.required || isPath, sources }, variable);
}

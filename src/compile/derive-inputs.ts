/** Inputs that a unit does not declare but its call implies. */
import type { ConsumedOperation } from '../consumes/consumer.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Expression, type ExpressionContext, unprefixed } from '../expressions/expression.ts';
import { type Name, nameOf } from '../expressions/scope.ts';
import type { ConsumedInputParameter } from '../model/parameters.ts';
import type { Origin } from '../source/origin.ts';
import type { InputSource } from '../operation/input-plan.ts';
import type { CompiledWithEntry } from '../operation/with.ts';
import { extrasOf, type InputTable, type KnownOfInput } from './input-table.ts';
import { derivedSources, type Feeds, type RestSurface } from './rest-sources.ts';
import { fewNames } from './few-names.ts';
import { inputNameOf } from './unit-context.ts';
import type { UnitFrame } from './unit-frame.ts';

/** Names spelt like a binding variable are unbound variables, never inputs. */
const bindingVariable = /^[A-Z][A-Z0-9_]*$/;

/** Headers that are never sent (consume.md 4.3), so nothing can feed them. */
const neverSent = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'expect']);

// What most uses say, in one object each: they are asked for every name of every unit.
export const requiredText: KnownOfInput = { type: 'string', required: true, checked: true };
const someText: KnownOfInput = { type: 'string', required: false, checked: true };
const uncheckedText: KnownOfInput = { type: 'string', required: false, checked: false };
const anything: KnownOfInput = { type: 'any', required: false, checked: false };
export const feedsOther: Feeds = { kind: 'other' };
const feedsField: Feeds = { kind: 'bodyField' };
export const noSources: readonly InputSource[] = Object.freeze([]);

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

/** A unit as derivation sees it, its expressions read in that context. */
export function derivedUnit(
  { table, surface, declares, unit, report }: UnitFrame,
  context: ExpressionContext,
): DerivedUnit {
  return { table, context, surface, declares, origin: unit.origin, report };
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
  let implicit: Map<string, Name> | undefined;
  const entryOf = finderOf(entries);
  const meet = (name: string, met: KnownOfInput, feeds: Feeds, variable: boolean): void => {
    const entry = entryOf(name);
    if (entry !== undefined) return meetExpression(entry.expression, met, feeds, unit);
    const kept = meetNamed(name, met, feeds, unit, variable);
    if (kept !== name) (implicit ??= new Map()).set(name, nameOf(kept));
    return undefined;
  };
  if (!unit.declares) meetParameters(called, meet);
  meetPlaceholders(called, unit, entryOf, meet);
  meetVariables(called, unit, meet);
  if (!unit.declares) meetOtherReferences(entries, unit);
  return implicit === undefined ? nothingImplicit : [...implicit];
}

const nothingImplicit: readonly (readonly [string, Name])[] = [];

type Meet = (name: string, met: KnownOfInput, feeds: Feeds, variable: boolean) => void;

type EntryOf = (name: string) => CompiledWithEntry | undefined;

/** The entry of a name; `compileWith` leaves one of each. */
function finderOf(entries: readonly CompiledWithEntry[]): EntryOf {
  if (entries.length <= fewNames) return (name) => entries.find((entry) => entry.name === name);
  const index = new Map(entries.map((entry) => [entry.name, entry]));
  return (name) => index.get(name);
}

/** Whether all of the caller's body feeds one parameter of the operation. */
export function hasOneBody({ parameters }: ConsumedOperation): boolean {
  let bodies = 0;
  for (const parameter of parameters) if (parameter.in === 'body' && parameter.value === undefined) bodies += 1;
  return bodies === 1;
}

function meetParameters(called: ConsumedOperation, meet: Meet): void {
  const oneBody = hasOneBody(called);
  for (const parameter of called.parameters) {
    if (parameter.value !== undefined || parameter.in === 'environment' || isWithheld(parameter, called)) continue;
    meet(
      parameter.name,
      metFrom(parameter, (parameter.required ?? false) || parameter.in === 'path'),
      feedsOf(parameter, oneBody),
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

function metFrom(parameter: ConsumedInputParameter, required: boolean): KnownOfInput {
  return {
    type: parameter.type ?? (parameter.in === 'body' ? 'object' : 'string'),
    required,
    checked: parameter.in !== 'body',
    description: parameter.description,
    extras: extrasOf(parameter),
  };
}

function feedsOf(parameter: ConsumedInputParameter, onlyBody: boolean): Feeds {
  if (parameter.in === 'header' || parameter.in === 'cookie') return { kind: parameter.in };
  if (parameter.in !== 'body') return feedsOther;
  const scalar = parameter.type !== undefined && parameter.type !== 'object' && parameter.type !== 'array';
  return onlyBody ? { kind: 'body', scalar } : feedsField;
}

function meetPlaceholders(called: ConsumedOperation, unit: DerivedUnit, entryOf: EntryOf, meet: Meet): void {
  const { parameters, pathNames } = called;
  for (const name of pathNames) {
    if (parameters.some((parameter) => parameter.name === name && parameter.value !== undefined)) continue;
    if (unit.declares && entryOf(name) !== undefined) continue;
    const declared = parameters.find((parameter) => parameter.name === name && parameter.in === 'path');
    if (declared !== undefined && !unit.declares) continue;
    if (unit.context.boundNames.has(name)) continue;
    meet(name, declared === undefined ? requiredText : metFrom(declared, true), feedsOther, true);
  }
}

/** Variables of the body template and of parameter `value`s. */
function meetVariables(called: ConsumedOperation, unit: DerivedUnit, meet: Meet): void {
  for (const { name, whole } of called.bodyNames) {
    const variable = variableOf(name, unit);
    if (variable === undefined) continue;
    meet(variable, whole ? anything : uncheckedText, feedsField, false);
  }
  if (unit.declares) return;
  for (const name of called.valueNames) {
    const variable = variableOf(name, unit);
    if (variable !== undefined) meet(variable, someText, feedsOther, false);
  }
}

/**
 * The input that a variable of a consumed template stands for: undefined for bindings, for other dotted names, for
 * unbound variables, and on a unit that declares inputs for everything but `{{tools.x}}` and `{{rest.x}}`.
 */
function variableOf(name: Name, unit: DerivedUnit): string | undefined {
  if (unit.context.boundNames.has(name.text)) return undefined;
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
  for (const { expression } of entries) meetExpression(expression, someText, feedsOther, unit);
}

/** What is known of an input inside another value: text in a template, anything in a leaf of a list or map. */
export function partMet(expression: Expression): KnownOfInput {
  return expression.kind === 'structure' ? anything : someText;
}

/** An input that is only a part of the body is a field of the caller's body, where that has one of its name. */
function partFeeds(feeds: Feeds): Feeds {
  return feeds.kind === 'body' ? { kind: 'body', scalar: true } : feeds;
}

/** The inputs an expression reads: one for a reference with what it feeds, a string for each name in a template. */
export function meetExpression(expression: Expression, met: KnownOfInput, feeds: Feeds, unit: DerivedUnit): void {
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
  met: KnownOfInput,
  feeds: Feeds,
  unit: DerivedUnit,
): void {
  const kept = unit.table.canonical(name.text, false);
  if (unit.table.has(kept) && unit.declares) return;
  const sources = unit.surface === undefined ? noSources : derivedSources(kept, written, place, feeds, unit.surface);
  unit.table.meet({ ...met, name: name.text, sources });
}

function meetNamed(
  name: string,
  met: KnownOfInput,
  feeds: Feeds,
  { table, surface }: DerivedUnit,
  variable: boolean,
): string {
  const kept = table.canonical(name, variable);
  const required = met.required || (surface?.variables.includes(kept) ?? false);
  // Most are met twice: by the parameter that they feed, and as a reference.
  if (table.has(kept)) table.meetAgain(kept, required);
  else {
    const sources = surface === undefined ? noSources : derivedSources(kept, [kept], undefined, feeds, surface);
    table.add(kept, met, required, sources);
  }
  if (variable) table.addPlaceholder(kept);
  return kept;
}

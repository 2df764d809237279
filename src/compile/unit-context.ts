/** What the expressions of one unit can refer to. */
import type { ConsumedOperation } from '../consumes/consumer.ts';
import type { ExpressionContext } from '../expressions/expression.ts';
import { findLoose, looseName, parseReference, type Place, type Reference } from '../expressions/reference.ts';
import { type Name, nameOf } from '../expressions/scope.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../json/json-value.ts';
import type { WithEntry } from '../model/parameters.ts';
import { fewNames } from './few-names.ts';

/** The parts of a unit that decide what its expressions mean. */
export interface UnitNames {
  readonly namespaces: readonly string[];
  readonly alias: 'rest' | 'tools' | undefined;
  readonly boundNames: ReadonlySet<string>;
  /** Declared inputs, variables of the exposed path or URI, names of earlier steps. */
  readonly own: readonly string[];
  /** Variables of the exposed path: matched by letters and digits too. */
  readonly variables: readonly string[];
  /** The operations that are called. */
  readonly called: readonly ConsumedOperation[];
  readonly withEntries: readonly WithEntry[];
}

/**
 * Builds the context in which the unit's `with`, `lookupValue` and mapping texts are read.
 * @see docs/spec/consume.md section 12.2 ("known input")
 */
export function unitContext(names: UnitNames): ExpressionContext {
  return new UnitContext(names);
}

/** Asks short lists of the unit as they are: most units read two or three names, fewer than an index would hold. */
class UnitContext implements ExpressionContext {
  readonly namespaces: readonly string[];
  readonly alias: 'rest' | 'tools' | undefined;
  readonly boundNames: ReadonlySet<string>;
  readonly #names: UnitNames;
  /** Made for the first reference with a place: hardly a unit has two of one name. */
  #contested: ReadonlySet<string> | undefined;
  /** Only of long lists. */
  #ownNames: ReadonlySet<string> | undefined;
  #usedNames: ReadonlySet<string> | undefined;
  #looseNames: ReadonlySet<string> | undefined;

  constructor(names: UnitNames) {
    this.namespaces = names.namespaces;
    this.alias = names.alias;
    this.boundNames = names.boundNames;
    this.#names = names;
  }

  isKnown(name: string): boolean {
    const { variables, called } = this.#names;
    if (this.#isOwn(name) || this.#isUsed(name)) return true;
    if (called.length > fewNames) {
      const loose = looseName(name);
      return findLoose(variables, loose) !== undefined || this.#loosePathNames().has(loose);
    }
    if (variables.length === 0 && called.every(({ pathNames }) => pathNames.length === 0)) return false;
    const loose = looseName(name);
    return (
      findLoose(variables, loose) !== undefined ||
      called.some(({ pathNames }) => findLoose(pathNames, loose) !== undefined)
    );
  }

  canonical({ name, place }: Reference): Name {
    if (place !== undefined && this.#contestedNames().has(name.text)) return nameOf(`${place}.${name.text}`);
    if (this.#isOwn(name.text)) return name;
    if (name.segments.length > 1 && !this.isKnown(name.text)) {
      const [first = '', ...rest] = name.segments;
      const segments = [this.#isOwn(first) ? first : (this.#variable(first) ?? first), ...rest];
      return { text: segments.join('.'), segments };
    }
    const variable = this.#variable(name.text);
    return variable === undefined ? name : nameOf(variable);
  }

  #isOwn(name: string): boolean {
    const { own, variables } = this.#names;
    if (own.length > fewNames) return (this.#ownNames ??= new Set([...own, ...variables])).has(name);
    return own.includes(name) || variables.includes(name);
  }

  /** Whether a called operation has a use for that name. */
  #isUsed(name: string): boolean {
    const { called } = this.#names;
    const isLong =
      called.length > fewNames ||
      called.some(({ parameters, bodyNames }) => parameters.length + bodyNames.length > fewNames);
    if (isLong) {
      return (this.#usedNames ??= new Set(called.flatMap((operation) => usedNames(operation)))).has(name);
    }
    return called.some((operation) => hasUseFor(operation, name));
  }

  #loosePathNames(): ReadonlySet<string> {
    this.#looseNames ??= new Set(this.#names.called.flatMap(({ pathNames }) => pathNames.map(looseName)));
    return this.#looseNames;
  }

  /** The variable of the path that a name of another spelling means. */
  #variable(name: string): string | undefined {
    const { variables } = this.#names;
    return variables.length === 0 ? undefined : findLoose(variables, looseName(name));
  }

  #contestedNames(): ReadonlySet<string> {
    this.#contested ??= contestedNames(this.#names.withEntries, this);
    return this.#contested;
  }
}

/** Whether the operation has a parameter, a placeholder or a body variable of that name. */
function hasUseFor(called: ConsumedOperation, name: string): boolean {
  return (
    called.parameters.some((parameter) => parameter.name === name) ||
    called.pathNames.includes(name) ||
    called.bodyNames.some((variable) => variable.name.text === name) ||
    (called.callerBody && name === 'body')
  );
}

/** All names for which `hasUseFor` holds. */
function usedNames({ parameters, pathNames, bodyNames, callerBody }: ConsumedOperation): readonly string[] {
  const names = [
    ...parameters.map((parameter) => parameter.name),
    ...pathNames,
    ...bodyNames.map((variable) => variable.name.text),
  ];
  if (callerBody) names.push('body');
  return names;
}

/** Names that references take from two different places: each place is an input of its own. */
function contestedNames(
  entries: readonly WithEntry[],
  context: { namespaces: readonly string[]; alias: 'rest' | 'tools' | undefined; isKnown(name: string): boolean },
): ReadonlySet<string> {
  const places = new Map<string, Place>();
  const contested = new Set<string>();
  for (const text of entries.flatMap((entry) => textsOf(entry.value))) {
    const reference = parseReference(text, context);
    if (reference?.place === undefined) continue;
    const first = places.get(reference.name.text) ?? reference.place;
    places.set(reference.name.text, first);
    if (first !== reference.place) contested.add(reference.name.text);
  }
  return contested;
}

function textsOf(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isJsonList(value)) return value.flatMap((item) => textsOf(item));
  return isJsonObject(value) ? Object.values(value).flatMap((item) => textsOf(item)) : [];
}

/**
 * The input that a name belongs to: the whole name where it is one, else its first word.
 * @see docs/spec/document.md section 16.1 ("of `a.b` the first word")
 */
export function inputNameOf(name: Name, context: ExpressionContext): string {
  return name.segments.length === 1 || context.isKnown(name.text) ? name.text : (name.segments[0] ?? '');
}

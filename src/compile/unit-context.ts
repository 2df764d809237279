/** What the expressions of one unit can refer to. */
import type { ConsumedOperation } from '../consumes/consumer.ts';
import type { ExpressionContext } from '../expressions/expression.ts';
import { looseName, parseReference, type Place } from '../expressions/reference.ts';
import { type Name, nameOf } from '../expressions/scope.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../json/json-value.ts';
import type { WithEntry } from '../model/parameters.ts';

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

/** Names that a consumed operation has a use for: parameters, placeholders, body variables. */
export function namesOf(called: ConsumedOperation): readonly string[] {
  return [
    ...called.parameters.map((parameter) => parameter.name),
    ...called.pathNames,
    ...called.bodyNames.map(({ name }) => name.text),
    ...(called.callerBody ? ['body'] : []),
  ];
}

/**
 * Builds the context in which the unit's `with`, `lookupValue` and mapping texts are read.
 * @see docs/spec/consume.md section 12.2 ("known input")
 */
export function unitContext(names: UnitNames): ExpressionContext {
  const known = new Set([...names.own, ...names.variables, ...names.called.flatMap((called) => namesOf(called))]);
  const looseKnown = new Set(
    [...names.variables, ...names.called.flatMap((called) => called.pathNames)].map(looseName),
  );
  const isKnown = (name: string): boolean => known.has(name) || looseKnown.has(looseName(name));
  const base = { namespaces: names.namespaces, alias: names.alias, isKnown };
  const contested = contestedNames(names.withEntries, base);
  const own = new Set([...names.own, ...names.variables]);
  const looseVariables = new Map(names.variables.toReversed().map((name) => [looseName(name), name]));
  return {
    ...base,
    boundNames: names.boundNames,
    canonical: (reference) => {
      if (reference.place !== undefined && contested.has(reference.name.text)) {
        return nameOf(`${reference.place}.${reference.name.text}`);
      }
      return canonicalName(reference.name, isKnown, own, looseVariables);
    },
  };
}

function canonicalName(
  name: Name,
  isKnown: (name: string) => boolean,
  own: ReadonlySet<string>,
  looseVariables: ReadonlyMap<string, string>,
): Name {
  if (own.has(name.text)) return name;
  const first = name.segments[0] ?? '';
  if (name.segments.length > 1 && !isKnown(name.text)) {
    const variable = own.has(first) ? first : (looseVariables.get(looseName(first)) ?? first);
    return { text: [variable, ...name.segments.slice(1)].join('.'), segments: [variable, ...name.segments.slice(1)] };
  }
  const variable = looseVariables.get(looseName(name.text));
  return variable === undefined ? name : nameOf(variable);
}

/** Names that references take from two different places: each place is an input of its own. */
function contestedNames(
  entries: readonly WithEntry[],
  context: { namespaces: readonly string[]; alias: 'rest' | 'tools' | undefined; isKnown(name: string): boolean },
): ReadonlySet<string> {
  const places = new Map<string, Set<Place | undefined>>();
  for (const text of entries.flatMap((entry) => textsOf(entry.value))) {
    const reference = parseReference(text, context);
    if (reference === undefined) continue;
    const seen = places.get(reference.name.text) ?? new Set();
    seen.add(reference.place);
    places.set(reference.name.text, seen);
  }
  return new Set(
    [...places].filter(([, seen]) => [...seen].filter((place) => place !== undefined).length > 1).map(([name]) => name),
  );
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

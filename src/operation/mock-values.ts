/** Mock answers: units whose outputs carry their values themselves. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Name, Scope } from '../expressions/scope.ts';
import { compileTemplate } from '../expressions/template.ts';
import { textOf } from '../json/json-text.ts';
import { type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { OutputParameter } from '../model/parameters.ts';
import { convert } from './conversion.ts';

/** A compiled mock. */
export interface MockPlan {
  /** Variables of its values, in order of first appearance: they are inputs of the unit. */
  readonly names: readonly Name[];
  /** The answer: entry name → value, an unnamed entry under `value`. Values see inputs and `with`, never bindings. */
  evaluate(scope: Scope): JsonObject;
}

type MockValue = (scope: Scope) => JsonValue | undefined;

/**
 * Compiles a mock; undefined when no output carries a `value` at any depth, so that there is nothing to answer with.
 * Reports `invalid-template`.
 * @see docs/spec/rest.md section 9
 */
export function compileMock(list: readonly OutputParameter[], report: Report): MockPlan | undefined {
  if (!list.some(hasValue)) return undefined;
  const names = new Map<string, Name>();
  const members = list.map((entry) => ({
    name: entry.name ?? 'value',
    read: compileValue(entry, entry.name !== undefined, names, report),
  }));
  return {
    names: [...names.values()],
    evaluate(scope) {
      return mapOf(members, scope.withoutBindings()) ?? {};
    },
  };
}

/** Whether an entry carries a fixed value. A named entry's `$…` is its path, not a value. */
function hasValue(entry: OutputParameter): boolean {
  return (
    fixedText(entry, entry.name !== undefined) !== undefined ||
    (entry.items !== undefined && hasValue(entry.items)) ||
    (entry.properties ?? []).some((property) => hasValue(property.entry))
  );
}

/** The text of a fixed value, where the entry has one. @param named whether the entry has a name of its own */
export function fixedText({ value, mapping }: OutputParameter, named: boolean): string | undefined {
  return named && mapping === undefined && value?.startsWith('$') === true ? undefined : value;
}

function compileValue(entry: OutputParameter, named: boolean, names: Map<string, Name>, report: Report): MockValue {
  const text = fixedText(entry, named);
  if (text !== undefined) return compileFixed(entry, text, names, report);
  if (entry.type === 'array') return compileList(entry, names, report);
  if (entry.type !== 'object') return () => undefined;
  const members = (entry.properties ?? []).map(({ name, entry: child }) => ({
    name: child.name ?? name,
    read: compileValue(child, child.name !== undefined, names, report),
  }));
  return (scope) => mapOf(members, scope);
}

/** Text that does not convert to the declared type stays text. */
function compileFixed(
  { type, origin }: OutputParameter,
  text: string,
  names: Map<string, Name>,
  report: Report,
): MockValue {
  const template = compileTemplate(text, origin, report);
  for (const name of template.names) if (!names.has(name.text)) names.set(name.text, name);
  return (scope) => {
    const value = template.evaluate(scope) ?? '';
    const converted = convert(value, type);
    return converted.ok ? converted.value : textOf(value);
  };
}

/** One element, made of `items`, or none. */
function compileList({ items }: OutputParameter, names: Map<string, Name>, report: Report): MockValue {
  const read = items === undefined ? undefined : compileValue(items, items.name !== undefined, names, report);
  return (scope) => {
    const element = read?.(scope);
    return element === undefined ? [] : [element];
  };
}

/** The members that yield a value; undefined when none does. */
function mapOf(
  members: readonly { readonly name: string; readonly read: MockValue }[],
  scope: Scope,
): JsonObject | undefined {
  const map: Record<string, JsonValue> = {};
  let empty = true;
  for (const { name, read } of members) {
    const value = read(scope);
    if (value === undefined) continue;
    setMember(map, name, value);
    empty = false;
  }
  return empty ? undefined : map;
}

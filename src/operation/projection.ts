/** What later steps see of a call step: the consumed operation's `outputParameters` applied to its answer. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { newInputs, Scope } from '../expressions/scope.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { OutputParameter } from '../model/parameters.ts';
import { compileOutput, type MapOutput } from './output-parameters.ts';

/**
 * Compiles the projection. No entries: the answer itself. Named entries: a map of their values, or, for a list, each
 * element with the values added to a copy of it. Only unnamed entries: the first one's value; a list stays.
 * Reports `invalid-json-path`, `invalid-template`.
 * @see docs/spec/orchestration.md section 4.2
 */
export function compileProjection(list: readonly OutputParameter[], report: Report): (value: JsonValue) => JsonValue {
  const [first] = list;
  if (first === undefined) return (value) => value;
  const named = list.flatMap((entry) =>
    entry.name === undefined ? [] : [{ name: entry.name, map: compileOutput(consumedEntry(entry), report) }],
  );
  if (named.length === 0) {
    const map = compileOutput(consumedEntry(first), report);
    return (value) => (isJsonList(value) ? value : (map(value, nothingInSight) ?? null));
  }
  return (value) =>
    isJsonList(value)
      ? value.map((item) => withNamed(named, item, isJsonObject(item) ? item : {}))
      : withNamed(named, value, {});
}

/** Consumed outputs have no inputs to render: what they select comes from the answer alone. */
const nothingInSight = new Scope(newInputs());

function withNamed(
  named: readonly { readonly name: string; readonly map: MapOutput }[],
  value: JsonValue,
  base: JsonObject,
): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (const [key, item] of Object.entries(base)) setMember(object, key, item);
  for (const { name, map } of named) setMember(object, name, map(value, nothingInSight) ?? null);
  return object;
}

/** On the consumed side `value: $.x` is the path, at every depth. */
function consumedEntry(entry: OutputParameter): OutputParameter {
  const { value, ...rest } = entry;
  const path = entry.mapping === undefined && value?.startsWith('$') === true ? value : undefined;
  return {
    ...rest,
    ...(path === undefined ? {} : { mapping: path }),
    ...(path === undefined && value !== undefined ? { value } : {}),
    ...(entry.properties === undefined
      ? {}
      : { properties: entry.properties.map(({ name, entry: child }) => ({ name, entry: consumedEntry(child) })) }),
    ...(entry.items === undefined ? {} : { items: consumedEntry(entry.items) }),
    ...(entry.values === undefined ? {} : { values: consumedEntry(entry.values) }),
  };
}

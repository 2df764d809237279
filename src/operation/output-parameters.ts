/** `outputParameters` of a call: the answer of the upstream, decoded, becomes the answer of the unit. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { compileJsonPath, type JsonPath } from '../expressions/json-path.ts';
import type { Scope } from '../expressions/scope.ts';
import { compileTemplate } from '../expressions/template.ts';
import { textOf } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { OutputParameter } from '../model/parameters.ts';
import type { Origin } from '../source/origin.ts';
import { convert } from './conversion.ts';

/** Compiled `outputParameters`. */
export interface OutputMapper {
  /**
   * Nothing is selected: no entries at all, or a single bare pass-through (`type` object or array, `mapping` `$` or
   * `$.`, nothing else). An answer in JSON then needs no decoding.
   * @see docs/spec/rest.md section 7.3
   */
  readonly barePassThrough: boolean;
  /** Shapes a decoded answer. Missing members are null. Fixed values see inputs and `with`, never bindings. */
  map(value: JsonValue, scope: Scope): JsonValue;
}

/**
 * Compiles a list of mapped outputs. One entry gives its value; several that all have a name give a map of them; of
 * several with an unnamed one, the first that is not null.
 * Reports `invalid-json-path`, `invalid-template`.
 * @see docs/spec/consume.md sections 9.2 and 9.3, docs/spec/rest.md section 8
 */
export function compileOutputs(
  list: readonly OutputParameter[] | undefined,
  _origin: Origin,
  report: Report,
): OutputMapper {
  const first = list?.[0];
  if (list === undefined || first === undefined) return passThrough;
  if (list.length === 1 && isBarePassThrough(first)) return passThrough;
  const compiled = list.map((entry) => ({ name: entry.name, map: compileOutput(entry, report) }));
  const shape = list.length > 1 && list.every((entry) => entry.name !== undefined) ? mapOfAll : firstOf;
  return {
    barePassThrough: false,
    map: (value, scope) => shape(compiled, value, scope.withoutBindings()),
  };
}

/** What `$` selects is the value itself: one mapper for all units that select nothing. */
const passThrough: OutputMapper = { barePassThrough: true, map: (value) => value };

/** Maps one value; undefined when it is missing, which differs from an explicit null in `properties` of a mapping. */
export type MapOutput = (value: JsonValue, scope: Scope) => JsonValue | undefined;

interface NamedMapper {
  readonly name: string | undefined;
  readonly map: MapOutput;
}

function mapOfAll(entries: readonly NamedMapper[], value: JsonValue, scope: Scope): JsonValue {
  const map: Record<string, JsonValue> = {};
  for (const entry of entries) setMember(map, entry.name ?? '', entry.map(value, scope) ?? null);
  return map;
}

function firstOf(entries: readonly NamedMapper[], value: JsonValue, scope: Scope): JsonValue {
  for (const entry of entries) {
    const mapped = entry.map(value, scope) ?? null;
    if (mapped !== null) return mapped;
  }
  return null;
}

function isBarePassThrough(entry: OutputParameter): boolean {
  const path = entry.mapping?.trim();
  const { type, properties, items, values, value, maxLength } = entry;
  return (
    (type === 'object' || type === 'array') &&
    (path === '$' || path === '$.') &&
    properties === undefined &&
    items === undefined &&
    values === undefined &&
    value === undefined &&
    maxLength === undefined
  );
}

/** Compiles one entry. Reports `invalid-json-path`, `invalid-template`. */
export function compileOutput(entry: OutputParameter, report: Report): MapOutput {
  const fixed = compileFixed(entry, report);
  if (fixed !== undefined) return fixed;
  const path = entry.mapping ?? pathInValue(entry);
  const select = path === undefined ? undefined : compileJsonPath(path, entry.origin, report);
  if (entry.type === 'object') return compileObject(entry, select, report);
  if (entry.type === 'array') return compileArray(entry, select, report);
  return compileScalar(entry, select);
}

/** A named entry whose `value` starts with `$` has its path there. */
function pathInValue({ name, value }: OutputParameter): string | undefined {
  return name !== undefined && value?.startsWith('$') === true ? value : undefined;
}

/** `value`: rendered, then converted to the type if that is possible. */
function compileFixed(entry: OutputParameter, report: Report): MapOutput | undefined {
  const { value, type, origin } = entry;
  if (value === undefined || (entry.mapping === undefined && pathInValue(entry) !== undefined)) return undefined;
  const template = compileTemplate(value, origin, report);
  const cut = cutterOf(entry);
  const convertOr = (rendered: JsonValue): JsonValue => {
    const converted = convert(rendered, type);
    return cut(converted.ok ? converted.value : textOf(rendered));
  };
  if (template.constant !== undefined) {
    const constant = convertOr(template.constant);
    return () => constant;
  }
  return (_value, scope) => convertOr(template.evaluate(scope) ?? '');
}

function compileScalar(entry: OutputParameter, path: JsonPath | undefined): MapOutput {
  if (path === undefined) return () => undefined;
  const cut = cutterOf(entry);
  return (value) => {
    const found = path.select(value);
    return found === undefined ? undefined : cut(found);
  };
}

function cutterOf({ maxLength }: OutputParameter): (value: JsonValue) => JsonValue {
  if (maxLength === undefined || maxLength < 0) return (value) => value;
  return (value) => (typeof value === 'string' ? value.slice(0, maxLength) : value);
}

function compileObject(entry: OutputParameter, path: JsonPath | undefined, report: Report): MapOutput {
  if (entry.values !== undefined && path !== undefined) return compileMembers(path, entry.values, report);
  const { properties = [] } = entry;
  if (path !== undefined && properties.length === 0) return (value) => path.select(value);
  const members = properties.map(({ name, entry: child }) => ({
    name: child.name ?? name,
    map: compileOutput(child, report),
  }));
  if (path === undefined) return (value, scope) => objectOf(members, value, undefined, scope);
  return (value, scope) => {
    const inner = path.select(value);
    return inner === undefined || inner === null ? inner : objectOf(members, inner, value, scope);
  };
}

/** Each member from `value` or, when it is missing there, from `outer`: documents are written for either reading. */
function objectOf(
  members: readonly { readonly name: string; readonly map: MapOutput }[],
  value: JsonValue,
  outer: JsonValue | undefined,
  scope: Scope,
): JsonValue {
  const object: Record<string, JsonValue> = {};
  for (const { name, map } of members) {
    const inner = map(value, scope);
    const mapped = inner === undefined && outer !== undefined ? map(outer, scope) : inner;
    setMember(object, name, mapped ?? null);
  }
  return object;
}

/** Legacy `values`: the same keys, each value shaped. */
function compileMembers(path: JsonPath, values: OutputParameter, report: Report): MapOutput {
  const map = compileElement(values, report);
  return (value, scope) => {
    const found = path.select(value);
    if (!isJsonObject(found)) return found === undefined ? undefined : null;
    const object: Record<string, JsonValue> = {};
    for (const [key, item] of Object.entries(found)) setMember(object, key, map(item, scope) ?? null);
    return object;
  };
}

function compileArray(entry: OutputParameter, path: JsonPath | undefined, report: Report): MapOutput {
  if (path === undefined) return () => undefined;
  if (entry.items === undefined) return (value) => path.select(value);
  const map = compileElement(entry.items, report);
  return (value, scope) => {
    const list = path.select(value);
    if (!isJsonList(list)) return list === undefined ? undefined : null;
    return list.map((item) => map(item, scope) ?? null);
  };
}

/** An element of a list or a member of `values`: without anything that selects, it stays as it is. */
function compileElement(entry: OutputParameter, report: Report): MapOutput {
  const selects = entry.mapping !== undefined || entry.value !== undefined || (entry.properties?.length ?? 0) > 0;
  if (selects) return compileOutput(entry, report);
  if (entry.type === 'array' && entry.items !== undefined) {
    return compileArray(entry, compileJsonPath('$', entry.origin, report), report);
  }
  if (entry.type === 'object' && entry.values !== undefined) {
    return compileMembers(compileJsonPath('$', entry.origin, report), entry.values, report);
  }
  return cutterOf(entry);
}

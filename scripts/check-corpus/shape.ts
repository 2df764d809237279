// What `outputParameters` make of an upstream value, and what mocks make of nothing.
import { isMap, mapOf, tryParseJson, writeJson } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import { select } from './json-path.ts';
import { NotChecked } from './not-checked.ts';
import { render } from './scope.ts';
import type { Scope } from './scope.ts';

/** Whether outputs select nothing: absent, or one bare pass-through. @see docs/spec/rest.md 7.3 */
export function isPassThrough(outputs: readonly JsonMap[], format: string): boolean {
  const [first, second] = outputs;
  if (first === undefined) return true;
  return second === undefined && format === 'json' && isBare(first);
}

function isBare(entry: JsonMap): boolean {
  const mapping = String(entry['mapping'] ?? '').trim();
  const type = typeOf(entry);
  const shaped = ['properties', 'items', 'value', 'values'].some((key) => entry[key] !== undefined);
  return (type === 'object' || type === 'array') && (mapping === '$' || mapping === '$.') && !shaped;
}

function typeOf(entry: JsonMap): string {
  return String(entry['type'] ?? '').toLowerCase();
}

/** The answer that outputs make of a decoded value. @see docs/spec/consume.md 9, docs/spec/rest.md 8 */
export function shape(outputs: readonly JsonMap[], decoded: Json, scope: Scope): Json {
  const values = outputs.map((entry) => shapeEntry(entry, [decoded], scope) ?? null);
  if (outputs.length === 1) return values[0] ?? null;
  const names = outputs.map((entry) => entry['name']);
  if (names.every((name) => typeof name === 'string')) {
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
  }
  return values.find((value) => value !== null) ?? null;
}

/** `undefined`: missing. `roots`: the value to look in first, then the one it was taken from. */
function shapeEntry(entry: JsonMap, roots: readonly Json[], scope: Scope): Json | undefined {
  if (entry['values'] !== undefined) throw new NotChecked('output with values');
  const fixed = entry['value'];
  const isPath =
    typeof fixed === 'string' && fixed.startsWith('$') && entry['name'] !== undefined && entry['mapping'] === undefined;
  if (fixed !== undefined && fixed !== null && !isPath)
    return converted(render(String(fixed), withoutBinds(scope)), typeOf(entry));
  const mapping = isPath ? fixed : entry['mapping'];
  const path = typeof mapping === 'string' ? mapping : undefined;
  const type = typeOf(entry);
  if (type === 'object') return shapeObject(entry, path, roots, scope);
  if (type === 'array') return shapeArray(entry, path, roots, scope);
  return path === undefined ? null : limited(find(path, roots)?.value, entry);
}

function withoutBinds(scope: Scope): Scope {
  return { ...scope, binds: new Map() };
}

interface Found {
  readonly value: Json;
  readonly root: Json;
}

function find(path: string, roots: readonly Json[]): Found | undefined {
  for (const root of roots) {
    const value = select(path, root);
    if (value !== undefined) return { value, root };
  }
  return undefined;
}

function limited(value: Json | undefined, entry: JsonMap): Json | undefined {
  const limit = Number(entry['maxLength'] ?? Number.NaN);
  return typeof value === 'string' && limit >= 0 ? value.slice(0, limit) : value;
}

function properties(entry: JsonMap): [string, JsonMap][] {
  const written = entry['properties'];
  const items = Array.isArray(written)
    ? written.flatMap((item) =>
        isMap(item) && item['name'] === undefined
          ? Object.entries(item)
          : [[String(mapOf(item)['name']), item] as const],
      )
    : Object.entries(mapOf(written));
  return items.map(([key, item]) => [String(mapOf(item)['name'] ?? key), mapOf(item)]);
}

function shapeObject(entry: JsonMap, path: string | undefined, roots: readonly Json[], scope: Scope): Json | undefined {
  const members = properties(entry);
  let inner = roots;
  if (path !== undefined) {
    const found = find(path, roots);
    if (found === undefined || found.value === null || members.length === 0) return found?.value;
    inner = [found.value, found.root];
  }
  return Object.fromEntries(members.map(([name, member]) => [name, shapeEntry(member, inner, scope) ?? null]));
}

function shapeArray(entry: JsonMap, path: string | undefined, roots: readonly Json[], scope: Scope): Json | undefined {
  if (path === undefined) return null;
  const found = find(path, roots)?.value;
  const { items } = entry;
  if (!isMap(items)) return found;
  if (!Array.isArray(found)) return null;
  const plain = items['mapping'] === undefined && items['value'] === undefined && typeOf(items) !== 'object';
  if (plain) throw new NotChecked('items without mapping');
  return found.map((element) => shapeEntry(items, [element], scope) ?? null);
}

/** A rendered text as a value of the declared type; text that is none stays text. @see docs/spec/consume.md 9.2 */
function converted(text: string, type: string): Json {
  const parsed = type === 'string' || type === '' ? undefined : tryParseJson(text);
  if (parsed === undefined) return text;
  const isNumber = typeof parsed === 'number' || typeof parsed === 'bigint';
  const fits: Record<string, boolean> = {
    number: isNumber,
    integer: isNumber && Number.isInteger(Number(parsed)),
    boolean: typeof parsed === 'boolean',
    array: Array.isArray(parsed),
    object: isMap(parsed),
  };
  return fits[type] === true ? parsed : text;
}

/** Whether some output, at any depth, has a static value: then a unit without call and steps is a mock. */
export function hasStaticValue(outputs: readonly JsonMap[]): boolean {
  return outputs.some((entry) => {
    const value = entry['value'];
    const own =
      value !== undefined && value !== null && !(entry['name'] !== undefined && String(value).startsWith('$'));
    const items = isMap(entry['items']) ? [entry['items']] : [];
    return own || hasStaticValue([...items, ...properties(entry).map(([, member]) => member)]);
  });
}

/** The templates in static values, for the inputs of a mock. */
export function staticTemplates(outputs: readonly JsonMap[]): string[] {
  return outputs.flatMap((entry) => {
    const own = typeof entry['value'] === 'string' ? [entry['value']] : [];
    const items = isMap(entry['items']) ? [entry['items']] : [];
    return [...own, ...staticTemplates([...items, ...properties(entry).map(([, member]) => member)])];
  });
}

/** The answer of a mock. @see docs/spec/rest.md 9 */
export function mockAnswer(outputs: readonly JsonMap[], scope: Scope): Json {
  const result: JsonMap = {};
  for (const entry of outputs) {
    const value = mockValue(entry, scope);
    if (value !== undefined) result[String(entry['name'] ?? 'value')] = value;
  }
  return result;
}

function mockValue(entry: JsonMap, scope: Scope): Json | undefined {
  const value = entry['value'];
  if (value !== undefined && value !== null) {
    if (entry['name'] !== undefined && String(value).startsWith('$')) return undefined;
    const text = typeof value === 'object' ? writeJson(value) : String(value);
    return converted(render(text, withoutBinds(scope)), typeOf(entry));
  }
  if (typeOf(entry) === 'array') {
    const item = Array.isArray(entry['items']) ? undefined : mockValue(mapOf(entry['items']), scope);
    if (Array.isArray(entry['items'])) throw new NotChecked('mock with a list of items');
    return item === undefined ? [] : [item];
  }
  if (typeOf(entry) !== 'object') return undefined;
  const members = properties(entry).flatMap(([name, member]) => {
    const mocked = mockValue(member, scope);
    return mocked === undefined ? [] : [[name, mocked] as const];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** The all-null value of a closed object shape: what MCP answers to an empty body. @see docs/spec/mcp.md 6.6 */
export function allNull(outputs: readonly JsonMap[]): Json | undefined {
  const [first, second] = outputs;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    const named = outputs.every((entry) => typeof entry['name'] === 'string');
    return named ? Object.fromEntries(outputs.map((entry) => [String(entry['name']), nulls(entry)])) : undefined;
  }
  return typeOf(first) === 'object' && properties(first).length > 0 ? nulls(first) : undefined;
}

function nulls(entry: JsonMap): Json {
  const members = properties(entry);
  if (typeOf(entry) !== 'object' || members.length === 0) return null;
  return Object.fromEntries(members.map(([name, member]) => [name, nulls(member)]));
}

/** A value as the output schema of a tool has it: other types converted, or null. @see docs/spec/mcp.md 6.6 */
export function conform(outputs: readonly JsonMap[], value: Json): Json {
  const [first, second] = outputs;
  if (first === undefined) return value;
  if (second === undefined && (first['name'] === undefined || first['mapping'] !== undefined))
    return conformed(first, value);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const entry = outputs.find((candidate) => candidate['name'] === name);
      return [name, entry === undefined ? member : conformed(entry, member)];
    }),
  );
}

function conformed(entry: JsonMap, value: Json): Json {
  if (value === null) return null;
  const type = typeOf(entry);
  if (type === 'object') return conformedObject(entry, value);
  if (type === 'array') return conformedArray(entry, value);
  if (type === 'string') return typeof value === 'string' ? value : writeJson(value);
  const parsed = typeof value === 'string' ? (tryParseJson(value) ?? null) : value;
  const isNumber = typeof parsed === 'number' || typeof parsed === 'bigint';
  if (type === 'number') return isNumber ? parsed : null;
  if (type === 'integer') return isNumber && Number.isInteger(Number(parsed)) ? parsed : null;
  if (type === 'boolean') return typeof parsed === 'boolean' ? parsed : null;
  return value;
}

function conformedObject(entry: JsonMap, value: Json): Json {
  const members = properties(entry);
  if (members.length === 0) return value;
  const parsed = typeof value === 'string' ? tryParseJson(value) : value;
  if (!isMap(parsed)) return null;
  const known = new Map(members);
  return Object.fromEntries(
    Object.entries(parsed).map(([name, member]) => {
      const nested = known.get(name);
      return [name, nested === undefined ? member : conformed(nested, member)];
    }),
  );
}

function conformedArray(entry: JsonMap, value: Json): Json {
  const items = entry['items'];
  if (items === undefined) return value;
  const parsed = typeof value === 'string' ? tryParseJson(value) : value;
  if (!Array.isArray(parsed)) return null;
  // Beside steps the items of an array are named entries: an object with those members.
  const members = Array.isArray(items)
    ? items.map(mapOf)
    : isMap(items) && typeof items['type'] !== 'string'
      ? namedEntries(items)
      : undefined;
  if (members !== undefined) {
    const element: JsonMap = {
      type: 'object',
      properties: Object.fromEntries(members.map((item) => [String(item['name']), item])),
    };
    return parsed.map((item) => conformed(element, item));
  }
  return parsed.map((item) => conformed(mapOf(items), item));
}

function named(item: Json, name: string): JsonMap {
  return { ...mapOf(item), name };
}

function namedEntries(items: JsonMap): JsonMap[] {
  return Object.entries(items).map(([name, item]) => named(item, name));
}

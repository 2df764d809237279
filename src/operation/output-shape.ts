/** The JSON Schema of an answer, where the outputs say what it is, and the conversion that makes answers fit it. */
import { isJsonList, isJsonObject, type JsonSchema, type JsonValue, setMember } from '../json/json-value.ts';
import type { OutputParameter } from '../model/parameters.ts';
import { convert } from './conversion.ts';
import type { OutputShape } from './operation.ts';

/**
 * Which grammar the outputs follow. `mapped`: outputs of a call; `orchestrated`: declarations beside `mappings`, whose
 * answer is always an object; `mock`: fixed values by name.
 * @see docs/spec/document.md section 14
 */
export type OutputFamily = 'mapped' | 'orchestrated' | 'mock';

/**
 * The shape of a success, or undefined where it is not closed: pass-through outputs, a chain of alternatives, nothing
 * declared. Every declared member allows null, none is required, undeclared ones are allowed.
 *
 * The root of `schema` allows null as well. A caller that must have an object root (`objectRoot`) writes
 * `type: "object"` in its place and sends `conform(undefined)` for null.
 * @see docs/spec/mcp.md section 6.6
 */
export function outputShape(list: readonly OutputParameter[], family: OutputFamily): OutputShape | undefined {
  const shape = rootShape(list, family);
  if (shape === undefined || shape.kind === 'any') return undefined;
  return {
    schema: schemaOf(shape),
    objectRoot: shape.kind === 'object',
    conform: (value) => (value === undefined ? absent(shape) : conform(value, shape)),
  };
}

/** `any`: a value passes whatever it is. */
type Shape = { readonly description: string | undefined } & (
  | { readonly kind: 'any' }
  | { readonly kind: 'scalar'; readonly type: string }
  | { readonly kind: 'array'; readonly items: Shape }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Shape> }
);

const scalarTypes: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean']);

function rootShape(list: readonly OutputParameter[], family: OutputFamily): Shape | undefined {
  const [first] = list;
  if (first === undefined) return undefined;
  if (family === 'mock') return objectShape(list.map((entry) => [entry.name ?? 'value', entry]));
  const named = list.every((entry) => entry.name !== undefined);
  if (named && (family === 'orchestrated' || list.length > 1)) {
    return objectShape(list.map((entry) => [entry.name ?? '', entry]));
  }
  if (list.length > 1) return undefined;
  const shape = shapeOf(first);
  return family === 'orchestrated' && shape.kind !== 'object' ? undefined : shape;
}

function objectShape(entries: readonly (readonly [string, OutputParameter])[], description?: string): Shape {
  return {
    kind: 'object',
    description,
    members: new Map(entries.map(([name, entry]) => [name, shapeOf(entry)])),
  };
}

function shapeOf(entry: OutputParameter): Shape {
  const { type, description, properties = [], items } = entry;
  if (type === 'object' && properties.length > 0) {
    return objectShape(
      properties.map(({ name, entry: child }) => [child.name ?? name, child]),
      description,
    );
  }
  if (type === 'array' && items !== undefined) return { kind: 'array', description, items: shapeOf(items) };
  if (type !== undefined && scalarTypes.has(type)) return { kind: 'scalar', type, description };
  return { kind: 'any', description };
}

function schemaOf(shape: Shape): JsonSchema {
  const description = shape.description === undefined ? {} : { description: shape.description };
  switch (shape.kind) {
    case 'any':
      return description;
    case 'scalar':
      return { type: [shape.type, 'null'], ...description };
    case 'array':
      return { type: ['array', 'null'], ...description, items: schemaOf(shape.items) };
    case 'object': {
      const properties: Record<string, JsonValue> = {};
      for (const [name, child] of shape.members) setMember(properties, name, schemaOf(child));
      return { type: ['object', 'null'], ...description, properties };
    }
    default:
      return shape satisfies never;
  }
}

/** The value made to fit; what can not be converted becomes null. */
function conform(value: JsonValue, shape: Shape): JsonValue {
  if (value === null || shape.kind === 'any') return value;
  const converted = convert(value, shape.kind === 'scalar' ? shape.type : shape.kind);
  if (!converted.ok) return null;
  const fitting = converted.value;
  if (shape.kind === 'array' && isJsonList(fitting)) return fitting.map((item) => conform(item, shape.items));
  if (shape.kind !== 'object' || !isJsonObject(fitting)) return fitting;
  const object: Record<string, JsonValue> = {};
  for (const [name, item] of Object.entries(fitting)) {
    const child = shape.members.get(name);
    setMember(object, name, child === undefined ? item : conform(item, child));
  }
  return object;
}

/** What stands for no value: objects with all members, everything else null. */
function absent(shape: Shape): JsonValue {
  if (shape.kind !== 'object') return null;
  const object: Record<string, JsonValue> = {};
  for (const [name, child] of shape.members) setMember(object, name, absent(child));
  return object;
}

/** A value to start from when filling in a body. */
import { isJsonList, isJsonObject, type JsonSchema, type JsonValue, member, setMember } from '../json/json-value.ts';

/** How deep an example goes. */
const maxDepth = 6;

/** A value of the schema's type: its default or first allowed value where it has one, else an empty one. */
export function exampleValue(schema: JsonSchema, depth = 0): JsonValue {
  const given = member(schema, 'default') ?? member(schema, 'example') ?? member(schema, 'const');
  if (given !== undefined) return given;
  const values = member(schema, 'enum');
  if (isJsonList(values)) return values[0] ?? null;
  const type = member(schema, 'type');
  switch (isJsonList(type) ? type[0] : type) {
    case 'string':
      return '';
    case 'integer':
    case 'number':
      return member(schema, 'minimum') ?? 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return depth < maxDepth ? members(schema, depth) : {};
    default:
      return depth === 0 ? {} : null;
  }
}

function members(schema: JsonSchema, depth: number): JsonValue {
  const properties = member(schema, 'properties');
  const example: Record<string, JsonValue> = {};
  for (const [name, property] of isJsonObject(properties) ? Object.entries(properties) : []) {
    setMember(example, name, isJsonObject(property) ? exampleValue(property, depth + 1) : null);
  }
  return example;
}

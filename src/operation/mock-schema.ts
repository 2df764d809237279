/** The JSON Schema of a mock's answer. */
import { newInputs, Scope } from '../expressions/scope.ts';
import { compileTemplate } from '../expressions/template.ts';
import { isJsonList, type JsonSchema, type JsonValue, setMember } from '../json/json-value.ts';
import type { OutputParameter } from '../model/parameters.ts';
import { convert } from './conversion.ts';
import { fixedText } from './mock-values.ts';

const known: ReadonlySet<string | undefined> = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object']);

/**
 * What the fixed values of these outputs give. A value without a tag has the type it converts to; one with a tag is text
 * where what a caller sends does not convert to the declared type. No member is required: entries without a value are
 * left out.
 * @see docs/spec/rest.md section 9
 */
export function mockSchema(outputs: readonly OutputParameter[]): JsonSchema {
  return objectSchema(outputs.map((entry) => [entry.name ?? 'value', entry] as const));
}

function objectSchema(entries: readonly (readonly [string, OutputParameter])[], description?: string): JsonSchema {
  const properties: Record<string, JsonValue> = {};
  for (const [name, entry] of entries) setMember(properties, name, schemaOf(entry));
  return { type: 'object', ...described(description), properties };
}

function schemaOf(entry: OutputParameter): JsonSchema {
  const { type, description, items, properties = [] } = entry;
  const value = fixedText(entry, entry.name !== undefined);
  if (value !== undefined) return { ...fixedSchema(value, entry), ...described(description) };
  if (type === 'array') {
    return { type: 'array', ...described(description), items: items === undefined ? {} : schemaOf(items) };
  }
  if (type !== 'object') return described(description);
  return objectSchema(
    properties.map(({ name, entry: child }) => [child.name ?? name, child] as const),
    description,
  );
}

function fixedSchema(value: string, { type, origin }: OutputParameter): JsonSchema {
  const template = compileTemplate(value, origin, () => undefined);
  if (template.constant === undefined) {
    // Without a type of its own, a lone tag keeps the type of what was sent.
    if (!known.has(type) || type === undefined) return template.single === undefined ? { type: 'string' } : {};
    return { type: type === 'string' ? 'string' : [type, 'string'] };
  }
  const fixed = template.evaluate(new Scope(newInputs())) ?? '';
  const converted = convert(fixed, type);
  return { type: converted.ok ? typeWord(converted.value, type) : 'string' };
}

function typeWord(value: JsonValue, type: string | undefined): string {
  if (type !== undefined && known.has(type)) return type;
  if (isJsonList(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function described(description: string | undefined): { readonly description?: string } {
  return description === undefined ? {} : { description };
}

/** Values to try an operation with. */
import { newInputs, Scope, type Bindings, type Inputs } from '../expressions/scope.ts';
import { isJsonList, isJsonObject, type JsonSchema, type JsonValue, member, setMember } from '../json/json-value.ts';
import { checkJson } from '../operation/check-input.ts';
import type { InputPlan } from '../operation/input-plan.ts';
import type { OperationPlan } from '../operation/operation.ts';

/** Optional inputs that an example shows when it has few required ones. */
const shownInputs = 3;
/** Deeper parts of a schema are left out. */
const maxDepth = 6;

/** Example values of an operation, as a caller would give them and as the operation takes them. */
export interface ExampleInputs {
  readonly given: Readonly<Record<string, JsonValue>>;
  readonly inputs: Inputs;
}

/**
 * All required inputs, and optional ones up to three in all. Undefined when no value can be found that a required input
 * takes.
 */
export function exampleInputs({ inputs: plans }: OperationPlan, bindings: Bindings): ExampleInputs | undefined {
  const asked = plans.filter((input) => input.fixed === undefined);
  const room = shownInputs - asked.filter((input) => input.required).length;
  const optional = new Set(
    asked.filter((input) => !input.required && !isStructured(input)).slice(0, Math.max(0, room)),
  );
  const given: Record<string, JsonValue> = {};
  const inputs = newInputs();
  for (const input of plans) {
    const fixed = input.fixed?.evaluate(new Scope(inputs, bindings));
    if (input.fixed === undefined && !input.required && !optional.has(input)) continue;
    const value = fixed ?? (input.fixed === undefined ? exampleOf(input) : undefined);
    const checked = value === undefined ? undefined : checkJson(input, value);
    if (checked?.ok !== true || value === undefined) {
      if (input.required) return undefined;
      continue;
    }
    inputs[input.name] = checked.value;
    if (input.fixed === undefined) setMember(given, input.name, value);
  }
  return { given, inputs };
}

function isStructured({ type }: InputPlan): boolean {
  return type === 'object' || type === 'array' || type === undefined;
}

/** The first candidate that the input takes. */
function exampleOf(input: InputPlan): JsonValue | undefined {
  const sample = sampleOf({ ...(input.type === undefined ? {} : { type: input.type }), ...input.schema }, 0);
  const candidates: readonly JsonValue[] = typeof sample === 'string' ? [sample, ...otherTexts] : [sample];
  return candidates.find((candidate) => checkJson(input, candidate).ok);
}

/** Tried where a pattern or a length refuses the first text. */
const otherTexts: readonly string[] = [
  '1',
  '12',
  '123',
  '1234567',
  'a',
  'A1',
  'ABC',
  'abc-123',
  '2026-01-31',
  'AB1234567',
];

const byFormat: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  email: 'ada@example.com',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  ipv4: '192.0.2.1',
  hostname: 'example.com',
};

/** A value that fits a schema as far as it can be seen from its words. */
function sampleOf(schema: JsonSchema, depth: number): JsonValue {
  for (const written of [member(schema, 'const'), member(schema, 'default'), member(schema, 'example')])
    if (written !== undefined && written !== null) return written;
  for (const list of [member(schema, 'examples'), member(schema, 'enum')]) {
    const first = isJsonList(list) ? list[0] : undefined;
    if (first !== undefined && first !== null) return first;
  }
  const type = member(schema, 'type');
  switch (isJsonList(type) ? type.find((word) => word !== 'null') : type) {
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return true;
    case 'array': {
      const items = member(schema, 'items');
      return isJsonObject(items) && depth < maxDepth ? [sampleOf(items, depth + 1)] : [];
    }
    case 'object':
      return objectOf(schema, depth);
    default: {
      const format = member(schema, 'format');
      return (typeof format === 'string' ? byFormat[format.toLowerCase()] : undefined) ?? 'example';
    }
  }
}

function numberOf(schema: JsonSchema): JsonValue {
  const least = member(schema, 'minimum');
  const most = member(schema, 'maximum');
  if (typeof least === 'number' && least > 1) return least;
  return typeof most === 'number' && most < 1 ? most : 1;
}

function objectOf(schema: JsonSchema, depth: number): JsonValue {
  const sample: Record<string, JsonValue> = {};
  const properties = member(schema, 'properties');
  if (!isJsonObject(properties) || depth >= maxDepth) return sample;
  for (const [name, property] of Object.entries(properties))
    if (isJsonObject(property)) setMember(sample, name, sampleOf(property, depth + 1));
  return sample;
}

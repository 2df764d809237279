/** Inputs that stand in the body as an OpenAPI request body. */
import { type JsonSchema, type JsonValue, member, setMember } from '../json/json-value.ts';
import type { InputSource } from '../operation/input-plan.ts';
import type { OperationPlan } from '../operation/operation.ts';
import type { RequestBody } from './openapi-document.ts';
import { otherPlaces, type PlacedInput, schemaOf } from './parameters.ts';

/** A JSONPath that only descends: `$.a.b`. */
const plainPath = /^\$((?:\.[A-Za-z_][\w-]*)+)$/;
const formTypes: ReadonlySet<JsonValue | undefined> = new Set(['string', 'integer', 'number', 'boolean']);

/** The fields of a JSON object, nested where a field is read from inside another. */
interface Fields {
  readonly members: Map<string, { readonly schema: JsonSchema } | { readonly fields: Fields }>;
  readonly required: Set<string>;
}

/**
 * The request body of an operation; undefined when nothing of it is read. A form is offered where every input is a text,
 * number or boolean in a field of its own.
 * @see docs/spec/openapi.md section 2.4, docs/spec/rest.md section 5.4
 */
export function requestBodyOf(plan: OperationPlan, placed: readonly PlacedInput[]): RequestBody | undefined {
  const inBody = placed.filter(({ source }) => source.in === 'body');
  if (inBody.length === 0) return plan.takesBody ? { content: { 'application/json': {} } } : undefined;
  const whole = inBody.find((entry) => takesWhole(entry));
  const fields = newFields();
  let form = whole === undefined;
  for (const entry of inBody) {
    if (entry === whole) continue;
    const schema = fieldSchema(entry);
    const path = fieldPath(entry.source);
    if (path === undefined || path.length !== 1 || !formTypes.has(member(schema, 'type'))) form = false;
    if (path !== undefined) place(fields, path, schema, isNeeded(entry));
  }
  const required = inBody.some((entry) => isNeeded(entry));
  const schema = combined(whole, fields);
  return {
    ...(required ? { required } : {}),
    content: {
      'application/json': { schema },
      ...(form ? { 'application/x-www-form-urlencoded': { schema } } : {}),
    },
  };
}

function isNeeded({ input }: PlacedInput): boolean {
  return input.required && input.fixed === undefined;
}

/** Whether the whole body may be the input, whatever JSON it is. */
function takesWhole({ source, others }: PlacedInput): boolean {
  return [source, ...others].some((place) => place.in === 'body' && place.whole && !place.unlessObject);
}

function fieldSchema(entry: PlacedInput): JsonSchema {
  const schema = schemaOf(entry.input);
  const others = otherPlaces({ ...entry, others: entry.others.filter((other) => other.in !== 'body') });
  if (others === undefined) return schema;
  const description = member(schema, 'description');
  return { ...schema, description: typeof description === 'string' ? `${description} ${others}` : others };
}

function fieldPath(source: InputSource): readonly string[] | undefined {
  if (source.in !== 'body' || source.whole) return undefined;
  if ('field' in source) return source.field;
  const plain = plainPath.exec(source.path.text.trim())?.[1];
  return plain?.slice(1).split('.');
}

function newFields(): Fields {
  return { members: new Map(), required: new Set() };
}

function place(fields: Fields, path: readonly string[], schema: JsonSchema, required: boolean): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (required) fields.required.add(name);
  const known = fields.members.get(name);
  if (rest.length === 0) {
    if (known === undefined) fields.members.set(name, { schema });
    return;
  }
  const inner = known !== undefined && 'fields' in known ? known.fields : newFields();
  fields.members.set(name, { fields: inner });
  place(inner, rest, schema, required);
}

function combined(whole: PlacedInput | undefined, fields: Fields): JsonSchema {
  if (whole === undefined) return objectOf(fields);
  const schema = schemaOf(whole.input);
  return fields.members.size === 0 ? schema : { allOf: [schema, objectOf(fields)] };
}

function objectOf({ members, required }: Fields): JsonSchema {
  const properties: Record<string, JsonValue> = {};
  for (const [name, inner] of members) {
    setMember(properties, name, 'fields' in inner ? objectOf(inner.fields) : inner.schema);
  }
  return { type: 'object', properties, ...(required.size === 0 ? {} : { required: [...required] }) };
}

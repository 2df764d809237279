/** Inputs of an operation as OpenAPI parameters. */
import { newInputs, Scope } from '../expressions/scope.ts';
import { type JsonSchema, type JsonValue, member } from '../json/json-value.ts';
import { convert } from '../operation/conversion.ts';
import type { InputPlan, InputSource } from '../operation/input-plan.ts';
import type { ApiPath } from './api-path.ts';
import type { OpenapiParameter } from './openapi-document.ts';
import { soundSchema } from './sound-schema.ts';

/** An input at the place that a client is told to use. */
export interface PlacedInput {
  readonly input: InputPlan;
  readonly source: InputSource;
  /** The other places in which the engine looks. */
  readonly others: readonly InputSource[];
}

const noBodyMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'DELETE']);

/**
 * The place of each input: the first that the engine looks at, but no body where methods have none and there is another
 * place. Inputs that a template of the document fills are left out; a client can not set them.
 * @see docs/spec/openapi.md section 2.4
 */
export function placedInputs(inputs: readonly InputPlan[], method: string): readonly PlacedInput[] {
  return inputs.flatMap((input) => {
    if (input.fixed !== undefined && input.fixed.constant === undefined) return [];
    const preferred = noBodyMethods.has(method) ? input.sources.find((source) => source.in !== 'body') : undefined;
    const source = preferred ?? input.sources[0];
    return source === undefined ? [] : [{ input, source, others: input.sources.filter((other) => other !== source) }];
  });
}

/** What fits a path of the upstream API: no control characters, no dot segments (docs/spec/consume.md 4.1). */
const sendableSegment = String.raw`^(?!\.{1,2}$)[^\u0000-\u001F\u007F-\u009F]+$`;
const sendableTail = String.raw`^(?!(?:.*[/\\])?\.{1,2}(?:[/\\]|$))[^\u0000-\u001F\u007F-\u009F]+$`;

/**
 * Path variables in the order of the path, then query, header and cookie parameters in the order of the inputs.
 * @param sent whether path variables go upstream, where not every text may stand in a path
 */
export function parametersOf(
  placed: readonly PlacedInput[],
  path: ApiPath,
  sent: boolean,
): readonly OpenapiParameter[] {
  const parameters = new Map<string, OpenapiParameter>();
  for (const { name, source } of path.variables) {
    const found = placed.find((entry) => entry.source.in === 'path' && entry.source.name === source);
    parameters.set(`path ${name}`, pathParameter(name, found?.input, path.tail && source === 'path', sent));
  }
  for (const entry of placed) {
    const { source } = entry;
    if (source.in === 'body' || source.in === 'path') continue;
    const key = `${source.in} ${source.in === 'header' ? source.name.toLowerCase() : source.name}`;
    if (!parameters.has(key)) parameters.set(key, parameterOf(source.in, source.name, entry));
  }
  return [...parameters.values()];
}

function pathParameter(name: string, input: InputPlan | undefined, tail: boolean, sent: boolean): OpenapiParameter {
  const schema = input === undefined ? { type: 'string' } : schemaOf(input);
  const { description, ...rest } = schema;
  const text = [description, tail ? 'May hold slashes.' : undefined].filter((part) => typeof part === 'string');
  const bounds = sent ? { pattern: tail ? sendableTail : sendableSegment } : {};
  const bounded = rest['type'] === 'string' ? { minLength: 1, ...bounds, ...rest } : rest;
  return {
    name,
    in: 'path',
    required: true,
    ...(text.length === 0 ? {} : { description: text.join(' ') }),
    ...heldBy('path', bounded),
  };
}

function parameterOf(place: 'query' | 'header' | 'cookie', name: string, entry: PlacedInput): OpenapiParameter {
  const { description, ...schema } = schemaOf(entry.input);
  const text = [description, otherPlaces(entry)].filter((part) => typeof part === 'string');
  return {
    name,
    in: place,
    ...(entry.input.required && entry.input.fixed === undefined ? { required: true } : {}),
    ...(text.length === 0 ? {} : { description: text.join(' ') }),
    ...heldBy(place, schema),
  };
}

/** A list in a query is a repeated name; elsewhere lists and objects are JSON text. @see docs/spec/rest.md section 5.6 */
function heldBy(
  place: 'path' | 'query' | 'header' | 'cookie',
  schema: JsonSchema,
): Pick<OpenapiParameter, 'schema' | 'content'> {
  const type = member(schema, 'type');
  const json = type === 'object' || (type === 'array' && place !== 'query');
  return json ? { content: { 'application/json': { schema } } } : { schema };
}

/** The schema that a caller is told, with a fixed value as its default. */
export function schemaOf(input: InputPlan): JsonSchema {
  const schema = soundSchema(input.schema);
  const fixed = input.fixed?.constant === undefined ? undefined : input.fixed.evaluate(new Scope(newInputs()));
  if (fixed === undefined) return schema;
  return { ...schema, default: converted(fixed, input.type) };
}

function converted(value: JsonValue, type: InputPlan['type']): JsonValue {
  const result = convert(value, type);
  return result.ok ? result.value : value;
}

/** Where else the engine finds the value, for people. */
export function otherPlaces({ others }: PlacedInput): string | undefined {
  const words = new Set(others.map((source) => (source.in === 'body' ? 'in the body' : `as ${source.in} parameter`)));
  return words.size === 0 ? undefined : `Also accepted ${[...words].join(' or ')}.`;
}

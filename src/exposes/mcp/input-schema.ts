/** The input schema a tool publishes, and the check of arguments against it. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { InputFault } from '../../errors/naftiko-error.ts';
import { type Inputs, newInputs } from '../../expressions/scope.ts';
import { stringifyJson } from '../../json/json-text.ts';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  member,
  setMember,
} from '../../json/json-value.ts';
import type { McpTool } from '../../model/exposes.ts';
import { checkJson } from '../../operation/check-input.ts';
import type { InputPlan } from '../../operation/input-plan.ts';
import { compileSchema, dialectOf, type SchemaCheck } from './schema-check.ts';

/** Deepest nesting and most subschemas of a written `inputSchema`. @see docs/spec/mcp.md I8 */
const maxSchemaDepth = 32;
const maxSubschemas = 1000;

/** The outcome of checking arguments. `dropped` names those that the tool does not know. */
export type CheckedArguments =
  | { readonly ok: true; readonly inputs: Inputs; readonly dropped: readonly string[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** A published schema with its check. */
export interface InputSchemaPlan {
  readonly schema: JsonSchema;
  check(args: JsonObject): CheckedArguments;
}

/**
 * The schema of declared or derived inputs.
 * @param complete whether the inputs are completely known, so that no inputs means none are taken (I5)
 * @see docs/spec/mcp.md section 6.2
 */
export function inputSchemaOf(inputs: readonly InputPlan[], complete: boolean): InputSchemaPlan {
  return new InputsSchema(inputs, complete);
}

/** Made when it is first asked for: of the tools of a large document few are ever called, and a list may never be. */
class InputsSchema implements InputSchemaPlan {
  readonly #inputs: readonly InputPlan[];
  readonly #complete: boolean;
  #schema: JsonSchema | undefined;
  #known: ReadonlySet<string> | undefined;

  constructor(inputs: readonly InputPlan[], complete: boolean) {
    this.#inputs = inputs;
    this.#complete = complete;
  }

  get schema(): JsonSchema {
    return (this.#schema ??= schemaOf(this.#inputs, this.#complete));
  }

  check(args: JsonObject): CheckedArguments {
    this.#known ??= new Set(this.#inputs.map((input) => input.name));
    return checkArguments(this.#inputs, this.#known, args);
  }
}

function schemaOf(inputs: readonly InputPlan[], complete: boolean): JsonSchema {
  const properties: Record<string, JsonValue> = {};
  for (const input of inputs) setMember(properties, input.name, withItems(input.schema));
  const required = inputs.filter((input) => input.required).map((input) => input.name);
  const schema: Record<string, JsonValue> = { type: 'object', properties };
  if (required.length > 0) schema['required'] = required;
  if (inputs.length === 0 && complete) schema['additionalProperties'] = false;
  return schema;
}

/** Clients refuse an array without `items`. */
function withItems(schema: JsonSchema): JsonSchema {
  return member(schema, 'type') === 'array' && !Object.hasOwn(schema, 'items') ? { ...schema, items: {} } : schema;
}

function checkArguments(inputs: readonly InputPlan[], known: ReadonlySet<string>, args: JsonObject): CheckedArguments {
  const checked = newInputs();
  const faults: InputFault[] = [];
  for (const input of inputs) {
    const value = member(args, input.name);
    if (value === undefined || (value === null && !input.required)) {
      if (input.required) faults.push({ name: input.name, message: `is required${expectation(input)}` });
      continue;
    }
    const outcome = checkJson(input, value);
    if (outcome.ok) checked[input.name] = outcome.value;
    else faults.push({ name: input.name, message: outcome.message });
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, inputs: checked, dropped: Object.keys(args).filter((name) => !known.has(name)) };
}

function expectation({ type }: InputPlan): string {
  return type === undefined ? '' : ` (${type})`;
}

/**
 * A schema written by the author, listed as it is. Reports `mcp-input-schema` for one that can not be used, and then
 * gives undefined.
 * @see docs/spec/mcp.md I8
 */
export function writtenInputSchema(tool: McpTool, schema: JsonSchema, report: Report): InputSchemaPlan | undefined {
  const refuse = (message: string): undefined => {
    report('mcp-input-schema', tool.origin, message);
    return undefined;
  };
  if (member(schema, 'type') !== 'object') return refuse('"inputSchema" must have "type: object" at its root.');
  const flaw = flawOf(schema);
  if (flaw !== undefined) return refuse(flaw);
  const written = member(schema, '$schema');
  const dialect = written === undefined || typeof written === 'string' ? dialectOf(written) : undefined;
  if (dialect === undefined)
    return refuse(`The dialect ${stringifyJson(written ?? null)} of "inputSchema" is not known.`);
  let check: SchemaCheck;
  try {
    check = compileSchema(schema, dialect, false);
  } catch (error) {
    return refuse(`"inputSchema" is no JSON Schema: ${error instanceof Error ? error.message : 'invalid'}.`);
  }
  const names = namesIn(schema);
  return { schema, check: (args) => checkWhole(check, names, args) };
}

function checkWhole(check: SchemaCheck, names: ReadonlySet<string> | undefined, args: JsonObject): CheckedArguments {
  const messages = check(args);
  if (messages.length > 0) return { ok: false, faults: messages.map((message) => ({ name: '', message })) };
  const inputs = newInputs();
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(args)) {
    if (names === undefined || names.has(name)) inputs[name] = value;
    else dropped.push(name);
  }
  return { ok: true, inputs, dropped };
}

/** A reason to refuse a schema: a reference outwards, too deep, too many parts, or a header binding. */
function flawOf(root: JsonSchema): string | undefined {
  let subschemas = 0;
  const visit = (value: JsonValue, depth: number): string | undefined => {
    if (isJsonList(value)) return firstOf(value, (item) => visit(item, depth + 1));
    if (!isJsonObject(value)) return undefined;
    subschemas += 1;
    if (depth > maxSchemaDepth) return `"inputSchema" is nested deeper than ${maxSchemaDepth}.`;
    if (subschemas > maxSubschemas) return `"inputSchema" has more than ${maxSubschemas} subschemas.`;
    return firstOf(Object.entries(value), ([key, item]) => {
      if (key === 'x-mcp-header') return '"inputSchema" may not bind headers (x-mcp-header).';
      if ((key === '$ref' || key === '$dynamicRef') && typeof item === 'string' && !item.startsWith('#')) {
        return `The reference "${item}" of "inputSchema" points outside of it.`;
      }
      // Values of these are data, not schemas.
      return key === 'const' || key === 'enum' || key === 'default' || key === 'examples'
        ? undefined
        : visit(item, depth + 1);
    });
  };
  return visit(root, 1);
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Names of the arguments a schema knows, or undefined where it takes any name. */
function namesIn(schema: JsonSchema): ReadonlySet<string> | undefined {
  const open = ['additionalProperties', 'unevaluatedProperties'].some((key) => {
    const value = member(schema, key);
    return value === true || isJsonObject(value);
  });
  if (open || Object.hasOwn(schema, 'patternProperties')) return undefined;
  const names = new Set<string>();
  gatherNames(schema, names, 0);
  return names;
}

const inPlace = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas', '$defs', 'definitions'];

function gatherNames(value: JsonValue, names: Set<string>, depth: number): void {
  if (depth > maxSchemaDepth) return;
  if (isJsonList(value)) {
    for (const item of value) gatherNames(item, names, depth + 1);
    return;
  }
  if (!isJsonObject(value)) return;
  const properties = member(value, 'properties');
  if (isJsonObject(properties)) for (const name of Object.keys(properties)) names.add(name);
  for (const key of inPlace) {
    const part = member(value, key);
    if (part === undefined) continue;
    // These hold schemas by name; the others are schemas or lists of them.
    const parts =
      (key === '$defs' || key === 'definitions' || key === 'dependentSchemas') && isJsonObject(part)
        ? Object.values(part)
        : [part];
    for (const item of parts) gatherNames(item, names, depth + 1);
  }
}

/** The inputs of one unit while they are being gathered: one name, one input. */
import { looseName } from '../expressions/reference.ts';
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import { setMember } from '../json/json-value.ts';
import type { ConsumedInputParameter, InputType } from '../model/parameters.ts';
import type { InputPlan, InputSource } from '../operation/input-plan.ts';
import { enumConstraint } from '../operation/constraints.ts';

/** What is known of an input when it is met. */
export interface MetInput {
  readonly name: string;
  /** `any`: every JSON value, no `type` in the schema. */
  readonly type: InputType | 'any';
  readonly required: boolean;
  /** False for what feeds a body: published types are guesses there (rest.md 5.6). */
  readonly checked: boolean;
  readonly description?: string | undefined;
  /** `items`, `enum`, `default` of the consumed parameter. */
  readonly extras?: JsonObject;
  readonly sources: readonly InputSource[];
}

const noVariables: ReadonlyMap<string, string> = new Map();

/**
 * Gathers derived inputs in the order in which they are met. Names are compared exactly; where one of two is a path
 * variable and nothing is equal, by letters and digits.
 * @see docs/spec/document.md section 16.1
 */
export class InputTable {
  private readonly inputs = new Map<string, InputPlan>();
  /** Most units have no variable that is met: the table outlives compiling, thousands of them in one process. */
  private loose: Map<string, string> | undefined;
  private readonly variables: readonly string[];
  private readonly looseVariables: ReadonlyMap<string, string>;

  /** `exposedVariables`: variables of the exposed path, whose spelling wins. */
  constructor(exposedVariables: readonly string[]) {
    this.variables = exposedVariables;
    // Of two variables that differ only in their signs, the first is the one that is meant.
    this.looseVariables =
      exposedVariables.length === 0
        ? noVariables
        : new Map(exposedVariables.toReversed().map((name) => [looseName(name), name]));
  }

  /** The name under which an input is kept. `variable`: the name itself is a placeholder of the consumed path. */
  canonical(name: string, variable: boolean): string {
    if (this.inputs.has(name) || this.variables.includes(name)) return name;
    const loose = looseName(name);
    const exposed = this.looseVariables.get(loose);
    if (exposed !== undefined) return exposed;
    return variable ? (this.anyLoose(loose) ?? name) : (this.loose?.get(loose) ?? name);
  }

  private anyLoose(loose: string): string | undefined {
    for (const name of this.inputs.keys()) if (looseName(name) === loose) return name;
    return undefined;
  }

  /** Adds an input that was declared: nothing met later changes it. */
  declare(input: InputPlan): void {
    this.inputs.set(input.name, input);
  }

  has(name: string): boolean {
    return this.inputs.has(name);
  }

  /** Adds what was met, or merges it into the input of that name; gives the name it is kept under. */
  meet(met: MetInput, variable = false): string {
    const name = this.canonical(met.name, variable);
    const before = this.inputs.get(name);
    if (before === undefined) this.inputs.set(name, planOf({ ...met, name }));
    else if (before.derived && met.required && !before.required) this.inputs.set(name, { ...before, required: true });
    if (variable) (this.loose ??= new Map()).set(looseName(name), name);
    return name;
  }

  plans(): readonly InputPlan[] {
    return [...this.inputs.values()];
  }
}

function planOf(met: MetInput): InputPlan {
  const type = met.type === 'any' ? undefined : met.type;
  const constraint = met.checked ? enumConstraint(met.extras?.['enum']) : undefined;
  return {
    name: met.name,
    type,
    required: met.required,
    checked: met.checked,
    derived: true,
    ...(met.description === undefined ? {} : { description: met.description }),
    schema: propertySchema(type, met.description, met.extras ?? {}),
    sources: met.sources,
    ...(constraint === undefined ? {} : { constraint }),
  };
}

/** A property of an `inputSchema`: type, description, then the rest as written; a list without `items` gets any. */
export function propertySchema(
  type: InputType | undefined,
  description: string | undefined,
  extras: JsonObject,
): JsonObject {
  const schema: Record<string, JsonValue> = {};
  if (type !== undefined) schema['type'] = type;
  if (description !== undefined && description !== '') schema['description'] = description;
  for (const [key, value] of Object.entries(extras)) setMember(schema, key, value);
  if (type === 'array' && schema['items'] === undefined) schema['items'] = {};
  return schema;
}

/** What a consumed parameter says about the input that feeds it. */
export function extrasOf(parameter: ConsumedInputParameter): JsonObject {
  const extras: Record<string, JsonValue> = {};
  if (parameter.items !== undefined) extras['items'] = parameter.items;
  if (parameter.enum !== undefined) extras['enum'] = parameter.enum;
  if (parameter.default !== undefined) extras['default'] = parameter.default;
  return extras;
}

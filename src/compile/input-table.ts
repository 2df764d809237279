/** The inputs of one unit while they are being gathered: one name, one input. */
import { findLoose, looseName } from '../expressions/reference.ts';
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import { setMember } from '../json/json-value.ts';
import type { ConsumedInputParameter, InputType } from '../model/parameters.ts';
import type { InputPlan, InputSource } from '../operation/input-plan.ts';
import { enumConstraint } from '../operation/constraints.ts';
import { fewNames } from './few-names.ts';

/** What a use of an input says of it. */
export interface KnownOfInput {
  /** `any`: every JSON value, no `type` in the schema. */
  readonly type: InputType | 'any';
  readonly required: boolean;
  /** False for what feeds a body: published types are guesses there (rest.md 5.6). */
  readonly checked: boolean;
  readonly description?: string | undefined;
  /** `items`, `enum`, `default` of the consumed parameter. */
  readonly extras?: JsonObject;
}

/** What is known of an input when it is met. */
export interface MetInput extends KnownOfInput {
  readonly name: string;
  readonly sources: readonly InputSource[];
}

const noNames: readonly string[] = Object.freeze([]);
/** What is known of most parameters beside type and description. */
const noExtras: JsonObject = Object.freeze({});

/**
 * Gathers derived inputs in the order in which they are met. Names are compared exactly; where one of two is a path
 * variable and nothing is equal, by letters and digits.
 *
 * It outlives compiling, thousands of them in one process, to find the inputs that a fault is about. So it has no index
 * of a few inputs, as most units have them, and the list of them is that of the plan.
 * @see docs/spec/document.md section 16.1
 */
export class InputTable {
  #inputs: InputPlan[] = [];
  /** The names under which placeholders of consumed paths are kept. */
  #placeholders: readonly string[] = noNames;
  readonly #variables: readonly string[];
  /** Name → position in the list, of the inputs when there were many of them first; new ones are added. */
  #positions: Map<string, number> | undefined;

  /** `exposedVariables`: variables of the exposed path, whose spelling wins. */
  constructor(exposedVariables: readonly string[]) {
    this.#variables = exposedVariables;
  }

  /** The name under which an input is kept. `variable`: the name itself is a placeholder of the consumed path. */
  canonical(name: string, variable: boolean): string {
    if (this.has(name) || this.#variables.includes(name)) return name;
    if (this.#variables.length === 0 && this.#placeholders.length === 0 && !variable) return name;
    const loose = looseName(name);
    // Of two variables that differ only in their signs, the first is the one that is meant.
    const exposed = findLoose(this.#variables, loose);
    if (exposed !== undefined) return exposed;
    if (!variable) return this.#placeholders.findLast((kept) => looseName(kept) === loose) ?? name;
    return this.#inputs.find((input) => looseName(input.name) === loose)?.name ?? name;
  }

  /** Adds an input that was declared: nothing met later changes it. */
  declare(input: InputPlan): void {
    const at = this.#positionOf(input.name);
    if (at === -1) this.#push(input);
    else this.#inputs[at] = input;
  }

  has(name: string): boolean {
    return this.#positionOf(name) !== -1;
  }

  /** Adds what was met, or merges it into the input of that name; gives the name it is kept under. */
  meet(met: MetInput, variable = false): string {
    const name = this.canonical(met.name, variable);
    if (this.has(name)) this.meetAgain(name, met.required);
    else this.add(name, met, met.required, met.sources);
    if (variable) this.addPlaceholder(name);
    return name;
  }

  /** Adds an input that is not there yet under the name that `canonical` gave. */
  add(name: string, known: KnownOfInput, required: boolean, sources: readonly InputSource[]): void {
    this.#push(planOf(name, known, required, sources));
  }

  #push(input: InputPlan): void {
    this.#positions?.set(input.name, this.#inputs.length);
    this.#inputs.push(input);
  }

  /** Merges what another use says of an input that was met or declared before. */
  meetAgain(name: string, required: boolean): void {
    if (!required) return;
    const at = this.#positionOf(name);
    const before = this.#inputs[at];
    if (before?.derived === true && !before.required) this.#inputs[at] = { ...before, required };
  }

  /**
   * Notes that a placeholder of the consumed path is kept under that name, so that other spellings of it are found. Of
   * two placeholders that differ only in their signs, the one that was met last is the one that is meant.
   */
  addPlaceholder(name: string): void {
    if (this.#placeholders.at(-1) === name) return;
    this.#placeholders = [...this.#placeholders.filter((kept) => kept !== name), name];
  }

  /** The inputs as they are now; the list itself, which grows with what is met later. */
  plans(): readonly InputPlan[] {
    return this.#inputs;
  }

  /** The inputs when all are met: from now on the table and the plan have one list, without room for more. */
  close(): readonly InputPlan[] {
    this.#inputs = [...this.#inputs];
    return Object.freeze(this.#inputs);
  }

  #positionOf(name: string): number {
    if (this.#inputs.length <= fewNames) return this.#inputs.findIndex((input) => input.name === name);
    this.#positions ??= new Map(this.#inputs.map((input, position) => [input.name, position]));
    return this.#positions.get(name) ?? -1;
  }
}

function planOf(name: string, known: KnownOfInput, required: boolean, sources: readonly InputSource[]): InputPlan {
  const { checked, description, extras = noExtras } = known;
  const type = known.type === 'any' ? undefined : known.type;
  return {
    name,
    type,
    required,
    checked,
    derived: true,
    description,
    schema: propertySchema(type, description, extras),
    sources,
    constraint: checked ? enumConstraint(extras['enum']) : undefined,
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
  if (parameter.items === undefined && parameter.enum === undefined && parameter.default === undefined) return noExtras;
  const extras: Record<string, JsonValue> = {};
  if (parameter.items !== undefined) extras['items'] = parameter.items;
  if (parameter.enum !== undefined) extras['enum'] = parameter.enum;
  if (parameter.default !== undefined) extras['default'] = parameter.default;
  return extras;
}

/** The names that expressions of one running call can see. */
import { isJsonList, isJsonObject, type JsonValue, member } from '../json/json-value.ts';

/** Inputs of a call by name: an object without prototype, so that no name of it is special. */
export type Inputs = Readonly<Record<string, JsonValue>>;

/** Resolved binds: each variable under its flat name and as `namespace.VARIABLE`. */
export type Bindings = ReadonlyMap<string, string>;

/** A dotted name, parsed once at load: `deep.in.z` → text and segments. */
export interface Name {
  readonly text: string;
  readonly segments: readonly string[];
}

/** Parses a dotted name. */
export function nameOf(text: string): Name {
  return { text, segments: text.includes('.') ? text.split('.') : [text] };
}

/** A new, empty set of inputs. */
export function newInputs(): Record<string, JsonValue> {
  return Object.create(null) as Record<string, JsonValue>;
}

/** The member reached from `value` by segments; list elements by number. */
export function descend(
  value: JsonValue | undefined,
  segments: readonly string[],
  from: number,
): JsonValue | undefined {
  let current = value;
  for (let index = from; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    if (isJsonObject(current)) current = member(current, segment);
    else if (isJsonList(current) && /^\d+$/.test(segment)) current = current[Number(segment)];
    else return undefined;
  }
  return current;
}

/**
 * What one call, or one step of it, can refer to. Immutable: `withValues` and `withStep` give a new scope.
 *
 * A template name is looked up in bindings, `with` values, step outputs and inputs, in this order; in each the whole
 * name first, then first word plus descent; last, a leading alias (`rest`, `tools`, the unit's namespace) is dropped
 * and the rest looked up among the inputs.
 * @see docs/spec/consume.md section 11 (TS rule 3), docs/spec/orchestration.md section 3.1
 */
export class Scope {
  readonly inputs: Inputs;
  readonly bindings: Bindings;
  /** `with` values of the unit or step. A name set to undefined hides the input of that name (consume.md 12.2). */
  readonly values: ReadonlyMap<string, JsonValue | undefined>;
  readonly steps: ReadonlyMap<string, JsonValue>;
  readonly aliases: readonly string[];

  constructor(
    inputs: Inputs,
    bindings: Bindings = noBindings,
    aliases: readonly string[] = defaultAliases,
    values: ReadonlyMap<string, JsonValue | undefined> = noValues,
    steps: ReadonlyMap<string, JsonValue> = noSteps,
  ) {
    this.inputs = inputs;
    this.bindings = bindings;
    this.aliases = aliases;
    this.values = values;
    this.steps = steps;
  }

  /** The value of a template name, or undefined. */
  get(name: Name): JsonValue | undefined {
    const { text, segments } = name;
    const bound = this.bindings.get(text);
    if (bound !== undefined) return bound;
    const first = segments[0] ?? '';
    if (this.values.size > 0) {
      if (this.values.has(text)) return this.values.get(text);
      if (segments.length > 1 && this.values.has(first)) return descend(this.values.get(first), segments, 1);
    }
    if (this.steps.size > 0) {
      const whole = this.steps.get(text);
      if (whole !== undefined) return whole;
      if (segments.length > 1 && this.steps.has(first)) return descend(this.steps.get(first), segments, 1);
    }
    const input = this.input(name);
    if (input !== undefined || segments.length === 1 || !this.aliases.includes(first)) return input;
    const rest = { text: text.slice(first.length + 1), segments: segments.slice(1) };
    const value = this.base(rest);
    if (value !== undefined || segments.length === 2 || !placeWords.has(segments[1] ?? '')) return value;
    return this.base({ text: segments.slice(2).join('.'), segments: segments.slice(2) });
  }

  /**
   * What a whole-text reference `N.x` means: a step's output, else a `with` value of an outer level, else an input.
   * @see docs/spec/consume.md section 12.2, docs/spec/orchestration.md section 3.1
   */
  reference(name: Name): JsonValue | undefined {
    const { text, segments } = name;
    const first = segments[0] ?? '';
    if (this.steps.size > 0) {
      if (this.steps.has(text)) return this.steps.get(text);
      if (this.steps.has(first)) return descend(this.steps.get(first), segments, 1);
    }
    return this.base(name);
  }

  /** A `with` value, else an input: by whole name, else by first word and descent. */
  private base(name: Name): JsonValue | undefined {
    if (this.values.size > 0) {
      if (this.values.has(name.text)) return this.values.get(name.text);
      const first = name.segments[0] ?? '';
      if (name.segments.length > 1 && this.values.has(first)) return descend(this.values.get(first), name.segments, 1);
    }
    return this.input(name);
  }

  /** An input by its whole name, else by first word and descent into its value. */
  private input(name: Name): JsonValue | undefined {
    const whole = this.inputs[name.text];
    if (whole !== undefined || name.segments.length === 1) return whole;
    const value = this.inputs[name.segments[0] ?? ''];
    return value === undefined ? undefined : descend(value, name.segments, 1);
  }

  /** The value that fills a consumed parameter: the `with` value of its name, else the input. Never a binding or step. */
  parameter(name: string): JsonValue | undefined {
    if (this.values.size > 0 && this.values.has(name)) return this.values.get(name);
    return this.inputs[name];
  }

  /** A scope that also sees these `with` values; they hide earlier ones of the same name. */
  withValues(values: ReadonlyMap<string, JsonValue | undefined>): Scope {
    if (values.size === 0) return this;
    const merged = this.values.size === 0 ? values : new Map([...this.values, ...values]);
    return new Scope(this.inputs, this.bindings, this.aliases, merged, this.steps);
  }

  /** The scope without bindings: what output values, mappings and mocks may see (document.md 9.3 rule 8). */
  withoutBindings(): Scope {
    if (this.bindings.size === 0) return this;
    return new Scope(this.inputs, noBindings, this.aliases, this.values, this.steps);
  }

  /** A scope that also sees the output of a step. */
  withStep(name: string, output: JsonValue): Scope {
    return this.withSteps(new Map([[name, output]]));
  }

  /** A scope that also sees the outputs of steps, by name. */
  withSteps(outputs: ReadonlyMap<string, JsonValue>): Scope {
    if (outputs.size === 0) return this;
    const merged = this.steps.size === 0 ? outputs : new Map([...this.steps, ...outputs]);
    return new Scope(this.inputs, this.bindings, this.aliases, this.values, merged);
  }
}

/** `{{rest.query.x}}`: the place says where the input is read, the name which one it is. */
const placeWords = new Set(['path', 'query', 'header', 'cookie', 'body']);

const noBindings: Bindings = new Map();
const noValues: ReadonlyMap<string, JsonValue | undefined> = new Map();
const noSteps: ReadonlyMap<string, JsonValue> = new Map();
const defaultAliases: readonly string[] = ['rest', 'tools'];

// The shapes into which the checker reads a document, list form and map form alike.
import type { Json, JsonMap } from './json.ts';

/** An input parameter, consumed or exposed. */
export interface Parameter {
  readonly name: string;
  readonly in: string | undefined;
  readonly type: string | undefined;
  readonly required: boolean | undefined;
  /** The fixed value or template, if written. */
  readonly value: string | undefined;
  readonly enum: readonly Json[] | undefined;
  readonly pattern: string | undefined;
}

/** One consumed adapter. */
export interface Adapter {
  readonly namespace: string;
  readonly authentication: JsonMap | undefined;
  readonly operations: readonly Operation[];
}

/** One consumed operation with everything its adapter and resource add to it. */
export interface Operation {
  readonly namespace: string;
  readonly resource: string;
  readonly name: string;
  readonly method: string;
  /** Below the adapter's base; begins with `/`, may hold `{x}`, `{{x}}` and a query string. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** `undefined`: the key is absent. */
  readonly body: Json | undefined;
  /** Lower case; `json` by default. */
  readonly format: string;
  readonly authentication: JsonMap | undefined;
  /** What shapes a step's output. */
  readonly outputs: readonly JsonMap[];
}

/** One thing a client can call. */
export interface Unit {
  readonly kind: 'rest' | 'tool';
  readonly name: string;
  readonly exposer: Exposer;
  /** REST only: upper case, and the exposed path. */
  readonly method: string;
  readonly path: string;
  readonly inputs: readonly Parameter[];
  readonly call: string | undefined;
  readonly with: JsonMap;
  readonly outputs: readonly JsonMap[];
  /** The whole unit as written, for what is not in the fields above. */
  readonly written: JsonMap;
}

/** One exposed adapter. */
export interface Exposer {
  readonly type: string;
  readonly namespace: string;
  readonly transport: string;
  readonly authentication: JsonMap | undefined;
  /** All units as the document lists them. */
  readonly units: Unit[];
}

/** What a document binds: variable names, each also under its namespace. */
export interface Bind {
  readonly namespace: string;
  readonly variable: string;
}

/** A document as the checker understands it. */
export interface CapabilityDocument {
  readonly binds: readonly Bind[];
  readonly adapters: readonly Adapter[];
  readonly exposers: readonly Exposer[];
  readonly functions: readonly AggregateFunction[];
}

/** One function (flow) of an aggregate. */
export interface AggregateFunction {
  readonly namespace: string;
  readonly name: string;
  readonly inputs: readonly Parameter[];
  readonly written: JsonMap;
}

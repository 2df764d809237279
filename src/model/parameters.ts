/** Input and output parameters of all families. */
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';

/** Type words of inputs. `undefined` where the author wrote none. */
export type InputType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

/** Places of a consumed parameter. @see docs/spec/consume.md section 3.2 */
export type ConsumedPlace = 'query' | 'header' | 'path' | 'cookie' | 'body' | 'environment';

/** A parameter of a consumed adapter, resource or operation. */
export interface ConsumedInputParameter {
  readonly name: string;
  readonly in: ConsumedPlace;
  /** Template; its source text also for unquoted scalars. Also read from the legacy key `template`. */
  readonly value?: string | undefined;
  /** Dialect (document.md 16): they shape derived inputs only. */
  readonly type?: InputType | undefined;
  readonly description?: string | undefined;
  readonly required?: boolean | undefined;
  readonly items?: JsonValue | undefined;
  readonly enum?: readonly JsonValue[] | undefined;
  readonly default?: JsonValue | undefined;
  readonly origin: Origin;
}

/** Places of an exposed REST parameter. */
export type ExposedPlace = 'query' | 'header' | 'path' | 'cookie' | 'body';

/** A declared input of a REST operation, MCP tool, aggregate flow or prompt-like unit. `in` on REST only. */
export interface ExposedInputParameter {
  readonly name: string;
  readonly in?: ExposedPlace | undefined;
  readonly type?: InputType | undefined;
  readonly description?: string | undefined;
  /** As written; the default differs: REST false (path: true), MCP and flows true. */
  readonly required?: boolean | undefined;
  /** REST: constant, template, or `$…` path into the body. */
  readonly value?: string | undefined;
  readonly pattern?: string | undefined;
  /** `items`, `properties`, `enum`, `default`, `minimum`, `maximum`, `minLength`, `maxLength`, `format`: as written. */
  readonly schema: JsonObject;
  readonly origin: Origin;
}

/**
 * One entry of `outputParameters` of any family. Consumed entries have their path in `mapping` too (their `value: $.x`
 * is read as `mapping`).
 * @see docs/spec/consume.md section 9, docs/spec/document.md section 14
 */
export interface OutputParameter {
  readonly name?: string | undefined;
  /** Lower-cased; `undefined` where none was written. Any word besides array and object counts as a scalar. */
  readonly type?: string | undefined;
  readonly mapping?: string | undefined;
  /** Source text of a scalar `value`. */
  readonly value?: string | undefined;
  /** Name → entry, in order. `undefined` when the key is absent (pass-through), `[]` when written empty. */
  readonly properties?: readonly { readonly name: string; readonly entry: OutputParameter }[] | undefined;
  readonly items?: OutputParameter | undefined;
  /** Legacy `values`: shape of each member's value. */
  readonly values?: OutputParameter | undefined;
  readonly maxLength?: number | undefined;
  readonly description?: string | undefined;
  readonly origin: Origin;
}

/** A `with` block: parameter name → text, number, or (dialect) any JSON value with references in its leaves. */
export interface WithEntry {
  readonly name: string;
  readonly value: JsonValue;
  readonly origin: Origin;
}

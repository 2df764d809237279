/** One input of a unit as compiled: where it is read, how it is checked and converted. */
import type { JsonSchema, JsonValue } from '../json/json-value.ts';
import type { InputType } from '../model/parameters.ts';
import type { Template } from '../expressions/template.ts';
import type { JsonPath } from '../expressions/json-path.ts';

/** An input, declared or derived. @see docs/spec/document.md section 16.1, docs/spec/rest.md section 5 */
export interface InputPlan {
  readonly name: string;
  /** `undefined`: any JSON value. */
  readonly type: InputType | undefined;
  readonly required: boolean;
  /** Derived inputs that feed a body are not type-checked (rest.md 5.6, mcp.md I6). */
  readonly checked: boolean;
  readonly derived: boolean;
  readonly description?: string | undefined;
  /** The property as MCP lists it: type, description, items, enum … (mcp.md 6.2). */
  readonly schema: JsonSchema;
  /** REST only: where it is read; the first source that has a value decides. Empty on MCP. */
  readonly sources: readonly InputSource[];
  /** REST: a constant or template that is the value, whatever the client sent (rest.md 5.3). */
  readonly fixed?: Template;
  /** `enum`, `pattern` and ranges as one check of a converted value: what is wrong with it, or undefined. */
  readonly constraint?: ((value: JsonValue) => string | undefined) | undefined;
}

/** A place in a REST request. */
export type InputSource =
  | { readonly in: 'path' | 'query' | 'header' | 'cookie'; readonly name: string }
  /** The whole body. `textOnly`: see rest.md 5.4 step 3, only when the body is no object. */
  | { readonly in: 'body'; readonly whole: true; readonly unlessObject: boolean }
  /** A body field by its name and, for derived `rest.body.a.b`, descent. */
  | { readonly in: 'body'; readonly whole: false; readonly field: readonly string[] }
  /** A declared `$…` path into the body. */
  | { readonly in: 'body'; readonly whole: false; readonly path: JsonPath };

/** The outcome of reading one value: a converted value, or what is wrong with it. */
export type Checked =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly message: string };

/** The one thing that everything callable compiles to. */
import type { Inputs } from '../expressions/scope.ts';
import type { JsonSchema, JsonValue } from '../json/json-value.ts';
import type { Flow } from '../model/aggregates.ts';
import type { Origin } from '../source/origin.ts';
import type { CallContext } from './call-context.ts';
import type { InputPlan } from './input-plan.ts';

/** How a unit answers (rest.md 4, mcp.md 6.1). `none`: nothing to run; `disabled`: its call or a step names nothing. */
export type UnitMode = 'call' | 'steps' | 'mock' | 'none' | 'disabled';

/** A compiled REST operation, MCP tool, MCP resource or flow. Frozen; a request only calls `execute`. */
export interface OperationPlan {
  /** `namespace.name` of the exposed unit, for example `fusionauth-logout-rest.createlogout`. */
  readonly id: string;
  readonly name: string;
  /** Own text, else inherited from the flow that `ref` names. */
  readonly description: string | undefined;
  readonly mode: UnitMode;
  /** All inputs, declared and derived, in the order of document.md 16.1. */
  readonly inputs: readonly InputPlan[];
  /** Shape of a success, only where it is closed (mcp.md 6.6); `conform` makes any value fit it. */
  readonly output: OutputShape | undefined;
  /** From the flow's semantics; undefined members are unset. */
  readonly semantics: Flow['semantics'];
  /** `namespace.operation` of the consumed operation of a plain call. */
  readonly calls: string | undefined;
  /** Names of the steps, for progress; empty without steps. */
  readonly stepNames: readonly string[];
  /** Whether a success is handed on as bytes without being decoded (no outputs, bare pass-through, binary). */
  readonly passThrough: boolean;
  readonly binary: boolean;
  /** Media type of a binary success, where the document says it; else it is the upstream's. */
  readonly binaryMediaType?: string | undefined;
  /** Schema of what REST answers where that is not `output.schema`: a fixed text that does not convert stays text. */
  readonly answerSchema?: (() => JsonSchema) | undefined;
  /** Whether the request's body goes upstream as received (`body: {type: json}` without data): REST hands it on in CallContext.body. */
  readonly takesBody: boolean;
  readonly origin: Origin;
  /**
   * Runs the unit. `inputs` are checked and converted (input-plan.ts).
   * @throws NaftikoError for everything that rest.md 13 lists; an upstream status ≥ 400 is a result, not an error.
   */
  execute(inputs: Inputs, call: CallContext): Promise<OperationResult>;
}

/** A published output schema and the conversion that makes values fit it. */
export interface OutputShape {
  readonly schema: JsonSchema;
  /** Whether the root is an object (legacy MCP revisions allow no other). */
  readonly objectRoot: boolean;
  /** The value converted to the schema; what can not be converted becomes null. `undefined` (no value): all members null. */
  conform(value: JsonValue | undefined): JsonValue;
}

/**
 * What a call gives. `value`: shaped, status always < 400. `bytes`: handed on as received: unshaped, binary, or a
 * status ≥ 400. `empty`: no body. Header names are lower-case; they are those rest.md 7.3 passes on.
 */
export type OperationResult =
  | { readonly kind: 'value'; readonly status: number; readonly value: JsonValue; readonly headers: AnswerHeaders }
  | {
      readonly kind: 'bytes';
      readonly status: number;
      readonly reason: string;
      readonly body: AnswerBody;
      readonly mediaType: string | undefined;
      readonly headers: AnswerHeaders;
      readonly binary: boolean;
      /** `namespace.name` of the consumed operation whose answer this is. */
      readonly operation?: string;
    }
  | {
      readonly kind: 'empty';
      readonly status: number;
      readonly reason: string;
      readonly headers: AnswerHeaders;
      /** As above. */
      readonly operation?: string;
    };

/** Lower-case header name → value. */
export type AnswerHeaders = Readonly<Record<string, string>>;

/** The bytes of an upstream answer, decompressed, read once by exactly one of the three methods. */
export interface AnswerBody {
  /** Known length in bytes, or undefined (chunked, or compressed upstream). */
  readonly length: number | undefined;
  /** The bytes when they have all arrived already, so that an answer can go out in one write; else undefined. */
  readonly ready: Uint8Array | undefined;
  /** Reads all of it. @throws NAF_ERR_UPSTREAM_TOO_LARGE, NAF_ERR_UPSTREAM_TIMEOUT, NAF_ERR_UPSTREAM_UNREACHABLE */
  collect(maxBytes: number): Promise<Uint8Array>;
  /** Reads it as a stream with back-pressure; breaking off cancels the upstream request. */
  stream(): AsyncIterable<Uint8Array>;
  /** Gives it up and frees the connection. */
  discard(): void;
}

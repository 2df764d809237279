/** What a consumes entry compiles to. */
import type { Name, Scope } from '../expressions/scope.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { ConsumedHttpOperation, ConsumesHttp } from '../model/consumes.ts';
import type { ConsumedInputParameter } from '../model/parameters.ts';
import type { AnswerBody } from '../operation/operation.ts';
import type { CallContext } from '../operation/call-context.ts';

/** A compiled upstream API. */
export interface ConsumerPlan {
  readonly namespace: string;
  readonly consumes: ConsumesHttp;
  /** By ConsumedHttpOperation.key. */
  readonly operations: ReadonlyMap<string, ConsumedOperation>;
  /**
   * Sends a proxied request (rest.md 10).
   * @throws NAF_ERR_BAD_REQUEST for a path that would leave the base, NAF_ERR_CREDENTIAL, NAF_ERR_UPSTREAM_…,
   * NAF_ERR_CANCELLED, and what reading the request's body throws
   */
  forward(request: ForwardRequest, call: CallContext): Promise<UpstreamAnswer>;
}

/** A compiled consumed operation. */
export interface ConsumedOperation {
  /** `namespace.name`, as errors and logs name it. */
  readonly id: string;
  readonly consumes: ConsumesHttp;
  readonly operation: ConsumedHttpOperation;
  /** Adapter, resource and operation parameters, one per (name, in), the innermost winning, in order of first appearance. */
  readonly parameters: readonly ConsumedInputParameter[];
  /** Placeholders of the path, both spellings, in order. */
  readonly pathNames: readonly string[];
  /** Variables in the body template; `whole` when a variable fills a whole JSON leaf. In order of appearance. */
  readonly bodyNames: readonly { readonly name: Name; readonly whole: boolean }[];
  /** Variables in parameter `value`s. */
  readonly valueNames: readonly Name[];
  /** Whether the caller's body is sent as it is (`body: {type: json}` without data). */
  readonly callerBody: boolean;
  readonly binary: boolean;
  /**
   * Sends the request: one exchange, redirects and the digest's second try included.
   * @throws NAF_ERR_INVALID_INPUT (missing or unfit path value, CR or LF in a header), NAF_ERR_DOCUMENT,
   * NAF_ERR_CREDENTIAL, NAF_ERR_UPSTREAM_UNREACHABLE, NAF_ERR_UPSTREAM_TIMEOUT, NAF_ERR_CANCELLED
   */
  send(scope: Scope, call: CallContext): Promise<UpstreamAnswer>;
  /**
   * Reads and decodes a success. Undefined for an empty body (consume.md 8.1).
   * @throws NAF_ERR_UPSTREAM_UNDECODABLE, NAF_ERR_UPSTREAM_TOO_LARGE, NAF_ERR_UPSTREAM_TIMEOUT
   */
  decode(answer: UpstreamAnswer, call: CallContext): Promise<JsonValue | undefined>;
}

/** An upstream answer, its body not read yet. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly reason: string;
  /** Lower-case name → value; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole Content-Type. */
  readonly mediaType: string | undefined;
  /** Undefined when there is none (HEAD, 204, 304, Content-Length 0). */
  readonly body: AnswerBody | undefined;
}

/** A request to pass through. */
export interface ForwardRequest {
  readonly method: string;
  /** Value of the `{path}` variable as the client wrote it, escapes kept, or undefined when the resource has none. */
  readonly path: string | undefined;
  /** Raw query string without `?`; '' when there is none. */
  readonly query: string;
  /** Lower-case name → values; already reduced to trusted and entity headers. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: AsyncIterable<Uint8Array> | undefined;
}

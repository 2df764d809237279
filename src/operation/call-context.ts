/** What travels with one call: cancellation, trace, the caller's body, and the running engine's services. */
import type { Bindings } from '../expressions/scope.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Logger } from '../observe/logger.ts';

/** One running call. */
export interface CallContext {
  readonly runtime: Runtime;
  /** Aborted when the caller goes away or cancels. */
  readonly signal: AbortSignal;
  /** W3C trace context of the caller, continued upstream. */
  readonly traceparent?: string;
  readonly tracestate?: string;
  /** The REST request's body as received: sent unchanged where its whole value is the upstream body. */
  readonly body?: ReceivedBody;
  /** Told after each finished step. @see docs/spec/mcp.md section 6.9 */
  readonly onStep?: (finished: number, name: string) => void;
  /** Told after each upstream exchange. @see docs/spec/mcp.md L4 */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Told before each upstream request is sent (`call --explain`); returning false stops there (`--dry-run`). */
  readonly onRequest?: (request: DescribedRequest) => boolean;
}

/** A request body as it came in. `value` is what it was parsed to. */
export interface ReceivedBody {
  readonly bytes: Uint8Array;
  /** The whole Content-Type, or undefined. */
  readonly mediaType: string | undefined;
  readonly value: JsonValue | undefined;
}

/** One upstream exchange, free of values: the path is the template. */
export interface Exchange {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

/** An upstream request for people: credentials and bound values are already •••. */
export interface DescribedRequest {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
}

/** Settings of a running capability. Sizes in bytes, times in milliseconds. @see docs/spec/cli.md section 2.1 */
export interface RuntimeOptions {
  readonly host: string | undefined;
  /** `--port`: exposer namespace → port, before the offset. */
  readonly ports: ReadonlyMap<string, number>;
  readonly portOffset: number;
  readonly allowHosts: readonly string[];
  readonly allowOrigins: readonly string[];
  /** `--base-uri`: consumes namespace → URL. */
  readonly baseUris: ReadonlyMap<string, string>;
  readonly upstreamTimeoutMs: number;
  readonly maxResponseBytes: number;
  /** `undefined`: 10 MiB on REST, 4 MiB on MCP. */
  readonly maxRequestBytes: number | undefined;
  readonly maxAnswerBytes: number | undefined;
  readonly maxCalls: number;
  readonly callsPerMinute: number | undefined;
  readonly structuredContent: boolean;
  readonly publicCatalogue: boolean;
  readonly skillsOverMcp: string | undefined;
  readonly publicUrls: ReadonlyMap<string, string>;
  readonly stateKey: string | undefined;
  readonly docs: boolean;
  /** `--mock`: a stand-in answers every upstream request; no credential may be fetched elsewhere. */
  readonly mock?: boolean;
  /** `--allow-upstream`: hosts and CIDR ranges that a caller's value may name (egress guard). */
  readonly allowUpstreams: readonly string[];
  readonly policy: JsonValue | undefined;
  /** Seconds are converted: how long running requests get on stop. */
  readonly drainMs: number;
}

/** What a running capability offers its parts. One per `start`. */
export interface Runtime {
  readonly bindings: Bindings;
  readonly logger: Logger;
  readonly options: RuntimeOptions;
  /**
   * State that belongs to a part of the plan while it runs (a pool, a token, a nonce): made on first use, once per
   * runtime, and closed on stop.
   */
  held<T>(owner: object, make: () => T, close?: (state: T) => void | Promise<void>): T;
  /** Step handlers by step name. @see docs/spec/orchestration.md section 6 */
  readonly handlers: ReadonlyMap<string, StepHandler>;
  /** The URL of an adapter of the same document once it listens, by its type and namespace. */
  readonly addressOf?: (type: string, namespace: string) => string | undefined;
  /**
   * What an adapter of the same document serves under another name, since it shares its port: the name of a tool, or the
   * path of a route that is asked for as `GET /path`. Undefined: as the document says.
   */
  readonly servedAs?: (type: string, namespace: string, name: string) => string | undefined;
  /** Whether the engine may replace the document while it runs (hot reload): MCP then announces list changes. */
  readonly reloads?: boolean;
}

/** A function of the embedder that replaces every step of its name. Undefined or null: no output. */
export type StepHandler = (context: {
  readonly inputParameters: Readonly<Record<string, JsonValue>>;
  readonly stepOutputs: ReadonlyMap<string, JsonValue>;
  readonly withValues: Readonly<Record<string, JsonValue>>;
}) => JsonValue | undefined | Promise<JsonValue | undefined>;

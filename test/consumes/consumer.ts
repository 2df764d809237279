/** Compiles a consumed adapter from a few words and calls its operations, for the tests of this folder. */
import { httpConsumer } from '../../src/consumes/http/index.ts';
import type { ConsumedOperation, ConsumerPlan } from '../../src/consumes/consumer.ts';
import { collectDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Scope } from '../../src/expressions/scope.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import type { Authentication } from '../../src/model/authentication.ts';
import type { ConsumedHttpOperation, ConsumesHttp, RequestBody } from '../../src/model/consumes.ts';
import type { ConsumedInputParameter } from '../../src/model/parameters.ts';
import { silentLogger } from '../../src/observe/logger.ts';
import type { CallContext, Runtime, RuntimeOptions } from '../../src/operation/call-context.ts';
import { originOf } from '../../src/source/origin.ts';
import { runtimeOptions } from '../support/runtime-options.ts';

const origin = originOf('test.yaml');

/** `Omit` that distributes over a union. */
type Placeless<T> = T extends unknown ? Omit<T, 'origin'> : never;

/** One operation in short form. */
export interface Written {
  readonly method?: string;
  readonly path?: string;
  readonly parameters?: readonly Omit<ConsumedInputParameter, 'origin'>[];
  readonly resourceParameters?: readonly Omit<ConsumedInputParameter, 'origin'>[];
  readonly adapterParameters?: readonly Omit<ConsumedInputParameter, 'origin'>[];
  readonly body?: Placeless<RequestBody>;
  readonly authentication?: Placeless<Authentication>;
  readonly operation?: Partial<ConsumedHttpOperation>;
  readonly consumes?: Partial<ConsumesHttp>;
  readonly bound?: readonly string[];
}

/** What one call is made with. */
export interface Given {
  readonly inputs?: Readonly<Record<string, JsonValue>>;
  readonly binds?: Readonly<Record<string, string>>;
  readonly call?: Partial<CallContext>;
}

export const defaultOptions: RuntimeOptions = runtimeOptions({
  upstreamTimeoutMs: 10_000,
  maxResponseBytes: 1024 * 1024,
  docs: false,
});

/** A runtime whose held state is closed by `stop`. */
export function testRuntime(
  options: Partial<RuntimeOptions> = {},
  binds: Readonly<Record<string, string>> = {},
): Runtime & { stop(): Promise<void> } {
  const states = new Map<object, { state: unknown; close: () => unknown }>();
  return {
    bindings: new Map(Object.entries(binds)),
    logger: silentLogger,
    options: { ...defaultOptions, ...options },
    held: <T>(owner: object, make: () => T, close?: (state: T) => void | Promise<void>): T => {
      const known = states.get(owner);
      if (known !== undefined) return known.state as T; // the same owner always holds the same type
      const state = make();
      states.set(owner, { state, close: () => close?.(state) });
      return state;
    },
    handlers: new Map(),
    stop: async () => {
      for (const { close } of [...states.values()].toReversed()) await close();
      states.clear();
    },
  };
}

export interface Compiled {
  readonly plan: ConsumerPlan;
  readonly operation: ConsumedOperation;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles `up.op` in a namespace `up`. */
export function compileConsumer(baseUri: string, written: Written): Compiled {
  const { report, diagnostics } = collectDiagnostics();
  const at = (parameters: readonly Omit<ConsumedInputParameter, 'origin'>[] = []): ConsumedInputParameter[] =>
    parameters.map((parameter) => ({ ...parameter, origin }));
  const operation: ConsumedHttpOperation = {
    name: 'op',
    key: 'op',
    method: written.method ?? 'GET',
    path: written.path ?? '/',
    inputParameters: at(written.parameters),
    outputRawFormat: 'json',
    outputParameters: [],
    origin,
    ...(written.body === undefined ? {} : { body: { ...written.body, origin } as RequestBody }), // origin was all it lacked
    ...written.operation,
  };
  const consumes: ConsumesHttp = {
    type: 'http',
    namespace: 'up',
    baseUri,
    inputParameters: at(written.adapterParameters),
    resources: [
      {
        name: 'r',
        path: operation.path,
        inputParameters: at(written.resourceParameters),
        operations: [operation],
        origin,
      },
    ],
    folder: '.',
    origin,
    ...(written.authentication === undefined
      ? {}
      : { authentication: { ...written.authentication, origin } as Authentication }), // origin was all it lacked
    ...written.consumes,
  };
  const plan = httpConsumer.compile(consumes, { boundNames: new Set(written.bound), report });
  const compiled = plan.operations.get('op');
  if (compiled === undefined) throw new Error('not compiled');
  return { plan, operation: compiled, diagnostics };
}

/** A call of a runtime. */
export function callOf(runtime: Runtime, more: Partial<CallContext> = {}): CallContext {
  return { runtime, signal: new AbortController().signal, ...more };
}

/** The scope of a caller's inputs. */
export function scopeOf(inputs: Readonly<Record<string, JsonValue>> = {}, runtime?: Runtime): Scope {
  return new Scope(Object.assign(Object.create(null) as Record<string, JsonValue>, inputs), runtime?.bindings);
}

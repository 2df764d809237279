/** Small operation plans, inputs and contexts for tests of exposers. */
import type { ConsumerPlan, ForwardRequest, UpstreamAnswer } from '../../src/consumes/consumer.ts';
import { collectDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { ExposerContext } from '../../src/exposes/exposer.ts';
import type { Inputs } from '../../src/expressions/scope.ts';
import type { Capability } from '../../src/model/capability.ts';
import type { RestExposes, RestOperation, RestResource } from '../../src/model/exposes.ts';
import type { CallContext } from '../../src/operation/call-context.ts';
import type { InputPlan } from '../../src/operation/input-plan.ts';
import type { OperationPlan, OperationResult } from '../../src/operation/operation.ts';
import { testOrigin } from './test-runtime.ts';

export function testInput(name: string, more: Partial<InputPlan> = {}): InputPlan {
  return {
    name,
    type: 'string',
    required: false,
    checked: true,
    derived: false,
    schema: {},
    sources: [{ in: 'query', name }],
    ...more,
  };
}

export type Execute = (inputs: Inputs, call: CallContext) => OperationResult | Promise<OperationResult>;

export function testPlan(id: string, execute: Execute, more: Partial<OperationPlan> = {}): OperationPlan {
  return {
    id,
    name: id.slice(id.indexOf('.') + 1),
    description: undefined,
    mode: 'call',
    inputs: [],
    output: undefined,
    semantics: {},
    calls: undefined,
    stepNames: [],
    passThrough: false,
    binary: false,
    takesBody: false,
    origin: testOrigin,
    execute: async (inputs, call) => execute(inputs, call),
    ...more,
  };
}

/** Answers with the inputs it was given. */
export const echo: Execute = (inputs) => ({ kind: 'value', status: 200, value: { ...inputs }, headers: {} });

export function testOperation(method: string, name: string): RestOperation {
  return {
    method,
    named: true,
    name,
    tags: [],
    inputParameters: [],
    with: [],
    steps: [],
    mappings: [],
    responses: [],
    origin: testOrigin,
  };
}

export function testResource(
  path: string,
  operations: readonly RestOperation[],
  more: Partial<RestResource> = {},
): RestResource {
  return { path, tags: [], inputParameters: [], operations, origin: testOrigin, ...more };
}

export function testRest(resources: readonly RestResource[], more: Partial<RestExposes> = {}): RestExposes {
  return { type: 'rest', namespace: 'shop', inputParameters: [], resources, folder: '.', origin: testOrigin, ...more };
}

export interface TestContext extends ExposerContext {
  readonly diagnostics: readonly Diagnostic[];
}

/** A context that compiles each operation to the plan of its name. */
export function testContext(
  plans: Readonly<Record<string, OperationPlan>>,
  consumers: readonly ConsumerPlan[] = [],
): TestContext {
  const { report, diagnostics } = collectDiagnostics();
  const capability: Capability = {
    version: { vocabulary: 'naftiko', written: '1.0.0-alpha2', known: true },
    file: 'test.yaml',
    info: { tags: [] },
    binds: [],
    consumes: consumers.map(({ consumes }) => consumes),
    aggregates: [],
    exposes: [],
    skipped: [],
    origin: testOrigin,
  };
  return {
    capability,
    options: { strict: false, mapErrors: false, sequentialSteps: false },
    report,
    diagnostics,
    operation: ({ name }, place) => plans[name] ?? testPlan(`${place.namespace}.${name}`, echo),
    consumer: (namespace) => consumers.find((consumer) => consumer.namespace === namespace),
    sibling: () => undefined,
  };
}

/** A consumer that hands every forwarded request to a function. */
export function testConsumer(
  namespace: string,
  baseUri: string,
  forward: (request: ForwardRequest, call: CallContext) => Promise<UpstreamAnswer>,
): ConsumerPlan {
  return {
    namespace,
    consumes: { type: 'http', namespace, baseUri, inputParameters: [], resources: [], folder: '.', origin: testOrigin },
    operations: new Map(),
    forward,
  };
}

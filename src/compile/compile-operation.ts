/** Compiles REST operations, MCP tools and resources, and flows to OperationPlans. */
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { UnitPlace } from '../exposes/exposer.ts';
import { ownNamespaces } from '../expressions/reference.ts';
import { type Inputs, newInputs, Scope } from '../expressions/scope.ts';
import type { McpTool, RestOperation } from '../model/exposes.ts';
import type { ExposedUnit } from '../model/operation.ts';
import type { ExposedInputParameter, OutputParameter } from '../model/parameters.ts';
import type { CallContext } from '../operation/call-context.ts';
import type { CompileOptions } from '../operation/compile-options.ts';
import type { InputPlan } from '../operation/input-plan.ts';
import { compileMock } from '../operation/mock-values.ts';
import type { OperationPlan, OperationResult } from '../operation/operation.ts';
import { applyWith, compileWith } from '../operation/with.ts';
import { callRunner } from './call-runner.ts';
import { mockRunner } from './mock-runner.ts';
import { declaredArguments, declaredRestInputs, schemaInputs } from './declared-inputs.ts';
import { meetExpression } from './derive-inputs.ts';
import type { FlowTable, LinkedFlow } from './flows.ts';
import { InputTable } from './input-table.ts';
import type { Linker } from './link.ts';
import { pathVariables } from './path-variables.ts';
import { derivedSources, type Feeds, type RestSurface, takesBodyFields } from './rest-sources.ts';
import type { Runner } from './runner.ts';
import { stepsRunner } from './steps-runner.ts';
import { unitContext } from './unit-context.ts';
import type { UnitFrame } from './unit-frame.ts';

/** What all units of a document are compiled with. */
export interface OperationCompiler {
  readonly linker: Linker;
  readonly flows: FlowTable;
  readonly boundNames: ReadonlySet<string>;
  readonly options: CompileOptions;
  readonly report: Report;
}

/** What the exposer of a unit says about it. */
export interface ExposerPart {
  /** `maxBinarySize`, bytes. */
  readonly maxBinaryBytes: number | undefined;
  /** The exposer's namespace in the file it was imported from, where it differs. */
  readonly originalNamespace?: string | undefined;
}

/**
 * Compiles a unit of an exposer. The mode is the first that applies: `ref`, `call`, `steps`, mock values, nothing.
 * @see docs/spec/rest.md section 4, docs/spec/mcp.md section 6.1, docs/spec/orchestration.md section 9
 */
export function compileUnit(
  unit: ExposedUnit,
  place: UnitPlace,
  exposer: ExposerPart,
  compiler: OperationCompiler,
): OperationPlan {
  const frame = unitFrame(unit, place, exposer, compiler);
  if (unit.ref !== undefined) return referringUnit(unit, unit.ref, frame, place, exposer, compiler);
  const runner = bodyRunner(unit, unit.outputParameters, false, frame);
  meetVariables(frame);
  return planOf(frame, runner, compiler, { description: unit.description, semantics: {} });
}

/** The frame of a flow: its inputs, with no place, and its aggregate's namespaces. */
function flowFrame(linked: LinkedFlow, exposer: ExposerPart, compiler: OperationCompiler): UnitFrame {
  const { aggregate, flow } = linked;
  const declared = declaredArguments(flow.inputParameters, compiler.report);
  return frameOf(flow, {
    id: `${aggregate.namespace}.${flow.name}`,
    namespaces: ownNamespaces(aggregate),
    alias: undefined,
    variables: [],
    surface: undefined,
    declared,
    binaryMediaType: flow.outputMediaType,
    exposer,
    compiler,
  });
}

/** Checks every flow by itself, so that one that nothing refers to is reported too. */
export function checkFlows(compiler: OperationCompiler): void {
  for (const linked of compiler.flows.all) {
    const runner = bodyRunner(
      linked.flow,
      linked.flow.outputParameters,
      false,
      flowFrame(linked, { maxBinaryBytes: undefined }, compiler),
    );
    if (runner.mode !== 'none') continue;
    compiler.report(
      'flow-without-body',
      linked.flow.origin,
      `The flow "${linked.flow.name}" has no call, no steps and no values.`,
    );
  }
}

interface FrameParts {
  readonly id: string;
  readonly namespaces: readonly string[];
  readonly alias: 'rest' | 'tools' | undefined;
  readonly variables: readonly string[];
  readonly surface: RestSurface | undefined;
  readonly declared: readonly InputPlan[];
  readonly binaryMediaType: string | undefined;
  readonly exposer: ExposerPart;
  readonly compiler: OperationCompiler;
}

function frameOf(unit: ExposedUnit, parts: FrameParts): UnitFrame {
  const table = new InputTable(parts.variables);
  for (const input of parts.declared) table.declare(input);
  const asks = 'ask' in unit && Array.isArray(unit.ask) && unit.ask.length > 0;
  return {
    unit,
    id: parts.id,
    namespaces: parts.namespaces,
    alias: parts.compiler.options.strict ? undefined : parts.alias,
    variables: parts.variables,
    surface: parts.surface,
    table,
    declares: parts.declared.length > 0,
    declaredNames: [...parts.declared.map((input) => input.name), ...(asks ? ['ask'] : [])],
    binaryMediaType: parts.binaryMediaType,
    maxBinaryBytes: parts.exposer.maxBinaryBytes,
    boundNames: parts.compiler.boundNames,
    linker: parts.compiler.linker,
    options: parts.compiler.options,
    report: parts.compiler.report,
  };
}

function unitFrame(unit: ExposedUnit, place: UnitPlace, exposer: ExposerPart, compiler: OperationCompiler): UnitFrame {
  const id = `${place.namespace}.${unit.name}`;
  const namespaces = ownNamespaces({ namespace: place.namespace, originalNamespace: exposer.originalNamespace });
  const shared = { id, namespaces, exposer, compiler };
  if (place.kind !== 'rest') {
    const variables = place.kind === 'resource' ? place.uriVariables : [];
    const declared = inputSchemaOf(unit) ?? declaredArguments(unit.inputParameters, compiler.report);
    return frameOf(unit, {
      ...shared,
      alias: 'tools',
      variables,
      surface: undefined,
      declared,
      binaryMediaType: undefined,
    });
  }
  const variables = pathVariables(place.resource.path);
  const levels: readonly (readonly ExposedInputParameter[])[] = [
    place.exposerParameters,
    place.resource.inputParameters,
    unit.inputParameters,
  ];
  const surface = { method: place.method, variables, wholeBodyTaken: takesWholeBody(unit, compiler.linker) };
  const declared = declaredRestInputs(levels, compiler.report);
  return frameOf(unit, { ...shared, alias: 'rest', variables, surface, declared, binaryMediaType: binaryTypeOf(unit) });
}

function inputSchemaOf(unit: ExposedUnit): readonly InputPlan[] | undefined {
  // Only MCP tools have the member; it is read here so that frames know nothing of tools.
  const schema = 'inputSchema' in unit ? (unit as McpTool).inputSchema : undefined;
  return schema === undefined ? undefined : schemaInputs(schema);
}

function binaryTypeOf(unit: ExposedUnit): string | undefined {
  // Only REST operations have the member.
  const responses = 'responses' in unit ? (unit as RestOperation).responses : [];
  return responses.flatMap((response) => response.content).find((content) => content.binary)?.mediaType;
}

function takesWholeBody(unit: ExposedUnit, linker: Linker): boolean {
  const called = unit.call === undefined ? undefined : linker.find(unit.call)?.operation;
  if (called === undefined) return false;
  const bodies = called.parameters.filter((parameter) => parameter.in === 'body' && parameter.value === undefined);
  return called.callerBody || bodies.length === 1;
}

/** Placeholders of the exposed path or URI are inputs of every unit. */
function meetVariables(frame: UnitFrame): void {
  const { table, surface } = frame;
  for (const name of frame.variables) {
    if (table.has(name)) continue;
    const sources = surface === undefined ? [] : derivedSources(name, [name], undefined, { kind: 'other' }, surface);
    table.meet({ name, type: 'string', required: true, checked: true, sources });
  }
}

/** `call`, `steps`, mock values or nothing: the body of a unit or a flow. */
function bodyRunner(
  unit: ExposedUnit,
  outputs: readonly OutputParameter[] | undefined,
  overridden: boolean,
  frame: UnitFrame,
): Runner {
  if (unit.call !== undefined && unit.steps.length > 0) {
    frame.report('call-beside-steps', unit.callOrigin ?? unit.origin, `"${unit.name}" has both a call and steps.`);
  }
  if (unit.call !== undefined) return callBody(unit, unit.call, outputs, frame);
  if (unit.steps.length === 0)
    return mockBody(outputs, frame) ?? idleRunner('none', 'NAF_ERR_NOTHING_TO_RUN', 'operation has nothing to run');
  const runner = stepsRunner(outputs, overridden, frame);
  return 'problem' in runner ? idleRunner('disabled', runner.code, runner.problem) : runner;
}

function callBody(
  unit: ExposedUnit,
  call: string,
  outputs: readonly OutputParameter[] | undefined,
  frame: UnitFrame,
): Runner {
  const origin = unit.callOrigin ?? unit.origin;
  const found = frame.linker.find(call);
  if (found !== undefined) {
    if (!found.exact)
      frame.report('call-three-parts', origin, `"${call}" names the resource too.`, {
        hint: `write "${found.operation.id}"`,
      });
    return callRunner(found.operation, outputs, frame);
  }
  const details = suggestion(call, frame.linker.targets);
  const mock = mockBody(outputs, frame);
  const message = `"${call}" names no consumed operation.`;
  if (!frame.linker.meetsNameless(call)) {
    const milder = mock === undefined ? details : ({ ...details, severity: 'warning' } as const);
    frame.report('call-target-exists', origin, message, milder);
  }
  return mock ?? idleRunner('disabled', 'NAF_ERR_UNKNOWN_CALL', `call "${call}" names no consumed operation`);
}

function mockBody(outputs: readonly OutputParameter[] | undefined, frame: UnitFrame): Runner | undefined {
  const mock = compileMock(outputs ?? [], frame.report);
  return mock === undefined ? undefined : mockRunner(mock, outputs ?? [], frame);
}

/** A unit that only says why it can not run. */
function idleRunner(mode: 'none' | 'disabled', code: ErrorCode, message: string): Runner {
  return {
    mode,
    output: undefined,
    passThrough: false,
    binary: false,
    takesBody: false,
    calls: undefined,
    stepNames: [],
    run: () => Promise.reject(new NaftikoError(code, message)),
  };
}

/**
 * A unit with `ref`: the flow's body under the flow's own names, fed with the unit's inputs and `with`.
 * @see docs/spec/orchestration.md sections 9.2 to 9.4
 */
function referringUnit(
  unit: ExposedUnit,
  ref: string,
  frame: UnitFrame,
  place: UnitPlace,
  exposer: ExposerPart,
  compiler: OperationCompiler,
): OperationPlan {
  const origin = unit.callOrigin ?? unit.origin;
  if (unit.call !== undefined || unit.steps.length > 0) {
    compiler.report('ref-beside-body', origin, `"${unit.name}" has a ref and a call or steps: the ref is run.`);
  }
  const linked = compiler.flows.find(ref);
  if (linked === undefined) {
    const details = suggestion(ref, compiler.flows.targets);
    compiler.report('ref-target-exists', origin, `"${ref}" names no flow of an aggregate.`, details);
    return planOf(frame, idleRunner('disabled', 'NAF_ERR_UNKNOWN_CALL', `ref "${ref}" names no flow`), compiler, {
      description: unit.description,
      semantics: {},
    });
  }
  const inner = flowFrame(linked, exposer, compiler);
  const outputs = unit.outputParameters ?? linked.flow.outputParameters;
  // The flow's own faults are reported once, by checkFlows.
  const runner = bodyRunner(linked.flow, outputs, unit.outputParameters !== undefined, {
    ...inner,
    binaryMediaType: frame.binaryMediaType ?? inner.binaryMediaType,
    report: () => undefined,
  });
  const feed = feedFlow(unit, inner, frame, place);
  return planOf(frame, { ...runner, run: (scope, call) => runner.run(feed(scope), call) }, compiler, {
    description: unit.description ?? linked.flow.description,
    semantics: linked.flow.semantics,
  });
}

/** Derives the unit's inputs from the flow's, and gives the scope in which the flow runs. */
function feedFlow(unit: ExposedUnit, inner: UnitFrame, frame: UnitFrame, place: UnitPlace): (scope: Scope) => Scope {
  const inputs = inner.table.plans();
  const context = unitContext({
    namespaces: frame.namespaces,
    alias: frame.alias,
    boundNames: frame.boundNames,
    own: [...frame.declaredNames, ...inputs.map((input) => input.name)],
    variables: frame.variables,
    called: [],
    withEntries: unit.with,
  });
  const entries = compileWith(unit.with, context, frame.report);
  const renames: (readonly [string, string])[] = [];
  if (!frame.declares) {
    const filled = new Set(entries.map((entry) => entry.name));
    for (const input of inputs) {
      if (filled.has(input.name)) continue;
      const kept = frame.table.canonical(input.name, false);
      frame.table.declare({ ...input, name: kept, derived: true, sources: flowSources(kept, input, place, frame) });
      if (kept !== input.name) renames.push([kept, input.name]);
    }
    const met = { type: 'string', required: false, checked: true } as const;
    const derived = { ...frame, context, origin: unit.origin };
    for (const { name, expression } of entries) {
      const input = inputs.find((candidate) => candidate.name === name);
      const like =
        input === undefined
          ? met
          : {
              type: input.type ?? ('any' as const),
              required: input.required,
              checked: input.checked,
              description: input.description,
            };
      meetExpression(expression, like, { kind: 'other' }, derived);
    }
  }
  meetVariables(frame);
  const aliases = aliasesOf(inner);
  return (scope) => {
    const values = applyWith(entries, scope).values;
    const merged = newInputs();
    for (const [name, value] of Object.entries(scope.inputs)) merged[name] = value;
    for (const [kept, name] of renames) if (merged[kept] !== undefined) merged[name] = merged[kept];
    for (const [name, value] of values) {
      if (value === undefined) delete merged[name];
      else merged[name] = value;
    }
    return new Scope(merged, scope.bindings, aliases);
  };
}

/** Path variable of that name, else query for GET, HEAD and DELETE, else body field, then query (rest.md 5.2). */
function flowSources(name: string, { type }: InputPlan, place: UnitPlace, frame: UnitFrame): InputPlan['sources'] {
  if (place.kind !== 'rest' || frame.surface === undefined) return [];
  // A structure called `body` is the caller's body; a text of that name is a field, as in a form (worked-examples.md 2.2).
  const orWhole = type === 'object' || type === 'array';
  const feeds: Feeds = takesBodyFields(place.method) ? { kind: 'bodyField', orWhole } : { kind: 'other' };
  return derivedSources(name, [name], undefined, feeds, frame.surface);
}

function planOf(
  frame: UnitFrame,
  runner: Runner,
  compiler: OperationCompiler,
  inherited: Pick<OperationPlan, 'description' | 'semantics'>,
): OperationPlan {
  if (runner.mode === 'none' && !('content' in frame.unit) && !('location' in frame.unit)) {
    compiler.report(
      'nothing-to-run',
      frame.unit.origin,
      `"${frame.unit.name}" has no call, no steps, no ref and no values.`,
    );
  }
  const aliases = aliasesOf(frame);
  const { id } = frame;
  const execute = (inputs: Inputs, call: CallContext): Promise<OperationResult> =>
    runner.run(new Scope(inputs, call.runtime.bindings, aliases), call);
  return Object.freeze({
    id,
    name: frame.unit.name,
    ...inherited,
    mode: runner.mode,
    inputs: Object.freeze(frame.table.plans()),
    output: runner.output,
    calls: runner.calls,
    stepNames: runner.stepNames,
    passThrough: runner.passThrough,
    binary: runner.binary,
    ...(runner.binaryMediaType === undefined ? {} : { binaryMediaType: runner.binaryMediaType }),
    ...(runner.answerSchema === undefined ? {} : { answerSchema: runner.answerSchema }),
    takesBody: runner.takesBody,
    origin: frame.unit.origin,
    execute,
  });
}

/** Words before a dot that mean the caller's inputs in templates of consumed operations (versions.md 4.2 row 6). */
function aliasesOf(frame: UnitFrame): readonly string[] {
  return [...(frame.options.strict ? [] : ['rest', 'tools']), ...frame.namespaces];
}

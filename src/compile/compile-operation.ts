/** Compiles REST operations, MCP tools and resources, and flows to OperationPlans. */
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { UnitPlace } from '../exposes/exposer.ts';
import { ownNamespaces } from '../expressions/reference.ts';
import { newInputs, Scope } from '../expressions/scope.ts';
import type { McpResource, McpTool, RestOperation } from '../model/exposes.ts';
import type { ExposedUnit } from '../model/operation.ts';
import type { ExposedInputParameter, OutputParameter } from '../model/parameters.ts';
import type { CompileOptions } from '../operation/compile-options.ts';
import type { InputPlan } from '../operation/input-plan.ts';
import { compileMock } from '../operation/mock-values.ts';
import type { OperationPlan } from '../operation/operation.ts';
import { applyWith, compileWith } from '../operation/with.ts';
import { callRunner } from './call-runner.ts';
import { mockRunner } from './mock-runner.ts';
import { declaredArguments, declaredRestInputs, schemaInputs } from './declared-inputs.ts';
import { derivedUnit, feedsOther, hasOneBody, meetExpression, noSources, requiredText } from './derive-inputs.ts';
import type { FlowTable, LinkedFlow } from './flows.ts';
import { InputTable } from './input-table.ts';
import type { Linker } from './link.ts';
import { pathVariables } from './path-variables.ts';
import { derivedSources, type Feeds, takesBodyFields } from './rest-sources.ts';
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
export interface ExposerPart extends OwnWords {
  /** `maxBinarySize`, bytes. */
  readonly maxBinaryBytes: number | undefined;
}

/** The words before a dot by which the units of an adapter or aggregate refer to their inputs. */
export type OwnWords = Pick<UnitFrame, 'namespaces' | 'aliases'>;

/** The words of an adapter or aggregate: the same lists for all of its units. */
export function ownWords(part: Parameters<typeof ownNamespaces>[0], { strict }: CompileOptions): OwnWords {
  const namespaces = ownNamespaces(part);
  return { namespaces, aliases: strict ? namespaces : ['rest', 'tools', ...namespaces] };
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
  return planOf(frame, runner, compiler, { description: unit.description, semantics: noSemantics });
}

/** What is known of a unit that refers to no flow. */
const noSemantics: OperationPlan['semantics'] = Object.freeze({});

/** The frame of a flow: its inputs, with no place, and its aggregate's namespaces. */
function flowFrame(
  linked: LinkedFlow,
  exposer: Pick<ExposerPart, 'maxBinaryBytes'>,
  compiler: OperationCompiler,
): UnitFrame {
  const { aggregate, flow } = linked;
  const declared = declaredArguments(flow.inputParameters, compiler.report);
  const { maxBinaryBytes } = exposer;
  return frameOf(
    {
      unit: flow,
      id: `${aggregate.namespace}.${flow.name}`,
      words: ownWords(aggregate, compiler.options),
      alias: undefined,
      variables: nothing,
      surface: undefined,
      declared,
      binaryMediaType: flow.outputMediaType,
      maxBinaryBytes,
    },
    compiler,
  );
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

interface FrameParts extends Pick<
  UnitFrame,
  'unit' | 'id' | 'alias' | 'variables' | 'surface' | 'binaryMediaType' | 'maxBinaryBytes'
> {
  readonly words: OwnWords;
  readonly declared: readonly InputPlan[];
}

const nothing: readonly string[] = Object.freeze([]);

/** Copies member by member: it is made for every unit, and a spread of so many members is slow. */
function frameOf(parts: FrameParts, compiler: OperationCompiler): UnitFrame {
  const { words, declared } = parts;
  const table = new InputTable(parts.variables);
  for (const input of declared) table.declare(input);
  return {
    unit: parts.unit,
    id: parts.id,
    namespaces: words.namespaces,
    aliases: words.aliases,
    alias: compiler.options.strict ? undefined : parts.alias,
    variables: parts.variables,
    surface: parts.surface,
    table,
    declares: declared.length > 0,
    declaredNames: declaredNames(parts.unit, declared),
    binaryMediaType: parts.binaryMediaType,
    maxBinaryBytes: parts.maxBinaryBytes,
    boundNames: compiler.boundNames,
    linker: compiler.linker,
    options: compiler.options,
    report: compiler.report,
  };
}

function declaredNames(unit: ExposedUnit, declared: readonly InputPlan[]): readonly string[] {
  const asks = 'ask' in unit && Array.isArray(unit.ask) && unit.ask.length > 0;
  if (declared.length === 0 && !asks) return nothing;
  const names = declared.map((input) => input.name);
  if (asks) names.push('ask');
  return names;
}

function unitFrame(unit: ExposedUnit, place: UnitPlace, exposer: ExposerPart, compiler: OperationCompiler): UnitFrame {
  const id = `${place.namespace}.${unit.name}`;
  const { maxBinaryBytes } = exposer;
  if (place.kind !== 'rest') {
    const variables = place.kind === 'resource' ? place.uriVariables : nothing;
    const declared = inputSchemaOf(unit) ?? declaredArguments(unit.inputParameters, compiler.report);
    return frameOf(
      {
        unit,
        id,
        words: exposer,
        alias: 'tools',
        variables,
        surface: undefined,
        declared,
        binaryMediaType: undefined,
        maxBinaryBytes,
      },
      compiler,
    );
  }
  const variables = pathVariables(place.resource.path);
  const levels: readonly (readonly ExposedInputParameter[])[] = [
    place.exposerParameters,
    place.resource.inputParameters,
    unit.inputParameters,
  ];
  const { method } = place;
  const surface = {
    method,
    variables,
    wholeBodyTaken: takesBodyFields(method) && takesWholeBody(unit, compiler.linker),
  };
  const declared = declaredRestInputs(levels, compiler.report);
  const binaryMediaType = binaryTypeOf(unit);
  return frameOf(
    { unit, id, words: exposer, alias: 'rest', variables, surface, declared, binaryMediaType, maxBinaryBytes },
    compiler,
  );
}

/** A tool with blocks of its own, or a resource that is a file. */
function answersByItself(unit: ExposedUnit): boolean {
  // Only MCP tools have the first member, only MCP resources the second.
  const { content, location } = unit as Partial<Pick<McpTool, 'content'> & Pick<McpResource, 'location'>>;
  return content !== undefined || location !== undefined;
}

function inputSchemaOf(unit: ExposedUnit): readonly InputPlan[] | undefined {
  // Only MCP tools have the member; it is read here so that frames know nothing of tools.
  const schema = 'inputSchema' in unit ? (unit as McpTool).inputSchema : undefined;
  return schema === undefined ? undefined : schemaInputs(schema);
}

function binaryTypeOf(unit: ExposedUnit): string | undefined {
  // Only REST operations have the member.
  const responses = 'responses' in unit ? (unit as RestOperation).responses : undefined;
  for (const { content } of responses ?? []) {
    const binary = content.find((entry) => entry.binary);
    if (binary !== undefined) return binary.mediaType;
  }
  return undefined;
}

function takesWholeBody(unit: ExposedUnit, linker: Linker): boolean {
  const called = unit.call === undefined ? undefined : linker.find(unit.call)?.operation;
  return called !== undefined && (called.callerBody || hasOneBody(called));
}

/** Placeholders of the exposed path or URI are inputs of every unit. */
function meetVariables(frame: UnitFrame): void {
  const { table, surface } = frame;
  for (const name of frame.variables) {
    if (table.has(name)) continue;
    const sources = surface === undefined ? noSources : derivedSources(name, [name], undefined, feedsOther, surface);
    table.meet({ ...requiredText, name, sources });
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
    stepNames: nothing,
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
      semantics: noSemantics,
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
    const derived = derivedUnit(frame, context);
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
  const { aliases } = inner;
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
  { description, semantics }: Pick<OperationPlan, 'description' | 'semantics'>,
): OperationPlan {
  if (runner.mode === 'none' && !answersByItself(frame.unit)) {
    compiler.report(
      'nothing-to-run',
      frame.unit.origin,
      `"${frame.unit.name}" has no call, no steps, no ref and no values.`,
    );
  }
  return Object.freeze({
    id: frame.id,
    name: frame.unit.name,
    description,
    mode: runner.mode,
    inputs: frame.table.close(),
    output: runner.output,
    semantics,
    calls: runner.calls,
    stepNames: runner.stepNames,
    passThrough: runner.passThrough,
    binary: runner.binary,
    binaryMediaType: runner.binaryMediaType,
    answerSchema: runner.answerSchema,
    takesBody: runner.takesBody,
    origin: frame.unit.origin,
    execute: executing(runner.run, frame.aliases),
  });
}

/** A function of its own: what it makes lives as long as the plan, and would keep everything that is around it. */
function executing(run: Runner['run'], aliases: readonly string[]): OperationPlan['execute'] {
  return (inputs, call) => run(new Scope(inputs, call.runtime.bindings, aliases), call);
}

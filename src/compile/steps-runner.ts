/** A unit that runs steps. */
import { resultOf } from '../consumes/answer.ts';
import type { ConsumedOperation } from '../consumes/consumer.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import { NaftikoError } from '../errors/naftiko-error.ts';
import { compileExpression, type Expression, type ExpressionContext } from '../expressions/expression.ts';
import type { Scope } from '../expressions/scope.ts';
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import type { OutputParameter } from '../model/parameters.ts';
import type { LookupStep, Step } from '../model/steps.ts';
import type { CallContext } from '../operation/call-context.ts';
import { compileMappings } from '../operation/mappings.ts';
import type { OperationResult } from '../operation/operation.ts';
import { compileOutputs } from '../operation/output-parameters.ts';
import { outputShape } from '../operation/output-shape.ts';
import { compileProjection } from '../operation/projection.ts';
import { applyWith, type CompiledWithEntry, compileWith } from '../operation/with.ts';
import { callStep } from '../steps/call.ts';
import { lookupStep } from '../steps/lookup.ts';
import { graphOf, runSteps, type StepsOutcome } from '../steps/run-steps.ts';
import { parseStepPath } from '../steps/step-path.ts';
import type { StepPlan } from '../steps/step-plan.ts';
import type { Origin } from '../source/origin.ts';
import {
  emptyResult,
  implicitEntry,
  type InputNames,
  inOwnWords,
  inputsByConsumedName,
  shapingOf,
} from './call-runner.ts';
import type { Runner } from './runner.ts';
import { meetCallStep, meetNames, type StepSurroundings } from './step-inputs.ts';
import { inputNameOf, unitContext } from './unit-context.ts';
import type { UnitFrame } from './unit-frame.ts';

/** Why a unit with steps can not run. */
export interface StepsProblem {
  readonly problem: string;
  readonly code: 'NAF_ERR_UNKNOWN_CALL' | 'NAF_ERR_NOTHING_TO_RUN';
}

/**
 * Compiles steps, mappings and the answer. `overridden`: the outputs are those of a unit that refers to this flow, and
 * shape its mapped object (section 9.3).
 * Reports `call-target-exists`, `step-type-unsupported` (error: the unit is disabled), `step-name-repeated`,
 * `lookup-index-exists`, `lookup-without-outputs` (fatal), `step-hides-input` (warning).
 * @see docs/spec/orchestration.md sections 2 to 8
 */
export function stepsRunner(
  outputs: readonly OutputParameter[] | undefined,
  overridden: boolean,
  frame: UnitFrame,
): Runner | StepsProblem {
  const linked = linkSteps(frame);
  if ('problem' in linked) return linked;
  const { steps, mappings, with: withEntries } = frame.unit;
  const context = unitContext({
    namespaces: frame.namespaces,
    alias: frame.alias,
    boundNames: frame.boundNames,
    own: [...frame.declaredNames, ...steps.map((step) => step.name), ...withEntries.map((entry) => entry.name)],
    variables: frame.variables,
    called: [...new Set(linked.values())],
    withEntries: [...withEntries, ...steps.flatMap((step) => (step.type === 'call' ? step.with : []))],
  });
  const entries = compileWith(withEntries, context, frame.report);
  const supplied = new Set(entries.map((entry) => entry.name));
  const around: StepSurroundings = { frame, context, entries, supplied };
  const noSteps: ReadonlySet<string> = new Set();
  const text = { type: 'string', required: false, checked: true } as const;
  for (const { expression } of entries) meetNames(expression, text, noSteps, { ...around, supplied: noSteps });
  const referred = referredSteps(frame, context);
  const compiled = compileSteps(linked, referred, around);
  const mapped =
    mappings.length === 0 ? undefined : compileMapped(overridden ? outputs : undefined, compiled.names, around);
  const last = lastCall(steps, linked);
  const shaping =
    last === undefined ? undefined : shapingOf(last, carriesMapping(outputs) ? outputs : undefined, frame);
  const graph = graphOf(compiled.plans, frame.options.sequentialSteps);
  return {
    mode: 'steps',
    output:
      mapped === undefined
        ? shaping?.map === undefined
          ? undefined
          : outputShape(outputs ?? [], 'mapped')
        : outputShape(outputs ?? [], 'orchestrated'),
    passThrough: mapped === undefined && shaping !== undefined && shaping.map === undefined,
    binary: mapped === undefined && (last?.binary ?? false),
    binaryMediaType: mapped === undefined ? shaping?.binary?.mediaType : undefined,
    takesBody: [...linked.values()].some((called) => called.callerBody),
    calls: undefined,
    stepNames: steps.map((step) => step.name),
    run: async (scope, call) => {
      const base = applyWith(entries, scope);
      const outcome = await settle(graph, base, call, frame, compiled.inputsOf);
      const failure = outcome.failed;
      if (failure !== undefined) {
        const called = compiled.calledAt.get(failure.position);
        if (called === undefined) return emptyResult(failure.answer.status);
        return resultOf(failure.answer, called, { map: undefined, mapErrors: false, binary: undefined }, base, call);
      }
      if (mapped !== undefined)
        return { kind: 'value', status: 200, value: mapped(withOutputs(base, outcome)), headers: {} };
      return lastResult(outcome, compiled.calledAt, shaping, base, call);
    },
  };
}

async function settle(
  graph: ReturnType<typeof graphOf>,
  base: Scope,
  call: CallContext,
  frame: UnitFrame,
  inputsOf: CompiledSteps['inputsOf'],
): Promise<StepsOutcome> {
  try {
    return await runSteps(graph, base, call);
  } catch (error) {
    const step = error instanceof NaftikoError ? error.details.step : undefined;
    throw inOwnWords(error, frame, (name) => inputsOf(step, name));
  }
}

function withOutputs(base: Scope, outcome: StepsOutcome): Scope {
  return base.withoutBindings().withSteps(outcome.outputs);
}

/** Without mappings: the last call's answer as a plain call would give it, else the last output, else nothing. */
function lastResult(
  outcome: StepsOutcome,
  calledAt: ReadonlyMap<number, ConsumedOperation>,
  shaping: ReturnType<typeof shapingOf> | undefined,
  base: Scope,
  call: CallContext,
): OperationResult | Promise<OperationResult> {
  const called = outcome.lastAnswer === undefined ? undefined : calledAt.get(outcome.lastAnswer.position);
  if (outcome.lastAnswer !== undefined && called !== undefined && shaping !== undefined) {
    return resultOf(outcome.lastAnswer.answer, called, shaping, base, call);
  }
  if (outcome.lastOutput === undefined) return emptyResult(204);
  return { kind: 'value', status: 200, value: outcome.lastOutput, headers: {} };
}

/** The consumed operation of each call step by its position, or why the unit can not run. */
function linkSteps(frame: UnitFrame): ReadonlyMap<number, ConsumedOperation> | StepsProblem {
  const linked = new Map<number, ConsumedOperation>();
  let problem: StepsProblem | undefined;
  for (const [position, step] of frame.unit.steps.entries()) {
    const found = linkStep(step, frame);
    if (found === undefined) continue;
    if ('problem' in found) problem ??= found;
    else linked.set(position, found);
  }
  return problem ?? linked;
}

function linkStep(step: Step, frame: UnitFrame): ConsumedOperation | StepsProblem | undefined {
  switch (step.type) {
    case 'lookup':
      return undefined;
    case 'call': {
      const found = frame.linker.find(step.call);
      if (found !== undefined) return found.operation;
      const message = `"${step.call}" names no consumed operation.`;
      if (!frame.linker.meetsNameless(step.call)) {
        frame.report('call-target-exists', step.callOrigin, message, suggestion(step.call, frame.linker.targets));
      }
      return { problem: `call "${step.call}" names no consumed operation`, code: 'NAF_ERR_UNKNOWN_CALL' };
    }
    case 'script':
      frame.report(
        'step-type-unsupported',
        step.origin,
        `The step "${step.name}" is a script, which this engine can not run yet.`,
      );
      return {
        problem: `step "${step.name}" is a script, which this engine can not run yet`,
        code: 'NAF_ERR_NOTHING_TO_RUN',
      };
    case 'unknown':
      // The reader has reported it.
      return { problem: `step "${step.name}" has an unknown type`, code: 'NAF_ERR_NOTHING_TO_RUN' };
  }
}

/** Names of steps whose output something reads; a call step nobody reads is not decoded. */
function referredSteps(frame: UnitFrame, context: ExpressionContext): ReadonlySet<string> {
  const referred = new Set<string>();
  const silent = (): void => undefined;
  const add = (value: JsonValue, origin: Origin): void => {
    const path = typeof value === 'string' ? parseStepPath(value, origin, silent) : undefined;
    if (path !== undefined) referred.add(path.step);
    for (const name of compileExpression(value, origin, context, silent).names) {
      referred.add(name.text);
      referred.add(name.segments[0] ?? '');
    }
  };
  for (const mapping of frame.unit.mappings) add(mapping.value, mapping.origin);
  for (const step of frame.unit.steps) {
    if (step.type === 'lookup') {
      referred.add(step.index);
      add(step.lookupValue, step.origin);
    }
    if (step.type !== 'call') continue;
    for (const entry of step.with) add(entry.value, entry.origin);
    const called = frame.linker.find(step.call)?.operation;
    for (const name of called === undefined ? [] : templateNames(called)) referred.add(name.split('.')[0] ?? '');
  }
  return referred;
}

function templateNames(called: ConsumedOperation): readonly string[] {
  return [
    ...called.pathNames,
    ...called.bodyNames.map(({ name }) => name.text),
    ...called.valueNames.map((name) => name.text),
  ];
}

interface CompiledSteps {
  readonly plans: readonly StepPlan[];
  readonly names: readonly string[];
  readonly calledAt: ReadonlyMap<number, ConsumedOperation>;
  /** The inputs that fill a consumed name of a step, through its own `with` and that of the unit. */
  readonly inputsOf: (step: string | undefined, name: string) => readonly string[];
}

function compileSteps(
  linked: ReadonlyMap<number, ConsumedOperation>,
  referred: ReadonlySet<string>,
  around: StepSurroundings,
): CompiledSteps {
  const { frame, context } = around;
  const plans: StepPlan[] = [];
  const earlier = new Set<string>();
  const fills = new Map<string, InputNames>();
  for (const [position, step] of frame.unit.steps.entries()) {
    if (earlier.has(step.name)) {
      frame.report('step-name-repeated', step.origin, `Two steps of "${frame.unit.name}" are called "${step.name}".`);
    }
    if (frame.declaredNames.includes(step.name)) {
      frame.report('step-hides-input', step.origin, `The step "${step.name}" hides the input of that name.`);
    }
    const called = linked.get(position);
    if (step.type === 'call' && called !== undefined) {
      const written = compileWith(step.with, context, frame.report);
      const implicit = meetCallStep(called, written, earlier, position === 0, around).map(([name, input]) =>
        implicitEntry(name, input, frame),
      );
      const entries = [...written, ...implicit];
      fills.set(step.name, inputsByConsumedName(entries, context, frame.table));
      const project = referred.has(step.name)
        ? compileProjection(called.operation.outputParameters, frame.report)
        : undefined;
      plans.push(callStep({ name: step.name, called, entries, needs: needsOf(entries, called, earlier), project }));
    } else if (step.type === 'lookup') plans.push(compileLookup(step, earlier, around));
    earlier.add(step.name);
  }
  const supplied = inputsByConsumedName(around.entries, context, frame.table);
  const inputsOf = (step: string | undefined, name: string): readonly string[] => {
    const read = fills.get(step ?? '')?.get(name) ?? [name];
    return read.flatMap((input) => supplied.get(input) ?? [frame.table.canonical(input, true)]);
  };
  return { plans, names: [...earlier], calledAt: linked, inputsOf };
}

function needsOf(
  entries: readonly CompiledWithEntry[],
  called: ConsumedOperation,
  earlier: ReadonlySet<string>,
): ReadonlySet<string> {
  const names = [
    ...entries.flatMap(({ expression }) => expression.names.map((name) => name.text)),
    ...templateNames(called),
  ];
  return new Set(names.flatMap((name) => [name, name.split('.')[0] ?? '']).filter((name) => earlier.has(name)));
}

function compileLookup(step: LookupStep, earlier: ReadonlySet<string>, around: StepSurroundings): StepPlan {
  const { frame, context } = around;
  if (!earlier.has(step.index)) {
    frame.report(
      'lookup-index-exists',
      step.origin,
      `The index "${step.index}" of the lookup "${step.name}" names no earlier step.`,
      suggestion(step.index, earlier),
    );
  }
  if (step.outputParameters === undefined) {
    frame.report('lookup-without-outputs', step.origin, `The lookup "${step.name}" has no outputParameters.`);
  }
  const path = parseStepPath(step.lookupValue, step.origin, frame.report);
  const value: Pick<Expression, 'names' | 'evaluate'> =
    path === undefined
      ? lookupExpression(step, earlier, around)
      : { names: [{ text: path.step, segments: [path.step] }], evaluate: (scope) => path.evaluate(scope) };
  const read = value.names.flatMap((name) => [name.text, inputNameOf(name, context), name.segments[0] ?? '']);
  const needs = new Set([step.index, ...read].filter((name) => earlier.has(name)));
  return lookupStep({
    name: step.name,
    index: step.index,
    match: step.match,
    value,
    fields: step.outputParameters ?? [],
    needs,
  });
}

function lookupExpression(step: LookupStep, earlier: ReadonlySet<string>, around: StepSurroundings): Expression {
  const expression = compileExpression(step.lookupValue, step.origin, around.context, around.frame.report);
  meetNames(expression, { type: 'any', required: false, checked: false }, earlier, around);
  return expression;
}

/** The mapped object, then the overriding outputs where those carry a mapping or a value (orchestration.md 9.3). */
function compileMapped(
  outputs: readonly OutputParameter[] | undefined,
  stepNames: readonly string[],
  around: StepSurroundings,
): (scope: Scope) => JsonValue {
  const { frame, context } = around;
  const steps = new Set(stepNames);
  const resolve = (text: string, origin: Origin): ((scope: Scope) => JsonValue | undefined) | undefined => {
    const expression = compileExpression(text, origin, context, frame.report);
    if (expression.kind === 'constant') return undefined;
    meetNames(expression, { type: 'any', required: false, checked: false }, steps, around);
    return (scope) => expression.evaluate(scope);
  };
  const mappings: (scope: Scope) => JsonObject = compileMappings(
    frame.unit.mappings,
    { stepNames, resolve },
    frame.report,
  );
  if (!carriesMapping(outputs) || outputs === undefined) return mappings;
  const shape = compileOutputs(outputs, frame.unit.origin, frame.report);
  return (scope) => shape.map(mappings(scope), scope);
}

/** Whether outputs say anything beyond names and types. */
function carriesMapping(outputs: readonly OutputParameter[] | undefined): boolean {
  const carries = (entry: OutputParameter): boolean =>
    entry.mapping !== undefined ||
    entry.value !== undefined ||
    (entry.items !== undefined && carries(entry.items)) ||
    (entry.properties ?? []).some((property) => carries(property.entry));
  return (outputs ?? []).some((entry) => carries(entry));
}

function lastCall(
  steps: readonly Step[],
  linked: ReadonlyMap<number, ConsumedOperation>,
): ConsumedOperation | undefined {
  for (let position = steps.length - 1; position >= 0; position -= 1) {
    const called = linked.get(position);
    if (called !== undefined) return called;
  }
  return undefined;
}

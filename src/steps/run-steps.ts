/** Runs compiled steps: in document order as far as anyone can tell, overlapping where that only saves time. */
import type { UpstreamAnswer } from '../consumes/consumer.ts';
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { Scope } from '../expressions/scope.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { CallContext } from '../operation/call-context.ts';
import type { StepOutcome, StepPlan } from './step-plan.ts';

/** The steps of one unit, with what each has to wait for. */
export interface StepGraph {
  readonly steps: readonly StepPlan[];
  /** Per step: positions of the steps that must have ended before it starts. */
  readonly waits: readonly (readonly number[])[];
}

/** What a run gave: the outputs by step name, the last call's answer, or the answer that ended it. */
export interface StepsOutcome {
  readonly outputs: ReadonlyMap<string, JsonValue>;
  /** Output of the last step that has one. */
  readonly lastOutput: JsonValue | undefined;
  /** Answer of the last call step, by document order. */
  readonly lastAnswer: { readonly position: number; readonly answer: UpstreamAnswer } | undefined;
  /** The first failing step in document order whose upstream said ≥ 400. */
  readonly failed: { readonly position: number; readonly answer: UpstreamAnswer } | undefined;
}

/**
 * Derives what each step waits for: the steps it needs, every earlier step where it is not safe, and every earlier
 * step that is not safe.
 * @see docs/spec/orchestration.md section 3 rule 2
 */
export function graphOf(steps: readonly StepPlan[], sequential: boolean): StepGraph {
  const waits = steps.map((step, position) =>
    steps
      .slice(0, position)
      .flatMap((earlier, index) =>
        sequential || !step.safe || !earlier.safe || step.needs.has(earlier.name) ? [index] : [],
      ),
  );
  return { steps, waits };
}

/**
 * Runs a graph. Of several failing steps the first in document order decides; later ones are aborted.
 * @throws NaftikoError of that step, with the step's name
 * @see docs/spec/orchestration.md sections 3 and 7
 */
export async function runSteps(graph: StepGraph, base: Scope, call: CallContext): Promise<StepsOutcome> {
  const run = new StepsRun(graph, base, call);
  return run.outcome();
}

type Ended =
  | { readonly kind: 'done'; readonly outcome: StepOutcome }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'answered'; readonly answer: UpstreamAnswer }
  | { readonly kind: 'skipped' };

class StepsRun {
  private readonly graph: StepGraph;
  private readonly base: Scope;
  private readonly call: CallContext;
  private readonly controllers: readonly AbortController[];
  private finished = 0;

  constructor(graph: StepGraph, base: Scope, call: CallContext) {
    this.graph = graph;
    this.base = base;
    this.call = call;
    this.controllers = graph.steps.map(() => new AbortController());
  }

  async outcome(): Promise<StepsOutcome> {
    const { steps, waits } = graphFor(this.graph, this.call);
    const ends: Promise<Ended>[] = [];
    for (const [position, step] of steps.entries()) {
      ends.push(this.start(step, position, waits[position] ?? [], ends));
    }
    return this.collect(await Promise.all(ends));
  }

  private async start(
    step: StepPlan,
    position: number,
    waits: readonly number[],
    ends: readonly Promise<Ended>[],
  ): Promise<Ended> {
    const outputs = new Map<string, JsonValue>();
    for (const index of waits) {
      const end = await ends[index];
      if (end?.kind !== 'done') return { kind: 'skipped' };
      const name = this.graph.steps[index]?.name;
      if (name !== undefined && end.outcome.output !== undefined) outputs.set(name, end.outcome.output);
    }
    const controller = this.controllers[position];
    if (controller === undefined || controller.signal.aborted) return { kind: 'skipped' };
    const end = await this.run(step, outputs, AbortSignal.any([this.call.signal, controller.signal]));
    if (end.kind !== 'done') for (const later of this.controllers.slice(position + 1)) later.abort();
    else this.call.onStep?.((this.finished += 1), step.name);
    return end;
  }

  private async run(step: StepPlan, outputs: ReadonlyMap<string, JsonValue>, signal: AbortSignal): Promise<Ended> {
    const scope = this.base.withSteps(outputs);
    try {
      const handler = this.call.runtime.handlers.get(step.name);
      if (handler !== undefined) {
        const inputParameters = { ...scope.inputs, ...Object.fromEntries(outputs) };
        const output = await handler({ inputParameters, stepOutputs: outputs, withValues: step.values(scope) });
        return { kind: 'done', outcome: { output: output ?? undefined, answer: undefined } };
      }
      const outcome = await step.run(scope, { ...this.call, signal });
      const { answer } = outcome;
      return answer !== undefined && answer.status >= 400 ? { kind: 'answered', answer } : { kind: 'done', outcome };
    } catch (error) {
      return { kind: 'failed', error: namingStep(error, step.name) };
    }
  }

  private collect(ends: readonly Ended[]): StepsOutcome {
    const outputs = new Map<string, JsonValue>();
    let lastOutput: JsonValue | undefined;
    let lastAnswer: StepsOutcome['lastAnswer'];
    for (const [position, end] of ends.entries()) {
      if (end.kind === 'failed') {
        this.logCompleted(ends, position);
        throw end.error;
      }
      if (end.kind === 'answered') {
        this.logCompleted(ends, position);
        return { outputs, lastOutput, lastAnswer, failed: { position, answer: end.answer } };
      }
      if (end.kind !== 'done') continue;
      const { output, answer } = end.outcome;
      const name = this.graph.steps[position]?.name;
      if (output !== undefined && name !== undefined) {
        outputs.set(name, output);
        lastOutput = output;
      }
      if (answer !== undefined) lastAnswer = { position, answer };
    }
    return { outputs, lastOutput, lastAnswer, failed: undefined };
  }

  /** Calls that already happened are not undone: the log says which. */
  private logCompleted(ends: readonly Ended[], position: number): void {
    const names = this.graph.steps.filter((_step, index) => ends[index]?.kind === 'done').map(({ name }) => name);
    this.call.runtime.logger.log('warn', 'a step failed; completed steps are not undone', {
      step: this.graph.steps[position]?.name,
      completed: names,
    });
  }
}

/** A handler's effects are unknown: with any registered, steps run strictly one after the other. */
function graphFor(graph: StepGraph, call: CallContext): StepGraph {
  const replaced = call.runtime.handlers.size > 0 && graph.steps.some(({ name }) => call.runtime.handlers.has(name));
  return replaced ? graphOf(graph.steps, true) : graph;
}

function namingStep(error: unknown, step: string): unknown {
  if (!(error instanceof NaftikoError) || error.details.step !== undefined) return error;
  return new NaftikoError(error.code, error.message, { ...error.details, step, cause: error.cause ?? error });
}

/** `type: call`: one consumed operation, its answer projected by the operation's own outputs. */
import type { ConsumedOperation, UpstreamAnswer } from '../consumes/consumer.ts';
import type { Scope } from '../expressions/scope.ts';
import { type JsonValue, setMember } from '../json/json-value.ts';
import { bufferedBody } from '../operation/answer-body.ts';
import type { CallContext } from '../operation/call-context.ts';
import { applyWith, type CompiledWithEntry } from '../operation/with.ts';
import type { StepOutcome, StepPlan } from './step-plan.ts';

/** What the compiler found out about a call step. */
export interface CallStepParts {
  readonly name: string;
  readonly called: ConsumedOperation;
  readonly entries: readonly CompiledWithEntry[];
  readonly needs: ReadonlySet<string>;
  /** Shapes what later steps and mappings see; undefined when nothing refers to the output, which then is not decoded. */
  readonly project: ((value: JsonValue) => JsonValue) | undefined;
}

/**
 * @see docs/spec/orchestration.md sections 4.1 and 4.2
 */
export function callStep(parts: CallStepParts): StepPlan {
  const { called } = parts;
  const { method } = called.operation;
  return {
    name: parts.name,
    type: 'call',
    needs: parts.needs,
    safe: method === 'GET' || method === 'HEAD',
    run: (scope, call) => runCall(parts, scope, call),
    values: (scope) => valuesOf(parts.entries, scope),
  };
}

async function runCall(parts: CallStepParts, scope: Scope, call: CallContext): Promise<StepOutcome> {
  const answer = await parts.called.send(applyWith(parts.entries, scope), call);
  const held = await hold(answer, call);
  if (held.status >= 400 || held.body === undefined || parts.project === undefined || parts.called.binary) {
    return { output: undefined, answer: held };
  }
  const value = await parts.called.decode(held, call);
  return { output: value === undefined ? undefined : parts.project(value), answer: held };
}

/** The answer with its body in memory: it may be both decoded and handed on. */
async function hold(answer: UpstreamAnswer, call: CallContext): Promise<UpstreamAnswer> {
  if (answer.body === undefined || answer.body.ready !== undefined) return answer;
  const bytes = await answer.body.collect(call.runtime.options.maxResponseBytes);
  return { ...answer, body: bufferedBody(bytes) };
}

/** `with` values by name, absent ones left out. */
export function valuesOf(entries: readonly CompiledWithEntry[], scope: Scope): Readonly<Record<string, JsonValue>> {
  const values: Record<string, JsonValue> = {};
  for (const { name, expression } of entries) {
    const value = expression.evaluate(scope);
    if (value !== undefined) setMember(values, name, value);
  }
  return values;
}

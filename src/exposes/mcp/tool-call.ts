/** `tools/call`: checks, asks, runs, and puts the answer into words. */
import { NaftikoError, type InputFault } from '../../errors/naftiko-error.ts';
import { type Inputs, newInputs } from '../../expressions/scope.ts';
import { parseJson, stringifyJson } from '../../json/json-text.ts';
import { isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import type { CallContext } from '../../operation/call-context.ts';
import { asNaftikoError, logFailure } from '../problem.ts';
import { cutNote, cutText, cutValue, withoutEmpty } from './answer-limit.ts';
import { ask, type AskService, checkAsking, QuestionFault } from './asking.ts';
import { busyText, type CallLimit } from './call-limit.ts';
import { blockText, textBlock } from './content-block.ts';
import { rpcCodes, RpcFault } from './json-rpc.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { callLog } from './log-messages.ts';
import { contentScope } from './mcp-context.ts';
import { stepProgress } from './progress.ts';
import { modernRevision } from './revision.ts';
import { publishedOutput } from './tool-list.ts';
import type { ToolPlan } from './tool-plan.ts';
import { answerOf, failureAnswer, type ResultContext, type ToolAnswer } from './tool-result.ts';
import { type Reply, textParam, type Turn } from './turn.ts';

/** What calls of one running adapter share. */
export interface ToolService extends AskService {
  readonly tools: ReadonlyMap<string, ToolPlan>;
  readonly limit: CallLimit;
  readonly kept: KeptAnswers;
}

/**
 * Calls a tool. Everything that can go wrong with its arguments or its upstream is a result with `isError: true`.
 * @throws RpcFault for an unknown tool, arguments that are no object, and what section 6.8 refuses
 */
export async function callTool(service: ToolService, turn: Turn): Promise<Reply> {
  const name = textParam(turn.params, 'name');
  const plan = name === undefined ? undefined : service.tools.get(name);
  if (name === undefined || plan === undefined)
    throw new RpcFault(rpcCodes.invalidParams, `Invalid params: Unknown tool: ${name ?? ''}`);
  const args = argumentsOf(turn.params);
  const progress = plan.ask === undefined ? undefined : checkAsking(turn, plan.ask, name, args, service.signer);
  const { limit } = service;
  if (!limit.admits(turn.principal)) return busy();
  if (!limit.tryEnter() && !(await limit.enter(turn.signal))) return busy();
  let entered = true;
  try {
    const checked = plan.input.check(args);
    if (!checked.ok) return replyOf(argumentsAnswer(checked.faults, plan, turn), turn);
    logDropped(checked.dropped, plan, turn);
    if (plan.ask === undefined || progress === undefined)
      return replyOf(await run(service, plan, checked.inputs, turn), turn);
    const subject = { name, args, scope: contentScope(checked.inputs, plan.namespaces) };
    // An answer may take minutes, or never come: other calls do not wait for it.
    limit.leave();
    entered = false;
    const asked = await ask(turn, plan.ask, subject, progress, service);
    if ('reply' in asked) return asked.reply;
    entered = limit.tryEnter() || (await limit.enter(turn.signal));
    if (!entered) return busy();
    return replyOf(await run(service, plan, withAnswers(checked.inputs, asked.answers), turn), turn);
  } catch (error) {
    if (!(error instanceof QuestionFault)) throw error;
    return replyOf({ blocks: [textBlock(error.message)], isError: true }, turn);
  } finally {
    if (entered) limit.leave();
  }
}

function argumentsOf(params: JsonObject): JsonObject {
  const args = member(params, 'arguments');
  if (args === undefined || args === null) return {};
  if (!isJsonObject(args)) throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: arguments must be an object');
  return args;
}

function busy(): Reply {
  return { members: `"content":[${textBlock(busyText)}],"isError":true` };
}

function withAnswers(inputs: Inputs, answers: Readonly<Record<string, JsonValue>>): Inputs {
  return Object.assign(newInputs(), inputs, { ask: answers });
}

function logDropped(dropped: readonly string[], { id }: ToolPlan, { runtime }: Turn): void {
  if (dropped.length > 0 && runtime.logger.enabled('debug'))
    runtime.logger.log('debug', 'unknown arguments dropped', { operation: id, arguments: dropped });
}

/** Mistyped or missing arguments, in words that let a model repair its call. */
function argumentsAnswer(faults: readonly InputFault[], plan: ToolPlan, turn: Turn): ToolAnswer {
  const lines = faults.map(({ name, message }) => (name === '' ? message : `"${name}" ${message}`));
  const text = `Invalid arguments for ${plan.name}: ${lines.join('; ')}`;
  const message =
    faults.length === 1 ? '1 argument is not acceptable' : `${faults.length} arguments are not acceptable`;
  const error = new NaftikoError('NAF_ERR_INVALID_INPUT', message, { faults });
  return failureAnswer(error, plan.id, structuredErrors(plan, turn), text);
}

/** Whether an error may carry the problem object: not with an output schema, which v1 clients check it against (R3). */
function structuredErrors(plan: ToolPlan, { features, revision, runtime }: Turn): boolean {
  return runtime.options.structuredContent && features.structured && publishedOutput(plan, revision) === undefined;
}

async function run(service: ToolService, plan: ToolPlan, inputs: Inputs, turn: Turn): Promise<ToolAnswer> {
  const { content } = plan;
  const log = callLog(turn, plan.name);
  log?.start();
  let answer: ToolAnswer;
  if (content !== undefined) {
    const scope = contentScope(inputs, plan.namespaces);
    answer = { blocks: content.map((block) => block.text(scope, turn.features)), isError: plan.tool.isError === true };
  } else {
    answer = await execute(service, plan, inputs, turn, log?.onExchange);
    if (plan.tool.isError === true) answer = { ...answer, isError: true };
  }
  log?.end(answer.isError);
  return answer;
}

async function execute(
  service: ToolService,
  plan: ToolPlan,
  inputs: Inputs,
  turn: Turn,
  onExchange: CallContext['onExchange'],
): Promise<ToolAnswer> {
  const { operation } = plan;
  const onStep = stepProgress(turn, operation.stepNames);
  const call: CallContext = {
    runtime: plan.runtime ?? turn.runtime,
    signal: turn.signal,
    ...turn.trace,
    ...(onStep === undefined ? {} : { onStep }),
    ...(onExchange === undefined ? {} : { onExchange }),
  };
  try {
    const result = await operation.execute(inputs, call);
    const answer = await answerOf(result, resultContext(plan, turn));
    return answer.whole === undefined ? answer : fitted(answer, answer.whole, service, plan, turn);
  } catch (error) {
    logFailure(turn.runtime.logger, error, plan.id);
    return failureAnswer(error, plan.id, structuredErrors(plan, turn), missingText(error, plan));
  }
}

/** A missing value is named as the argument it would have come from. */
function missingText(error: unknown, plan: ToolPlan): string | undefined {
  const { code, details, message } = asNaftikoError(error);
  if (code !== 'NAF_ERR_INVALID_INPUT' || details.faults === undefined || details.faults.length === 0) return undefined;
  const lines = details.faults.map((fault) => `"${fault.name}" ${fault.message}`).join('; ');
  // A fault found while the request was built is its own message.
  return message === lines ? `${plan.name}: ${lines}` : `${plan.name}: ${message}: ${lines}`;
}

function resultContext(plan: ToolPlan, turn: Turn): ResultContext {
  const { structuredContent, maxResponseBytes } = turn.runtime.options;
  return {
    operation: plan.id,
    namespace: plan.namespace,
    tool: plan.name,
    calls: plan.operation.calls,
    published: structuredContent ? publishedOutput(plan, turn.revision) : undefined,
    anyStructured: structuredContent && turn.revision === modernRevision,
    structuredErrors: structuredErrors(plan, turn),
    nullableRoot: turn.revision === modernRevision,
    features: turn.features,
    maxTextBytes: maxResponseBytes,
    maxBinaryBytes: plan.maxBinaryBytes,
  };
}

/** The answer without empty members where the tool wants that, and cut to its limit. @see docs/spec/mcp.md R8 */
function fitted(
  answer: ToolAnswer,
  whole: NonNullable<ToolAnswer['whole']>,
  service: ToolService,
  plan: ToolPlan,
  turn: Turn,
): ToolAnswer {
  const trimmed = plan.tool.dropEmpty === true ? withoutEmptyMembers(answer, whole) : { answer, whole };
  const limit = plan.tool.maxAnswerSize ?? turn.runtime.options.maxAnswerBytes;
  const size = Buffer.byteLength(trimmed.whole.text);
  if (limit === undefined || size <= limit) return trimmed.answer;
  const { text, mimeType } = trimmed.whole;
  const value = trimmed.whole.value ?? parsedJson(text);
  const cut =
    value === undefined
      ? { value: undefined, notes: [`text cut to ${limit} of ${size} bytes`] }
      : cutValue(value, limit);
  const shown = cut.value === undefined ? cutText(text, limit) : stringifyJson(cut.value);
  const link = service.kept.keep(plan.name, text, mimeType, turn.principal);
  const note = textBlock(cutNote(cut.notes, size));
  const blocks =
    link === undefined ? [textBlock(shown), note] : [textBlock(shown), note, blockText(link, turn.features)];
  return trimmed.answer.structured === undefined || cut.value === undefined
    ? { blocks, isError: false }
    : { blocks, structured: shown, isError: false };
}

function parsedJson(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function withoutEmptyMembers(
  answer: ToolAnswer,
  whole: NonNullable<ToolAnswer['whole']>,
): { answer: ToolAnswer; whole: NonNullable<ToolAnswer['whole']> } {
  const value = whole.value ?? parsedJson(whole.text);
  if (value === undefined) return { answer, whole };
  const smaller = withoutEmpty(value);
  const text = stringifyJson(smaller);
  const trimmed = answer.structured === undefined ? {} : { structured: text };
  return {
    answer: { ...answer, ...trimmed, blocks: [textBlock(text)] },
    whole: { text, value: smaller, mimeType: 'application/json' },
  };
}

function replyOf({ blocks, structured, isError }: ToolAnswer, { features }: Turn): Reply {
  const middle = structured === undefined || !features.structured ? '' : `,"structuredContent":${structured}`;
  return { members: `"content":[${blocks.join(',')}]${middle},"isError":${isError}` };
}

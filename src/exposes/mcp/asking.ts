/** Asks the questions of a tool or prompt before it runs: by results in the modern era, by requests in the legacy one. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Scope } from '../../expressions/scope.ts';
import { stringifyJson } from '../../json/json-text.ts';
import { isJsonObject, type JsonObject, type JsonValue, member, setMember } from '../../json/json-value.ts';
import type { ClientCapabilities } from './client-capabilities.ts';
import { requestText, rpcCodes, RpcFault } from './json-rpc.ts';
import type { OpenQuestions } from './open-questions.ts';
import type { AskPlan, Question } from './questions.ts';
import type { ClientAnswer } from './session.ts';
import { digestOf, type Signer } from './signing.ts';
import type { Reply, Turn } from './turn.ts';

/** How long a question stays open, and how long its state is valid. @see docs/spec/cli.md section 2.1 */
const questionOpenMs = 5 * 60_000;
const stateValidMs = 10 * 60_000;

/** How often a legacy client is asked again after an answer that does not fit. */
const triesPerQuestion = 3;

/** A question that stays without the answer it needs: nothing runs. */
export class QuestionFault extends Error {
  override readonly name = 'QuestionFault';
}

/** All answers, by key; what was skipped or declined is absent. */
export type Answers = Readonly<Record<string, JsonValue>>;

/** What asking led to: every answer, or a result that asks. */
export type Asked = { readonly answers: Answers } | { readonly reply: Reply };

/** What is asked about: decides whether a state fits the request. */
export interface Subject {
  readonly name: string;
  readonly args: JsonObject;
  /** The arguments, for the texts of the questions. */
  readonly scope: Scope;
}

/** What asking in one running adapter shares. */
export interface AskService {
  /** Signs question states. */
  readonly signer: Signer;
  readonly questions: OpenQuestions;
}

/** Where asking stands: the round, the answers so far, the keys settled without an answer. */
interface Progress {
  readonly round: number;
  readonly answers: Record<string, JsonValue>;
  readonly skipped: Set<string>;
}

/**
 * Checks what a request says about questions before anything else of it is looked at: state, responses, capabilities.
 * @throws RpcFault -32602 for a state that was altered, has expired or belongs to another request; -32021
 * @see docs/spec/mcp.md Q2 and Q3
 */
export function checkAsking(turn: Turn, plan: AskPlan, name: string, args: JsonObject, signer: Signer): Progress {
  if (turn.era === 'legacy') return { round: 0, answers: {}, skipped: new Set() };
  const progress = progressOf(turn, name, args, signer);
  const responses = member(turn.params, 'inputResponses');
  if (responses !== undefined && !isJsonObject(responses)) {
    throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: inputResponses must be an object');
  }
  const missing = missingCapabilities(plan, turn.capabilities);
  if (Object.keys(missing).length > 0) {
    throw new RpcFault(rpcCodes.missingCapability, `The client must declare ${Object.keys(missing).join(', ')}`, {
      data: { requiredCapabilities: missing },
    });
  }
  return progress;
}

/** Asks what is left. @throws QuestionFault when a required question was declined or stays open */
export async function ask(
  turn: Turn,
  plan: AskPlan,
  subject: Subject,
  progress: Progress,
  { signer, questions }: AskService,
): Promise<Asked> {
  return turn.era === 'modern'
    ? askByResult(turn, plan, subject, progress, signer)
    : { answers: await askByRequest(turn, plan, subject.scope, questions) };
}

function missingCapabilities(plan: AskPlan, declared: ClientCapabilities): Record<string, JsonValue> {
  const missing: Record<string, JsonValue> = {};
  for (const { optional, capability } of plan.flat()) {
    if (!optional && !declared[capability]) missing[capability] = {};
  }
  return missing;
}

function progressOf(turn: Turn, name: string, args: JsonObject, signer: Signer): Progress {
  const written = member(turn.params, 'requestState');
  if (written === undefined) return { round: 0, answers: {}, skipped: new Set() };
  const state = typeof written === 'string' ? signer.open(written) : undefined;
  const fits =
    state !== undefined &&
    state['m'] === turn.method &&
    state['n'] === name &&
    state['a'] === digestOf(args) &&
    state['p'] === turn.principal &&
    typeof state['e'] === 'number' &&
    state['e'] > Date.now();
  const round = state?.['r'];
  const answers = state?.['s'];
  const skipped = state?.['k'];
  if (!fits || typeof round !== 'number' || !isJsonObject(answers) || !Array.isArray(skipped)) {
    throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: requestState is not valid for this request');
  }
  return { round, answers: { ...answers }, skipped: new Set(skipped.filter((key) => typeof key === 'string')) };
}

/** Q1: what is missing goes out as a result; the client sends the request again with the answers. */
function askByResult(
  turn: Turn,
  plan: AskPlan,
  subject: Subject,
  { round, answers, skipped }: Progress,
  signer: Signer,
): Asked {
  const responses = member(turn.params, 'inputResponses');
  for (let index = round; index < plan.length; index += 1) {
    const given = index === round && isJsonObject(responses) ? responses : {};
    const open = (plan[index] ?? []).filter((question) => isOpen(question, turn, given, answers, skipped));
    if (open.length === 0) continue;
    const requests: Record<string, JsonValue> = {};
    for (const question of open) {
      const params = question.params(subject.scope, turn.features);
      setMember(
        requests,
        question.key,
        params === undefined ? { method: question.method } : { method: question.method, params },
      );
    }
    const requestState = signer.sign({
      m: turn.method,
      n: subject.name,
      a: digestOf(subject.args),
      p: turn.principal,
      e: Date.now() + stateValidMs,
      r: index,
      s: answers,
      k: [...skipped],
      x: randomBytes(9).toString('base64url'),
    });
    return {
      reply: {
        members: `"inputRequests":${stringifyJson(requests)},"requestState":${JSON.stringify(requestState)}`,
        asks: true,
      },
    };
  }
  return { answers };
}

/** Whether a question still has to go out; takes its answer from `given` where that fits. */
function isOpen(
  question: Question,
  turn: Turn,
  given: JsonObject,
  answers: Record<string, JsonValue>,
  skipped: Set<string>,
): boolean {
  const { key } = question;
  if (Object.hasOwn(answers, key) || skipped.has(key)) return false;
  if (!turn.capabilities[question.capability]) return false;
  const response = member(given, key);
  if (response === undefined) return true;
  const answered = question.read(response);
  if (answered.kind === 'unfit') return true;
  if (answered.kind === 'value') setMember(answers, key, answered.value);
  else skipRefused(question, answered.action, skipped);
  return false;
}

function skipRefused(question: Question, action: string, skipped: Set<string>): void {
  if (!question.optional) throw new QuestionFault(refusalText(question.key, action));
  skipped.add(question.key);
}

function refusalText(key: string, action: string): string {
  return `The question "${key}" was ${action === 'cancel' ? 'cancelled' : 'declined'}; nothing was done`;
}

/** Q5: each question is a request on the call's own stream, rounds and questions in order. */
async function askByRequest(turn: Turn, plan: AskPlan, scope: Scope, open: OpenQuestions): Promise<Answers> {
  const answers: Record<string, JsonValue> = {};
  const required = plan.flat().find(({ optional, capability }) => !optional && !turn.capabilities[capability]);
  if (required !== undefined) {
    throw new QuestionFault(
      `The question "${required.key}" needs a client that declares ${required.capability}; nothing was done`,
    );
  }
  // One at a time, so that a person is never shown two forms at once.
  for (const question of plan.flat().filter(({ capability }) => turn.capabilities[capability])) {
    if (!open.tryOpen())
      throw new QuestionFault(`Too many questions are open to ask "${question.key}" now; nothing was done`);
    const value = await askOne(turn, question, scope).finally(() => open.close());
    if (value !== undefined) setMember(answers, question.key, value);
  }
  return answers;
}

async function askOne(turn: Turn, question: Question, scope: Scope): Promise<JsonValue | undefined> {
  for (let tries = 0; tries < triesPerQuestion; tries += 1) {
    const answer = await exchange(turn, question, scope);
    if (answer.failed) {
      if (question.optional) return undefined;
      throw new QuestionFault(`The client could not answer the question "${question.key}"; nothing was done`);
    }
    const answered = question.read(answer.result);
    if (answered.kind === 'value') return answered.value;
    if (answered.kind === 'refused') {
      if (question.optional) return undefined;
      throw new QuestionFault(refusalText(question.key, answered.action));
    }
  }
  throw new QuestionFault(`The client's answers to the question "${question.key}" do not fit it; nothing was done`);
}

async function exchange(
  { session, outbound, features, signal }: Turn,
  question: Question,
  scope: Scope,
): Promise<ClientAnswer> {
  if (session === undefined || !outbound.open) {
    throw new QuestionFault(
      `The question "${question.key}" needs a client with a session that accepts event streams; nothing was done`,
    );
  }
  const id = `ask-${randomUUID()}`;
  const { promise, resolve, reject } = Promise.withResolvers<ClientAnswer>();
  const timer = setTimeout(
    () => reject(new QuestionFault(`No answer to the question "${question.key}" within 5 min; nothing was done`)),
    questionOpenMs,
  );
  const onAbort = (): void => reject(new QuestionFault('The call was cancelled'));
  signal.addEventListener('abort', onAbort, { once: true });
  session.questions.set(id, resolve);
  let stopWatching: (() => void) | undefined;
  try {
    outbound.send(requestText(id, question.method, question.params(scope, features)));
    // Whoever left would not learn what an answer led to.
    stopWatching = outbound.onClosed?.(() =>
      reject(new QuestionFault(`The client left before it answered the question "${question.key}"; nothing was done`)),
    );
    return await promise;
  } finally {
    clearTimeout(timer);
    stopWatching?.();
    signal.removeEventListener('abort', onAbort);
    session.questions.delete(id);
  }
}

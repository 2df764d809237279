/** `prompts/get`: the messages of a prompt, filled with its arguments. */
import { newInputs } from '../../expressions/scope.ts';
import { isJsonObject, type JsonObject, member } from '../../json/json-value.ts';
import { ask, type AskService, checkAsking, QuestionFault } from './asking.ts';
import { rpcCodes, RpcFault } from './json-rpc.ts';
import { contentScope } from './mcp-context.ts';
import type { PromptPlan } from './prompt-plan.ts';
import { type Reply, textParam, type Turn } from './turn.ts';

/** What prompts of one running adapter share. */
export interface PromptService extends AskService {
  readonly prompts: ReadonlyMap<string, PromptPlan>;
}

/** @throws RpcFault -32602 for an unknown prompt, a missing argument, or a question that was declined; -32603 for a lost file */
export async function getPrompt(service: PromptService, turn: Turn): Promise<Reply> {
  const name = textParam(turn.params, 'name');
  const plan = name === undefined ? undefined : service.prompts.get(name);
  if (name === undefined || plan === undefined)
    throw new RpcFault(rpcCodes.invalidParams, `Invalid params: Unknown prompt: ${name ?? ''}`);
  const args = argumentsOf(turn.params);
  const progress = plan.ask === undefined ? undefined : checkAsking(turn, plan.ask, name, args, service.signer);
  requireArguments(plan, args);
  const inputs = Object.assign(newInputs(), args);
  if (plan.ask !== undefined && progress !== undefined) {
    const subject = { name, args, scope: contentScope(inputs, plan.namespaces) };
    const asked = await askFor(turn, plan.ask, subject, progress, service);
    if ('reply' in asked) return asked.reply;
    Object.assign(inputs, { ask: asked.answers });
  }
  return { members: messageMembers(plan, contentScope(inputs, plan.namespaces), turn) };
}

async function askFor(...asking: Parameters<typeof ask>): ReturnType<typeof ask> {
  try {
    return await ask(...asking);
  } catch (error) {
    if (error instanceof QuestionFault) throw new RpcFault(rpcCodes.invalidParams, error.message);
    throw error;
  }
}

function argumentsOf(params: JsonObject): JsonObject {
  const args = member(params, 'arguments');
  if (args === undefined || args === null) return {};
  if (!isJsonObject(args)) throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: arguments must be an object');
  return args;
}

function requireArguments({ prompt }: PromptPlan, args: JsonObject): void {
  const missing = prompt.arguments
    .filter(({ name, required }) => required && (member(args, name) ?? null) === null)
    .map(({ name }) => `"${name}"`);
  if (missing.length > 0)
    throw new RpcFault(rpcCodes.invalidParams, `Invalid params: missing argument ${missing.join(', ')}`);
}

function messageMembers(plan: PromptPlan, scope: ReturnType<typeof contentScope>, { features, runtime }: Turn): string {
  const description =
    plan.prompt.description === undefined ? '' : `"description":${JSON.stringify(plan.prompt.description)},`;
  try {
    const messages = plan
      .messages()
      .map(({ role, content }) => `{"role":"${role}","content":${content.text(scope, features)}}`);
    return `${description}"messages":[${messages.join(',')}]`;
  } catch (error) {
    runtime.logger.log('warn', 'prompt can not be read', { prompt: plan.name, error });
    throw new RpcFault(rpcCodes.internalError, `The text of the prompt "${plan.name}" can not be read`);
  }
}

/** `completion/complete`: the engine has no values to offer, but answers what clients ask. */
import { isJsonObject, type JsonObject, member } from '../../json/json-value.ts';
import { rpcCodes, RpcFault } from './json-rpc.ts';
import type { PromptPlan } from './prompt-plan.ts';
import type { ServedResource } from './resource-plan.ts';
import { uriVariables } from './uri-template.ts';
import type { Reply, Turn } from './turn.ts';

const empty: Reply = { members: '"completion":{"values":[],"total":0,"hasMore":false}' };

/** Whether there is anything to complete: a prompt argument or a URI template. @see docs/spec/mcp.md L7 */
export function completes(prompts: ReadonlyMap<string, PromptPlan>, resources: readonly ServedResource[]): boolean {
  return (
    [...prompts.values()].some(({ prompt }) => prompt.arguments.length > 0) ||
    resources.some(({ plan }) => plan.kind === 'dynamic' && plan.template !== undefined)
  );
}

/** @throws RpcFault -32602 for a reference or an argument that does not exist */
export function complete(
  prompts: ReadonlyMap<string, PromptPlan>,
  resources: readonly ServedResource[],
  { params }: Turn,
): Reply {
  const ref = member(params, 'ref');
  const argument = member(params, 'argument');
  if (!isJsonObject(ref) || !isJsonObject(argument))
    throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: ref and argument are required');
  const names = argumentNames(ref, prompts, resources);
  if (names === undefined) throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: unknown reference');
  const name = member(argument, 'name');
  if (typeof name !== 'string' || !names.includes(name))
    throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: unknown argument');
  if (typeof member(argument, 'value') !== 'string')
    throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: argument.value must be a string');
  return empty;
}

function argumentNames(
  ref: JsonObject,
  prompts: ReadonlyMap<string, PromptPlan>,
  resources: readonly ServedResource[],
): readonly string[] | undefined {
  const type = member(ref, 'type');
  if (type === 'ref/prompt') {
    const name = member(ref, 'name');
    return typeof name === 'string' ? prompts.get(name)?.prompt.arguments.map((argument) => argument.name) : undefined;
  }
  if (type !== 'ref/resource') return undefined;
  const uri = member(ref, 'uri');
  const found = resources.find(
    ({ plan }) => plan.kind === 'dynamic' && plan.template !== undefined && plan.uri === uri,
  );
  return found === undefined ? undefined : uriVariables(found.plan.uri);
}

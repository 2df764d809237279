/** The methods of both eras. */
import { type JsonValue, member } from '../../json/json-value.ts';
import type { ServedSkills } from '../exposer.ts';
import { complete } from './completion.ts';
import { rpcCodes, RpcFault } from './json-rpc.ts';
import { isLogLevelWord } from './log-level.ts';
import type { McpService } from './mcp-service.ts';
import { getPrompt } from './prompt-get.ts';
import { isReadable } from './resource-read.ts';
import { resourceListMembers } from './resource-plan.ts';
import { getSkill, listSkills, readWithSkills } from './skills.ts';
import { callTool } from './tool-call.ts';
import { type Reply, textParam, type Turn } from './turn.ts';

/** How a method is served. */
export interface Method {
  readonly serve: (service: McpService, turn: Turn) => Reply | Promise<Reply>;
  /** Results carry `ttlMs` and `cacheScope` in the modern era. */
  readonly cached?: true;
  /** Runs long enough to be cancelled. */
  readonly cancellable?: true;
  /** The param that `Mcp-Name` repeats. */
  readonly named?: 'name' | 'uri';
}

const none: Reply = { members: '' };

const shared: Readonly<Record<string, Method>> = {
  'tools/list': { cached: true, serve: (service, turn) => listed(turn, service.written[turn.revision].toolList) },
  'tools/call': { cancellable: true, named: 'name', serve: (service, turn) => callTool(service, turn) },
  'resources/list': { cached: true, serve: listResources },
  'resources/templates/list': {
    cached: true,
    serve: (service, turn) => listed(turn, service.written[turn.revision].templateList),
  },
  'resources/read': {
    cached: true,
    cancellable: true,
    named: 'uri',
    serve: readWithSkills,
  },
  'prompts/list': { cached: true, serve: (service, turn) => listed(turn, service.written[turn.revision].promptList) },
  'prompts/get': { cancellable: true, named: 'name', serve: (service, turn) => getPrompt(service, turn) },
  'completion/complete': {
    serve: (service, turn) => {
      if (!service.completes) throw unknownMethod(turn.method);
      return complete(service.prompts, service.served, turn);
    },
  },
};

/** Methods of the revisions with a handshake; `initialize` is served by the dispatcher, which opens the session. */
export const legacyMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...Object.entries(shared),
  ['ping', { serve: () => none }],
  ['logging/setLevel', { serve: setLogLevel }],
  ['resources/subscribe', { serve: subscribe }],
  ['resources/unsubscribe', { serve: unsubscribe }],
]);

/** Methods of 2026-07-28; `subscriptions/listen` is served by the transports, whose streams it holds. */
export const modernMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...Object.entries(shared),
  [
    'server/discover',
    { cached: true, serve: (service, turn) => ({ members: service.written[turn.revision].handshake }) },
  ],
  ['skills/list', { cached: true, serve: (service, turn) => listSkills(skillsOf(service, turn), turn) }],
  ['skills/get', { cached: true, serve: (service, turn) => getSkill(skillsOf(service, turn), turn) }],
]);

/** @throws RpcFault -32601 unless the adapter serves skills (skill.md K6) */
function skillsOf({ skills }: McpService, { method }: Turn): ServedSkills {
  if (skills === undefined) throw unknownMethod(method);
  return skills;
}

export function unknownMethod(method: string): RpcFault {
  return new RpcFault(rpcCodes.methodNotFound, `Method not found: ${method.slice(0, 200)}`);
}

/** A list that is one page: no cursor of ours can exist (L3). */
function listed({ params }: Turn, members: string): Reply {
  const cursor = member(params, 'cursor');
  if (cursor !== undefined && cursor !== null) throw new RpcFault(rpcCodes.invalidParams, 'Invalid cursor');
  return { members };
}

async function listResources(service: McpService, turn: Turn): Promise<Reply> {
  listed(turn, '');
  return { members: await resourceListMembers(service.served, turn.features) };
}

function setLogLevel(_service: McpService, { params, session }: Turn): Reply {
  const level: JsonValue | undefined = member(params, 'level');
  if (!isLogLevelWord(level))
    throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: level must be one of the eight log levels');
  if (session !== undefined) session.logLevel = level;
  return none;
}

async function subscribe(service: McpService, { params, session }: Turn): Promise<Reply> {
  const uri = textParam(params, 'uri');
  if (uri === undefined || !(await isReadable({ ...service, resources: service.served }, uri))) {
    throw new RpcFault(rpcCodes.invalidParams, 'Resource not found', uri === undefined ? {} : { data: { uri } });
  }
  if (session !== undefined && session.subscriptions.size < maxSubscriptions) session.subscriptions.add(uri);
  await service.watchedChanged();
  return none;
}

/** Most resources that one session is told about. */
const maxSubscriptions = 1000;

async function unsubscribe(service: McpService, { params, session }: Turn): Promise<Reply> {
  const uri = textParam(params, 'uri');
  const known =
    uri !== undefined &&
    (session?.subscriptions.delete(uri) === true || (await isReadable({ ...service, resources: service.served }, uri)));
  if (!known)
    throw new RpcFault(rpcCodes.invalidParams, 'Resource not found', uri === undefined ? {} : { data: { uri } });
  return none;
}

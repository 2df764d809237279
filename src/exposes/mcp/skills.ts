/** The skills of the document over MCP: what an adapter serves, and the methods that serve it. */
import { stringifyJson } from '../../json/json-text.ts';
import { type JsonObject, member } from '../../json/json-value.ts';
import type { Exposes, McpExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { ExposerContext, ServedSkills, SkillFileRead } from '../exposer.ts';
import { rpcCodes, RpcFault } from './json-rpc.ts';
import type { McpService } from './mcp-service.ts';
import { isTextual } from './media-types.ts';
import { isReadable, readResource } from './resource-read.ts';
import { type Reply, textParam, type Turn } from './turn.ts';

/**
 * The skills that an adapter serves when `--skills-over-mcp` names it: those of all skill adapters of the document. To be
 * asked at start, when these are compiled.
 * @throws Error when a skill adapter has another authentication: MCP would be a way round its guard
 * @see docs/spec/skill.md K6
 */
export function skillsFor(
  exposes: McpExposes,
  { capability, sibling }: ExposerContext,
): (runtime: Runtime) => ServedSkills | undefined {
  return (runtime) => {
    if (runtime.options.skillsOverMcp !== exposes.namespace) return undefined;
    const adapters = capability.exposes.filter(({ type }) => type === 'skill');
    if (adapters.length === 0)
      runtime.logger.log('warn', 'the document has no skills to serve over MCP', { adapter: exposes.namespace });
    const other = adapters.find((adapter) => guardOf(adapter) !== guardOf(exposes));
    if (other !== undefined) {
      throw new Error(
        `skills over MCP: "${exposes.namespace}" and "${other.namespace}" must have the same authentication`,
      );
    }
    return mergedSkills(adapters.flatMap(({ namespace }) => sibling(namespace, 'skill')?.skills?.(runtime) ?? []));
  };
}

/** What a caller has to pass; nothing on stdio. */
function guardOf(exposes: Exposes): string {
  if (exposes.authentication === undefined || (exposes.type === 'mcp' && exposes.transport === 'stdio')) return '';
  const { origin: _origin, ...credentials } = exposes.authentication;
  return JSON.stringify(credentials);
}

/** Several skill adapters as one; of two skills with one name the first is served. */
export function mergedSkills(all: readonly ServedSkills[]): ServedSkills {
  return {
    async list() {
      const entries = new Map<string, JsonObject>();
      for (const skills of all) {
        for (const entry of await skills.list()) {
          const uri = String(member(entry, 'uri'));
          if (!entries.has(uri)) entries.set(uri, entry);
        }
      }
      return [...entries.values()];
    },
    async entry(uri) {
      for (const skills of all) {
        const entry = await skills.entry(uri);
        if (entry !== undefined) return entry;
      }
      return undefined;
    },
    async read(uri) {
      for (const skills of all) {
        const file = await skills.read(uri);
        if (file !== undefined) return file;
      }
      return undefined;
    },
  };
}

/** `skills/list`: one page, as all lists of ours. */
export async function listSkills(skills: ServedSkills, { params }: Turn): Promise<Reply> {
  const cursor = member(params, 'cursor');
  if (cursor !== undefined && cursor !== null) throw new RpcFault(rpcCodes.invalidParams, 'Invalid cursor');
  return { members: `"skills":[${(await skills.list()).map((entry) => stringifyJson(entry)).join(',')}]` };
}

/** `skills/get`. @throws RpcFault -32602 for a URI that is no skill's */
export async function getSkill(skills: ServedSkills, { params }: Turn): Promise<Reply> {
  const uri = textParam(params, 'uri');
  if (uri === undefined || uri === '') throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: uri is required');
  const entry = await skills.entry(uri);
  if (entry === undefined) throw new RpcFault(rpcCodes.invalidParams, 'Skill not found', { data: { uri } });
  return { members: `"skill":${stringifyJson(entry)}` };
}

/** `resources/read` where files of skills are resources too; a resource of the document with the same URI wins. */
export async function readWithSkills(service: McpService, turn: Turn): Promise<Reply> {
  const { skills } = service;
  const documents = { ...service, resources: service.served };
  const uri = textParam(turn.params, 'uri');
  if (skills === undefined || turn.era !== 'modern' || uri?.startsWith('skill://') !== true)
    return await readResource(documents, turn);
  const file = (await isReadable(documents, uri)) ? undefined : await skills.read(uri);
  if (file === undefined) return await readResource(documents, turn);
  return { members: `"contents":[${stringifyJson(itemOf(uri, file))}]` };
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes must arrive as they are, since clients compare digests: what is no UTF-8 goes as base64. */
function itemOf(uri: string, { bytes, mediaType: mimeType }: SkillFileRead): JsonObject {
  const text = isTextual(mimeType) ? textOf(bytes) : undefined;
  return text === undefined
    ? { uri, mimeType, blob: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') }
    : { uri, mimeType, text };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

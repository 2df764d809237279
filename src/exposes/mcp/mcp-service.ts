/** What one running MCP adapter serves: its compiled parts and everything that can be written out ahead of calls. */
import { stringifyJson } from '../../json/json-text.ts';
import type { JsonObject, JsonValue } from '../../json/json-value.ts';
import type { Info } from '../../model/info.ts';
import type { McpExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { ServedSkills } from '../exposer.ts';
import { CallLimit } from './call-limit.ts';
import { completes } from './completion.ts';
import { KeptAnswers } from './kept-answers.ts';
import { OpenQuestions } from './open-questions.ts';
import type { PromptPlan } from './prompt-plan.ts';
import { promptListMembers } from './prompt-plan.ts';
import { featuresOf, metaKeys, modernRevision, type Revision, revisions } from './revision.ts';
import { type ResourcePlan, type ServedResource, serveResources, templateListMembers } from './resource-plan.ts';
import { type Signer, signerFor } from './signing.ts';
import { toolListMembers } from './tool-list.ts';
import type { ToolPlan } from './tool-plan.ts';

/** The extension, as `extensions` of the capabilities name it. @see docs/spec/skill.md K6 */
const skillsExtension = 'io.modelcontextprotocol/skills';

/** The compiled parts of an adapter, free of any environment. */
export interface McpParts {
  readonly exposes: McpExposes;
  readonly info: Info;
  readonly maxBinarySize: number;
  readonly tools: ReadonlyMap<string, ToolPlan>;
  readonly resources: readonly ResourcePlan[];
  readonly prompts: ReadonlyMap<string, PromptPlan>;
  /** The skills that are served beside, where the options say so. @throws Error, see skills.ts */
  skillsFor(runtime: Runtime): ServedSkills | undefined;
}

/** The written-out parts of one revision. */
export interface Written {
  readonly toolList: string;
  readonly promptList: string;
  readonly templateList: string;
  /** Capabilities, instructions and name, as `initialize` and `server/discover` give them. */
  readonly handshake: string;
}

/** A running adapter. A reload makes a new one and keeps the lasting state. */
export interface McpService extends McpParts, LastingState {
  readonly namespace: string;
  readonly runtime: Runtime;
  readonly served: readonly ServedResource[];
  readonly written: Readonly<Record<Revision, Written>>;
  /** `,"resultType":"complete","_meta":{…}`: the end of every complete modern result. */
  readonly modernEnd: string;
  /** `,"ttlMs":…,"cacheScope":…`, before `modernEnd` on results that can be cached. */
  readonly caching: string;
  /** `,"resultType":"input_required","_meta":{…}`. */
  readonly askingEnd: string;
  readonly completes: boolean;
  readonly skills: ServedSkills | undefined;
}

/** What outlives a reload. */
export interface LastingState {
  readonly limit: CallLimit;
  readonly kept: KeptAnswers;
  /** Signs question states. */
  readonly signer: Signer;
  readonly questions: OpenQuestions;
  /** Whether the engine may replace the document while it runs. */
  readonly reloads: boolean;
  /** To be told, and waited for, when the set of URIs that somebody watches may have changed. */
  watchedChanged(): Promise<void>;
}

export function lastingState(
  { namespace }: McpExposes,
  { options, reloads }: Runtime,
  watchedChanged: () => Promise<void>,
): LastingState {
  return {
    limit: new CallLimit(options.maxCalls, options.callsPerMinute),
    kept: new KeptAnswers(namespace),
    signer: signerFor(`question state ${namespace}`, options.stateKey),
    questions: new OpenQuestions(),
    reloads: reloads === true,
    watchedChanged,
  };
}

/** Writes out everything that does not depend on a call. @param engineVersion stands in where the document has no version */
export function startService(
  parts: McpParts,
  lasting: LastingState,
  runtime: Runtime,
  engineVersion: string,
): McpService {
  const { exposes } = parts;
  const served = serveResources(parts.resources, (resource, count, example) =>
    runtime.logger.log('warn', 'files of a static resource are not served', { resource, count, example }),
  );
  const skills = parts.skillsFor(runtime);
  const completing = completes(parts.prompts, served);
  const offered = { completing, reloads: lasting.reloads, skills: skills !== undefined };
  const written = eachWhenAsked((revision) => writtenFor(parts, served, revision, offered, runtime));
  const serverInfo: JsonObject = { name: exposes.namespace, version: parts.info.version ?? engineVersion };
  const meta = `"_meta":${stringifyJson({ [metaKeys.serverInfo]: serverInfo })}`;
  return {
    ...parts,
    ...lasting,
    namespace: exposes.namespace,
    runtime,
    served,
    written,
    modernEnd: `,"resultType":"complete",${meta}`,
    askingEnd: `,"resultType":"input_required",${meta}`,
    caching: `,"ttlMs":${exposes.ttlMs},"cacheScope":"${exposes.cacheScope}"`,
    completes: completing,
    skills,
  };
}

/** Each revision is written when it is first asked for: of thousands of tools that takes a while, and few are spoken. */
function eachWhenAsked(write: (revision: Revision) => Written): Readonly<Record<Revision, Written>> {
  const made = new Map<Revision, Written>();
  const of = (revision: Revision): Written => {
    const known = made.get(revision) ?? write(revision);
    made.set(revision, known);
    return known;
  };
  const record = {};
  for (const revision of revisions)
    Object.defineProperty(record, revision, { enumerable: true, get: () => of(revision) });
  // One member per revision, by the lines above.
  return record as Readonly<Record<Revision, Written>>;
}

/** What decides capabilities besides the parts. */
interface Offered {
  readonly completing: boolean;
  readonly reloads: boolean;
  readonly skills: boolean;
}

function writtenFor(
  parts: McpParts,
  served: readonly ServedResource[],
  revision: Revision,
  offered: Offered,
  runtime: Runtime,
): Written {
  const features = featuresOf(revision);
  return {
    toolList: toolListMembers(parts.tools.values(), revision, runtime.options.structuredContent),
    promptList: promptListMembers(parts.prompts.values(), features),
    templateList: templateListMembers(served, features),
    handshake: handshakeOf(parts, revision, offered, runtime),
  };
}

function handshakeOf(parts: McpParts, revision: Revision, offered: Offered, runtime: Runtime): string {
  const { exposes, info } = parts;
  const modern = revision === modernRevision;
  const members: Record<string, JsonValue> = {
    capabilities: capabilitiesOf(parts, revision, offered, runtime),
  };
  if (modern) members['supportedVersions'] = [modernRevision];
  else {
    const title = featuresOf(revision).titles && info.display !== undefined ? { title: info.display } : {};
    members['protocolVersion'] = revision;
    members['serverInfo'] = { name: exposes.namespace, ...title, version: info.version ?? '1.0.0' };
  }
  if (exposes.description !== undefined) members['instructions'] = exposes.description;
  return stringifyJson(members).slice(1, -1);
}

/** @see docs/spec/mcp.md section 4, L4, L7, L9 and M8 */
function capabilitiesOf(
  parts: McpParts,
  revision: Revision,
  { completing, reloads, skills }: Offered,
  runtime: Runtime,
): JsonObject {
  const modern = revision === modernRevision;
  const extended = modern && skills;
  const changing: JsonObject = reloads ? { listChanged: true } : {};
  const cuts =
    runtime.options.maxAnswerBytes !== undefined ||
    [...parts.tools.values()].some(({ tool }) => tool.maxAnswerSize !== undefined);
  const capabilities: Record<string, JsonValue> = { tools: changing };
  // Cut answers link to the whole, which is read as a resource; so are the files of skills.
  if (parts.resources.length > 0 || cuts || extended)
    capabilities['resources'] = { ...(parts.resources.length > 0 ? { subscribe: true } : {}), ...changing };
  if (modern || parts.prompts.size > 0) capabilities['prompts'] = changing;
  if (!modern) capabilities['logging'] = {};
  if (completing && featuresOf(revision).completions) capabilities['completions'] = {};
  if (extended) capabilities['extensions'] = { [skillsExtension]: {} };
  return capabilities;
}

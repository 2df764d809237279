/** Serves skills over HTTP: read-only routes with conditional requests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Guard } from '../../authentication/guard.ts';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { stringifyJson } from '../../json/json-text.ts';
import type { JsonObject } from '../../json/json-value.ts';
import type { SkillExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { HttpExposer } from '../http-server.ts';
import { problemHeaders, problemOf } from '../problem.ts';
import { refusalError } from '../refusal-error.ts';
import { answersMetadata } from '../resource-metadata.ts';
import { allowOrigin, isPreflight, replyPreflight } from '../rest/cors.ts';
import { sendBytes, sendEmpty, sendStream } from '../send.ts';
import { catalogOf, contentsOf, detailOf } from './catalog.ts';
import { digestOf } from './digests.ts';
import { fileHeaders } from './media-types.ts';
import { type Served, SkillContent } from './skill-content.ts';
import { discoveryIndex, indexPath } from './skill-index.ts';
import type { SkillPlan } from './skill-plan.ts';

const allowed = 'GET, HEAD';

/** What the routes read from; a reload makes a new one. */
export interface SkillService {
  readonly skills: ReadonlyMap<string, SkillContent>;
  /** JSON text. */
  readonly catalog: string;
  readonly runtime: Runtime;
  /** Says once of each skill why it is not in the discovery index: anybody may ask for that. */
  readonly onLeftOut: (skill: string, why: string) => void;
}

/** Everything that does not depend on a request. */
export function startService(exposes: SkillExposes, plans: readonly SkillPlan[], runtime: Runtime): SkillService {
  const skills = new Map(plans.map((plan) => [plan.skill.name, new SkillContent(plan, runtime)]));
  const said = new Map<string, string>();
  const onLeftOut = (skill: string, why: string): void => {
    if (said.get(skill) === why) return;
    said.set(skill, why);
    runtime.logger.log('warn', 'a skill is not in the discovery index', { skill, why });
  };
  return { skills, catalog: stringifyJson(catalogOf(exposes, plans)), runtime, onLeftOut };
}

/** The HTTP side of a skill exposer. @see docs/spec/skill.md sections 4 to 7 */
export function skillServer(
  exposes: SkillExposes,
  current: () => SkillService,
  guard: Guard | undefined,
  runtime: Runtime,
): HttpExposer {
  const { publicCatalogue, allowOrigins } = runtime.options;
  const open = publicCatalogue && guard === undefined;
  const isOpen = (request: IncomingMessage): boolean => open && (isRead(request) || isPreflight(request));
  return {
    exposes,
    guard,
    openToOrigins: isOpen,
    before(request, response, visit) {
      if (isOpen(request)) response.setHeader('access-control-allow-origin', '*');
      else if (allowOrigins.length > 0) allowOrigin(response, visit);
      if (isPreflight(request) && (open || visit.listed)) {
        replyPreflight(request, response, allowed);
        return true;
      }
      return guard?.metadata !== undefined && answersMetadata(request, response, guard.metadata);
    },
    async handle(request, response, { url }) {
      if (isRead(request)) await send(request, response, await route(url, request, current()), runtime);
      else {
        const error = new NaftikoError('NAF_ERR_METHOD_NOT_ALLOWED', 'skills can only be read');
        sendProblem(response, error, { allow: allowed });
      }
    },
    refuse: (_request, response, refusal) => sendProblem(response, refusalError(refusal), refusal.headers),
  };
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly served: Served;
}

async function route(url: string, request: IncomingMessage, service: SkillService): Promise<Answer> {
  const path = pathOf(url);
  const { skills, runtime, onLeftOut } = service;
  if (path === indexPath) return json(await discoveryIndex(skills.values(), onLeftOut));
  if (path === '/skills' || path === '/skills/') return jsonText(service.catalog);
  const [, written = '', section, file = ''] =
    /^\/skills\/([^/]+)(?:\/(contents|download)(?:\/(.*))?|\/?)$/s.exec(path) ?? [];
  const content = skills.get(decoded(written) ?? '');
  if (content === undefined) throw notFound();
  if (section === undefined) return json(detailOf(content.plan, runtime, request.headers.host));
  if (section === 'contents') return file === '' ? await contents(content) : await fileOf(content, file);
  if (file !== '') throw notFound();
  return await download(content);
}

async function contents(content: SkillContent): Promise<Answer> {
  const files = await content.files();
  if (files === 'absent') throw notFound();
  if (files === 'too-large') throw tooLarge('the files of this skill are beyond the limits of a listing');
  return json(contentsOf(content.plan, files));
}

async function download(content: SkillContent): Promise<Answer> {
  const served = await content.archive();
  if (served === 'absent') throw notFound();
  if (served === 'too-large') throw tooLarge('the files of this skill are beyond the limits of an archive');
  const name = content.plan.skill.name.replaceAll(/[^A-Za-z0-9._-]/g, '_');
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}.zip"`,
    'x-content-type-options': 'nosniff',
  };
  return { headers, served };
}

async function fileOf(content: SkillContent, encoded: string): Promise<Answer> {
  const path = decoded(encoded);
  if (path === undefined) throw unsafe();
  const served = await content.file(path);
  if (served === 'unsafe') throw unsafe();
  if (served === 'absent') throw notFound();
  if (served === 'too-large') throw tooLarge('the file is larger than 64 MiB');
  return { headers: fileHeaders(path), served };
}

function json(value: JsonObject): Answer {
  return jsonText(stringifyJson(value));
}

function jsonText(text: string): Answer {
  const bytes = Buffer.from(text);
  const served: Served = {
    digest: digestOf(bytes),
    length: bytes.byteLength,
    async *stream() {
      yield bytes;
    },
    close: () => Promise.resolve(),
  };
  return { headers: { 'content-type': 'application/json' }, served };
}

/** Files change at any time, so that everything is to be asked for again, by its tag. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { headers, served }: Answer,
  { logger }: Runtime,
): Promise<void> {
  const { digest, length, modifiedMs } = served;
  const etag = `"${digest}"`;
  const lasting = {
    etag,
    'cache-control': 'no-cache',
    ...(modifiedMs === undefined ? {} : { 'last-modified': new Date(modifiedMs).toUTCString() }),
  };
  try {
    if (isUnchanged(request, etag, modifiedMs)) sendEmpty(response, 304, lasting);
    else if (request.method === 'HEAD') {
      response.writeHead(200, { ...headers, ...lasting, 'content-length': length });
      response.end();
    } else
      await sendStream(response, 200, { ...headers, ...lasting }, served.stream(), length, (error) =>
        logger.log('warn', 'files of a skill could not be sent whole', { error }),
      );
  } finally {
    await served.close();
  }
}

/** @see RFC 9110 section 13.2.2 */
function isUnchanged({ headers }: IncomingMessage, etag: string, modifiedMs: number | undefined): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return modifiedMs !== undefined && Math.floor(modifiedMs / 1000) * 1000 <= since;
}

function pathOf(url: string): string {
  const question = url.indexOf('?');
  return question < 0 ? url : url.slice(0, question);
}

/** Decoded once; undefined for what does not decode. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function notFound(): NaftikoError {
  return new NaftikoError('NAF_ERR_NOT_FOUND', 'there is no such skill or file');
}

function unsafe(): NaftikoError {
  return new NaftikoError('NAF_ERR_BAD_REQUEST', 'the path can not name a file of a skill');
}

function tooLarge(detail: string): NaftikoError {
  return new NaftikoError('NAF_ERR_BODY_TOO_LARGE', detail);
}

function sendProblem(
  response: ServerResponse,
  error: NaftikoError,
  headers: Parameters<typeof sendBytes>[2] = {},
): void {
  sendBytes(
    response,
    error.status,
    { ...problemHeaders(error), ...headers },
    stringifyJson(problemOf(error, undefined)),
  );
}

/** Serves skills over HTTP: read-only routes with conditional requests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Guard } from '../../authentication/guard.ts';
import type { ErrorCode } from '../../errors/codes.ts';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { stringifyJson } from '../../json/json-text.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { SkillExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { HttpExposer, Refusal } from '../http-server.ts';
import { problemHeaders, problemOf } from '../problem.ts';
import { sendBytes, sendEmpty } from '../send.ts';
import { catalogOf, contentsOf, detailOf } from './catalog.ts';
import { fileHeaders } from './media-types.ts';
import { digestOf, SkillContent } from './skill-content.ts';
import type { SkillPlan } from './skill-plan.ts';

const schemaOfIndex = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json';
const allowed = 'GET, HEAD';

/** The HTTP side of a skill exposer. @see docs/spec/skill.md sections 4 to 7 */
export function skillServer(
  exposes: SkillExposes,
  plans: readonly SkillPlan[],
  guard: Guard | undefined,
  runtime: Runtime,
): HttpExposer {
  const skills = new Map(plans.map((plan) => [plan.skill.name, new SkillContent(plan, runtime.options)]));
  const catalog = stringifyJson(catalogOf(exposes, plans));
  const open = runtime.options.publicCatalogue && guard === undefined;
  const isRead = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD';
  return {
    exposes,
    guard,
    openToOrigins: (request) => open && isRead(request),
    before: (request, response, visit) => {
      if (open && isRead(request)) response.setHeader('access-control-allow-origin', '*');
      else if (visit.listed && visit.origin !== undefined) {
        response.setHeader('access-control-allow-origin', visit.origin);
        response.setHeader('vary', 'Origin');
      }
      return serveMetadata(request, response, guard);
    },
    handle: async (request, response, admitted) => {
      if (!isRead(request)) {
        const error = new NaftikoError('NAF_ERR_METHOD_NOT_ALLOWED', 'skills can only be read');
        sendProblem(response, error, { allow: allowed });
        return;
      }
      const answer = await route(admitted.url, request, { exposes, skills, catalog, runtime });
      send(request, response, answer);
    },
    refuse: (_request, response, refusal) => refuse(response, refusal),
  };
}

interface Service {
  readonly exposes: SkillExposes;
  readonly skills: ReadonlyMap<string, SkillContent>;
  readonly catalog: string;
  readonly runtime: Runtime;
}

interface Answer {
  readonly headers: Record<string, string>;
  readonly bytes: Uint8Array | string;
  readonly etag: string;
}

/** The protected resource metadata of an `oauth2` guard, which must be readable without a token. */
function serveMetadata(request: IncomingMessage, response: ServerResponse, guard: Guard | undefined): boolean {
  const metadata = guard?.metadata;
  if (metadata === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const bare = '/.well-known/oauth-protected-resource';
  const path = pathOf(request.url ?? '/');
  if (path !== bare && path !== bare + metadata.path) return false;
  sendBytes(
    response,
    200,
    { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    metadata.document,
  );
  return true;
}

async function route(url: string, request: IncomingMessage, service: Service): Promise<Answer> {
  const path = pathOf(url);
  if (path === '/.well-known/agent-skills/index.json') return index(service);
  if (path === '/skills' || path === '/skills/') return json(service.catalog);
  const match = /^\/skills\/([^/]+)(?:\/(contents|download)(?:\/(.*))?|\/?)$/s.exec(path);
  const name = match?.[1] === undefined ? undefined : decoded(match[1]);
  const content = name === undefined ? undefined : service.skills.get(name);
  if (match === null || content === undefined) throw notFound();
  const [, , section, file] = match;
  if (section === undefined)
    return json(stringifyJson(detailOf(content.plan, service.runtime.options, request.headers.host)));
  if (section === 'download') {
    if (file !== undefined) throw notFound();
    return download(content);
  }
  return file === undefined || file === '' ? contents(content) : fileOf(content, file);
}

async function index({ skills }: Service): Promise<Answer> {
  const entries = await Promise.all([...skills.values()].map((content) => content.indexEntry()));
  const listed = entries.flatMap((entry) => (entry === undefined ? [] : [{ ...entry }])) satisfies JsonValue;
  const answer = json(stringifyJson({ $schema: schemaOfIndex, skills: listed }));
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-cache' } };
}

async function contents(content: SkillContent): Promise<Answer> {
  const files = await content.files();
  if (files === undefined) throw tooLarge('the files of this skill are beyond the limits of a listing');
  return json(stringifyJson(contentsOf(content.plan, files)));
}

async function download(content: SkillContent): Promise<Answer> {
  const archive = await content.archive();
  if (archive === undefined) throw tooLarge('the files of this skill are beyond the limits of an archive');
  const name = content.plan.skill.name.replaceAll(/[^A-Za-z0-9._-]/g, '_');
  const headers = { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${name}.zip"` };
  return { headers, bytes: archive.bytes, etag: `"${archive.digest}"` };
}

async function fileOf(content: SkillContent, encoded: string): Promise<Answer> {
  const path = decoded(encoded);
  if (path === undefined) throw unsafe();
  const file = await content.read(path);
  if (file === 'unsafe') throw unsafe();
  if (file === 'absent') throw notFound();
  if (file === 'too-large') throw tooLarge('the file is larger than 64 MiB');
  const modified = file.modifiedMs === undefined ? {} : { 'last-modified': new Date(file.modifiedMs).toUTCString() };
  return { headers: { ...fileHeaders(path), ...modified }, bytes: file.bytes, etag: `"${digestOf(file.bytes)}"` };
}

function json(text: string): Answer {
  return { headers: { 'content-type': 'application/json' }, bytes: text, etag: `"${digestOf(Buffer.from(text))}"` };
}

function send(request: IncomingMessage, response: ServerResponse, { headers, bytes, etag }: Answer): void {
  const all = { ...headers, etag };
  if (matches(request.headers['if-none-match'], etag)) sendEmpty(response, 304, { etag });
  else sendBytes(response, 200, all, bytes);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
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

function sendProblem(response: ServerResponse, error: NaftikoError, headers: Record<string, string> = {}): void {
  sendBytes(
    response,
    error.status,
    { ...problemHeaders(error), ...headers },
    stringifyJson(problemOf(error, undefined)),
  );
}

/** Codes of refusals that no error was thrown for. */
const refusalCodes: Readonly<Record<number, ErrorCode>> = {
  400: 'NAF_ERR_BAD_REQUEST',
  401: 'NAF_ERR_UNAUTHORIZED',
  403: 'NAF_ERR_FORBIDDEN',
  503: 'NAF_ERR_KEYS_UNAVAILABLE',
};

function refuse(response: ServerResponse, { status, detail, headers, error }: Refusal): void {
  const shown = error ?? new NaftikoError(refusalCodes[status] ?? 'NAF_ERR_INTERNAL', detail);
  sendBytes(
    response,
    shown.status,
    { ...problemHeaders(shown), ...headers },
    stringifyJson(problemOf(shown, undefined)),
  );
}

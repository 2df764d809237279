/** The answers of an operation: its success, and the problems that the engine itself answers with. */
import type { JsonSchema } from '../json/json-value.ts';
import type { Authentication } from '../model/authentication.ts';
import type { RestOperation } from '../model/exposes.ts';
import type { OperationPlan } from '../operation/operation.ts';
import type { ApiPath } from './api-path.ts';
import type { Content, OpenapiResponse, Reference } from './openapi-document.ts';
import { passedOnContent, problemContent, problemNames } from './problems.ts';
import { soundSchema } from './sound-schema.ts';

type Responses = Record<string, OpenapiResponse | Reference>;

/** What of an operation decides its answers. */
export interface AnsweredUnit {
  readonly operation: RestOperation;
  readonly plan: OperationPlan;
  readonly path: ApiPath;
  readonly readsBody: boolean;
  readonly authentication: Authentication | undefined;
}

/** Anything, in any media type. */
const anything: Content = { '*/*': {} };

/**
 * The responses in the order of their statuses, then `default`.
 * @see docs/spec/openapi.md section 2.6, docs/spec/rest.md sections 7 and 13
 */
export function responsesOf(unit: AnsweredUnit): Readonly<Responses> {
  const { operation, plan } = unit;
  const upstream = plan.mode === 'call' || plan.mode === 'steps';
  const responses: Responses = { ...declared(operation) };
  if (plan.mode === 'none' || plan.mode === 'disabled') delete responses['200'];
  else if (!Object.keys(responses).some((status) => status.startsWith('2'))) Object.assign(responses, success(unit));
  for (const status of engineStatuses(unit)) {
    const name = problemNames[status];
    if (name !== undefined)
      responses[status] ??= { $ref: `#/components/responses/${name}${upstream ? 'OrPassedOn' : ''}` };
  }
  responses['default'] ??= upstream
    ? {
        description: 'The answer of the upstream API as it is, or a problem.',
        content: passedOnContent,
      }
    : { description: 'A problem.', content: problemContent };
  return ordered(responses);
}

/** `responses` and `responseBinary` of the document. A status such as `40X`, which OpenAPI has no word for, is `4XX`. */
function declared({ responses }: RestOperation): Responses {
  const found: Responses = {};
  for (const { status, description, content } of responses) {
    const word = /^[1-5]\d\d$/.test(status)
      ? status
      : /^[1-5][\dX]{2}$/i.test(status)
        ? `${status[0] ?? ''}XX`
        : undefined;
    if (word === undefined) continue;
    const types = content.map(({ mediaType, binary, schema }) => [
      mediaType,
      binary ? { schema: binarySchema } : schema === undefined ? {} : { schema: soundSchema(schema) },
    ]);
    found[word] = {
      description: description ?? describedStatus(word),
      ...(types.length === 0 ? {} : { content: Object.fromEntries(types) as Content }), // pairs of media type and schema
    };
  }
  return found;
}

const binarySchema: JsonSchema = { type: 'string', format: 'binary' };

function success({ operation, plan }: AnsweredUnit): Responses {
  const description = 'The answer of the operation.';
  if (operation.method === 'HEAD') return { '200': { description: 'The headers of the answer.' } };
  if (plan.mode === 'mock') return { '200': { description, content: jsonContent(plan.answerSchema?.()) } };
  const content = plan.binary
    ? { [plan.binaryMediaType ?? '*/*']: { schema: binarySchema } }
    : plan.passThrough
      ? anything
      : jsonContent(plan.output?.schema);
  return {
    '200': { description, content },
    '204': { description: 'The upstream API answered without content.' },
    '2XX': { description: 'Another success of the upstream API.', content },
  };
}

function jsonContent(schema: JsonSchema | undefined): Content {
  return { 'application/json': schema === undefined ? {} : { schema: soundSchema(schema) } };
}

/** The statuses that the engine itself can give. */
function engineStatuses({ plan, path, readsBody, authentication }: AnsweredUnit): readonly string[] {
  const calls = plan.mode === 'call' || plan.mode === 'steps';
  return [
    '400',
    ...(authentication === undefined ? [] : ['401']),
    '403',
    ...(path.variables.length === 0 ? [] : ['404']),
    ...(readsBody ? ['408', '413'] : []),
    '500',
    ...(plan.mode === 'none' || plan.mode === 'disabled' ? ['501'] : []),
    ...(calls ? ['502'] : []),
    ...(calls || authentication?.type === 'oauth2' ? ['503'] : []),
    ...(calls ? ['504'] : []),
  ];
}

function describedStatus(status: string): string {
  return status.startsWith('2') ? 'The answer of the operation.' : `Status ${status}.`;
}

/** Statuses, then ranges of statuses, then `default`. */
function ordered(responses: Responses): Readonly<Responses> {
  const rank = (status: string): string => (status === 'default' ? 'z' : status);
  return Object.fromEntries(
    Object.entries(responses).toSorted(([left], [right]) => (rank(left) < rank(right) ? -1 : 1)),
  );
}

/** The answers of a proxied path: whatever the upstream says, or a problem. */
export function forwardResponses(authentication: Authentication | undefined): Readonly<Responses> {
  const passedOn = { description: 'The answer of the upstream API as it is.', content: anything };
  const problem = { description: 'A problem.', content: passedOnContent };
  const responses: Responses = { '2XX': passedOn, '3XX': passedOn, default: problem };
  const guarded = authentication === undefined ? [] : ['401'];
  for (const status of ['400', ...guarded, '403', '408', '413', '500', '502', '503', '504']) {
    responses[status] = { $ref: `#/components/responses/${problemNames[status] ?? ''}OrPassedOn` };
  }
  return ordered(responses);
}

/** The problem documents of the engine as OpenAPI components. */
import { errorCodes } from '../errors/codes.ts';
import type { JsonSchema } from '../json/json-value.ts';
import type { Content, OpenapiResponse } from './openapi-document.ts';

/** Status → name of the component that describes it. */
export const problemNames: Readonly<Record<string, string>> = {
  '400': 'BadRequest',
  '401': 'Unauthorized',
  '403': 'Forbidden',
  '404': 'NotFound',
  '408': 'RequestTimeout',
  '413': 'ContentTooLarge',
  '500': 'InternalServerError',
  '501': 'NotImplemented',
  '502': 'BadGateway',
  '503': 'ServiceUnavailable',
  '504': 'GatewayTimeout',
};

const descriptions: Readonly<Record<string, string>> = {
  '400': 'The request is malformed, or an input is missing or not acceptable.',
  '401': 'A valid credential is required.',
  '403': 'The credential does not allow this, or the Host or Origin of the request is foreign.',
  '404': 'No resource has this path.',
  '408': 'The request body did not arrive in time.',
  '413': 'The request body is too large.',
  '500': 'A fault of the engine or of the document.',
  '501': 'The operation has nothing to run.',
  '502': 'The upstream API can not be reached, or its answer can not be read.',
  '503': 'The upstream API is busy, or credentials can not be checked now.',
  '504': 'The upstream API did not answer in time.',
};

/** The content of an answer that is a problem document. */
export const problemContent: Content = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** The content of an answer that is a problem of the engine, or whatever the upstream API says, its own problems included. */
export const passedOnContent: Content = {
  'application/problem+json': { schema: { anyOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object' }] } },
  '*/*': {},
};

/** @see docs/spec/rest.md section 13, RFC 9457 */
export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'A problem document (RFC 9457).',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong with this request.' },
    code: { type: 'string', enum: Object.keys(errorCodes) },
    operation: { type: 'string', description: 'Namespace and name of the operation that failed.' },
    step: { type: 'string', description: 'Name of the step that failed.' },
    errors: {
      type: 'array',
      description: 'All inputs that are not acceptable.',
      items: {
        type: 'object',
        properties: { in: { type: 'string' }, name: { type: 'string' }, message: { type: 'string' } },
        required: ['name', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
};

/**
 * The responses that the given operations refer to. `…OrPassedOn` is an answer that may be the upstream's own, of any
 * media type.
 */
export function problemResponses(referred: ReadonlySet<string>): Record<string, OpenapiResponse> {
  const responses: Record<string, OpenapiResponse> = {};
  for (const [status, name] of Object.entries(problemNames)) {
    const description = descriptions[status] ?? '';
    if (referred.has(name)) responses[name] = { description, content: problemContent };
    const passed = `${name}OrPassedOn`;
    if (!referred.has(passed)) continue;
    responses[passed] = {
      description: `${description} Or the answer of the upstream API as it is.`,
      content: passedOnContent,
    };
  }
  return responses;
}

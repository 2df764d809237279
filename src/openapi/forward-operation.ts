/** What can be said of a `forward` resource: its path, the headers that pass, and that everything else is the upstream's. */
import type { Authentication } from '../model/authentication.ts';
import type { RestResource } from '../model/exposes.ts';
import type { ApiPath } from './api-path.ts';
import type { OpenapiOperation } from './openapi-document.ts';
import { parametersOf } from './parameters.ts';
import { forwardResponses } from './responses.ts';
import { tagOf } from './resource-tag.ts';

/** Headers that describe the body, which OpenAPI says elsewhere. */
const bodyHeaders: ReadonlySet<string> = new Set(['content-type', 'content-length', 'content-encoding']);
const withBody: ReadonlySet<string> = new Set(['put', 'post', 'patch']);

/** One method of a proxied path. @see docs/spec/rest.md section 10 */
export function forwardOperation(
  resource: RestResource,
  method: string,
  path: ApiPath,
  authentication: Authentication | undefined,
  nextId: (written: string | undefined, method: string, path: string) => string,
): OpenapiOperation {
  const trusted = new Map(
    (resource.forward?.trustedHeaders ?? []).map((name) => [name.trim().toLowerCase(), name.trim()]),
  );
  const headers = [...trusted].flatMap(([lower, name]) =>
    bodyHeaders.has(lower) || name === ''
      ? []
      : [{ name, in: 'header', description: 'Passed on.', schema: { type: 'string' } } as const],
  );
  const parameters = [...parametersOf([], path, true), ...headers];
  return {
    operationId: nextId(undefined, `${method}-forward`, path.path),
    summary: resource.display ?? `Passed on to ${resource.forward?.targetNamespace ?? 'the upstream API'}`,
    description: 'Path, query and body go to the upstream API as they are, and its answer comes back.',
    tags: [tagOf(resource)],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(withBody.has(method) ? { requestBody: { content: { '*/*': {} } } } : {}),
    responses: forwardResponses(authentication),
  };
}

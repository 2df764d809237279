/** A REST exposer as an OpenAPI 3.1 document, made from the plans that the server runs. */
import type { RestResource } from '../model/exposes.ts';
import { type ApiPath, apiPath, renamed } from './api-path.ts';
import { forwardOperation } from './forward-operation.ts';
import type { OpenapiDocument, OpenapiOperation } from './openapi-document.ts';
import { pathItemMethods } from './openapi-document.ts';
import { operationIds } from './operation-ids.ts';
import { parametersOf, placedInputs } from './parameters.ts';
import { problemResponses, problemSchema } from './problems.ts';
import { tagOf } from './resource-tag.ts';
import { requestBodyOf } from './request-body.ts';
import { responsesOf } from './responses.ts';
import type { DescribedOperation, RestDescription } from './rest-description.ts';
import { securitySchemes } from './security-schemes.ts';

/** What only the place of the export knows. */
export interface ExportOptions {
  /** Addresses under which the exposer is reached; `/` is that of the document itself. */
  readonly servers: readonly string[];
  /** Resolves the name of an API key, which may be a template. */
  readonly keyName: (text: string) => string;
}

/** What an author who gives no version has. */
const defaultVersion = '1.0.0';

/**
 * Exports. Two resources that OpenAPI takes for one path are merged; of two operations with one method on it, the one
 * that the server runs is described.
 * @see docs/spec/openapi.md part 2
 */
export function exportOpenapi(description: RestDescription, options: ExportOptions): OpenapiDocument {
  const { info, exposes } = description;
  const paths = pathsOf(description);
  const schemes = securitySchemes(exposes.authentication, options.keyName);
  const tags = tagsOf(description);
  const referred = new Set<string>();
  for (const item of paths.values()) {
    for (const operation of item.values()) for (const name of referredResponses(operation)) referred.add(name);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: info.display ?? exposes.namespace,
      ...written('description', info.description ?? exposes.description),
      version: info.version ?? defaultVersion,
    },
    servers: options.servers.map((url) => ({ url })),
    ...(tags.length === 0 ? {} : { tags }),
    ...(schemes.size === 0
      ? {}
      : { security: [Object.fromEntries([...schemes].map(([name, { scopes }]) => [name, scopes]))] }),
    paths: Object.fromEntries(
      [...paths].map(([path, operations]) => [
        path,
        Object.fromEntries(
          pathItemMethods.flatMap((method) => {
            const operation = operations.get(method);
            return operation === undefined ? [] : [[method, operation] as const];
          }),
        ),
      ]),
    ),
    components: {
      schemas: { Problem: problemSchema },
      responses: problemResponses(referred),
      ...(schemes.size === 0
        ? {}
        : { securitySchemes: Object.fromEntries([...schemes].map(([name, { scheme }]) => [name, scheme])) }),
    },
  };
}

type Paths = Map<string, Map<string, OpenapiOperation>>;

function pathsOf({ exposes, operations, forwards }: RestDescription): Paths {
  const paths: Paths = new Map();
  const byShape = new Map<string, ApiPath>();
  const nextId = operationIds();
  const known: ReadonlySet<string> = new Set(pathItemMethods);
  const apiPaths = new Map<RestResource, ApiPath>();
  const pathOf = (resource: RestResource): ApiPath => {
    const known = apiPaths.get(resource) ?? apiPath(resource.path);
    apiPaths.set(resource, known);
    return known;
  };
  const place = (resource: RestResource): { path: ApiPath; item: Map<string, OpenapiOperation> } => {
    const own = pathOf(resource);
    const first = byShape.get(own.shape);
    const path = first === undefined ? own : renamed(own, first);
    if (first === undefined) byShape.set(own.shape, own);
    const item = paths.get(path.path) ?? new Map<string, OpenapiOperation>();
    paths.set(path.path, item);
    return { path, item };
  };
  // A variable that takes slashes gives way to one that does not, as in routing.
  const isTail = ({ resource }: DescribedOperation): boolean => pathOf(resource).tail;
  const ordered = [...operations.filter((described) => !isTail(described)), ...operations.filter(isTail)];
  for (const described of operations) place(described.resource);
  for (const described of ordered) {
    const { path, item } = place(described.resource);
    const method = described.operation.method.toLowerCase();
    if (known.has(method) && !item.has(method))
      item.set(method, operationOf(described, path, exposes.authentication, nextId));
  }
  for (const resource of forwards) {
    const { path, item } = place(resource);
    for (const method of ['get', 'put', 'post', 'delete', 'patch']) {
      if (!item.has(method)) item.set(method, forwardOperation(resource, method, path, exposes.authentication, nextId));
    }
  }
  return new Map([...paths].filter(([, item]) => item.size > 0));
}

function operationOf(
  { resource, operation, plan }: DescribedOperation,
  path: ApiPath,
  authentication: RestDescription['exposes']['authentication'],
  nextId: (written: string | undefined, method: string, path: string) => string,
): OpenapiOperation {
  const placed = placedInputs(plan.inputs, operation.method);
  const parameters = parametersOf(placed, path, plan.mode === 'call' || plan.mode === 'steps');
  const requestBody = requestBodyOf(plan, placed);
  const readsBody = requestBody !== undefined;
  return {
    operationId: nextId(operation.named ? operation.name : undefined, operation.method, path.path),
    ...written('summary', operation.display),
    ...written('description', plan.description),
    tags: [...new Set([tagOf(resource), ...operation.tags])],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: responsesOf({ operation, plan, path, readsBody, authentication }),
  };
}

function tagsOf({ operations, forwards }: RestDescription): readonly { name: string; description?: string }[] {
  const tags = new Map<string, { name: string; description?: string }>();
  for (const resource of [...operations.map((described) => described.resource), ...forwards]) {
    const name = tagOf(resource);
    const description = resource.description ?? resource.display;
    if (tags.get(name)?.description === undefined) tags.set(name, { name, ...written('description', description) });
  }
  return [...tags.values()];
}

function* referredResponses({ responses }: OpenapiOperation): Iterable<string> {
  for (const response of Object.values(responses)) {
    if ('$ref' in response) yield response.$ref.replace('#/components/responses/', '');
  }
}

function written<K extends string>(key: K, text: string | undefined): { readonly [name in K]?: string } {
  // The one member that the type allows.
  return text === undefined || text === '' ? {} : ({ [key]: text } as { [name in K]?: string });
}

/** Resources, compiled: static files, dynamic ones and templates of them. */
import { existsSync, statSync } from 'node:fs';
import { stringifyJson } from '../../json/json-text.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { McpResource } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import { pathOfLocation } from '../document-file.ts';
import type { McpContext } from './mcp-context.ts';
import { mediaTypeOfFile } from './media-types.ts';
import type { Features } from './revision.ts';
import { StaticFiles } from './static-files.ts';
import { compileUriTemplate, type UriTemplate, uriVariables } from './uri-template.ts';

/** A compiled resource. */
export type ResourcePlan = StaticResource | DynamicResource;

interface ResourceBase {
  readonly resource: McpResource;
  readonly name: string;
  readonly uri: string;
  /** Bytes of a file or a binary answer: the limit of the adapter that declares it. */
  readonly maxBinarySize: number;
}

/** Files on disk. `files` lists those below a folder; `single` when the location is one file. */
export interface StaticResource extends ResourceBase {
  readonly kind: 'static';
  readonly path: string;
}

/** Something that is called or filled in when it is read. */
export interface DynamicResource extends ResourceBase {
  readonly kind: 'dynamic';
  readonly operation: OperationPlan;
  /** Undefined for a URI without variables. */
  readonly template: UriTemplate | undefined;
  /** Of its document, where one server serves several. */
  readonly runtime?: Runtime;
}

/**
 * Compiles the resources of an exposer in document order; of two with one uri or name the first stays.
 * Reports the `mcp-resource-…`, `mcp-duplicate-…` and `mcp-uri-variable` codes.
 */
export function compileResources(context: McpContext): readonly ResourcePlan[] {
  const plans: ResourcePlan[] = [];
  const uris = new Set<string>();
  const names = new Set<string>();
  for (const resource of context.exposes.resources) {
    const { name, uri, origin } = resource;
    if (name.trim() === '') context.report('mcp-name-missing', origin, 'A resource has no name.');
    if (uris.has(uri))
      context.report(
        'mcp-duplicate-uri',
        origin,
        `There are two resources with the uri "${uri}"; the first is served.`,
      );
    else if (names.has(name))
      context.report('mcp-duplicate-name', origin, `There are two resources named "${name}"; the first is served.`);
    else {
      const plan = compileResource(resource, context);
      if (plan !== undefined) plans.push(plan);
    }
    uris.add(uri);
    names.add(name);
  }
  return plans;
}

const absoluteUri = /^[a-z][a-z0-9+.-]*:./i;

function compileResource(resource: McpResource, context: McpContext): ResourcePlan | undefined {
  const { name, uri, origin } = resource;
  if (!absoluteUri.test(uri)) {
    context.report('mcp-resource-uri', origin, `The resource "${name}" has the uri "${uri}", which is not absolute.`);
    return undefined;
  }
  return resource.location === undefined
    ? compileDynamic(resource, context)
    : compileStatic(resource, resource.location, context);
}

function compileStatic(
  resource: McpResource,
  location: string,
  { exposes, report, maxBinarySize }: McpContext,
): StaticResource | undefined {
  const { name, uri, origin } = resource;
  if (uri.includes('{')) {
    report('mcp-resource-uri', origin, `The static resource "${name}" has a variable in its uri.`);
    return undefined;
  }
  const path = pathOfLocation(location, exposes.folder);
  if (path === undefined) {
    report('mcp-resource-location', origin, `The location "${location}" of the resource "${name}" is no file: URI.`);
    return undefined;
  }
  if (!existsSync(path))
    report('mcp-resource-location', origin, `The location "${location}" of the resource "${name}" does not exist.`);
  else if (!isFileOrFolder(path))
    report(
      'mcp-resource-location',
      origin,
      `The location "${location}" of the resource "${name}" is neither file nor folder.`,
    );
  return {
    kind: 'static',
    resource,
    name,
    uri: uri.replace(/\/+$/, (slashes) => (uri.endsWith(`:${slashes}`) ? slashes : '')),
    maxBinarySize,
    path,
  };
}

function isFileOrFolder(path: string): boolean {
  const found = statSync(path);
  return found.isFile() || found.isDirectory();
}

function compileDynamic(resource: McpResource, context: McpContext): DynamicResource {
  const { name, uri, origin } = resource;
  const { compiler, exposes, report } = context;
  const names = uriVariables(uri);
  for (const variable of names.filter((written) => written.includes('-'))) {
    report('mcp-uri-variable', origin, `The variable "${variable}" in the uri of the resource "${name}" has a hyphen.`);
  }
  if (resource.call !== undefined && resource.steps.length > 0 && resource.ref === undefined) {
    report('mcp-call-and-steps', origin, `The resource "${name}" has call and steps.`);
  }
  const operation = compiler.operation(resource, {
    kind: 'resource',
    namespace: exposes.namespace,
    uriVariables: names,
  });
  if (resource.binary && operation.calls !== undefined && !operation.binary) {
    report('mcp-resource-binary', origin, `The resource "${name}" is binary, but "${operation.calls}" is not.`);
  }
  return {
    kind: 'dynamic',
    resource,
    name,
    uri,
    maxBinarySize: context.maxBinarySize,
    operation,
    template: names.length === 0 ? undefined : compileUriTemplate(uri),
  };
}

/** The resources of a running adapter, with the files of the static ones. */
export interface ServedResource {
  readonly plan: ResourcePlan;
  readonly files: StaticFiles | undefined;
}

export function serveResources(
  plans: readonly ResourcePlan[],
  onLeftOut: (resource: string, count: number, example: string) => void,
): readonly ServedResource[] {
  return plans.map((plan) => ({
    plan,
    files:
      plan.kind === 'static'
        ? new StaticFiles(plan.path, (count, example) => onLeftOut(plan.name, count, example))
        : undefined,
  }));
}

/** The inside of `resources/list`. Folders are expanded to their files. @see docs/spec/mcp.md section 7.2 */
export async function resourceListMembers(resources: readonly ServedResource[], features: Features): Promise<string> {
  const entries: string[] = [];
  for (const { plan, files } of resources) {
    if (plan.kind === 'dynamic') {
      if (plan.template === undefined)
        entries.push(listEntry(plan, { uri: plan.uri }, plan.resource.mimeType, features));
    } else if (files !== undefined && (await files.isFile())) {
      entries.push(listEntry(plan, { uri: plan.uri }, plan.resource.mimeType ?? mediaTypeOfFile(plan.path), features));
    } else if (files !== undefined) {
      for (const file of await files.list()) {
        entries.push(
          listEntry(plan, { uri: `${plan.uri}/${file}` }, plan.resource.mimeType ?? mediaTypeOfFile(file), features),
        );
      }
    }
  }
  return `"resources":[${entries.join(',')}]`;
}

/** The inside of `resources/templates/list`. */
export function templateListMembers(resources: readonly ServedResource[], features: Features): string {
  const entries = resources.flatMap(({ plan }) =>
    plan.kind === 'dynamic' && plan.template !== undefined
      ? [listEntry(plan, { uriTemplate: plan.uri }, plan.resource.mimeType, features)]
      : [],
  );
  return `"resourceTemplates":[${entries.join(',')}]`;
}

function listEntry(
  { resource, name }: ResourcePlan,
  address: Readonly<Record<string, string>>,
  mimeType: string | undefined,
  features: Features,
): string {
  const entry: Record<string, JsonValue> = { ...address, name };
  if (features.titles && resource.display !== undefined) entry['title'] = resource.display;
  if (resource.description !== undefined) entry['description'] = resource.description;
  if (mimeType !== undefined) entry['mimeType'] = mimeType;
  return stringifyJson(entry);
}

/** `resources/read`: a file, a kept answer, or what an operation gives. */
import { asNaftikoError, logFailure } from '../problem.ts';
import { type Inputs, newInputs } from '../../expressions/scope.ts';
import { stringifyJson } from '../../json/json-text.ts';
import type { JsonObject } from '../../json/json-value.ts';
import { checkJson } from '../../operation/check-input.ts';
import type { OperationResult } from '../../operation/operation.ts';
import { rpcCodes, RpcFault } from './json-rpc.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { callLog } from './log-messages.ts';
import { decodeText, isTextual, mediaTypeOfFile } from './media-types.ts';
import type { DynamicResource, ServedResource, StaticResource } from './resource-plan.ts';
import type { StaticFiles } from './static-files.ts';
import { type Reply, textParam, type Turn } from './turn.ts';
import { UriIndex } from './uri-index.ts';

/** What reads of one running adapter share. */
export interface ResourceService {
  readonly resources: readonly ServedResource[];
  readonly kept: KeptAnswers;
}

/** What a URI names. */
export type FoundResource =
  | {
      readonly kind: 'static';
      readonly plan: StaticResource;
      readonly files: StaticFiles;
      readonly path: string | undefined;
    }
  | { readonly kind: 'dynamic'; readonly plan: DynamicResource; readonly variables: Readonly<Record<string, string>> };

/** The first resource, in document order, that a URI belongs to. Whether a file of that name exists is not looked at. */
export async function findResource(
  resources: readonly ServedResource[],
  uri: string,
): Promise<FoundResource | undefined> {
  for (const resource of indexOf(resources).candidates(uri)) {
    const found = await matched(resource, uri);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function matched({ plan, files }: ServedResource, uri: string): Promise<FoundResource | undefined> {
  if (plan.kind === 'dynamic') {
    const variables = plan.template === undefined ? (uri === plan.uri ? {} : undefined) : plan.template.match(uri);
    return variables === undefined ? undefined : { kind: 'dynamic', plan, variables };
  }
  if (files === undefined) return undefined;
  if (uri === plan.uri) return (await files.isFile()) ? { kind: 'static', plan, files, path: undefined } : undefined;
  return uri.startsWith(`${plan.uri}/`)
    ? { kind: 'static', plan, files, path: uri.slice(plan.uri.length + 1) }
    : undefined;
}

const indexes = new WeakMap<readonly ServedResource[], UriIndex<ServedResource>>();

function indexOf(resources: readonly ServedResource[]): UriIndex<ServedResource> {
  const known = indexes.get(resources);
  if (known !== undefined) return known;
  const index = new UriIndex<ServedResource>();
  for (const resource of resources) index.add(resource.plan, resource);
  indexes.set(resources, index);
  return index;
}

/** Whether a URI can be read: what subscriptions are taken for. */
export async function isReadable({ resources }: ResourceService, uri: string): Promise<boolean> {
  const found = await findResource(resources, uri);
  if (found === undefined) return false;
  return found.kind === 'dynamic' || found.path === undefined || (await found.files.list()).includes(found.path);
}

/** @throws RpcFault -32602 for what can not be found, -32603 for what failed (mcp.md S5) */
export async function readResource(service: ResourceService, turn: Turn): Promise<Reply> {
  const uri = textParam(turn.params, 'uri');
  if (uri === undefined || uri === '') throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: uri is required');
  const kept = service.kept.read(uri, turn.principal);
  if (kept !== undefined) return contents(kept);
  const found = await findResource(service.resources, uri);
  if (found === undefined) throw notFound(uri);
  const item = found.kind === 'static' ? await readFile(found, uri) : await readDynamic(found, uri, turn);
  return contents(item);
}

function contents(item: JsonObject): Reply {
  return { members: `"contents":[${stringifyJson(item)}]` };
}

function notFound(uri: string): RpcFault {
  return new RpcFault(rpcCodes.invalidParams, 'Resource not found', { data: { uri } });
}

async function readFile(
  { plan, files, path }: Extract<FoundResource, { kind: 'static' }>,
  uri: string,
): Promise<JsonObject> {
  const { maxBinarySize } = plan;
  const read = await files.read(path, maxBinarySize);
  if ('fault' in read) {
    if (read.fault === 'absent') throw notFound(uri);
    throw new RpcFault(
      rpcCodes.internalError,
      read.fault === 'too-large'
        ? `The resource is larger than ${maxBinarySize} bytes`
        : 'The resource can not be read',
    );
  }
  const mimeType = plan.resource.mimeType ?? mediaTypeOfFile(path ?? plan.path);
  return itemOf(uri, mimeType, read.bytes, isTextual(mimeType));
}

function itemOf(uri: string, mimeType: string, bytes: Uint8Array, asText: boolean): JsonObject {
  if (asText) return { uri, mimeType, text: decodeText(bytes, mimeType) };
  return { uri, mimeType, blob: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
}

async function readDynamic(
  { plan, variables }: Extract<FoundResource, { kind: 'dynamic' }>,
  uri: string,
  turn: Turn,
): Promise<JsonObject> {
  const log = callLog(turn, plan.name);
  const { signal, trace } = turn;
  const runtime = plan.runtime ?? turn.runtime;
  log?.start();
  try {
    const inputs = inputsOf(plan, variables, uri);
    const onExchange = log === undefined ? {} : { onExchange: log.onExchange };
    const result = await plan.operation.execute(inputs, { runtime, signal, ...trace, ...onExchange });
    const item = await contentsItem(plan, uri, result, turn);
    log?.end(false);
    return item;
  } catch (error) {
    log?.end(true);
    throw faultOf(error, plan, turn);
  }
}

/** URI variables as inputs, converted to the declared types. */
function inputsOf({ operation }: DynamicResource, variables: Readonly<Record<string, string>>, uri: string): Inputs {
  const inputs = newInputs();
  for (const [name, value] of Object.entries(variables)) inputs[name] = value;
  for (const input of operation.inputs) {
    const value = variables[input.name];
    if (value === undefined) {
      if (input.required)
        throw new RpcFault(
          rpcCodes.invalidParams,
          `Invalid params: "${input.name}" is required and no variable of the uri gives it`,
          { data: { uri } },
        );
      continue;
    }
    const checked = checkJson(input, value);
    if (!checked.ok)
      throw new RpcFault(rpcCodes.invalidParams, `Invalid params: "${input.name}" ${checked.message}`, {
        data: { uri },
      });
    inputs[input.name] = checked.value;
  }
  return inputs;
}

async function contentsItem(
  { resource, maxBinarySize }: DynamicResource,
  uri: string,
  result: OperationResult,
  { runtime }: Turn,
): Promise<JsonObject> {
  if (result.status >= 400) {
    if (result.kind === 'bytes') result.body.discard();
    throw new RpcFault(rpcCodes.internalError, `The resource could not be read: HTTP ${result.status}`, {
      data: { httpStatus: result.status },
    });
  }
  const declared = resource.mimeType;
  if (result.kind === 'empty') return { uri, mimeType: declared ?? 'application/json', text: '' };
  if (result.kind === 'value')
    return { uri, mimeType: declared ?? 'application/json', text: stringifyJson(result.value) };
  const { body, mediaType, binary } = result;
  if (binary)
    return itemOf(uri, declared ?? mediaType ?? 'application/octet-stream', await body.collect(maxBinarySize), false);
  const bytes = body.ready ?? (await body.collect(runtime.options.maxResponseBytes));
  return { uri, mimeType: declared ?? 'application/json', text: decodeText(bytes, mediaType) };
}

function faultOf(error: unknown, plan: DynamicResource, { runtime }: Turn): RpcFault {
  if (error instanceof RpcFault) return error;
  logFailure(runtime.logger, error, plan.operation.id);
  const failure = asNaftikoError(error);
  if (failure.code === 'NAF_ERR_INVALID_INPUT')
    return new RpcFault(rpcCodes.invalidParams, `Invalid params: ${failure.message}`);
  return new RpcFault(rpcCodes.internalError, failure.message, { data: { httpStatus: failure.status } });
}

/** One request in, one answer out: the order of checks of both eras, whatever the transport. */
import { isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import { readCapabilities, type ClientCapabilities, noCapabilities } from './client-capabilities.ts';
import { checkModernRequest, type ClaimHeaders } from './modern-checks.ts';
import {
  errorText,
  resultText,
  type RequestId,
  type RpcError,
  rpcCodes,
  RpcFault,
  type RpcRequest,
} from './json-rpc.ts';
import type { McpService } from './mcp-service.ts';
import { legacyMethods, type Method, modernMethods, unknownMethod } from './methods.ts';
import {
  type Era,
  type Features,
  featuresOf,
  isLegacyRevision,
  type LegacyRevision,
  metaKeys,
  metaOf,
  modernRevision,
  newestLegacy,
  type Revision,
} from './revision.ts';
import { registerRunning } from './running.ts';
import { cancelledByClient, type Session } from './session.ts';
import type { Outbound, Reply, Trace, Turn } from './turn.ts';

/** How a request arrived. */
export interface Arrival {
  readonly era: Era;
  /** HTTP only: what is held against the body in the modern era, and the revision of a sessionless legacy request. */
  readonly headers?: ClaimHeaders;
  readonly session: Session | undefined;
  readonly principal: string;
  readonly outbound: Outbound;
  readonly trace: Trace;
  /** Told the controller of a call that can be cancelled, so that the transport can stop it. */
  readonly onRunning?: (controller: AbortController) => void;
  /** Told what a successful `initialize` settled, before its answer goes out. */
  readonly onHandshake?: (handshake: Handshake) => void;
}

/** What `initialize` settles. */
export interface Handshake {
  readonly revision: LegacyRevision;
  readonly capabilities: ClientCapabilities;
}

/** The answer to one request. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Answers a request; undefined for one that the client cancelled. Never rejects. */
export async function answerRequest(
  service: McpService,
  request: RpcRequest,
  arrival: Arrival,
): Promise<Answer | undefined> {
  try {
    const { method, params } = request;
    if (arrival.era === 'legacy' && method === 'initialize') return initialize(service, request, arrival);
    if (arrival.era === 'modern') checkModernRequest(method, params, arrival.headers);
    const served = (arrival.era === 'modern' ? modernMethods : legacyMethods).get(method);
    if (served === undefined) throw unknownMethod(method);
    const object = paramsObject(params, served);
    if (arrival.era === 'modern' && arrival.headers !== undefined) checkName(served, object, arrival.headers);
    return await serve(service, served, request, object, arrival);
  } catch (error) {
    logMismatch(service, request.params, error);
    return refusal(service, request.id, error, arrival.era);
  }
}

async function serve(
  service: McpService,
  served: Method,
  request: RpcRequest,
  params: JsonObject,
  arrival: Arrival,
): Promise<Answer | undefined> {
  if (served.cancellable === undefined) {
    const reply = await served.serve(service, turnOf(service, request, params, arrival, neverAborted));
    return { status: 200, text: written(service, served, request.id, reply, arrival.era) };
  }
  const controller = new AbortController();
  const forget = registerRunning(arrival.session, request.id, controller);
  arrival.onRunning?.(controller);
  try {
    const reply = await served.serve(service, turnOf(service, request, params, arrival, controller.signal));
    if (isCancelled(controller.signal)) return undefined;
    return { status: 200, text: written(service, served, request.id, reply, arrival.era) };
  } catch (error) {
    if (isCancelled(controller.signal)) return undefined;
    throw error;
  } finally {
    forget();
  }
}

function isCancelled(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason === cancelledByClient;
}

const neverAborted = new AbortController().signal;

function paramsObject(params: JsonValue | undefined, { named }: Method): JsonObject {
  if (params === undefined && named !== undefined)
    throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: missing params');
  if (params === undefined) return {};
  if (!isJsonObject(params)) throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: params must be an object');
  return params;
}

/** `Mcp-Name` against the body, once the body has a name at all. @see docs/spec/mcp.md M10 */
function checkName({ named }: Method, params: JsonObject, headers: ClaimHeaders): void {
  if (named === undefined) return;
  const value = member(params, named);
  // A body without a name is refused by its handler, in the same words on every transport.
  if (typeof value === 'string') headers.checkName(value);
}

const revisionFeatures = new Map<Revision, Features>();

function featuresFor(revision: Revision): Features {
  const known = revisionFeatures.get(revision);
  if (known !== undefined) return known;
  const features = featuresOf(revision);
  revisionFeatures.set(revision, features);
  return features;
}

function turnOf(
  service: McpService,
  { id, method }: RpcRequest,
  params: JsonObject,
  arrival: Arrival,
  signal: AbortSignal,
): Turn {
  const { era, session, principal, outbound } = arrival;
  const revision =
    era === 'modern' ? modernRevision : (session?.revision ?? arrival.headers?.legacyRevision ?? newestLegacy);
  const capabilities = era === 'modern' ? modernCapabilities(params) : (session?.capabilities ?? noCapabilities);
  const trace = traceOf(params, arrival.trace);
  return {
    era,
    revision,
    features: featuresFor(revision),
    id,
    method,
    params,
    capabilities,
    principal,
    session,
    outbound,
    trace,
    runtime: service.runtime,
    signal,
  };
}

function modernCapabilities(params: JsonObject): ClientCapabilities {
  const meta = metaOf(params);
  const declared = meta === undefined ? undefined : member(meta, metaKeys.clientCapabilities);
  return isJsonObject(declared) ? readCapabilities(declared) : noCapabilities;
}

const traceparentForm = /^[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** `_meta` wins over the headers, in both eras. @see docs/spec/mcp.md section 12 */
function traceOf(params: JsonObject, fromHeaders: Trace): Trace {
  const meta = metaOf(params);
  const traceparent = meta === undefined ? undefined : member(meta, 'traceparent');
  if (meta === undefined || typeof traceparent !== 'string' || !traceparentForm.test(traceparent)) return fromHeaders;
  const tracestate = member(meta, 'tracestate');
  return typeof tracestate === 'string' ? { traceparent, tracestate } : { traceparent };
}

function written(service: McpService, { cached }: Method, id: RequestId, { members, asks }: Reply, era: Era): string {
  if (era === 'legacy') return resultText(id, members);
  if (asks === true) return resultText(id, `${members}${service.askingEnd}`);
  const all = `${members}${cached === true ? service.caching : ''}${service.modernEnd}`;
  return resultText(id, members === '' ? all.slice(1) : all);
}

/** The handshake. @see docs/spec/mcp.md L1 */
function initialize(service: McpService, { id, params }: RpcRequest, { onHandshake }: Arrival): Answer {
  if (params !== undefined && !isJsonObject(params))
    throw new RpcFault(rpcCodes.invalidParams, 'Invalid params: params must be an object');
  const asked = params === undefined ? undefined : member(params, 'protocolVersion');
  const revision = isLegacyRevision(asked) ? asked : newestLegacy;
  const declared = params === undefined ? undefined : member(params, 'capabilities');
  const capabilities = isJsonObject(declared) ? sessionCapabilities(declared, revision) : noCapabilities;
  onHandshake?.({ revision, capabilities });
  return { status: 200, text: resultText(id, service.written[revision].handshake) };
}

/** What a client of that revision can be asked: a word that came later means nothing in it (L6). */
function sessionCapabilities(declared: JsonObject, revision: LegacyRevision): ClientCapabilities {
  const read = readCapabilities(declared);
  return featuresFor(revision).elicitation ? read : { ...read, elicitation: false };
}

/** The answer to a request that failed: what was meant keeps its code, a fault of the engine is −32603 and logged. */
export function refusal(
  service: Pick<McpService, 'runtime'>,
  id: RequestId | undefined,
  error: unknown,
  era: Era,
): Answer {
  if (error instanceof RpcFault) return { status: statusOf(error.error, era), text: errorText(id, error.error) };
  service.runtime.logger.log('error', 'request failed unexpectedly', { error });
  const internal = { code: rpcCodes.internalError, message: 'Internal error' };
  return { status: statusOf(internal, era), text: errorText(id, internal) };
}

/** Tells of headers that differ from the body, with the name the client gives itself. @see docs/spec/mcp.md M3 */
export function logMismatch(
  { runtime }: Pick<McpService, 'runtime'>,
  params: JsonValue | undefined,
  error: unknown,
): void {
  if (!(error instanceof RpcFault) || error.error.code !== rpcCodes.headerMismatch) return;
  const info = member(metaOf(params) ?? {}, metaKeys.clientInfo);
  const name = isJsonObject(info) ? member(info, 'name') : undefined;
  const client = typeof name === 'string' ? { client: name.slice(0, 100) } : {};
  runtime.logger.log('warn', 'a request has headers that differ from its body', { ...client, reason: error.message });
}

/** @see docs/spec/mcp.md section 3, the table of HTTP statuses */
function statusOf({ code, status }: RpcError, era: Era): number {
  if (status !== undefined) return status;
  switch (code) {
    case rpcCodes.parseError:
    case rpcCodes.invalidRequest:
    case rpcCodes.headerMismatch:
    case rpcCodes.missingCapability:
    case rpcCodes.unsupportedVersion:
      return 400;
    case rpcCodes.methodNotFound:
      return era === 'modern' ? 404 : 200;
    case rpcCodes.sessionNotFound:
      return 404;
    default:
      return 200;
  }
}

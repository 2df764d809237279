/** One consumed operation, compiled: `send` builds and sends, `decode` reads the answer. */
import type { Credentials, PlacedKey } from '../../authentication/credentials.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Name, Scope } from '../../expressions/scope.ts';
import type { ConsumedHttpOperation, ConsumedHttpResource, ConsumesHttp } from '../../model/consumes.ts';
import type { ConsumedInputParameter } from '../../model/parameters.ts';
import type { CallContext } from '../../operation/call-context.ts';
import type { ConsumedOperation, UpstreamAnswer } from '../consumer.ts';
import { compileBody } from './body/compile-body.ts';
import type { BodyPlan } from './body/body.ts';
import { callerBody } from './body/parameters.ts';
import { compileDecoder } from './decoders.ts';
import { compileHeaders, isHeaderName, neverSent } from './headers.ts';
import type { LiveConsumer } from './live-consumer.ts';
import { compileParameter, fedParameters, mergeParameters, type ParameterPlan } from './parameters.ts';
import { compilePath, type PathPlan, queryNames, readPath, type WrittenPath } from './path.ts';
import { compileQuery } from './query.ts';
import { authorize, buildRequest, type RequestPlan } from './request.ts';
import { decodeAnswer } from './response.ts';
import { distinctNames } from './distinct-names.ts';
import { dispatchRequest } from './exchange.ts';
import { withSources } from './faults.ts';

/** What the operations of one adapter share. */
export interface AdapterPlan {
  readonly consumes: ConsumesHttp;
  readonly boundNames: ReadonlySet<string>;
  readonly credentials: Credentials | undefined;
  /** Lower-case names of the headers that are the credentials'. */
  readonly credentialHeaders: ReadonlySet<string>;
  /** Variables of the base URI. */
  readonly baseNames: readonly Name[];
  readonly report: Report;
  /** The state of this adapter in a running capability. */
  live(call: CallContext): LiveConsumer;
}

/** Compiles one operation. Reports the codes of `diagnostics/codes/consumes.ts`. */
export function compileOperation(
  adapter: AdapterPlan,
  resource: ConsumedHttpResource,
  operation: ConsumedHttpOperation,
): ConsumedOperation {
  const { consumes, report } = adapter;
  const id = `${consumes.namespace}.${operation.name}`;
  const merged = mergeParameters(consumes.inputParameters, resource.inputParameters, operation.inputParameters);
  const parameters = merged.map((parameter) => compileParameter(parameter, report));
  reportParameters(adapter, operation, merged);
  const path = readPath(operation.path, operation.origin, report);
  const body = compileBody(operation.body, parameters, id, report);
  const decoding = compileDecoder(consumes, operation, id, report);
  // Has nothing left to report, and of the operations of a large document few are ever called.
  let plan: RequestPlan | undefined;
  const request = (): RequestPlan => (plan ??= compileRequest(adapter, operation, { id, parameters, path, body }));
  return {
    id,
    consumes,
    operation,
    parameters: merged,
    pathNames: inputNames(path, adapter.credentials),
    bodyNames: body.names,
    valueNames: valueNames(parameters),
    callerBody: body === callerBody,
    binary: decoding.binary,
    send: (scope, call) => send(request, adapter, parameters, scope, call),
    decode: (answer, call) => decodeAnswer(decoding, answer, call),
  };
}

/** The placeholders of a path. What a key of the credentials fills is no input. */
function inputNames({ names }: WrittenPath, credentials: Credentials | undefined): readonly string[] {
  const texts = names.map((name) => name.text);
  return credentials === undefined ? texts : texts.filter((name) => pathKey(credentials, name) === undefined);
}

function compileOperationPath(
  credentials: Credentials | undefined,
  path: WrittenPath,
  parameters: readonly ParameterPlan[],
  id: string,
): PathPlan {
  return compilePath(path, {
    operation: id,
    reader: (name) => {
      const key = pathKey(credentials, name);
      if (key !== undefined) return (scope) => key.value.render(scope);
      return parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.read;
    },
    optional: (name) => parameters.some((parameter) => parameter.in !== 'path' && parameter.name === name),
  });
}

/** The API key that fills a placeholder. */
function pathKey(credentials: Credentials | undefined, name: string): PlacedKey | undefined {
  return credentials?.placed.find(({ placement, key }) => placement === 'path' && key.constant === name);
}

interface OperationParts {
  readonly id: string;
  readonly parameters: readonly ParameterPlan[];
  readonly path: WrittenPath;
  readonly body: BodyPlan;
}

function compileRequest(
  { credentials, credentialHeaders, boundNames, baseNames }: AdapterPlan,
  { method, path: pathText }: ConsumedHttpOperation,
  { id, parameters, path, body }: OperationParts,
): RequestPlan {
  const inPath = queryNames(path);
  const query = parameters.filter((plan) => plan.in === 'query' && !inPath.has(plan.name));
  const names = [...baseNames, ...path.names, ...body.names.map(({ name }) => name), ...(credentials?.names ?? [])];
  const headers = compileHeaders({ operation: id, parameters, boundNames, credentialHeaders });
  return {
    operation: id,
    pathText,
    method,
    path: compileOperationPath(credentials, path, parameters, id),
    query: compileQuery(query),
    headers,
    body,
    credentials,
    fed: fedParameters(parameters, names),
    secretHeaders: new Set([...alwaysSecret, ...(credentials?.headerNames ?? []), ...headers.secret]),
    secretBody:
      body.names.some(({ name }) => boundNames.has(name.text)) ||
      (credentials?.placed.some(({ placement }) => placement === 'body') ?? false) ||
      parameters.some((plan) => plan.in === 'body' && plan.template?.names.some((name) => boundNames.has(name.text))),
  };
}

/** Headers that no redirect carries to another origin, besides those of the adapter's own credentials. */
const alwaysSecret: readonly string[] = ['authorization', 'cookie', 'proxy-authorization'];

function valueNames(parameters: readonly ParameterPlan[]): readonly Name[] {
  return distinctNames(parameters.flatMap((plan) => plan.template?.names ?? noNames));
}

const noNames: readonly Name[] = [];

function reportParameters(
  { consumes, credentialHeaders, report }: AdapterPlan,
  operation: ConsumedHttpOperation,
  parameters: readonly ConsumedInputParameter[],
): void {
  for (const { name, in: place, origin } of parameters) {
    if (place === 'body' && operation.body !== undefined && operation.body.type !== 'caller') {
      const used = `"${name}" of "${operation.name}" is not sent: the operation has a body of its own.`;
      report('body-parameter-unused', origin, used, { severity: 'note' });
    }
    if (place !== 'header') continue;
    const lower = name.toLowerCase();
    if (neverSent.has(lower)) report('header-never-sent', origin, `the header parameter "${name}" is never sent.`);
    else if (!isHeaderName(name)) report('header-name-invalid', origin, `"${name}" can not be the name of a header.`);
    else if (credentialHeaders.has(lower)) {
      report(
        'authorization-parameter-ignored',
        origin,
        `the header "${name}" is written by the authentication of "${consumes.namespace}".`,
      );
    }
  }
}

/** Not async: a fault while building rejects, and otherwise the exchange's own promise is handed on. */
function send(
  planned: () => RequestPlan,
  adapter: AdapterPlan,
  parameters: readonly ParameterPlan[],
  scope: Scope,
  call: CallContext,
): Promise<UpstreamAnswer> {
  try {
    const plan = planned();
    const live = adapter.live(call);
    const request = buildRequest(plan, live.baseOf, scope, call);
    const unsigned = [...request.headers];
    const pending = authorize(live.credentials, request);
    if (pending === undefined) return dispatchRequest(plan, live, request, unsigned, call);
    return pending.then(() => dispatchRequest(plan, live, request, unsigned, call));
  } catch (error) {
    return Promise.reject(withSources(error, parameters));
  }
}

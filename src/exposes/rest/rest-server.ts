/** Serves compiled routes: routing, inputs, the call, the answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Guard } from '../../authentication/guard.ts';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { newInputs } from '../../expressions/scope.ts';
import type { RestExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import { httpCall } from '../http-call.ts';
import type { Admitted, HttpExposer, Refusal } from '../http-server.ts';
import { logFailure } from '../problem.ts';
import { defaultMaxBodyBytes, hasBody, readBody } from '../read-body.ts';
import { refusalError } from '../refusal-error.ts';
import { sendEmpty } from '../send.ts';
import { allowOrigin, isPreflight, replyPreflight } from './cors.ts';
import { reply, replyProblem } from './reply.ts';
import { type RestBody, restBody } from './request-body.ts';
import { readInputs, requestParts } from './request-input.ts';
import type { RoutedOperation, Routes, Routing } from './routes.ts';
import { type PageRouting, type SelfDescription, withPages } from './self-description.ts';

const noInputs = newInputs();

/** The HTTP side of a REST exposer. `pages`: `/openapi.json` and `/docs`, unless they are switched off. */
export function restServer(
  exposes: RestExposes,
  declared: Routes,
  guard: Guard | undefined,
  runtime: Runtime,
  pages?: SelfDescription,
): HttpExposer {
  const maxBytes = runtime.options.maxRequestBytes ?? defaultMaxBodyBytes.rest;
  const routes: AnyRoutes = pages === undefined ? declared : withPages(declared, pages);
  const crossOrigin = runtime.options.allowOrigins.length > 0;
  return {
    exposes,
    guard,
    before(request, response, visit) {
      if (!crossOrigin) return false;
      allowOrigin(response, visit);
      if (!visit.listed || !isPreflight(request)) return false;
      const { path } = splitTarget(request.url ?? '/');
      const routing = routes('OPTIONS', path);
      if (routing.kind === 'unknown' || routing.kind === 'malformed') replyUnrouted(response, routing.kind, '');
      else replyPreflight(request, response, 'allow' in routing ? routing.allow : anyMethod(routes, path));
      return true;
    },
    handle: (request, response, admitted) => handle(request, response, admitted, { routes, runtime, maxBytes }),
    refuse: (_request, response, refusal) => refuse(response, refusal),
  };
}

type AnyRoutes = (method: string, path: string) => Routing | PageRouting;

interface Service {
  readonly routes: AnyRoutes;
  readonly runtime: Runtime;
  readonly maxBytes: number;
}

function handle(
  request: IncomingMessage,
  response: ServerResponse,
  admitted: Admitted,
  service: Service,
): void | Promise<void> {
  const { path, query } = splitTarget(admitted.url);
  if (path === '*') return sendEmpty(response, 204);
  const routing = service.routes(request.method ?? 'GET', path);
  switch (routing.kind) {
    case 'operation':
      return run(request, response, routing, query, admitted.consumed, service);
    case 'forward':
      return forward(request, response, routing, query, admitted.consumed, service);
    case 'page':
      return routing.page.serve(request, response);
    case 'options':
      return sendEmpty(response, 204, { allow: routing.allow });
    default:
      return replyUnrouted(response, routing.kind, 'allow' in routing ? routing.allow : '');
  }
}

async function run(
  request: IncomingMessage,
  response: ServerResponse,
  { operation, variables, runtime: own }: Extract<Routing, { kind: 'operation' }>,
  query: string,
  credential: string | undefined,
  { runtime, maxBytes }: Service,
): Promise<void> {
  const { plan } = operation;
  try {
    const reading = bodyOf(request, response, operation, maxBytes);
    const body = reading === undefined ? undefined : await reading;
    const { inputs } = plan;
    const values =
      inputs.length === 0 ? noInputs : readInputs(inputs, requestParts(request, variables, query, body, credential));
    const result = await plan.execute(values, httpCall(request, response, own ?? runtime, body));
    if (response.destroyed) {
      if (result.kind === 'bytes') result.body.discard();
      return;
    }
    await reply(request, response, result, runtime.logger);
  } catch (error) {
    fail(request, response, error, plan.id, runtime);
  }
}

function bodyOf(
  request: IncomingMessage,
  response: ServerResponse,
  { takesBody }: RoutedOperation,
  maxBytes: number,
): undefined | Promise<RestBody | undefined> {
  if (!takesBody || !hasBody(request)) return undefined;
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw new NaftikoError('NAF_ERR_BAD_REQUEST', 'request body has a content encoding that is not supported');
  }
  return readBody(request, response, maxBytes).then((bytes) =>
    bytes.length === 0 ? undefined : restBody(bytes, request.headers['content-type']),
  );
}

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { forward: plan, path, variables, rawTail, runtime: own }: Extract<Routing, { kind: 'forward' }>,
  query: string,
  credential: string | undefined,
  { runtime, maxBytes }: Service,
): Promise<void> {
  try {
    await plan.pass(
      request,
      response,
      { path, variables, rawTail, query, maxBytes, credential },
      httpCall(request, response, own ?? runtime),
    );
  } catch (error) {
    fail(request, response, error, plan.target, runtime);
  }
}

function fail(
  _request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  operation: string,
  runtime: Runtime,
): void {
  if (response.destroyed) return;
  logFailure(runtime.logger, error, operation);
  if (response.headersSent) response.destroy();
  else replyProblem(response, error, operation);
}

function replyUnrouted(
  response: ServerResponse,
  kind: 'unknown' | 'malformed' | 'method' | 'options',
  allow: string,
): void {
  switch (kind) {
    case 'malformed':
      return replyProblem(
        response,
        new NaftikoError('NAF_ERR_BAD_REQUEST', 'path is not valid percent-encoding'),
        undefined,
      );
    case 'unknown':
      return replyProblem(response, new NaftikoError('NAF_ERR_NOT_FOUND', 'no resource has this path'), undefined);
    case 'method':
    case 'options':
      return replyProblem(
        response,
        new NaftikoError('NAF_ERR_METHOD_NOT_ALLOWED', `this path answers ${allow}`),
        undefined,
        { allow },
      );
  }
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  replyProblem(response, refusalError(refusal), undefined, refusal.headers);
}

function splitTarget(url: string): { readonly path: string; readonly query: string } {
  const question = url.indexOf('?');
  return question < 0 ? { path: url, query: '' } : { path: url.slice(0, question), query: url.slice(question + 1) };
}

/** The methods of a path that a proxy or an `OPTIONS` operation answers. */
function anyMethod(routes: AnyRoutes, path: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
    .filter((method) => {
      const { kind } = routes(method, path);
      return kind === 'operation' || kind === 'forward';
    })
    .join(', ');
}

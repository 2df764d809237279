/** A consumed operation's request, compiled: a scope in, a request for the wire out. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { Credentials, LiveCredentials, PlacedKey } from '../../authentication/credentials.ts';
import type { Scope } from '../../expressions/scope.ts';
import type { CallContext } from '../../operation/call-context.ts';
import type { Base, BaseOf } from './base-uri.ts';
import type { BodyPlan, BuiltBody } from './body/body.ts';
import { withBodyKeys } from './body/keys.ts';
import { cookiePair, type HeaderPlan } from './headers.ts';
import { feed, type ParameterPlan } from './parameters.ts';
import type { PathPlan } from './path.ts';
import { joinQuery, type QueryPlan } from './query.ts';
import { childTraceparent } from './trace-context.ts';
import { encodeValue } from './url-text.ts';

/** Everything about an operation's request that is known at load. */
export interface RequestPlan {
  /** `namespace.name`. */
  readonly operation: string;
  readonly method: string;
  /** The path as written, for logs. */
  readonly pathText: string;
  readonly path: PathPlan;
  readonly query: QueryPlan;
  readonly headers: HeaderPlan;
  readonly body: BodyPlan;
  readonly credentials: Credentials | undefined;
  /** Parameters whose own values templates see. */
  readonly fed: readonly ParameterPlan[];
  /** Lower-case names of headers that stay on their origin, and whose values are not shown. */
  readonly secretHeaders: ReadonlySet<string>;
  /** Whether the body holds a bound secret or an API key: it then stays on its origin. */
  readonly secretBody: boolean;
}

/** A request and what must be known to repeat it elsewhere. */
export interface BuiltRequest {
  readonly base: Base;
  readonly origin: string;
  readonly method: string;
  readonly target: string;
  readonly headers: string[];
  readonly body: string | Uint8Array | null;
  /** The scope that credentials are rendered in. */
  readonly scope: Scope;
}

/**
 * Builds the request without the headers of the credentials.
 * @throws NAF_ERR_INVALID_INPUT, NAF_ERR_DOCUMENT, NAF_ERR_CREDENTIAL
 * @see docs/spec/consume.md section 1
 */
export function buildRequest(plan: RequestPlan, baseOf: BaseOf, given: Scope, call: CallContext): BuiltRequest {
  const scope = feed(given, plan.fed);
  const base = baseOf(scope);
  const placed = plan.credentials?.placed ?? [];
  let query = joinQuery(plan.path.query(scope), plan.query(scope));
  if (base.query !== '') query = joinQuery(base.query, query);
  const headers: string[] = [];
  const declaredType = plan.headers.write(scope, headers);
  let body = plan.body.build(scope, call);
  if (placed.length > 0) {
    query = joinQuery(query, keyQuery(placed, scope));
    addKeyCookies(placed, scope, headers);
    body = addBodyKeys(plan, placed, scope, body, declaredType);
  }
  const mediaType = contentType(declaredType, body?.mediaType);
  if (mediaType !== undefined) headers.push('content-type', mediaType);
  headers.push('traceparent', childTraceparent(call.traceparent));
  if (call.tracestate !== undefined && call.traceparent !== undefined) headers.push('tracestate', call.tracestate);
  const path = `${base.prefix}${plan.path.path(scope)}` || '/';
  const target = query === '' ? path : `${path}?${query}`;
  return { base, origin: base.origin, method: plan.method, target, headers, body: body?.content ?? null, scope };
}

/** Adds the headers of the credentials: at once, or after a token has been fetched. */
export function authorize(live: LiveCredentials | undefined, request: BuiltRequest): undefined | Promise<void> {
  return live?.authorize(request, request.scope);
}

/** A declared type wins; but not one for multipart that lacks the boundary, which only the engine knows. */
function contentType(declared: string | undefined, built: string | undefined): string | undefined {
  if (declared === undefined || declared === '') return built;
  const lacksBoundary = built?.startsWith('multipart/') === true && !/boundary=/i.test(declared);
  return lacksBoundary ? built : declared;
}

function keyQuery(placed: readonly PlacedKey[], scope: Scope): string {
  return placed
    .filter(({ placement }) => placement === 'query')
    .map(({ key, value }) => `${encodeValue(key.render(scope))}=${encodeValue(value.render(scope))}`)
    .join('&');
}

function addKeyCookies(placed: readonly PlacedKey[], scope: Scope, headers: string[]): void {
  const cookies = placed
    .filter(({ placement }) => placement === 'cookie')
    .map(({ key, value }) => cookiePair(key.render(scope), value.render(scope)));
  if (cookies.length === 0) return;
  const at = headers.indexOf('cookie');
  if (at < 0) headers.push('cookie', cookies.join('; '));
  else headers[at + 1] = [headers[at + 1], ...cookies].join('; ');
}

function addBodyKeys(
  { operation, method }: RequestPlan,
  placed: readonly PlacedKey[],
  scope: Scope,
  body: BuiltBody | undefined,
  declaredType: string | undefined,
): BuiltBody | undefined {
  const keys = placed
    .filter(({ placement }) => placement === 'body')
    .map(({ key, value }) => [key.render(scope), value.render(scope)] as const);
  if (keys.length === 0 || (body === undefined && (method === 'GET' || method === 'HEAD'))) return body;
  const typed = body === undefined ? undefined : { ...body, mediaType: declaredType ?? body.mediaType };
  const extended = withBodyKeys(typed, keys);
  if (extended !== undefined) return extended;
  throw new NaftikoError('NAF_ERR_CREDENTIAL', `${operation}: the body has no place for the API key`, { operation });
}

/** Proxied requests: passed on to the base URI with the target's own parameters and credentials. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { Credentials } from '../../authentication/credentials.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { newInputs, Scope } from '../../expressions/scope.ts';
import type { ConsumesHttp } from '../../model/consumes.ts';
import type { CallContext } from '../../operation/call-context.ts';
import type { ForwardRequest, UpstreamAnswer } from '../consumer.ts';
import { type ExchangeOptions, exchange } from './dispatch.ts';
import { compileHeaders, cookiePair, neverSent } from './headers.ts';
import type { LiveConsumer } from './live-consumer.ts';
import { compileParameter } from './parameters.ts';
import { compileQuery, joinQuery } from './query.ts';
import { childTraceparent } from './trace-context.ts';
import { encodeForm, encodeValue, hasControls } from './url-text.ts';

/** Passes one request on. */
export type Forward = (request: ForwardRequest, live: LiveConsumer, call: CallContext) => Promise<UpstreamAnswer>;

const dotSegment = /^(?:\.|%2e){1,2}$/i;
const unfitForUrl = /[^\x21-\x7e]/gu;

/**
 * Compiles forwarding to an adapter. Redirects are not followed; an upstream 401 to `digest` is answered when the
 * request has no body, which is gone otherwise.
 * @see docs/spec/rest.md section 10
 */
export function compileForward(
  consumes: ConsumesHttp,
  credentials: Credentials | undefined,
  boundNames: ReadonlySet<string>,
  report: Report,
): Forward {
  const { namespace } = consumes;
  // Only fixed values: nothing here is filled by a caller.
  const parameters = consumes.inputParameters
    .filter(({ value, in: place }) => value !== undefined || place === 'environment')
    .map((parameter) => compileParameter(parameter, report));
  const credentialHeaders = new Set(credentials?.headerNames);
  if (credentials !== undefined) credentialHeaders.add('authorization');
  const own = compileHeaders({ operation: namespace, parameters, boundNames, credentialHeaders });
  const declared = new Set(parameters.filter((plan) => plan.in === 'header').map(({ name }) => name.toLowerCase()));
  const ownQuery = compileQuery(parameters.filter((plan) => plan.in === 'query'));

  return async (request, live, call) => {
    const scope = new Scope(newInputs(), call.runtime.bindings);
    const base = live.baseOf(scope);
    const path = `${base.prefix}${forwardedPath(request.path)}` || '/';
    const fixed = joinQuery(ownQuery(scope), keyQuery(credentials, scope));
    const query = joinQuery(joinQuery(base.query, withoutNames(request.query, namesIn(fixed))), fixed);
    const headers: string[] = [];
    const declaredType = own.write(scope, headers);
    if (declaredType !== undefined) headers.push('content-type', declaredType);
    addKeyCookies(credentials, scope, headers);
    headers.push('traceparent', childTraceparent(call.traceparent));
    if (call.tracestate !== undefined && call.traceparent !== undefined) headers.push('tracestate', call.tracestate);
    const unsigned = mergedHeaders(request.headers, headers, declared, credentialHeaders);
    const target = query === '' ? path : `${path}?${query}`;
    const wire = {
      origin: base.origin,
      method: request.method,
      target,
      headers: [...unsigned],
      body: request.body ?? null,
    };
    const options: ExchangeOptions = {
      operation: namespace,
      signal: call.signal,
      timeoutMs: live.timeoutMs,
      decompress: true,
    };
    const dispatcher = live.pools.of(base.origin, base.guarded ? 'public' : 'any');
    await live.credentials?.authorize(wire, scope);
    const answer = await exchange(dispatcher, wire, options);
    if (answer.status !== 401 || request.body !== undefined || live.credentials?.renew === undefined) return answer;
    if (!(await live.credentials.renew(answer, wire.headers, scope))) return answer;
    answer.body?.discard();
    const again = { ...wire, headers: unsigned };
    await live.credentials.authorize(again, scope);
    return exchange(dispatcher, again, options);
  };
}

/** Each segment encoded anew. @throws NAF_ERR_BAD_REQUEST for what would leave the base */
function forwardedPath(path: string | undefined): string {
  if (path === undefined) return '';
  const segments = path.replace(/^\//, '').split('/');
  // Some servers take a backslash for a slash.
  const parts = segments.flatMap((segment) => segment.split('\\'));
  if (parts.some((part) => dotSegment.test(part)) || hasControls(path)) {
    throw new NaftikoError(
      'NAF_ERR_BAD_REQUEST',
      'the path must not contain "." or ".." segments or control characters',
    );
  }
  return segments.map((segment) => `/${encodeValue(segment)}`).join('');
}

function keyQuery(credentials: Credentials | undefined, scope: Scope): string {
  return (credentials?.placed ?? [])
    .filter(({ placement }) => placement === 'query')
    .map(({ key, value }) => `${encodeValue(key.render(scope))}=${encodeValue(value.render(scope))}`)
    .join('&');
}

function addKeyCookies(credentials: Credentials | undefined, scope: Scope, headers: string[]): void {
  for (const { placement, key, value } of credentials?.placed ?? []) {
    if (placement === 'cookie') headers.push('cookie', cookiePair(key.render(scope), value.render(scope)));
    if (placement === 'body')
      throw new NaftikoError('NAF_ERR_CREDENTIAL', 'a forwarded body has no place for the API key');
  }
}

function namesIn(query: string): ReadonlySet<string> {
  return new Set(query === '' ? [] : query.split('&').map(nameOf));
}

/** The client's pairs as they came, but for names that the target fixes. */
function withoutNames(query: string, names: ReadonlySet<string>): string {
  const kept =
    names.size === 0
      ? query
      : query
          .split('&')
          .filter((pair) => !names.has(nameOf(pair)))
          .join('&');
  return kept.replace(unfitForUrl, (found) => encodeURIComponent(found.toWellFormed()));
}

/** The name of a pair in one spelling, whatever escapes it was written with. */
function nameOf(pair: string): string {
  const [name = ''] = pair.split('=', 1);
  return [...new URLSearchParams(name).keys()][0] ?? encodeForm(name);
}

/** The client's headers, less those that the target writes itself, then the target's. */
function mergedHeaders(
  client: readonly (readonly [string, string])[],
  own: readonly string[],
  declared: ReadonlySet<string>,
  credentialHeaders: ReadonlySet<string>,
): string[] {
  const given = new Set(client.map(([name]) => name.toLowerCase()));
  // The engine's defaults give way to what the client sent and the document trusts; what the document fixes does not.
  const yields = (name: string): boolean => givesWay.has(name) && given.has(name) && !declared.has(name);
  const names = own.filter((_text, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const fixed = new Set(names.filter((name) => !yields(name)));
  const headers: string[] = [];
  for (const [name, value] of client) {
    const lower = name.toLowerCase();
    // The length is the message's own; undici checks the body against it.
    if ((neverSent.has(lower) && lower !== 'content-length') || hopByHop.has(lower)) continue;
    if (!fixed.has(lower) && !credentialHeaders.has(lower)) headers.push(name, value);
  }
  for (let index = 0; index + 1 < own.length; index += 2) {
    const name = own[index] ?? '';
    if (fixed.has(name.toLowerCase())) headers.push(name, own[index + 1] ?? '');
  }
  return headers;
}

/** Headers of the client's connection, not of its message. */
const hopByHop = new Set(['te', 'trailer', 'proxy-connection', 'proxy-authenticate']);
const givesWay = new Set(['accept', 'user-agent']);

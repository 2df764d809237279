/** Proxied requests: passed on to the base URI with the target's own parameters and credentials. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { Credentials } from '../../authentication/credentials.ts';
import { newInputs, Scope } from '../../expressions/scope.ts';
import type { CallContext } from '../../operation/call-context.ts';
import type { ForwardRequest, UpstreamAnswer } from '../consumer.ts';
import { type ExchangeOptions, exchange } from './dispatch.ts';
import { compileHeaders, cookiePair, neverSent } from './headers.ts';
import type { LiveConsumer } from './live-consumer.ts';
import type { AdapterPlan } from './operation.ts';
import { compileParameter } from './parameters.ts';
import { compileQuery, joinQuery } from './query.ts';
import { childTraceparent } from './trace-context.ts';
import { encodeForm, encodeValue, hasControls } from './url-text.ts';

/** Passes one request on. */
export type Forward = (request: ForwardRequest, live: LiveConsumer, call: CallContext) => Promise<UpstreamAnswer>;

const dotSegment = /^(?:\.|%2e){1,2}$/i;
const unfitForUrl = /[^\x21-\x7e]/gu;

/**
 * Compiles forwarding to an adapter. Redirects are not followed. The operator's policy applies as to calls; what has a
 * body is never sent twice, since it passes through.
 * @see docs/spec/rest.md section 10
 */
export function compileForward({ consumes, credentials, credentialHeaders, boundNames, report }: AdapterPlan): Forward {
  const { namespace } = consumes;
  // Only fixed values: nothing here is filled by a caller.
  const parameters = consumes.inputParameters
    .filter(({ value, in: place }) => value !== undefined || place === 'environment')
    .map((parameter) => compileParameter(parameter, report));
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
    const broken: Broken = {};
    const body = request.body === undefined ? null : remembering(request.body, broken);
    const passage = { origin: base.origin, guarded: base.guarded, method: request.method, target, unsigned, body };
    const { resilience } = live;
    const send = (): Promise<UpstreamAnswer> =>
      pass(passage, namespace, live, scope, call.signal).catch((error: unknown) => {
        // A body that broke off fails the upstream request: the client's fault, not the upstream's.
        throw broken.reason ?? error;
      });
    if (resilience === undefined) return send();
    const { method } = request;
    return resilience.run({ operation: namespace, method, repeatable: body === null, signal: call.signal, send });
  };
}

/** A request as it goes to the upstream, without credentials. */
interface ForwardPassage {
  readonly origin: string;
  readonly guarded: boolean;
  readonly method: string;
  readonly target: string;
  readonly unsigned: readonly string[];
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** One try: signed with what is known now, and once more after a challenge when there is no body, which is gone otherwise. */
async function pass(
  { origin, guarded, method, target, unsigned, body }: ForwardPassage,
  operation: string,
  { credentials, pools, timeoutMs }: LiveConsumer,
  scope: Scope,
  signal: AbortSignal,
): Promise<UpstreamAnswer> {
  const options: ExchangeOptions = { operation, signal, timeoutMs, decompress: true };
  const dispatcher = pools.of(origin, guarded ? 'public' : 'any');
  const wire = { origin, method, target, headers: [...unsigned], body };
  await credentials?.authorize(wire, scope);
  const answer = await exchange(dispatcher, wire, options);
  if (answer.status !== 401 || body !== null || credentials?.renew === undefined) return answer;
  if (!(await credentials.renew(answer, wire.headers, scope))) return answer;
  answer.body?.discard();
  const again = { ...wire, headers: [...unsigned] };
  await credentials.authorize(again, scope);
  return exchange(dispatcher, again, options);
}

/** Why a client's body broke off, once it has. */
interface Broken {
  reason?: unknown;
}

async function* remembering(body: AsyncIterable<Uint8Array>, broken: Broken): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    broken.reason = error;
    throw error;
  }
}

/** Each segment encoded anew. @throws NAF_ERR_BAD_REQUEST for what would leave the base */
function forwardedPath(path: string | undefined): string {
  if (path === undefined) return '';
  const segments = path.replace(/^\//, '').split('/').map(decodeSegment);
  // Some servers take a backslash for a slash, and undo escapes before they split.
  const parts = segments.flatMap((segment) => segment.split(/[/\\]/));
  if (parts.some((part) => dotSegment.test(part)) || segments.some(hasControls)) {
    throw new NaftikoError(
      'NAF_ERR_BAD_REQUEST',
      'the path must not contain "." or ".." segments or control characters',
    );
  }
  return segments.map((segment) => `/${encodeValue(segment)}`).join('');
}

/** The text of a segment; what is no valid escape stays as it is. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
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

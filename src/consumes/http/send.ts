/** Sends a built request: credentials, exchange, redirects, and the second try after a 401. */
import type { LiveCredentials } from '../../authentication/credentials.ts';
import type { UpstreamAnswer } from '../consumer.ts';
import { type ExchangeOptions, exchange } from './dispatch.ts';
import type { Pools, Reach } from './pools.ts';
import { followRedirect, type Hop, isRedirect, maxRedirects } from './redirects.ts';
import type { BuiltRequest } from './request.ts';

/** What sending needs besides the request. */
export interface SendContext {
  readonly pools: Pools;
  readonly live: LiveCredentials | undefined;
  readonly options: ExchangeOptions;
  /** Lower-case names of headers that never leave the origin. */
  readonly secretHeaders: ReadonlySet<string>;
  readonly secretBody: boolean;
}

/**
 * Sends a request that is already authorized. The common case, an answer that is neither a redirect nor a challenge,
 * costs one promise.
 * @see docs/spec/consume.md sections 6 and 7
 */
export function sendRequest(
  request: BuiltRequest,
  unsigned: readonly string[],
  context: SendContext,
): Promise<UpstreamAnswer> {
  const reach: Reach = request.base.guarded ? 'public' : 'any';
  const dispatcher = context.pools.of(request.origin, reach);
  return exchange(dispatcher, request, context.options).then((answer) =>
    needsMore(answer, context) ? goOn(request, unsigned, answer, context) : answer,
  );
}

function needsMore(answer: UpstreamAnswer, { live }: SendContext): boolean {
  return isRedirect(answer) || (answer.status === 401 && live?.renew !== undefined);
}

async function goOn(
  request: BuiltRequest,
  unsigned: readonly string[],
  first: UpstreamAnswer,
  context: SendContext,
): Promise<UpstreamAnswer> {
  let hop: Hop = request;
  let answer = first;
  let renewed = false;
  const secret = secretNames(request, unsigned, context);
  for (let redirects = 0; ;) {
    const atHome = hop.origin === request.origin;
    if (answer.status === 401 && !renewed && atHome && (await isRenewed(hop, answer, request, context))) {
      renewed = true;
      hop = await signedAgain(hop, unsigned, request, context);
    } else if (isRedirect(answer) && redirects < maxRedirects) {
      redirects += 1;
      const next = followRedirect(hop, answer, secret, context.secretBody);
      if (next === undefined) return answer;
      hop = next;
    } else return answer;
    answer.body?.discard();
    answer = await exchange(context.pools.of(hop.origin, reachOf(hop, request)), hop, context.options);
  }
}

/** Those known at load, and whatever the credentials wrote (the name of an API key may be a template). */
function secretNames(
  { headers }: BuiltRequest,
  unsigned: readonly string[],
  { secretHeaders }: SendContext,
): ReadonlySet<string> {
  const written = headers.slice(unsigned.length).filter((_text, index) => index % 2 === 0);
  return new Set([...secretHeaders, ...written.map((name) => name.toLowerCase())]);
}

async function isRenewed(
  hop: Hop,
  answer: UpstreamAnswer,
  request: BuiltRequest,
  { live }: SendContext,
): Promise<boolean> {
  return live?.renew === undefined ? false : live.renew(answer, hop.headers, request.scope);
}

/** The same hop with the headers as they were before signing, signed with what is known now. */
async function signedAgain(
  hop: Hop,
  unsigned: readonly string[],
  { scope }: BuiltRequest,
  { live }: SendContext,
): Promise<Hop> {
  const next: Hop = { ...hop, headers: [...unsigned] };
  await live?.authorize(next, scope);
  return next;
}

/** A redirect is the upstream's word, not the author's: to another host it must lead to a public address. */
function reachOf(hop: Hop, { base }: BuiltRequest): Reach {
  const host = new URL(hop.origin).hostname.replace(/^\[|\]$/g, '');
  return base.guarded || host !== base.host ? 'public' : 'any';
}

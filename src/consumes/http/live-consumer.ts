/** The state of a consumed adapter while a capability runs. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { Credentials, LiveCredentials, TokenFetch } from '../../authentication/credentials.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { BaseOf, BaseUriPlan } from './base-uri.ts';
import { type Pools, poolsOf } from './pools.ts';

/** Made on the first call, once per runtime. */
export interface LiveConsumer {
  readonly baseOf: BaseOf;
  readonly pools: Pools;
  readonly credentials: LiveCredentials | undefined;
}

/** Opens an adapter: base URI from outside applied, credentials without a token yet. */
export function openConsumer(base: BaseUriPlan, credentials: Credentials | undefined, runtime: Runtime): LiveConsumer {
  const pools = poolsOf(runtime);
  return { baseOf: base.open(runtime.options), pools, credentials: credentials?.open(tokenFetch(pools, runtime)) };
}

/** undici's `fetch` over our own pools: the same trust, proxies and time limit as every other request. */
function tokenFetch(pools: Pools, runtime: Runtime): TokenFetch {
  return async (url, { method, headers, body }) => {
    const { fetch } = await import('undici');
    const answer = await fetch(url, {
      method,
      headers,
      body: body?.toString() ?? null,
      redirect: 'manual',
      signal: AbortSignal.timeout(runtime.options.upstreamTimeoutMs),
      dispatcher: pools.of(new URL(url).origin, 'any'),
    });
    // Read whole, so that the connection is free, and given as Node's own Response, which oauth4webapi checks for.
    const text = await answer.text();
    if (text.length > maxTokenAnswer) throw new NaftikoError('NAF_ERR_CREDENTIAL', 'the token answer is too large');
    return new Response(text === '' ? null : text, {
      status: answer.status,
      headers: [...answer.headers],
    });
  };
}

/** Characters of an answer with a token or with metadata. */
const maxTokenAnswer = 1024 * 1024;

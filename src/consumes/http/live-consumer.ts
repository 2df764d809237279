/** The state of a consumed adapter while a capability runs. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { Credentials, LiveCredentials, TokenFetch } from '../../authentication/credentials.ts';
import type { Dispatcher } from 'undici';
import type { Runtime } from '../../operation/call-context.ts';
import type { BaseOf, BaseUriPlan } from './base-uri.ts';
import { parsePolicy, type Policy } from './policy.ts';
import { type Pools, poolsOf } from './pools.ts';
import { Resilience } from './resilience.ts';

/** Made on the first call, once per runtime. */
export interface LiveConsumer {
  readonly baseOf: BaseOf;
  readonly pools: Pools;
  readonly credentials: LiveCredentials | undefined;
  /** The operator's policy for the namespace; undefined: none. */
  readonly resilience: Resilience | undefined;
  readonly timeoutMs: number;
}

/** Opens an adapter: base URI from outside applied, credentials without a token yet. */
export function openConsumer(
  namespace: string,
  base: BaseUriPlan,
  credentials: Credentials | undefined,
  runtime: Runtime,
): LiveConsumer {
  const pools = poolsOf(runtime);
  const resilience = resilienceOf(namespace, runtime);
  return {
    baseOf: base.open(runtime.options),
    pools,
    credentials: credentials?.open(runtime.options.mock === true ? undefined : tokenFetch(pools, runtime)),
    resilience,
    timeoutMs: resilience?.timeoutMs ?? runtime.options.upstreamTimeoutMs,
  };
}

const policyOwner = {};

interface OpenPolicy {
  readonly policy: Policy;
  /** Entries that share a namespace share its limits. */
  readonly open: Map<string, Resilience>;
}

/** Faults of the policy file were reported when it was read; here only what is sound applies. */
function resilienceOf(namespace: string, runtime: Runtime): Resilience | undefined {
  if (runtime.options.policy === undefined) return undefined;
  const { policy, open } = runtime.held<OpenPolicy>(policyOwner, () => ({
    policy: parsePolicy(runtime.options.policy, () => undefined),
    open: new Map(),
  }));
  const known = open.get(namespace);
  if (known !== undefined) return known;
  const parts = policy.of(namespace);
  if (parts === undefined) return undefined;
  const opened = new Resilience(parts);
  open.set(namespace, opened);
  return opened;
}

/** undici's `fetch` over our own pools: the same trust, proxies and time limit as every other request. */
function tokenFetch(pools: Pools, runtime: Runtime): TokenFetch {
  return async (url, { method, headers, body }) => {
    const { fetch } = await import('undici');
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: body.toString() }),
      redirect: 'manual',
      signal: AbortSignal.timeout(runtime.options.upstreamTimeoutMs),
      // fetch calls nothing but `dispatch`.
      dispatcher: pools.of(new URL(url).origin, 'any') as Dispatcher,
    });
    // Read whole, so that the connection is free, and given as Node's own Response, which oauth4webapi checks for.
    const text = answer.body === null ? '' : await readTokenAnswer(answer.body);
    return new Response(text === '' ? null : text, {
      status: answer.status,
      headers: [...answer.headers],
    });
  };
}

/** Bytes of an answer with a token or with metadata, decompressed. */
const maxTokenAnswer = 1024 * 1024;

/** Leaving the loop cancels the rest of the answer. @throws NAF_ERR_CREDENTIAL as soon as it is too large */
async function readTokenAnswer(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxTokenAnswer) throw new NaftikoError('NAF_ERR_CREDENTIAL', 'the token answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

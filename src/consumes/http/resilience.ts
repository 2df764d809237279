/** Applies a namespace's policy around an exchange. */
import { setTimeout as sleep } from 'node:timers/promises';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { UpstreamAnswer } from '../consumer.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { ConcurrencyLimit } from './concurrency.ts';
import { cancelledError } from './failures.ts';
import type { NamespacePolicy, RetryPolicy } from './policy.ts';

/** One call under a policy. */
export interface GuardedCall {
  readonly operation: string;
  readonly method: string;
  /** Whether all of it can be sent again: false for a body that passes through. */
  readonly repeatable: boolean;
  readonly signal: AbortSignal;
  /** Sends it; `again` from the second time on, so that credentials are written anew. */
  send(again: boolean): Promise<UpstreamAnswer>;
}

const idempotentMethods = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']);
const retriedErrors = new Set(['NAF_ERR_UPSTREAM_UNREACHABLE', 'NAF_ERR_UPSTREAM_TIMEOUT']);

/** The policy of one namespace with its state in a running capability. */
export class Resilience {
  readonly timeoutMs: number | undefined;
  readonly #retry: RetryPolicy | undefined;
  readonly #limit: ConcurrencyLimit | undefined;
  readonly #breaker: CircuitBreaker | undefined;

  constructor({ timeoutMs, retry, concurrency, circuitBreaker }: NamespacePolicy) {
    this.timeoutMs = timeoutMs;
    this.#retry = retry;
    this.#limit = concurrency === undefined ? undefined : new ConcurrencyLimit(concurrency);
    this.#breaker = circuitBreaker === undefined ? undefined : new CircuitBreaker(circuitBreaker);
  }

  /** @throws NAF_ERR_UPSTREAM_BUSY, and what `send` throws in the end */
  async run(call: GuardedCall): Promise<UpstreamAnswer> {
    const attempts = this.#attemptsFor(call);
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#once(call, attempt > 1).catch((error: unknown) => asRetried(error));
      const waitMs = attempt < attempts ? this.#waitBefore(attempt + 1, outcome) : undefined;
      if (waitMs === undefined) {
        if (outcome instanceof NaftikoError) throw outcome;
        return outcome;
      }
      if (!(outcome instanceof NaftikoError)) outcome.body?.discard();
      await sleep(waitMs, undefined, { signal: call.signal }).catch(() => {
        throw cancelledError(call.operation);
      });
    }
  }

  #attemptsFor({ method, repeatable }: GuardedCall): number {
    if (this.#retry === undefined || !repeatable) return 1;
    return idempotentMethods.has(method) || this.#retry.nonIdempotent ? this.#retry.attempts : 1;
  }

  /** Milliseconds to wait, or undefined when the outcome stands. */
  #waitBefore(attempt: number, outcome: UpstreamAnswer | NaftikoError): number | undefined {
    const retry = this.#retry;
    if (retry === undefined) return undefined;
    const backoff = Math.min(retry.backoffMs * 2 ** (attempt - 2), retry.maxBackoffMs);
    if (outcome instanceof NaftikoError) return backoff;
    if (!retry.statuses.includes(outcome.status)) return undefined;
    const asked = retryAfterMs(outcome.headers['retry-after']);
    if (asked === undefined) return backoff;
    // An upstream that asks for more patience than the policy has gets its answer passed on.
    return asked > retry.maxBackoffMs ? undefined : asked;
  }

  async #once(call: GuardedCall, again: boolean): Promise<UpstreamAnswer> {
    await this.#limit?.enter(call.operation, call.signal);
    try {
      this.#breaker?.enter(call.operation);
      try {
        const answer = await call.send(again);
        this.#breaker?.done(answer.status < 500);
        return answer;
      } catch (error) {
        this.#breaker?.done(isUpstreamFailure(error) ? false : undefined);
        throw error;
      }
    } finally {
      this.#limit?.leave();
    }
  }
}

/** Gives an error that may be tried again as a value; throws any other. */
function asRetried(error: unknown): NaftikoError {
  if (isUpstreamFailure(error)) return error;
  throw error;
}

function isUpstreamFailure(error: unknown): error is NaftikoError {
  return error instanceof NaftikoError && retriedErrors.has(error.code);
}

/** `Retry-After` in seconds or as a date. */
function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

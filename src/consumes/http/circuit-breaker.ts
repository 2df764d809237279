/** Stops calling an upstream that keeps failing, and tries it again with one call after a while. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { CircuitBreakerPolicy } from './policy.ts';

/** The breaker of one namespace of a running capability. Times are those of a monotonic clock, in milliseconds. */
export class CircuitBreaker {
  readonly #policy: CircuitBreakerPolicy;
  readonly #now: () => number;
  #failures = 0;
  /** Until then nothing is sent; undefined while closed. */
  #openUntil: number | undefined;
  #trying = false;

  constructor(policy: CircuitBreakerPolicy, now: () => number = () => performance.now()) {
    this.#policy = policy;
    this.#now = now;
  }

  /** Lets a call through, or not. @throws NAF_ERR_UPSTREAM_BUSY while open */
  enter(operation: string): void {
    if (this.#openUntil === undefined) return;
    const waitMs = this.#openUntil - this.#now();
    if (waitMs > 0 || this.#trying) {
      throw new NaftikoError('NAF_ERR_UPSTREAM_BUSY', `${operation}: the upstream keeps failing`, {
        operation,
        retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
      });
    }
    this.#trying = true;
  }

  /** Told of every call that was let through. `undefined`: it says nothing about the upstream (cancelled). */
  done(succeeded: boolean | undefined): void {
    this.#trying = false;
    if (succeeded === undefined) return;
    if (succeeded) {
      this.#failures = 0;
      this.#openUntil = undefined;
      return;
    }
    this.#failures += 1;
    if (this.#failures >= this.#policy.failures) this.#openUntil = this.#now() + this.#policy.openMs;
  }
}

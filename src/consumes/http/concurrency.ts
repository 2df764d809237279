/** A limit on exchanges that run at once, with a queue in order of arrival. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { cancelledError } from './failures.ts';
import type { ConcurrencyPolicy } from './policy.ts';

interface Waiting {
  go(): void;
}

/** Places for one namespace of a running capability. */
export class ConcurrencyLimit {
  readonly #policy: ConcurrencyPolicy;
  readonly #waiting = new Set<Waiting>();
  #running = 0;

  constructor(policy: ConcurrencyPolicy) {
    this.#policy = policy;
  }

  /** Waits for a place. @throws NAF_ERR_UPSTREAM_BUSY when the queue is full or the wait too long, NAF_ERR_CANCELLED */
  async enter(operation: string, signal: AbortSignal): Promise<void> {
    if (this.#running < this.#policy.max) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.size >= this.#policy.queue) throw busyError(operation, 'too many calls are waiting');
    await this.#queue(operation, signal);
  }

  /** Gives the place up; the longest waiting call gets it. */
  leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#running -= 1;
    else next.go();
  }

  #queue(operation: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leaveQueue = (): void => {
        this.#waiting.delete(waiting);
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      };
      const onAbort = (): void => {
        leaveQueue();
        reject(cancelledError(operation));
      };
      const waiting: Waiting = {
        go: () => {
          leaveQueue();
          resolve();
        },
      };
      const timer = setTimeout(() => {
        leaveQueue();
        reject(busyError(operation, 'no place became free in time'));
      }, this.#policy.queueTimeoutMs);
      signal.addEventListener('abort', onAbort);
      this.#waiting.add(waiting);
    });
  }
}

function busyError(operation: string, reason: string): NaftikoError {
  return new NaftikoError('NAF_ERR_UPSTREAM_BUSY', `${operation}: ${reason}`, { operation, retryAfterSeconds: 1 });
}

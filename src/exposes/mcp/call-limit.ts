/** How many tool calls an adapter runs at once, and how many a caller may make in a minute. */

/** How long a call waits for a place, in milliseconds. @see docs/spec/mcp.md R9 */
export const placeWaitMs = 1000;

/** What a call is told that found no place. */
export const busyText = 'Busy: too many calls at once, try again in a second';

/** So many callers are counted; the one counted first makes room. */
const callersKept = 10_000;

/** The limits of one adapter. */
export class CallLimit {
  readonly #places: number;
  readonly #perMinute: number | undefined;
  readonly #now: () => number;
  readonly #waiting = new Set<() => void>();
  readonly #callers = new Map<string, { startedAt: number; calls: number }>();
  #running = 0;

  constructor(places: number, perMinute: number | undefined, now: () => number = () => performance.now()) {
    this.#places = places;
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Whether the caller has calls left in its current minute; counts this one. */
  admits(caller: string): boolean {
    if (this.#perMinute === undefined) return true;
    const now = this.#now();
    const known = this.#callers.get(caller);
    if (known !== undefined && now - known.startedAt < 60_000) {
      known.calls += 1;
      return known.calls <= this.#perMinute;
    }
    this.#callers.delete(caller);
    this.#callers.set(caller, { startedAt: now, calls: 1 });
    for (const oldest of this.#callers.keys()) {
      if (this.#callers.size <= callersKept) break;
      this.#callers.delete(oldest);
    }
    return true;
  }

  /** Takes a place at once where there is one. */
  tryEnter(): boolean {
    if (this.#running >= this.#places) return false;
    this.#running += 1;
    return true;
  }

  /** Waits for a place. False when none came free in time or the call was cancelled. */
  async enter(signal: AbortSignal): Promise<boolean> {
    if (this.tryEnter()) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const freed = (): void => resolve(true);
    const giveUp = (): void => {
      // A place that was handed over in the meantime is kept: `resolve` only counts once.
      if (this.#waiting.delete(freed)) resolve(false);
    };
    this.#waiting.add(freed);
    const timer = setTimeout(giveUp, placeWaitMs);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Gives a place back, to the call that has waited longest. */
  leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#running -= 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}

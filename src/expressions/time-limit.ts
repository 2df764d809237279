/** A time limit on work that does not wait: for patterns and parsers whose time depends on hostile text. */
import { type Context, createContext, Script } from 'node:vm';

/** The work was stopped in the middle. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

interface Watch {
  readonly state: Context & { work: () => unknown };
  readonly script: Script;
}

let watch: Watch | undefined;

/** Longest watch beside the time that is asked for, on a machine that gives the process little of its processors. */
const maxStretch = 10;
/** A watch that ended with less than this share of its time spent on the work was ended by a busy machine. */
const ownShare = 0.6;

/**
 * Does the work and gives its result; what it throws passes through. The limit is one of processor time: where the
 * machine was busy with something else while the watch ran, the work is done again with a longer one, so it must be
 * work that can be repeated. Takes a millisecond or two to set up.
 * @throws TimeLimitError after `limitMs` of work, or ten times as much by the clock
 */
export function withinTime<T>(limitMs: number, work: () => T): T {
  let watchMs = limitMs;
  for (;;) {
    const spentBefore = processorMs();
    const result = watched(watchMs, work);
    if (result !== undefined) return result.value;
    const spentMs = processorMs() - spentBefore;
    if (spentMs >= limitMs * ownShare || watchMs >= limitMs * maxStretch) break;
    watchMs = Math.min(limitMs * maxStretch, Math.ceil((watchMs * limitMs) / Math.max(spentMs, 1)));
  }
  throw new TimeLimitError(`stopped after ${limitMs} ms`);
}

/** Milliseconds of processor time that this thread has used; those of the process where Node can not tell (before 23.9). */
function processorMs(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
}

/** The result of the work, or undefined when `limitMs` by the clock were not enough. */
function watched<T>(limitMs: number, work: () => T): { readonly value: T } | undefined {
  watch ??= newWatch();
  const { state, script } = watch;
  let result: { readonly value: T } | undefined;
  state.work = () => {
    result = { value: work() };
  };
  try {
    script.runInContext(state, { timeout: limitMs });
  } catch (error) {
    if (isTimeout(error)) return undefined;
    throw error;
  } finally {
    state.work = nothing;
  }
  return result;
}

/** The error may come from the context, where `Error` is another class. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

function nothing(): void {
  // Keeps nothing of the last work alive.
}

function newWatch(): Watch {
  // Only our own fixed script runs there: the context is a way to a time limit, not a border.
  const state = createContext({ work: nothing }) as Watch['state']; // createContext gives what it was given
  return { state, script: new Script('work()') };
}

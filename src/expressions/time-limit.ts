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

/**
 * Does the work and gives its result; what it throws passes through. Takes a millisecond or two to set up.
 * @throws TimeLimitError after `limitMs`
 */
export function withinTime<T>(limitMs: number, work: () => T): T {
  watch ??= newWatch();
  const { state, script } = watch;
  let result: { readonly value: T } | undefined;
  state.work = () => {
    result = { value: work() };
  };
  try {
    script.runInContext(state, { timeout: limitMs });
  } catch (error) {
    if (isTimeout(error)) throw new TimeLimitError(`stopped after ${limitMs} ms`);
    throw error;
  } finally {
    state.work = nothing;
  }
  if (result === undefined) throw new TimeLimitError('stopped');
  return result.value;
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

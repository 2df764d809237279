/** Patterns of documents on values of callers: ECMAScript regular expressions that can not stall the process. */
import { compileLinearRegex, type LinearRegex, LinearRegexError } from './linear-regex.ts';
import { TimeLimitError, withinTime } from './time-limit.ts';

/** A compiled pattern. */
export interface BoundedPattern {
  /** Whether some part of the text matches. False also when that can not be told in the time that there is. */
  test(text: string): boolean;
}

/** The longest time that one check may take, in milliseconds. */
export const maxCheckMs = 100;

/** What all checks of one turn of the event loop may take together, plain patterns not counted, in milliseconds. */
const maxTurnMs = 2000;

/** Work (states times characters) that the linear machine does in less time than a watched check takes to set up. */
const maxLinearWork = 200_000;

/**
 * Compiles an ECMAScript pattern (`u` flag, unanchored). One that can not backtrack much runs as it is; others, such as
 * `^(a+)+$`, run without backtracking; what is left (look-around, back references, long texts) runs under a watch.
 * @throws SyntaxError for a text that is no regular expression
 * @see docs/spec/rest.md section 5.6
 */
export function compileBoundedPattern(pattern: string): BoundedPattern {
  const native = new RegExp(pattern, 'u');
  if (isPlain(pattern)) return { test: (text) => native.test(text) };
  const linear = linearOf(pattern);
  const decide = (text: string): boolean =>
    linear !== undefined && linear.size * text.length <= maxLinearWork ? linear.searches(text) : watched(native, text);
  return { test: (text) => inTurn(() => decide(text)) };
}

let spentMs = 0;

/** A list can bring thousands of texts that each take long: together they get no more than one turn has. */
function inTurn(check: () => boolean): boolean {
  if (spentMs > maxTurnMs) return false;
  if (spentMs === 0) setImmediate(() => (spentMs = 0));
  const started = performance.now();
  const found = check();
  // Never 0 after a check, so that the turn has one reset.
  spentMs += Math.max(performance.now() - started, Number.EPSILON);
  return found;
}

/**
 * Whether a pattern takes time in proportion to the text: no groups or alternatives, and either nothing that varies in
 * length or one such thing after `^`.
 */
function isPlain(pattern: string): boolean {
  const bare = pattern.replace(/\\(?:[pPu]\{[^}]*\}|.)/gsu, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/[()|]/.test(bare)) return false;
  const varying = bare.match(/[*+?]|\{\d+,\d*\}/g)?.filter((mark) => mark !== '?').length ?? 0;
  const optional = bare.match(/\?/g)?.length ?? 0;
  return bare.startsWith('^') ? varying + optional <= 1 : varying + optional === 0;
}

function linearOf(pattern: string): LinearRegex | undefined {
  try {
    return compileLinearRegex(pattern, 'u');
  } catch (error) {
    if (error instanceof LinearRegexError) return undefined;
    throw error;
  }
}

/** V8 looks for the end of the time while it backtracks, and stops there. */
function watched(expression: RegExp, text: string): boolean {
  try {
    return withinTime(maxCheckMs, () => expression.test(text));
  } catch (error) {
    if (error instanceof TimeLimitError) return false;
    throw error;
  }
}

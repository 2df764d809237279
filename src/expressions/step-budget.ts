/** How many steps a JSONPath may take: paths such as `$..*..*` multiply what they find, and the values are an upstream's. */
import { isJsonList, type JsonValue } from '../json/json-value.ts';

/** Steps that any selection may take. A step is a value that is visited, or work that takes as long. */
export const maxSteps = 5_000_000;
/**
 * Steps for each value in what is searched, and for each few characters of a text, where that comes to more: a large answer
 * may be searched a few times over.
 */
const stepsPerValue = 8;
const charactersPerValue = 4;
/** Steps of all selections in one turn of the event loop, so that a list can not bring thousands of costly ones. */
const maxTurnSteps = 50_000_000;

/** The search was stopped in the middle. */
export class StepLimitError extends Error {
  override readonly name = 'StepLimitError';
}

// Selecting never waits, so that one counter at a time is enough.
let left = Infinity;
let searched: JsonValue | undefined;
let spentInTurn = 0;

/**
 * Searches a value, with `spend` counting, and gives what is found. Not to be nested.
 * @throws StepLimitError when it takes too many steps for the value that it searches
 */
export function withinSteps<T>(value: JsonValue, search: (value: JsonValue) => T): T {
  const granted = Math.min(maxSteps, maxTurnSteps - spentInTurn);
  if (spentInTurn === 0) setImmediate(startTurn);
  left = granted;
  searched = value;
  try {
    return search(value);
  } finally {
    // Never 0 after a selection, so that the turn has one reset.
    spentInTurn += Math.max(granted - left, 1);
    left = Infinity;
    searched = undefined;
  }
}

function startTurn(): void {
  spentInTurn = 0;
}

/** Counts steps of the search that runs. @throws StepLimitError when there were too many */
export function spend(steps: number): void {
  left -= steps;
  if (left < 0) grantMore();
}

/** Counts a value with all that is in it: what is selected twice is also written twice. @throws StepLimitError */
export function spendOn(value: JsonValue): void {
  const waiting: JsonValue[] = [value];
  for (;;) {
    const current = waiting.pop();
    if (current === undefined) return;
    if (typeof current === 'string') spend(current.length >>> 6);
    if (typeof current !== 'object' || current === null) continue;
    const children = isJsonList(current) ? current : Object.values(current);
    spend(children.length);
    for (const child of children) if (child !== undefined) waiting.push(child);
  }
}

/** Counting the values of a small answer would take longer than most selections, so that it waits until it matters. */
function grantMore(): void {
  const more = searched === undefined ? 0 : sizeOf(searched) * stepsPerValue - maxSteps;
  searched = undefined;
  left += Math.max(0, more);
  if (left < 0) throw new StepLimitError('too many steps');
}

function sizeOf(value: JsonValue): number {
  const waiting: JsonValue[] = [value];
  let size = 0;
  for (;;) {
    const current = waiting.pop();
    if (current === undefined) return size;
    size += 1;
    if (typeof current === 'string') size += current.length / charactersPerValue;
    if (typeof current !== 'object' || current === null) continue;
    for (const child of isJsonList(current) ? current : Object.values(current)) {
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** Keeps small the part of the heap where new objects are made. */
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Largest young generation, in bytes. V8 by itself goes to 128 MiB under load and does not give them back. */
const largestBytes = 16 * 1024 * 1024;

/** A text of so many bytes is large. */
const largeTextBytes = 1024 * 1024;

/** V8's own factor is 2; with 1 it stays as it is. */
function growBy(factor: 1 | 2): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

let held = false;

/**
 * Stops the growth of the young generation once it is large enough, for the rest of the process; looks at it at each
 * call. Calls take no more processor time with it, and a loaded process needs a third less memory (docs/performance.md).
 * @returns whether it is stopped
 */
export function holdYoungGeneration(): boolean {
  if (held) return true;
  const size = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
  if (size < largestBytes) return false;
  growBy(1);
  held = true;
  return true;
}

/** Does so after each collection, which is when it grows; ends by itself when there is nothing left to watch. */
export function watchYoungGeneration(): void {
  const observer = new PerformanceObserver(() => {
    if (holdYoungGeneration()) observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
}

/**
 * Loads a text of that many bytes. A large one is read in one go, in which nothing could watch: the growth is stopped
 * before, wherever it is, and goes on afterwards.
 */
export async function heldWhileLoading<T>(bytes: number, load: () => Promise<T>): Promise<T> {
  if (held || bytes < largeTextBytes) return await load();
  growBy(1);
  try {
    return await load();
  } finally {
    if (!held) growBy(2);
  }
}

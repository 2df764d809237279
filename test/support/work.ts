/** Bounds on work that must come to its end soon, whatever the input is. */
import { expect } from 'vitest';

/**
 * Processor time that any bounded work of a test may take, in milliseconds: tens of times what it takes on a slow machine,
 * and far below what work takes that grows with the square of its input, or faster.
 */
const maxWorkMs = 20_000;

function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Does the work and gives its result. What other programs do meanwhile does not count.
 * @throws AssertionError when this thread needed more than 20 s of processor time for it
 */
export async function bounded<T>(work: () => T | Promise<T>, what = 'the work'): Promise<T> {
  const before = processorMs();
  const result = await work();
  expect(processorMs() - before, `processor time of ${what}, in ms`).toBeLessThan(maxWorkMs);
  return result;
}

import { getHeapSpaceStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { heldWhileLoading } from '../../src/engine/young-generation.ts';

const megabyte = 1024 * 1024;

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}

test('the young generation does not grow while a large text is loaded, which nothing could watch', async () => {
  const load = (): Promise<object[]> => {
    const kept: object[] = [];
    for (let index = 0; index < 1_000_000; index += 1) kept.push({ index, list: [index, index] });
    return Promise.resolve(kept);
  };
  expect(await heldWhileLoading(2 * megabyte, load)).toHaveLength(1_000_000);
  const held = youngBytes();
  expect(held).toBeLessThanOrEqual(34 * megabyte);
  // A small text is loaded as ever, and growth goes on after a large one.
  expect(await heldWhileLoading(1000, load)).toHaveLength(1_000_000);
  expect(youngBytes()).toBeGreaterThan(2 * held);
});

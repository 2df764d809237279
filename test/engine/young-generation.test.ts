import { setImmediate as turn } from 'node:timers/promises';
import { getHeapSpaceStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { watchYoungGeneration } from '../../src/engine/young-generation.ts';

const megabyte = 1024 * 1024;

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}

test('it stops growing while objects are made that stay', async () => {
  watchYoungGeneration();
  const kept: object[] = [];
  for (let round = 0; round < 250; round += 1) {
    for (let index = 0; index < 10_000; index += 1) kept.push({ index, text: `number ${index}`, list: [index, index] });
    await turn();
  }
  // Left to itself it is at 128 MiB by now.
  expect(youngBytes()).toBeLessThanOrEqual(34 * megabyte);
  expect(kept).toHaveLength(2_500_000);
});

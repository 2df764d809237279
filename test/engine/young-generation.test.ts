import { getHeapSpaceStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { YoungGeneration } from '../../src/engine/young-generation.ts';

const megabyte = 1024 * 1024;

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}

/** Makes objects that stay, which is what has V8 enlarge the young generation. */
function keep(into: object[], count: number): void {
  for (let index = 0; index < count; index += 1) into.push({ index, text: `number ${index}`, list: [index, index] });
}

test('it stays small while much is made that stays, and may grow again afterwards', () => {
  const young = new YoungGeneration();
  const kept: object[] = [];
  for (let round = 0; round < 100; round += 1) {
    keep(kept, 10_000);
    young.hold();
  }
  expect(youngBytes()).toBeLessThanOrEqual(64 * megabyte);
  young.release();
  for (let round = 0; round < 150; round += 1) keep(kept, 10_000);
  expect(youngBytes()).toBeGreaterThan(64 * megabyte);
  expect(kept).toHaveLength(2_500_000);
});

/** JSONPaths that multiply what they find: stopped by a count, never by the clock. */
import { beforeEach, describe, expect, it } from 'vitest';
import { compileJsonPath } from '../../src/expressions/json-path.ts';
import { maxSteps, spend, spendOn, StepLimitError, withinSteps } from '../../src/expressions/step-budget.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { originOf } from '../../src/source/origin.ts';

// All selections of one turn share a limit: each test has a turn of its own.
beforeEach(() => new Promise((resolve) => setImmediate(resolve)));

function select(path: string, value: JsonValue): JsonValue | undefined {
  return compileJsonPath(path, originOf('document.yaml'), () => undefined).select(value);
}

/** Lists in lists: `depth` of them, the innermost with `width` items. */
function nested(depth: number, width: number): JsonValue {
  let value: JsonValue = Array.from({ length: width }, () => 1);
  for (let level = 1; level < depth; level += 1) value = [value];
  return value;
}

const ids = Array.from({ length: 8000 }, (_item, index) => index);
const listing = {
  items: ids.map((id) => ({ id, name: `item ${id}`, tags: ['a', String(id)] })),
  wanted: ids,
  names: ids.map((id) => `item ${id}`),
  digits: '1'.repeat(300_000),
  text: 'ab'.repeat(75_000),
};

describe('stops', () => {
  const costly: readonly (readonly [string, JsonValue])[] = [
    ['$..*..*..*', nested(400, 20_000)],
    ['$..[*]..[*]', nested(400, 20_000)],
    // Each list is found with all that is in it: twenty thousand items four hundred times over.
    ['$..*', nested(400, 20_000)],
    ['$.a..*..*..*', { a: nested(400, 20_000) }],
    ['$..[?(@..*)]', nested(400, 20_000)],
    ['$..[?($..id)]', listing],
    ['$.items[?(@.id in $.wanted)]', listing],
    ['$.items[?(@.name nin $.names)]', listing],
    ['$.items[?($.names contains @.name)]', listing],
    ['$.items[?(@.tags anyof $.names)]', listing],
    ['$.items[?($.wanted subsetof $.wanted)]', listing],
    ['$.items[?($.digits == 5)]', listing],
    ['$.items[?($.text =~ /(a|b)*c/)]', listing],
    ['$.items[?(search($.text, "c"))]', listing],
    ['$.items[?($.text contains @.name)]', listing],
    ['$.items[?(length($.text) > 5)]', listing],
    ['$.items[?(count($.items[*]) > 5)]', listing],
    ['$.items[?($.wanted.sum() > 5)]', listing],
    ['$.items[?($.names.concat() == "x")]', listing],
    ['$.items[?(count($.items[0:]) > 5)]', listing],
  ];
  it.each(costly)('%s', (path, value) => {
    expect(() => select(path, value)).toThrow(
      expect.objectContaining({
        code: 'NAF_ERR_DOCUMENT',
        message: `the path "${path}" takes too many steps on this value`,
      }),
    );
  });
});

describe('lets pass', () => {
  it.each([
    ['$..id', 8000],
    ['$..*', 64_005],
    ['$.items[*].name', 8000],
    ['$.items[?(@.id > 10)].name', 7989],
    ['$.items[?(@.name =~ /.* 7$/)]', 1],
    ["$.items[?(@.name in ['item 3', 'item 4'])]", 2],
    ['$.items[?(@.id in $.wanted[0:50])]', 50],
  ])('%s', (path, count) => {
    expect(select(path, listing)).toHaveLength(count);
  });

  it('names and indexes without counting anything', () => {
    const { wanted } = listing;
    const path = compileJsonPath('$.wanted[-1]', originOf('document.yaml'), () => undefined);
    for (let round = 0; round < 100; round += 1) expect(path.select({ wanted })).toBe(7999);
  });
});

describe('the count', () => {
  it('is that of one search', () => {
    for (let round = 0; round < 3; round += 1) withinSteps(null, () => spend(maxSteps));
    expect(() => withinSteps(null, () => spend(maxSteps + 1))).toThrow(StepLimitError);
    // Outside of a search nothing counts.
    spend(maxSteps * 10);
  });

  it('grows with the value that is searched', () => {
    const value = Array.from({ length: maxSteps / 2 }, () => 0);
    withinSteps(value, () => spend(maxSteps + 1));
    expect(() => withinSteps(value, () => spend(maxSteps * 5))).toThrow(StepLimitError);
  });

  it('takes long texts and everything inside a value into account', () => {
    expect(() => withinSteps(null, () => spendOn('x'.repeat(maxSteps * 64 + 64)))).toThrow(StepLimitError);
    expect(() => withinSteps(null, () => spendOn({ a: nested(2, maxSteps + 1) }))).toThrow(StepLimitError);
  });

  it('has an end for all searches of one turn, and starts anew in the next', async () => {
    const often = (): void => {
      for (let round = 0; round < 100; round += 1) withinSteps(null, () => spend(maxSteps));
    };
    expect(often).toThrow(StepLimitError);
    await new Promise((resolve) => setImmediate(resolve));
    withinSteps(null, () => spend(maxSteps));
  });
});

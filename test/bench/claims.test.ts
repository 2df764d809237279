import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { barChart } from '../../bench/support/bar-chart.ts';
import { type Claim, judge, readClaims } from '../../bench/support/claims.ts';
import { keptResults } from '../../bench/support/results.ts';

const claims = await readClaims();

function textOf(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
}

describe.each(claims.map((claim) => [claim.id, claim] as const))('the claim %s', (_id, claim) => {
  test('is stated where it says', () => {
    for (const [file, words] of Object.entries(claim.stated)) expect(textOf(file)).toContain(words);
  });

  test('has a limit, a tolerance and a figure that was measured', async () => {
    expect(claim.atMost).toBeGreaterThan(0);
    expect(claim.tolerance).toBeGreaterThanOrEqual(0);
    expect(claim.tolerance).toBeLessThanOrEqual(0.2);
    const [{ measured } = { measured: undefined }] = judge([claim], await keptResults());
    expect(measured).toBeTypeOf('number');
  });
});

describe('a claim', () => {
  const claim: Claim = {
    id: 'c',
    scenario: 's',
    figure: 'bench.a.b',
    atMost: 1,
    tolerance: 0.1,
    command: 'npm run bench',
    stated: {},
  };
  const kept = (value: number) => ({
    bench: { table: '', machine: '', rounds: 1, figures: { 'a.b': value } },
  });
  test.each([
    [0.9, true],
    [1.1, true],
    [1.2, false],
    [Number.NaN, false],
  ])('measured as %d is met: %s', (value, met) => {
    expect(judge([claim], kept(value))).toMatchObject([{ measured: value, met }]);
  });

  test('that was never measured is not met', () => {
    expect(judge([claim], {})).toMatchObject([{ measured: undefined, met: false }]);
  });
});

test('bars are as long as their values say, and begin at zero', () => {
  const svg = barChart({ title: 'a & b', bars: [{ label: 'x', values: [100, 50] }], series: ['one', 'two'] });
  const [long = 0, short = 0] = [...svg.matchAll(/<rect x="130" y="\d+" width="([\d.]+)" height="16"/g)].map(
    ([, width]) => Number(width),
  );
  expect(long / short).toBeCloseTo(2);
  expect(svg).toContain('a &amp; b');
});

// `npm run claims`: holds bench/claims.json against the last results; exit 1 when a claim is not met.
import { judge, readClaims } from './support/claims.ts';
import { keptResults } from './support/results.ts';

const verdicts = judge(await readClaims(), await keptResults());
for (const { claim, measured, met } of verdicts) {
  const limit = `at most ${claim.atMost} (tolerance ${Math.round(claim.tolerance * 100)} %)`;
  const found = measured === undefined ? 'never measured' : `measured ${measured.toFixed(2)}`;
  process.stdout.write(`${met ? 'met    ' : 'NOT MET'}  ${claim.id}: ${found}, ${limit}\n`);
  if (!met) process.stdout.write(`         again: ${claim.command}\n`);
}
process.exitCode = verdicts.every(({ met }) => met) ? 0 : 1;

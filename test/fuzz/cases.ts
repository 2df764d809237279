/** How many cases the fuzzers try, and from which seed. */
import process from 'node:process';

/** The seed of all fuzzers: a failure repeats until it is mended. `NAFTIKO_FUZZ_SEED` gives another. */
export const seed = Number(process.env['NAFTIKO_FUZZ_SEED'] ?? 20260728);

/** Times the usual number of cases: `NAFTIKO_FUZZ=50 npx vitest run test/fuzz`. */
const factor = Number(process.env['NAFTIKO_FUZZ'] ?? 1);

/** The number of cases to try, given the usual one, which takes a second or two. */
export function runs(usual: number): number {
  return Math.max(1, Math.round(usual * factor));
}

// What README and docs say about speed, as data: each claim names a measured figure and the limit it must keep.
import { readFile } from 'node:fs/promises';
import { repositoryFile } from './process.ts';
import type { Kept } from './results.ts';

/** One claim. */
export interface Claim {
  readonly id: string;
  /** What is compared with what. */
  readonly scenario: string;
  /** `<bench>.<figure>` of bench/results.json. */
  readonly figure: string;
  /** The most that the figure may be. */
  readonly atMost: number;
  /** How far a noisy machine may be beyond it, as a share: 0.1 is ten per cent. */
  readonly tolerance: number;
  /** Takes the figure again. */
  readonly command: string;
  /** File → the words that state it there. */
  readonly stated: Readonly<Record<string, string>>;
}

/** The outcome of one claim. */
export interface Verdict {
  readonly claim: Claim;
  /** Undefined when it was never measured. */
  readonly measured: number | undefined;
  readonly met: boolean;
}

/** All claims. */
export async function readClaims(): Promise<readonly Claim[]> {
  // The file is checked by test/bench/claims.test.ts.
  return (JSON.parse(await readFile(repositoryFile('bench/claims.json'), 'utf8')) as { claims: Claim[] }).claims;
}

/** Holds every claim against the results; what was not measured is not met. */
export function judge(claims: readonly Claim[], results: Readonly<Record<string, Kept>>): readonly Verdict[] {
  return claims.map((claim) => {
    const dot = claim.figure.indexOf('.');
    const measured = results[claim.figure.slice(0, dot)]?.figures[claim.figure.slice(dot + 1)];
    return { claim, measured, met: measured !== undefined && measured <= claim.atMost * (1 + claim.tolerance) };
  });
}

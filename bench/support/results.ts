// The results that are kept: bench/results.json for the claims and charts, bench/RESULTS.md for people.
import { readFile, writeFile } from 'node:fs/promises';
import type { Measured } from './measured.ts';
import { repositoryFile } from './process.ts';

/** The last outcome of one bench, and how it was taken. */
export interface Kept extends Measured {
  readonly machine: string;
  readonly rounds: number;
}

const jsonFile = repositoryFile('bench/results.json');
const pageFile = repositoryFile('bench/RESULTS.md');

/** The last results by bench; empty before the first run. */
export async function keptResults(): Promise<Readonly<Record<string, Kept>>> {
  const text = await readFile(jsonFile, 'utf8').catch(() => '{}');
  // Written by `keep` and by nothing else.
  return JSON.parse(text) as Record<string, Kept>;
}

/** Replaces the result of one bench. */
export async function keep(name: string, result: Kept): Promise<void> {
  const all = { ...(await keptResults()), [name]: result };
  await writeFile(jsonFile, `${JSON.stringify(all, null, 2)}\n`);
  await writeFile(pageFile, pageOf(all));
}

function pageOf(all: Readonly<Record<string, Kept>>): string {
  const parts = Object.entries(all).map(
    ([name, { table, machine, rounds }]) => `## ${name}\n\n${rounds} rounds, ${machine}.\n\n${table}`,
  );
  return `# Results\n\nWritten by \`npm run bench\`; [README.md](README.md) says how the figures are taken.\n\n${parts.join('\n')}`;
}

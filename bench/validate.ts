// `validate` in a fresh process, beside a Node that does nothing: what a user waits for at each save and commit.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeDocument, LARGEST } from './large-document.ts';
import { DOCUMENT } from './support/engine.ts';
import type { Measured } from './support/measured.ts';
import { repositoryFile } from './support/process.ts';
import { median } from './support/rounds.ts';
import { table } from './support/table.ts';

interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Measures and gives the table. */
export async function validate(rounds: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-validate-'));
  try {
    const largest = join(folder, 'largest.yaml');
    await writeFile(largest, largeDocument(LARGEST));
    const program = repositoryFile('bin/naftiko-ts.js');
    const commands: readonly (readonly [string, readonly string[]])[] = [
      ['node -e 0', ['-e', '0']],
      ['--version', [program, '--version']],
      ['validate fusionauth-logout', [program, 'validate', DOCUMENT]],
      [`validate ${LARGEST} operations`, [program, 'validate', largest]],
    ];
    const runs = commands.map((): Run[] => []);
    // The round before the first fills the cache of compiled code.
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, [, words]] of commands.entries()) {
        const run = await measure(words);
        if (round >= 0) runs[index]?.push(run);
      }
    }
    const head = ['', 'wall ms, median', 'wall ms, best', 'CPU ms, median', 'CPU ms, best'];
    const rows = commands.map(([name], index) => row(name, runs[index] ?? []));
    const [idle = [], , small = [], large = []] = runs;
    return {
      table: table(head, rows),
      figures: {
        'wall-over-idle-ms': median(small.map(({ wallMs }, index) => wallMs - 1.5 * (idle[index]?.wallMs ?? 0))),
        'large-wall-ms': median(large.map(({ wallMs }) => wallMs)),
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function row(name: string, runs: readonly Run[]): string[] {
  const wall = runs.map(({ wallMs }) => wallMs);
  const cpu = runs.map(({ cpuMs }) => cpuMs);
  const figures = [median(wall), Math.min(...wall), median(cpu), Math.min(...cpu)];
  return [name].concat(figures.map((value) => value.toFixed(0)));
}

async function measure(words: readonly string[]): Promise<Run> {
  const before = await childrenCpuMs();
  const begin = performance.now();
  const { error } = spawnSync(process.execPath, words, { stdio: 'ignore' });
  const wallMs = performance.now() - begin;
  if (error !== undefined) throw error;
  return { wallMs, cpuMs: (await childrenCpuMs()) - before };
}

/** CPU time of all children that have ended, in steps of 10 ms: the kernel counts in hundredths of a second. */
async function childrenCpuMs(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

// Loading a thousand documents of ten operations each, beside `yaml` alone reading the same texts.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeDocument } from './large-document.ts';
import type { Measured } from './support/measured.ts';
import { repositoryFile } from './support/process.ts';
import { median } from './support/rounds.ts';
import { table } from './support/table.ts';

const documents = 1000;
const operations = 10;

interface Loaded {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly loaded: number;
}

/** Measures and gives the table. */
export async function loadMany(rounds: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-many-'));
  try {
    const text = largeDocument(operations);
    for (let index = 0; index < documents; index += 1) await writeFile(join(folder, `${index}.yaml`), text);
    const engine: Loaded[] = [];
    const parser: Loaded[] = [];
    for (let round = 0; round < rounds; round += 1) {
      engine.push(run('bench/servers/load-many.ts', folder));
      parser.push(run('bench/servers/parse-many.ts', folder));
    }
    const ratio = median(engine.map(({ cpuMs }, index) => cpuMs / (parser[index]?.cpuMs ?? Number.NaN)));
    const head = [`${documents} × ${Math.round(text.length / 1000)} kB`, 'wall ms', 'CPU ms', 'CPU ms a document'];
    const rows = [row('load', engine), row('yaml alone', parser), ['**ratio**', '', `**${ratio.toFixed(2)}**`, '']];
    return { table: table(head, rows), figures: { 'cpu-ratio': ratio } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function row(name: string, runs: readonly Loaded[]): string[] {
  const cpuMs = median(runs.map((run) => run.cpuMs));
  const wallMs = median(runs.map((run) => run.wallMs));
  return [name, wallMs.toFixed(0), cpuMs.toFixed(0), (cpuMs / documents).toFixed(1)];
}

function run(script: string, folder: string): Loaded {
  const output = execFileSync(process.execPath, [repositoryFile(script), folder], { encoding: 'utf8' });
  // Both scripts print exactly this shape.
  const loaded = JSON.parse(output) as Loaded;
  if (loaded.loaded !== documents) throw new Error(`${loaded.loaded} of ${documents} documents were loaded`);
  return loaded;
}

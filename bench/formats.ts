// Decoding 1 MB in each format beside the bare library that makes the same plain values of it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../src/formats/formats.ts';
import { originOf } from '../src/source/origin.ts';
import { bareReaders, type FormatSample, samples } from './support/format-samples.ts';
import type { Measured } from './support/measured.ts';
import { median } from './support/rounds.ts';
import { table } from './support/table.ts';

/** Decodings of one side in one round: the least time of them counts. */
const repeats = 3;

/** Measures and gives the table: a row per format. */
export async function decodeFormats(rounds: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'naftiko-bench-'));
  try {
    const figures: Record<string, number> = {};
    const lines: string[][] = [];
    for (const sample of samples()) {
      const { ours, bare } = await measured(sample, folder, rounds);
      const ratio = median(ours.map((ms, round) => ms / (bare[round] ?? Number.NaN)));
      figures[`${sample.format}-ratio`] = ratio;
      const kilobytes = (sample.body.length / 1024).toFixed(0);
      lines.push([
        sample.format,
        kilobytes,
        median(ours).toFixed(1),
        median(bare).toFixed(1),
        `**${ratio.toFixed(2)}**`,
        sample.library,
      ]);
    }
    return { table: table(['format', 'KiB', 'ms', 'bare library ms', 'ratio', 'library'], lines), figures };
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Times {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

/** Both sides in turns, after two rounds to warm up. @throws Error when one of them makes nothing of the sample */
async function measured({ format, body, schema }: FormatSample, folder: string, rounds: number): Promise<Times> {
  if (schema !== undefined) await writeFile(join(folder, schema.name), schema.text);
  const decode = formats.get(format)?.compile({
    outputSchema: schema?.name,
    folder,
    origin: originOf('bench'),
    report: (_code, _origin, message) => {
      throw new Error(message);
    },
  });
  const read = bareReaders[format];
  if (decode === undefined || read === undefined) throw new Error(`no format ${format}`);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = -2; round < rounds; round += 1) {
    const first = await leastTime(() => decode(body, undefined));
    const second = await leastTime(() => read(body));
    if (round < 0) continue;
    ours.push(first);
    bare.push(second);
  }
  return { ours, bare };
}

async function leastTime(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < repeats; turn += 1) {
    const start = performance.now();
    const value = await work();
    least = Math.min(least, performance.now() - start);
    if (value === undefined) throw new Error('nothing was read');
  }
  return least;
}

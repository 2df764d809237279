// Two servers measured in turn, round after round, so that whatever else the machine does hits both.
import { generateLoad } from './load-generator.ts';
import type { LoadRequest, LoadResult } from './load-generator.ts';
import type { ServerProcess } from './process.ts';

/** One slice of load on one server. */
export interface Slice extends LoadResult {
  /** CPU of the server process per call. */
  readonly cpuMicrosecondsPerCall: number;
  readonly rss: number;
}

/** One round: the engine and its twin, one after the other. */
export interface Round {
  readonly engine: Slice;
  readonly twin: Slice;
}

/** How long and how hard. */
export interface RoundOptions {
  readonly rounds: number;
  /** Calls per slice. */
  readonly calls: number;
  readonly connections: number;
}

/** One server and what is asked of it. */
export interface Target {
  readonly server: ServerProcess;
  readonly request: LoadRequest;
}

/** Warms both servers up, then measures them in turn; the order changes from round to round. */
export async function interleave(engine: Target, twin: Target, options: RoundOptions): Promise<Round[]> {
  for (const target of [engine, twin, engine, twin]) await slice(target, options);
  const rounds: Round[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await slice(engine, options);
      rounds.push({ engine: first, twin: await slice(twin, options) });
    } else {
      const first = await slice(twin, options);
      rounds.push({ engine: await slice(engine, options), twin: first });
    }
  }
  return rounds;
}

/** One slice of load. */
export async function slice(target: Target, options: RoundOptions): Promise<Slice> {
  const before = target.server.cpuMs();
  const result = await generateLoad(target.server.port, target.request, options.calls, options.connections);
  const used = target.server.cpuMs() - before;
  return { ...result, cpuMicrosecondsPerCall: (used * 1000) / result.calls, rss: target.server.rss() };
}

/** The middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

// Results as Markdown tables.
import { median } from './rounds.ts';
import type { Round, Slice } from './rounds.ts';

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** The rounds of a comparison, each with its ratio, and the medians. */
export function roundTable(rounds: readonly Round[]): string {
  const cells = (name: string, engine: Slice, twin: Slice): string[] => [
    name,
    engine.cpuMicrosecondsPerCall.toFixed(0),
    twin.cpuMicrosecondsPerCall.toFixed(0),
    (engine.cpuMicrosecondsPerCall / twin.cpuMicrosecondsPerCall).toFixed(2),
    engine.callsPerSecond.toFixed(0),
    twin.callsPerSecond.toFixed(0),
    (engine.callsPerSecond / twin.callsPerSecond).toFixed(2),
    `${engine.p50Ms.toFixed(2)} / ${engine.p99Ms.toFixed(2)}`,
    `${twin.p50Ms.toFixed(2)} / ${twin.p99Ms.toFixed(2)}`,
    `${mebibytes(engine.rss)} / ${mebibytes(twin.rss)}`,
  ];
  const rows = rounds.map(({ engine, twin }, index) => cells(String(index + 1), engine, twin));
  const middle = (pick: (round: Round) => number): string => median(rounds.map(pick)).toFixed(2);
  const count = (pick: (round: Round) => number): string => median(rounds.map(pick)).toFixed(0);
  rows.push([
    '**median**',
    count(({ engine }) => engine.cpuMicrosecondsPerCall),
    count(({ twin }) => twin.cpuMicrosecondsPerCall),
    `**${middle(({ engine, twin }) => engine.cpuMicrosecondsPerCall / twin.cpuMicrosecondsPerCall)}**`,
    count(({ engine }) => engine.callsPerSecond),
    count(({ twin }) => twin.callsPerSecond),
    `**${middle(({ engine, twin }) => engine.callsPerSecond / twin.callsPerSecond)}**`,
    `${middle(({ engine }) => engine.p50Ms)} / ${middle(({ engine }) => engine.p99Ms)}`,
    `${middle(({ twin }) => twin.p50Ms)} / ${middle(({ twin }) => twin.p99Ms)}`,
    `${mebibytes(median(rounds.map(({ engine }) => engine.rss)))} / ${mebibytes(median(rounds.map(({ twin }) => twin.rss)))}`,
  ]);
  const head = [
    'round',
    'CPU µs/call',
    'twin',
    'ratio',
    'calls/s',
    'twin',
    'ratio',
    'p50 / p99 ms',
    'twin',
    'RSS MiB, twin',
  ];
  return table(head, rows);
}

/** Medians of a comparison, by the names that claims use. */
export function roundFigures(rounds: readonly Round[]): Readonly<Record<string, number>> {
  const middle = (pick: (round: Round) => number): number => median(rounds.map(pick));
  return {
    'cpu-ratio': middle(({ engine, twin }) => engine.cpuMicrosecondsPerCall / twin.cpuMicrosecondsPerCall),
    'cpu-us': middle(({ engine }) => engine.cpuMicrosecondsPerCall),
    'twin-cpu-us': middle(({ twin }) => twin.cpuMicrosecondsPerCall),
    'calls-ratio': middle(({ engine, twin }) => engine.callsPerSecond / twin.callsPerSecond),
  };
}

/** Bytes as whole MiB. */
export function mebibytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0);
}

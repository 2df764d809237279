// One REST call whose answer is passed on as it is, or mapped, beside the same route written by hand.
import { startEngine } from './support/engine.ts';
import type { Measured } from './support/measured.ts';
import { freePort, listening, repositoryFile, type ServerProcess, startProcess } from './support/process.ts';
import { interleave, median, type Round, type RoundOptions } from './support/rounds.ts';
import { roundFigures, table } from './support/table.ts';

/** What is done to the answer: also the first segment of the route. */
type Treatment = 'passed' | 'mapped';

/** The answers that are asked for. A large one is called so much less often. */
const sizes = [
  { name: '10kb', path: 'small', label: '10 KB', lessOften: 1 },
  { name: '1mb', path: 'large', label: '1 MB', lessOften: 20 },
] as const;

/** Nothing is mapped: the body goes through as it came. */
export function passThrough(options: RoundOptions): Promise<Measured> {
  return measure('passed', options);
}

/** A list of objects is mapped to objects of four members, one of them from a map inside. */
export function mapAnswers(options: RoundOptions): Promise<Measured> {
  return measure('mapped', options);
}

async function measure(treatment: Treatment, options: RoundOptions): Promise<Measured> {
  const upstream = await startServer('answers-upstream');
  const origin = `http://127.0.0.1:${upstream.port}`;
  const twin = await startServer('answers-twin', origin);
  const engine = await startEngine({
    document: repositoryFile('bench/documents/answers.yaml'),
    consumes: 'rows',
    rest: 'answers-rest',
    mcp: 'answers-mcp',
    upstream: origin,
  });
  try {
    await listening(engine.rest);
    const figures: Record<string, number> = {};
    const lines: string[][] = [];
    for (const { name, path, label, lessOften } of sizes) {
      const holds = treatment === 'passed' ? '"total":' : '"town":"Town 5"';
      const request = { method: 'GET', path: `/${treatment}/${path}`, headers: {}, body: '', holds };
      const calls = Math.max(1, Math.ceil(options.calls / lessOften));
      const sides = [
        { server: engine.rest, request },
        { server: twin, request },
      ] as const;
      const rounds = await interleave(...sides, { ...options, calls });
      for (const [figure, value] of Object.entries(roundFigures(rounds))) figures[`${name}-${figure}`] = value;
      lines.push(lineOf(label, rounds));
    }
    const head = ['answer', 'CPU µs/call', 'twin', 'ratio', 'calls/s', 'twin', 'ratio', 'p50 / p99 ms', 'twin'];
    return { table: table(head, lines), figures };
  } finally {
    await Promise.all([engine.rest.stop(), twin.stop(), upstream.stop()]);
  }
}

async function startServer(name: 'answers-upstream' | 'answers-twin', upstream?: string): Promise<ServerProcess> {
  const port = await freePort();
  const more = upstream === undefined ? [] : [upstream];
  const server = startProcess([repositoryFile(`bench/servers/${name}.ts`), String(port), ...more], port);
  await listening(server);
  return server;
}

function lineOf(label: string, rounds: readonly Round[]): string[] {
  const middle = (pick: (round: Round) => number): number => median(rounds.map(pick));
  const percentiles = (side: 'engine' | 'twin'): string =>
    `${middle((round) => round[side].p50Ms).toFixed(2)} / ${middle((round) => round[side].p99Ms).toFixed(2)}`;
  return [
    label,
    middle(({ engine }) => engine.cpuMicrosecondsPerCall).toFixed(0),
    middle(({ twin }) => twin.cpuMicrosecondsPerCall).toFixed(0),
    `**${middle(({ engine, twin }) => engine.cpuMicrosecondsPerCall / twin.cpuMicrosecondsPerCall).toFixed(2)}**`,
    middle(({ engine }) => engine.callsPerSecond).toFixed(0),
    middle(({ twin }) => twin.callsPerSecond).toFixed(0),
    `**${middle(({ engine, twin }) => engine.callsPerSecond / twin.callsPerSecond).toFixed(2)}**`,
    percentiles('engine'),
    percentiles('twin'),
  ];
}

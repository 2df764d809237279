// One MCP tool call with one upstream call, in both protocol eras: the engine beside other ways to serve the same tool.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Era, toolCallRequest } from './mcp-call.ts';
import { logout, startEngine, startTwin, startUpstream } from './support/engine.ts';
import type { Measured } from './support/measured.ts';
import { peers } from './support/peers.ts';
import { listening, type ServerProcess } from './support/process.ts';
import { median, type RoundOptions, slice, type Slice, type Target } from './support/rounds.ts';
import { mebibytes, table } from './support/table.ts';

const eras: readonly Era[] = ['legacy', 'modern'];
const engineName = 'naftiko-ts';

/** One server in one era, and its slices, one per round. */
interface Contender {
  readonly name: string;
  readonly era: Era;
  readonly target: Target;
  readonly slices: Slice[];
}

/** A row that could not be measured. */
interface Missing {
  readonly name: string;
  readonly reason: string;
}

/** Installs the peers, measures all servers in turn and gives the table. What can not be installed or started is named there. */
export async function mcpPeers(options: RoundOptions): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'naftiko-peers-'));
  const running: ServerProcess[] = [];
  const missing: Missing[] = [];
  try {
    const contenders = await startAll(folder, running, missing);
    await measure(contenders, missing, options);
    return { table: rowsOf(contenders, missing), figures: figuresOf(contenders) };
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

async function startAll(folder: string, running: ServerProcess[], missing: Missing[]): Promise<Contender[]> {
  const upstream = await startUpstream();
  running.push(upstream);
  const origin = `http://127.0.0.1:${upstream.port}`;
  const engine = await startEngine(logout(origin));
  running.push(engine.mcp);
  await listening(engine.mcp);
  const contenders = inEras(engineName, engine.mcp, eras);
  const twin = await startTwin('mcp-twin', origin);
  running.push(twin);
  contenders.push(...inEras('by hand, node:http', twin, eras));
  const sdk = await startTwin('mcp-sdk-v1', origin);
  running.push(sdk);
  contenders.push(...inEras('TypeScript SDK 1.x', sdk, ['legacy']));
  for (const [index, peer] of peers.entries()) {
    const place = join(folder, String(index));
    try {
      process.stderr.write(`installing ${peer.name}\n`);
      await peer.install(place);
      const server = await peer.start(place, origin);
      running.push(server);
      contenders.push(...inEras(peer.name, server, eras, peer.tool, peer.bodyArgument));
    } catch (error) {
      missing.push({ name: peer.name, reason: reasonOf(error) });
    }
  }
  return contenders;
}

function inEras(
  name: string,
  server: ServerProcess,
  spoken: readonly Era[],
  tool?: string,
  bodyArgument?: boolean,
): Contender[] {
  return spoken.map((era) => ({
    name,
    era,
    target: { server, request: toolCallRequest(era, tool, bodyArgument) },
    slices: [],
  }));
}

/** Warms all up, then one slice of each per round; each round begins with another server. Takes out who does not answer. */
async function measure(contenders: Contender[], missing: Missing[], options: RoundOptions): Promise<void> {
  const warm = { ...options, calls: Math.ceil(options.calls / 2) };
  for (const contender of contenders.toReversed()) {
    try {
      for (let times = 0; times < 3; times += 1) await slice(contender.target, warm);
    } catch (error) {
      if (contender.name === engineName) throw error;
      contenders.splice(contenders.indexOf(contender), 1);
      missing.push({ name: `${contender.name}, ${eraName(contender.era)}`, reason: reasonOf(error) });
    }
  }
  for (let round = 0; round < options.rounds; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)])
      contender.slices.push(await slice(contender.target, options));
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 200);
}

function eraName(era: Era): string {
  return era === 'modern' ? '2026-07-28' : 'sessions';
}

const cpu = (one: Slice): number => one.cpuMicrosecondsPerCall;

/** The engine's processor time beside another's, round by round; the middle of it. */
function ratioOf(contenders: readonly Contender[], { era, slices }: Contender): number {
  const engine = contenders.find((other) => other.name === engineName && other.era === era);
  const ratios = slices.map((one, round) => {
    const own = engine?.slices[round];
    return own === undefined ? Number.NaN : cpu(own) / cpu(one);
  });
  return median(ratios);
}

function rowsOf(contenders: readonly Contender[], missing: readonly Missing[]): string {
  const rows = eras.flatMap((era) =>
    contenders
      .filter((contender) => contender.era === era)
      .map((contender) => {
        const middle = (pick: (one: Slice) => number): number => median(contender.slices.map(pick));
        return [
          eraName(era),
          contender.name,
          middle(cpu).toFixed(0),
          `**${ratioOf(contenders, contender).toFixed(2)}**`,
          middle(({ callsPerSecond }) => callsPerSecond).toFixed(0),
          `${middle(({ p50Ms }) => p50Ms).toFixed(2)} / ${middle(({ p99Ms }) => p99Ms).toFixed(2)}`,
          mebibytes(middle(({ rss }) => rss)),
        ];
      }),
  );
  const head = ['revision', 'server', 'CPU µs/call', 'naftiko-ts beside it', 'calls/s', 'p50 / p99 ms', 'RSS MiB'];
  const notes = missing.map(({ name, reason }) => `Not measured: ${name} (${reason}).\n`);
  return [table(head, rows), ...notes].join('\n');
}

/** `<era>.<server>.cpu-us` and `.cpu-ratio`; `<era>.most-cpu-ratio`: beside whichever peer needs least. */
function figuresOf(contenders: readonly Contender[]): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const contender of contenders) {
    const name = contender.name
      .toLowerCase()
      .replaceAll(/[^a-z0-9.]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    figures[`${contender.era}.${name}.cpu-us`] = median(contender.slices.map(cpu));
    if (contender.name !== engineName) figures[`${contender.era}.${name}.cpu-ratio`] = ratioOf(contenders, contender);
  }
  for (const era of eras) {
    const others = contenders.filter(({ name, era: its }) => its === era && !notPeers.has(name));
    if (others.length > 0)
      figures[`${era}.most-cpu-ratio`] = Math.max(...others.map((contender) => ratioOf(contenders, contender)));
  }
  return figures;
}

/** The engine itself, and the handler that does nothing but this one tool. */
const notPeers: ReadonlySet<string> = new Set([engineName, 'by hand, node:http']);

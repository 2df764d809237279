// Many documents in one process that share two ports, and one document with as many operations: load, memory, calls.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneOfMany, OPERATIONS_EACH } from './many-documents.ts';
import { startUpstream } from './support/engine.ts';
import type { LoadRequest } from './support/load-generator.ts';
import type { Measured } from './support/measured.ts';
import { freePort, listening, repositoryFile, startProcess } from './support/process.ts';
import type { ServerProcess } from './support/process.ts';
import { interleave, median } from './support/rounds.ts';
import type { Round, RoundOptions } from './support/rounds.ts';
import { mebibytes, table } from './support/table.ts';

/** How many documents with how many operations each. */
interface Size {
  readonly documents: number;
  readonly operations: number;
}

interface Running {
  readonly rest: ServerProcess;
  readonly mcp: ServerProcess;
  readonly startCpuMs: number;
  /** From the start of the process until both ports listen, in milliseconds. */
  readonly readyMs: number;
  readonly rss: number;
  /** The last document and its last operation: what a slow search would find last. */
  readonly last: string;
}

const one: Size = { documents: 1, operations: OPERATIONS_EACH };
const sizes: readonly Size[] = [
  { documents: 100, operations: OPERATIONS_EACH },
  { documents: 1000, operations: OPERATIONS_EACH },
  { documents: 1, operations: 1000 },
  { documents: 1, operations: 10_000 },
];
/** How often each size is started besides the one that is called. */
const repeats = 2;
/** Measures and gives the table. The twin of each size is one document of ten operations. */
export async function scale(options: RoundOptions): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-scale-'));
  const upstream = await startUpstream();
  const address = `http://127.0.0.1:${upstream.port}`;
  const figures: Record<string, number> = {};
  const rows: string[][] = [];
  const baseline = medians(await startOften(() => start(one, folder, address)));
  rows.push(rowOf(one, baseline, undefined, undefined));
  try {
    for (const size of sizes) {
      const alone = await start(one, folder, address);
      const others = await startOften(() => start(size, folder, address));
      const many = await start(size, folder, address);
      const begun = medians([...others, many]);
      try {
        const rest = await interleave(restTarget(many), restTarget(alone), options);
        const mcp = await interleave(mcpTarget(many), mcpTarget(alone), options);
        const ratios = { rest: cpuRatio(rest), mcp: cpuRatio(mcp) };
        rows.push(rowOf(size, begun, ratios.rest, ratios.mcp));
        const name = `${size.documents}x${size.operations}`;
        const units = (size.documents * size.operations) / OPERATIONS_EACH;
        figures[`${name}.rest-cpu-ratio`] = ratios.rest;
        figures[`${name}.mcp-cpu-ratio`] = ratios.mcp;
        figures[`${name}.start-cpu-ms`] = begun.startCpuMs;
        figures[`${name}.ready-ms`] = begun.readyMs;
        figures[`${name}.rss-mib`] = begun.rss / 1_048_576;
        figures[`${name}.start-cpu-ms-per-ten`] = (begun.startCpuMs - baseline.startCpuMs) / units;
        figures[`${name}.rss-kib-per-ten`] = (begun.rss - baseline.rss) / units / 1024;
      } finally {
        await Promise.all([alone.rest.stop(), many.rest.stop()]);
      }
    }
  } finally {
    await upstream.stop();
    await rm(folder, { recursive: true, force: true });
  }
  // Linear: ten times the documents take at most ten times the processor, a part of which is the start itself.
  figures['documents-growth'] = ratio(figures, '1000x10.start-cpu-ms-per-ten', '100x10.start-cpu-ms-per-ten');
  figures['operations-growth'] = ratio(figures, '1x10000.start-cpu-ms-per-ten', '1x1000.start-cpu-ms-per-ten');
  figures['documents-memory-growth'] = ratio(figures, '1000x10.rss-kib-per-ten', '100x10.rss-kib-per-ten');
  const head = [
    'documents',
    'operations each',
    'start CPU ms',
    'ready after ms',
    'RSS MiB',
    'REST CPU beside one document',
    'MCP CPU beside one',
  ];
  return { table: table(head, rows), figures };
}

function ratio(figures: Readonly<Record<string, number>>, large: string, small: string): number {
  return (figures[large] ?? Number.NaN) / (figures[small] ?? Number.NaN);
}

/** Starts and stops. */
async function startOften(begin: () => Promise<Running>): Promise<readonly Running[]> {
  const all: Running[] = [];
  for (let round = 0; round < repeats; round += 1) {
    const running = await begin();
    await running.rest.stop();
    all.push(running);
  }
  return all;
}

/** What a start takes. */
type Begun = Pick<Running, 'startCpuMs' | 'readyMs' | 'rss'>;

function medians(all: readonly Running[]): Begun {
  return {
    startCpuMs: median(all.map(({ startCpuMs }) => startCpuMs)),
    readyMs: median(all.map(({ readyMs }) => readyMs)),
    rss: median(all.map(({ rss }) => rss)),
  };
}

async function start({ documents, operations }: Size, folder: string, upstream: string): Promise<Running> {
  const [restPort, mcpPort] = [await freePort(), await freePort()];
  const own = join(folder, `${documents}x${operations}-${restPort}`);
  await mkdir(own);
  for (let number = 1; number <= documents; number += 1) {
    await writeFile(join(own, `d${number}.yaml`), oneOfMany(number, { upstream, restPort, mcpPort, operations }));
  }
  const begun = performance.now();
  const rest = startProcess([repositoryFile('bin/naftiko-ts.js'), 'run', own, '--quiet'], restPort);
  const mcp = { ...rest, port: mcpPort };
  await listening(rest, 180_000);
  await listening(mcp, 180_000);
  const readyMs = performance.now() - begun;
  await rm(own, { recursive: true });
  return { rest, mcp, startCpuMs: rest.cpuMs(), readyMs, rss: rest.rss(), last: `d${documents}/op${operations}` };
}

function restTarget({ rest, last }: Running): { server: ServerProcess; request: LoadRequest } {
  const request = { method: 'GET', path: `/${last}/7`, headers: {}, body: '', holds: '"total":2' };
  return { server: rest, request };
}

function mcpTarget({ mcp, last }: Running): { server: ServerProcess; request: LoadRequest } {
  const headers = { 'Content-Type': 'application/json', 'MCP-Protocol-Version': '2025-11-25' };
  const params = { name: last.replace('/', '-'), arguments: { id: '7' } };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  return { server: mcp, request: { method: 'POST', path: '/mcp', headers, body, holds: 'total' } };
}

function cpuRatio(rounds: readonly Round[]): number {
  return median(rounds.map(({ engine, twin }) => engine.cpuMicrosecondsPerCall / twin.cpuMicrosecondsPerCall));
}

function rowOf(
  { documents, operations }: Size,
  { startCpuMs, readyMs, rss }: Begun,
  rest: number | undefined,
  mcp: number | undefined,
): string[] {
  return [
    String(documents),
    String(operations),
    startCpuMs.toFixed(0),
    readyMs.toFixed(0),
    mebibytes(rss),
    rest?.toFixed(2) ?? '1',
    mcp?.toFixed(2) ?? '1',
  ];
}

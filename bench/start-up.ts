// From the start of the process to its first answer: the engine on a document, and the smallest fastify server.
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { logout, startEngine, startUpstream } from './support/engine.ts';
import type { Measured } from './support/measured.ts';
import { freePort, repositoryFile, startProcess } from './support/process.ts';
import type { ServerProcess } from './support/process.ts';
import { median } from './support/rounds.ts';
import { mebibytes, table } from './support/table.ts';

interface Start {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly rss: number;
}

/** Measures and gives the table. */
export async function startUp(rounds: number): Promise<Measured> {
  const upstream = await startUpstream();
  const origin = `http://127.0.0.1:${upstream.port}`;
  const engines: Start[] = [];
  const twins: Start[] = [];
  try {
    // One start of each before the first round: files in the page cache, compile caches written.
    for (let round = -1; round < rounds; round += 1) {
      const engine = await measure(async () => (await startEngine(logout(origin))).rest);
      const twin = await measure(startBare);
      if (round < 0) continue;
      engines.push(engine);
      twins.push(twin);
    }
  } finally {
    await upstream.stop();
  }
  return { table: startTable(engines, twins), figures: startFigures(engines, twins) };
}

async function startBare(): Promise<ServerProcess> {
  const port = await freePort();
  return startProcess([repositoryFile('bench/servers/bare-fastify.ts'), String(port)], port);
}

async function measure(start: () => Promise<ServerProcess>): Promise<Start> {
  const begin = performance.now();
  const server = await start();
  try {
    while (!(await answers(server.port))) {
      if (performance.now() - begin > 30_000) throw new Error('no answer in 30 s');
      await sleep(2);
    }
    return { wallMs: performance.now() - begin, cpuMs: server.cpuMs(), rss: server.rss() };
  } finally {
    await server.stop();
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const call = request(
      { port, host: '127.0.0.1', method: 'POST', path: '/v1/api/logout', agent: false },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode === 200));
      },
    );
    call.once('error', () => resolve(false));
    call.end();
  });
}

function startTable(engines: readonly Start[], twins: readonly Start[]): string {
  const row = (name: string, starts: readonly Start[]): string[] => [
    name,
    median(starts.map((start) => start.wallMs)).toFixed(0),
    Math.min(...starts.map((start) => start.wallMs)).toFixed(0),
    median(starts.map((start) => start.cpuMs)).toFixed(0),
    mebibytes(median(starts.map((start) => start.rss))),
  ];
  const ratio = (pick: (start: Start) => number): string =>
    median(engines.map((engine, index) => pick(engine) / pick(twins[index] ?? engine))).toFixed(2);
  const last = [
    '**ratio, median of rounds**',
    `**${ratio(({ wallMs }) => wallMs)}**`,
    '',
    `**${ratio(({ cpuMs }) => cpuMs)}**`,
    '',
  ];
  const head = ['', 'wall ms, median', 'wall ms, best', 'CPU ms, median', 'RSS MiB'];
  return table(head, [row('naftiko-ts', engines), row('bare fastify', twins), last]);
}

function startFigures(engines: readonly Start[], twins: readonly Start[]): Readonly<Record<string, number>> {
  const ratio = (pick: (start: Start) => number): number =>
    median(engines.map((engine, index) => pick(engine) / pick(twins[index] ?? engine)));
  return {
    'wall-ratio': ratio(({ wallMs }) => wallMs),
    'cpu-ratio': ratio(({ cpuMs }) => cpuMs),
    'wall-ms': median(engines.map(({ wallMs }) => wallMs)),
    'twin-wall-ms': median(twins.map(({ wallMs }) => wallMs)),
    'cpu-ms': median(engines.map(({ cpuMs }) => cpuMs)),
    'twin-cpu-ms': median(twins.map(({ cpuMs }) => cpuMs)),
  };
}

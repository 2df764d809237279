// The largest document: loading it, starting it, and listing its tools.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeDocument, LARGEST } from './large-document.ts';
import { startEngine } from './support/engine.ts';
import { generateLoad } from './support/load-generator.ts';
import type { LoadResult } from './support/load-generator.ts';
import type { Measured } from './support/measured.ts';
import { listening, repositoryFile } from './support/process.ts';
import { median } from './support/rounds.ts';
import { mebibytes, table } from './support/table.ts';

interface Loaded {
  loadMs: number;
  loaded: boolean;
  rss: number;
}

/** Measures and gives the table. */
export async function load(rounds: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-load-'));
  try {
    const rows: string[][] = [];
    for (const operations of [1, 30, 300, LARGEST]) {
      const file = join(folder, `${operations}.yaml`);
      const text = largeDocument(operations);
      await writeFile(file, text);
      rows.push([String(operations), `${Math.round(text.length / 1000)} kB`, ...(await measure(file, rounds))]);
    }
    const head = [
      'operations',
      'size',
      'load ms',
      'start ms',
      'start CPU ms',
      'RSS MiB',
      'tools/list p50 ms',
      'p99 ms',
    ];
    // Of the largest, the last row: the columns of load and start.
    const [, , loadMs, startMs, startCpuMs] = rows.at(-1) ?? [];
    const figures = { 'load-ms': Number(loadMs), 'start-ms': Number(startMs), 'start-cpu-ms': Number(startCpuMs) };
    return { table: table(head, rows), figures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(file: string, rounds: number): Promise<string[]> {
  const loads = Array.from({ length: rounds }, () => loadOnce(file));
  const starts: { wallMs: number; cpuMs: number; rss: number; list: LoadResult }[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) starts.push(await start(file));
  return [
    median(loads.map(({ loadMs }) => loadMs)).toFixed(0),
    median(starts.map(({ wallMs }) => wallMs)).toFixed(0),
    median(starts.map(({ cpuMs }) => cpuMs)).toFixed(0),
    mebibytes(median(starts.map(({ rss }) => rss))),
    median(starts.map(({ list }) => list.p50Ms)).toFixed(1),
    median(starts.map(({ list }) => list.p99Ms)).toFixed(1),
  ];
}

function loadOnce(file: string): Loaded {
  const words = [repositoryFile('bench/servers/load-once.ts'), file];
  // The script prints exactly this shape.
  const loaded = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Loaded;
  if (!loaded.loaded) throw new Error(`${file} does not load`);
  return loaded;
}

async function start(file: string): Promise<{ wallMs: number; cpuMs: number; rss: number; list: LoadResult }> {
  const begin = performance.now();
  const names = { document: file, consumes: 'large', rest: 'large-rest', mcp: 'large-mcp' };
  const engine = await startEngine({ ...names, upstream: 'http://127.0.0.1:9', bind: 'LARGE_KEY=k' });
  try {
    await listening(engine.mcp);
    const wallMs = performance.now() - begin;
    const cpuMs = engine.mcp.cpuMs();
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    const headers = { 'Content-Type': 'application/json', 'MCP-Protocol-Version': '2025-11-25' };
    const request = { method: 'POST', path: '/mcp', headers, body, holds: '"large-operation1"' };
    await generateLoad(engine.mcp.port, request, 20, 1);
    const list = await generateLoad(engine.mcp.port, request, 50, 1);
    return { wallMs, cpuMs, rss: engine.mcp.rss(), list };
  } finally {
    await engine.mcp.stop();
  }
}

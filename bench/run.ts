// `npm run bench`: all benches, or those named. Prints Markdown and keeps it in bench/RESULTS.md and bench/results.json.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { mapAnswers, passThrough } from './answers.ts';
import { decodeFormats } from './formats.ts';
import { load } from './load.ts';
import { loadMany } from './load-many.ts';
import { mcpCall } from './mcp-call.ts';
import { mcpPeers } from './mcp-peers.ts';
import { packaged } from './package.ts';
import { restCall } from './rest-call.ts';
import { scale } from './scale.ts';
import { startUp } from './start-up.ts';
import { steps } from './steps.ts';
import { validate } from './validate.ts';
import type { Measured } from './support/measured.ts';
import { keep } from './support/results.ts';

const options = {
  rounds: { type: 'string', default: '5' },
  calls: { type: 'string', default: '4000' },
  connections: { type: 'string', default: '8' },
} as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const rounds = Number(values.rounds);
const slices = { rounds, calls: Number(values.calls), connections: Number(values.connections) };
const benches: Record<string, () => Promise<Measured>> = {
  'start-up': () => startUp(rounds),
  validate: () => validate(rounds),
  'rest-call': () => restCall(slices),
  'pass-through': () => passThrough(slices),
  mapping: () => mapAnswers(slices),
  formats: () => decodeFormats(rounds),
  'mcp-call-legacy': () => mcpCall('legacy', slices),
  'mcp-call-2026-07-28': () => mcpCall('modern', slices),
  'mcp-call-sdk-v1': () => mcpCall('legacy', slices, 'mcp-sdk-v1'),
  'mcp-peers': () => mcpPeers(slices),
  steps: () => steps(rounds),
  load: () => load(rounds),
  'load-many': () => loadMany(rounds),
  scale: () => scale(slices),
  package: () => packaged(),
};
/** Install other servers or releases of Node, which takes minutes and a package index. */
const onlyWhenNamed: ReadonlySet<string> = new Set(['mcp-peers', 'package']);
// Ends with what it has started: the servers are in groups of their own.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const unknown = positionals.filter((name) => benches[name] === undefined);

if (unknown.length > 0 || !(rounds > 0) || !(slices.calls > 0) || !(slices.connections > 0)) {
  process.stderr.write(
    `usage: bench [--rounds N] [--calls N] [--connections N] [${Object.keys(benches).join('] [')}]\n`,
  );
  process.exitCode = 2;
} else {
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}`;
  process.stdout.write(`${machine}\n`);
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length > 0 ? !positionals.includes(name) : onlyWhenNamed.has(name)) continue;
    const measured = await bench();
    process.stdout.write(`\n### ${name}\n\n${measured.table}`);
    await keep(name, { ...measured, machine, rounds });
  }
}

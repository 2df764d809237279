// `npm run bench`: all benches, or those named. Prints Markdown; bench/README.md says how to read it.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { load } from './load.ts';
import { mcpCall } from './mcp-call.ts';
import { restCall } from './rest-call.ts';
import { startUp } from './start-up.ts';
import { steps } from './steps.ts';

const options = {
  rounds: { type: 'string', default: '5' },
  calls: { type: 'string', default: '4000' },
  connections: { type: 'string', default: '8' },
} as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const rounds = Number(values.rounds);
const slices = { rounds, calls: Number(values.calls), connections: Number(values.connections) };
const benches: Record<string, () => Promise<string>> = {
  'start-up': () => startUp(rounds),
  'rest-call': () => restCall(slices),
  'mcp-call-legacy': () => mcpCall('legacy', slices),
  'mcp-call-2026-07-28': () => mcpCall('modern', slices),
  steps: () => steps(rounds),
  load: () => load(rounds),
};
const unknown = positionals.filter((name) => benches[name] === undefined);

if (unknown.length > 0 || !(rounds > 0) || !(slices.calls > 0) || !(slices.connections > 0)) {
  process.stderr.write(
    `usage: bench [--rounds N] [--calls N] [--connections N] [${Object.keys(benches).join('] [')}]\n`,
  );
  process.exitCode = 2;
} else {
  process.stdout.write(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}\n`);
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length === 0 || positionals.includes(name))
      process.stdout.write(`\n### ${name}\n\n${await bench()}`);
  }
}

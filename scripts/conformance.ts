/** Runs the official MCP conformance suites against specs/conformance.yaml, served on a free port. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '..');

/** One run of a suite. */
interface Suite {
  readonly name: string;
  /** The suite's program. */
  readonly program: string;
  readonly args: readonly string[];
}

const current = join(root, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
/** The older line of the suite, which knows only the revisions with a handshake. */
const older = join(root, 'node_modules/conformance-0.1.16/dist/index.js');

const suites: readonly Suite[] = [
  { name: '2025-11-25', program: current, args: ['--requirements', '2025-11-25'] },
  { name: '2026-07-28', program: current, args: ['--requirements', '2026-07-28'] },
  { name: '0.1.16', program: older, args: [] },
];

const results = await mkdtemp(join(tmpdir(), 'naftiko-conformance-'));
const mcpPort = await freePort();
const echoPort = await freePort();
const readyFile = join(results, 'ready.json');
const server = spawn(
  process.execPath,
  [
    join(root, 'bin/naftiko-ts.js'),
    'run',
    join(root, 'specs/conformance.yaml'),
    `--port=conformance=${mcpPort}`,
    `--port=echo-rest=${echoPort}`,
    `--base-uri=echo=http://127.0.0.1:${echoPort}`,
    `--ready-file=${readyFile}`,
    '--quiet',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));

try {
  await ready();
  const failed: string[] = [];
  for (const suite of suites) {
    if (!existsSync(suite.program)) {
      print(`${suite.name}: not installed, skipped`);
      continue;
    }
    if (!(await run(suite))) failed.push(suite.name);
  }
  print(failed.length === 0 ? 'Every scored scenario passes.' : `Failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  server.kill('SIGTERM');
  await ended;
  await rm(results, { recursive: true, force: true });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function ready(): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    if (await readFile(readyFile, 'utf8').catch(() => undefined)) return;
    await sleep(50);
  }
  throw new Error('the server was not ready in time');
}

/** Runs one suite, prints its summary, and tells whether every scored scenario passed. */
async function run({ name, program, args }: Suite): Promise<boolean> {
  const url = `http://127.0.0.1:${mcpPort}/mcp`;
  const output = name === '0.1.16' ? [] : ['-o', join(results, name)];
  const child = spawn(process.execPath, [program, 'server', '--url', url, ...args, ...output], {
    cwd: results,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const summary = text.slice(Math.max(text.indexOf('=== SUMMARY ==='), 0));
  print(`${name}: exit code ${code}\n${process.argv.includes('--verbose') || code !== 0 ? text : summary}`);
  return code === 0;
}

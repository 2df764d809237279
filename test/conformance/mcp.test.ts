/** The official MCP conformance suites against the program serving specs/conformance.yaml. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../scripts/free-port.ts';
import { projectFolder, startProgram } from '../support/program.ts';

const port = await freePort();
const echo = await freePort();
const server = await startProgram([
  'specs/conformance.yaml',
  `--port=conformance=${port}`,
  `--port=echo-rest=${echo}`,
  `--base-uri=echo=http://127.0.0.1:${echo}`,
]);
const folder = await mkdtemp(join(tmpdir(), 'naftiko-conformance-'));
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const current = 'node_modules/@modelcontextprotocol/conformance/dist/index.js';
/** The older line of the suite, which knows only the revisions with a handshake and takes no list of requirements. */
const older = 'node_modules/conformance-0.1.16/dist/index.js';

test.each([
  { suite: '2025-11-25', program: current, more: ['--requirements', '2025-11-25', '-o'], scenarios: 30 },
  { suite: '2026-07-28', program: current, more: ['--requirements', '2026-07-28', '-o'], scenarios: 37 },
  { suite: '0.1.16', program: older, more: [], scenarios: 30 },
])('every scored scenario of $suite passes', async ({ suite, program, more, scenarios }) => {
  const output = more.at(-1) === '-o' ? [join(folder, suite)] : [];
  const args = [join(projectFolder, program), 'server', '--url', server.url('conformance'), ...more, ...output];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code, text.slice(text.indexOf('=== SUMMARY'))).toBe(0);
  const summary = text.slice(text.indexOf('=== SUMMARY'), text.indexOf('Total:'));
  expect(summary.match(/^✓ /gm)?.length).toBeGreaterThanOrEqual(scenarios);
});

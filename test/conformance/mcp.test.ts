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

test.each([
  ['2025-11-25', 30],
  ['2026-07-28', 37],
])('every scored scenario of %s passes', { timeout: 120_000 }, async (revision, scored) => {
  const suite = join(projectFolder, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
  const args = [
    suite,
    'server',
    '--url',
    server.url('conformance'),
    '--requirements',
    revision,
    '-o',
    join(folder, revision),
  ];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code, text.slice(text.indexOf('=== SUMMARY'))).toBe(0);
  const passed = text.slice(text.indexOf('=== SUMMARY'), text.indexOf('Total:')).match(/^✓ /gm) ?? [];
  expect(passed.length).toBeGreaterThanOrEqual(scored);
});

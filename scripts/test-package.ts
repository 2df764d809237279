/** `npm run test:package`: packs, installs the package from the registry's side into an empty folder, makes a call. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'naftiko-package-'));
const document = join('node_modules', 'naftiko-ts', 'specs', 'fusionauth-logout.yaml');

try {
  run('npm', ['pack', '--pack-destination', folder], root);
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const version: unknown = Reflect.get(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), 'version');
  run('npm', ['install', `naftiko-ts-${String(version)}.tgz`, '--prefer-offline', '--no-audit', '--no-fund'], folder);
  const answer = await callThroughServer();
  if (Reflect.get(Object(answer), 'path') !== '/api/logout')
    throw new Error(`unexpected answer ${JSON.stringify(answer)}`);
  process.stdout.write('The installed package serves.\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** Starts the installed program on free ports with the stand-in upstream, and calls its REST route. */
async function callThroughServer(): Promise<unknown> {
  const ready = join(folder, 'ready.json');
  const ports = ['--port', 'fusionauth-logout-rest=0', '--port', 'fusionauth-logout-mcp=0'];
  const program = join(folder, 'node_modules', '.bin', 'naftiko-ts');
  const server = spawn(program, ['run', document, '--mock', ...ports, '--ready-file', ready], {
    cwd: folder,
    stdio: 'inherit',
  });
  try {
    for (let tries = 0; tries < 500 && server.exitCode === null; tries += 1) {
      const url = restUrl(ready);
      if (url !== undefined) return await (await fetch(`${url}/v1/api/logout`, { method: 'POST' })).json();
      await sleep(20);
    }
    throw new Error('the installed program did not start');
  } finally {
    server.kill('SIGTERM');
  }
}

function restUrl(ready: string): string | undefined {
  try {
    // The shape is that of `--ready-file`.
    const { adapters } = JSON.parse(readFileSync(ready, 'utf8')) as { adapters: { type: string; url: string }[] };
    return adapters.find(({ type }) => type === 'rest')?.url;
  } catch {
    return undefined;
  }
}

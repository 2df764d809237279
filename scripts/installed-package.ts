/** The package as a user gets it: packed, installed with its dependencies into an empty folder, and started there. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');

/** An installed package; `remove` deletes its folder. */
export interface InstalledPackage {
  readonly folder: string;
  /** Bytes of the packed archive. */
  readonly archiveBytes: number;
  /** Bytes of everything that was installed, the package itself included. */
  readonly installedBytes: number;
  /** Packages that were installed besides this one. */
  readonly dependencies: number;
  remove(): void;
}

/** Packs this project and installs it. @throws Error when npm fails */
export function installPackage(): InstalledPackage {
  const folder = mkdtempSync(join(tmpdir(), 'naftiko-package-'));
  run('npm', ['pack', '--silent', '--pack-destination', folder], root);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  run('npm', ['install', archive, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  const lock: unknown = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const paths = Object.keys(Object(Reflect.get(Object(lock), 'packages')));
  return {
    folder,
    archiveBytes: statSync(join(folder, archive)).size,
    installedBytes: bytesBelow(join(folder, 'node_modules')),
    dependencies: paths.filter((path) => path !== '' && path !== 'node_modules/naftiko-ts').length,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The executable of the newest Node of a major version, installed below `folder`. @throws Error when npm fails */
export function installNode(folder: string, major: number): string {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const place = join(folder, `node-${major}`);
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{"private":true}\n');
  run('npm', ['install', `${name}@${major}`, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], place);
  return join(place, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Starts the installed program on free ports with the stand-in upstream, and gives what its REST route answers.
 * @param node the Node to run it with
 * @throws Error when it does not start
 */
export async function callInstalled({ folder }: InstalledPackage, node: string): Promise<unknown> {
  const installed = join(folder, 'node_modules', 'naftiko-ts');
  const ready = join(folder, 'ready.json');
  rmSync(ready, { force: true });
  const ports = ['--port', 'fusionauth-logout-rest=0', '--port', 'fusionauth-logout-mcp=0'];
  const document = join(installed, 'specs', 'fusionauth-logout.yaml');
  const program = join(installed, 'bin', 'naftiko-ts.js');
  const server = spawn(node, [program, 'run', document, '--mock', ...ports, '--ready-file', ready], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  try {
    for (let tries = 0; tries < 1500 && server.exitCode === null; tries += 1) {
      const url = restUrl(ready);
      if (url !== undefined) return await (await fetch(`${url}/v1/api/logout`, { method: 'POST' })).json();
      await sleep(20);
    }
    throw new Error('the installed program did not start');
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
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

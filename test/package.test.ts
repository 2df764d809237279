/** What the package ships works where it is installed: `npm pack`, unpacked beside its declared dependencies only. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { program, projectFolder, startProgram } from './support/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'naftiko-package-'));
const installed = join(folder, 'node_modules', 'naftiko-ts');

beforeAll(() => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: projectFolder, stdio: 'pipe' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error('npm pack gave no archive');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, archive), '--strip-components=1', '-C', installed]);
  for (const name of runtimePackages()) link(name);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it holds what it needs, and no sources', () => {
  const names = readdirSync(installed);
  expect(names).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'schemas', 'specs']),
  );
  expect(names).not.toEqual(expect.arrayContaining(['src']));
  expect(names).not.toEqual(expect.arrayContaining(['test']));
});

test('it says its version', async () => {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  expect(await program(['--version'], { bin: join(installed, 'bin/naftiko-ts.js') })).toMatchObject({
    code: 0,
    stdout: `${version}\n`,
  });
});

test('it serves a document', async () => {
  const free = ['--port', 'fusionauth-logout-rest=0', '--port', 'fusionauth-logout-mcp=0'];
  const document = join(installed, 'specs/fusionauth-logout.yaml');
  const server = await startProgram([document, '--mock', ...free], {
    bin: join(installed, 'bin/naftiko-ts.js'),
    cwd: folder,
  });
  try {
    const url = `${server.url('fusionauth-logout-rest')}/v1/api/logout?global=true`;
    const response = await fetch(url, { method: 'POST' });
    expect(await response.json()).toMatchObject({ method: 'POST', path: '/api/logout', query: { global: 'true' } });
  } finally {
    expect((await server.stop()).code).toBe(0);
  }
});

/** Names of the packages that `npm install` would bring: those of the lock file that are not only for development. */
function runtimePackages(): readonly string[] {
  // The shape is that of a lock file, version 3.
  const lock = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean; link?: boolean }>;
  };
  return Object.entries(lock.packages)
    .filter(([path, entry]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && !isExtra(entry))
    .map(([path]) => path.slice('node_modules/'.length));
}

function isExtra(entry: { dev?: boolean; devOptional?: boolean; optional?: boolean; link?: boolean }): boolean {
  return entry.dev === true || entry.devOptional === true || entry.optional === true || entry.link === true;
}

function link(name: string): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules', name), path);
}

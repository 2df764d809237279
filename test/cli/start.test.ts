/** What a start loads and keeps: the program is quick to start because it loads no more than a command needs. */
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { program, projectFolder, startProgram } from '../support/program.ts';

const document = join(projectFolder, 'specs/fusionauth-logout.yaml');
const freePorts = ['--port', 'fusionauth-logout-rest=0', '--port', 'fusionauth-logout-mcp=0'];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naftiko-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Environment that lists the modules a process loads, and the way to read the list. */
function listing(name: string): { env: Record<string, string>; loaded: () => Promise<string> } {
  const file = join(folder, name);
  const hook = join(projectFolder, 'test/support/loaded-modules.mjs');
  return {
    env: { NODE_OPTIONS: `--import=${hook}`, LOADED_MODULES: file },
    loaded: () => readFile(file, 'utf8'),
  };
}

/** What only a running server needs. */
const servers =
  /\/undici\/|node:http$|exposes\/http-server|rest\/start-rest|rest\/rest-server|mcp\/start-mcp|mcp\/http-transport/m;

test('validate loads nothing that serves or sends', async () => {
  const { env, loaded } = listing('validate');
  await program(['validate', document], { env });
  const modules = await loaded();
  expect(modules).toContain('document/parse-document.ts');
  expect(modules).not.toMatch(servers);
});

test('run loads undici with the first request that is sent, and of an adapter only its type', async () => {
  const { env, loaded } = listing('run');
  const server = await startProgram([document, '--mock', ...freePorts], { env });
  try {
    const before = await loaded();
    expect(before).toContain('rest/start-rest.ts');
    expect(before).not.toMatch(/\/undici\/|exposes\/skill\//);
    await fetch(`${server.url('fusionauth-logout-rest')}/v1/api/logout`, { method: 'POST' });
    expect(await loaded()).toMatch(/\/undici\//);
  } finally {
    await server.stop();
  }
});

test('compiled code is kept in the cache folder of the user', async () => {
  const caches = join(folder, 'caches');
  const env = { XDG_CACHE_HOME: caches, HOME: folder };
  expect(await program(['--version'], { env })).toMatchObject({ code: 0, stderr: '' });
  const [version, ...others] = await readdir(join(caches, 'naftiko-ts'));
  expect(others).toEqual([]);
  const kept = await readdir(join(caches, 'naftiko-ts', version ?? ''));
  expect(kept.length).toBeGreaterThan(3);
  await program(['--version'], { env });
  expect(await readdir(join(caches, 'naftiko-ts', version ?? ''))).toEqual(kept);
});

test('a server that is stopped by a signal has kept its code too', async () => {
  const caches = join(folder, 'server-caches');
  const server = await startProgram([document, '--mock', ...freePorts], {
    env: { XDG_CACHE_HOME: caches, HOME: folder },
  });
  expect(await server.stop()).toMatchObject({ code: 0 });
  const [version = ''] = await readdir(join(caches, 'naftiko-ts'));
  expect((await readdir(join(caches, 'naftiko-ts', version))).length).toBeGreaterThan(100);
});

test('a cache folder that can not be made is no fault', async () => {
  const file = join(folder, 'no-folder');
  await writeFile(file, '');
  for (const XDG_CACHE_HOME of [file, join(file, 'below'), '/proc']) {
    const env = { XDG_CACHE_HOME, HOME: folder, NODE_DISABLE_COMPILE_CACHE: '' };
    expect(await program(['--version'], { env })).toMatchObject({ code: 0, stderr: '' });
  }
});

test('Node is asked for another folder, or for none', async () => {
  const own = join(folder, 'own');
  const home = join(folder, 'home');
  const env = { XDG_CACHE_HOME: home, HOME: folder };
  await program(['--version'], { env: { ...env, NODE_COMPILE_CACHE: own } });
  expect((await readdir(own)).length).toBe(1);
  await program(['--version'], { env: { ...env, NODE_DISABLE_COMPILE_CACHE: '1' } });
  await expect(readdir(join(home, 'naftiko-ts'))).resolves.toEqual([]);
});

test('the program can be started through a link', async () => {
  const link = join(folder, 'naftiko-ts');
  await symlink(join(projectFolder, 'bin/naftiko-ts.js'), link);
  expect(await program(['validate', document, '--quiet'], { bin: link })).toMatchObject({ signal: null, stdout: '' });
});

test('what the environment says reaches the program, and what it starts', async () => {
  const env = { NAFTIKO_HOST: '127.0.0.2' };
  const server = await startProgram([document, '--mock', ...freePorts], { env });
  try {
    expect(server.url('fusionauth-logout-rest')).toMatch(/^http:\/\/127\.0\.0\.2:/);
  } finally {
    await server.stop();
  }
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { upgradeCommand } from '../../src/cli/commands/upgrade.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'upgrade-'));
  await writeFile(join(cwd, 'a.yaml'), 'naftiko: 1.0.0-alpha2\ninfo: { label: A, description: d }\n');
});
afterEach(async () => await rm(cwd, { recursive: true }));

async function run(...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await upgradeCommand.run(args, { stdout, stderr, stdin: new PassThrough(), env: {}, cwd, color: false });
  const text = (stream: PassThrough): string => String(stream.read() ?? '');
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

const upgraded = 'ikanos: 1.0.0-beta5\ninfo: { display: A, description: d }\n';

it('prints the upgraded document', async () => {
  expect(await run('a.yaml')).toEqual({ code: 0, stdout: upgraded, stderr: '' });
});

it('writes a file, and says so when one was replaced', async () => {
  expect(await run('a.yaml', '-o', 'b.yaml')).toEqual({ code: 0, stdout: '', stderr: 'wrote b.yaml\n' });
  expect(await readFile(join(cwd, 'b.yaml'), 'utf8')).toBe(upgraded);
  expect((await run('a.yaml', '--output', 'b.yaml')).stderr).toBe('replaced b.yaml\n');
});

it.each([
  ['none.yaml', 'There is no file'],
  ['secrets.yaml', 'not a capability document'],
  ['broken.yaml', 'not YAML'],
])('fails on %s', async (file, words) => {
  await writeFile(join(cwd, 'secrets.yaml'), 'token: x\n');
  await writeFile(join(cwd, 'broken.yaml'), 'a: [\n');
  const { code, stdout, stderr } = await run(file);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
});

it('fails when the output can not be written', async () => {
  expect((await run('a.yaml', '-o', 'no/such/folder/b.yaml')).code).toBe(1);
});

it.each([[[]], [['a.yaml', 'b.yaml']], [['a.yaml', '--nope']]])('%j is wrong usage', async (args) => {
  await expect(run(...args)).rejects.toThrow(expect.objectContaining({ name: 'UsageError' }));
});

import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import { readBindSources } from '../../src/cli/bind-sources.ts';
import { upstreamOptions } from '../../src/cli/run-options.ts';
import { folderOf } from '../support/documents.ts';

/** Node itself looks for `--env-file` among the arguments of a process, so that this is tested without one. */
async function read(words: string[], files: Record<string, string> = {}) {
  const io = {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    stdin: new PassThrough(),
    env: { A: 'env' },
    color: false,
  };
  return await readBindSources(parseArguments(words, upstreamOptions), { ...io, cwd: await folderOf(files) });
}

test('each source is read', async () => {
  const sources = await read(['--bind', 'B=1', '--env-file', 'x.env'], { 'x.env': 'C=file\n' });
  expect([...sources.overrides]).toEqual([['B', '1']]);
  expect(sources.variables['A']).toBe('env');
  expect(sources.envFile?.get('C')).toBe('file');
  expect(sources.allowMissing).toBe(false);
});

test.each(['--allow-missing-binds', '--mock'])('%s allows variables without a value', async (option) => {
  expect((await read([option])).allowMissing).toBe(true);
});

test('an environment file that is not there is named', async () => {
  await expect(read(['--env-file', 'nowhere'])).rejects.toThrow('--env-file: There is no file "nowhere".');
});

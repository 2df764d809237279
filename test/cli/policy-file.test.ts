import { expect, test } from 'vitest';
import { folderOf } from '../support/documents.ts';
import { command, serve } from '../support/in-process.ts';
import { clockDocument } from './clock.ts';

test('a policy that is not valid is shown with its places and stops the start', async () => {
  const cwd = await folderOf({
    'naftiko.yaml': clockDocument(),
    'p.yaml': 'defaults:\n  timeoutMs: soon\nnamespaces:\n  clock: {retri: {}}\n',
    'broken.yaml': 'defaults: [\n',
    'empty.yaml': '',
    'good.json': '{"defaults": {"timeoutMs": 60000}}',
  });
  const run = (policy: string) => command(['run', '--mock', '--policy', policy], { cwd });
  const { code, stderr } = await run('p.yaml');
  expect(code).toBe(1);
  expect(stderr).toMatch(/p\.yaml:2:14 {2}error {2}policy-invalid/);
  expect(stderr).toMatch(/p\.yaml:4:\d+ {2}error {2}policy-invalid/);
  expect(stderr.match(/error {2}policy-invalid/g)).toHaveLength(2);
  const broken = await run('broken.yaml');
  expect(broken.code).toBe(1);
  expect(broken.stderr).toMatch(/broken\.yaml:\d+:\d+ {2}error {2}yaml-syntax/);
  const missing = await run('missing.yaml');
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain('--policy: ');
  const server = await serve(['--mock', '--policy', 'good.json'], { cwd });
  expect((await fetch(`${server.url('time-rest')}/time/utc`)).status).toBe(200);
  expect(await server.stop()).toMatchObject({ code: 0 });
});

import { execFileSync } from 'node:child_process';
import { chmod, link, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { recordingLogger } from '../test-runtime.ts';
import { unzip } from './unzip.ts';
import { deskDocument, deskFiles, deskSkills, folderWith, startDesk } from './desk.ts';
import { loadCapability } from '../../../src/engine/load-capability.ts';
import { testRuntime } from '../test-runtime.ts';

const secret = 'nobody may read this';

/** The desk with a secret file beside the folder of the skill. */
async function guarded(files: Readonly<Record<string, string>> = {}): ReturnType<typeof startDesk> {
  return startDesk(undefined, { ...deskFiles, 'secret.txt': secret, 'skills/secret.txt': secret, ...files });
}

describe('paths that can not name a file of a skill: 400, and no path of the machine in the answer', () => {
  const paths: readonly string[] = [
    '../../secret.txt',
    '..',
    '.',
    './SKILL.md',
    'rules/../../../secret.txt',
    'rules/../SKILL.md',
    '%2e%2e/%2e%2e/secret.txt',
    '%2e%2e%2f%2e%2e%2fsecret.txt',
    '..%2f..%2fsecret.txt',
    '..%2F..%2Fsecret.txt',
    '..%5c..%5csecret.txt',
    String.raw`..\..\secret.txt`,
    String.raw`rules\goodwill.md`,
    '%252e%252e%252fsecret.txt',
    '%252e%252e/secret.txt',
    '..%252fsecret.txt',
    '..%c0%af..%c0%afsecret.txt',
    '%c0%ae%c0%ae/secret.txt',
    '%e0%80%ae%e0%80%ae/secret.txt',
    '%uff0e%uff0e/secret.txt',
    '%ef%bc%8e%ef%bc%8e/secret.txt',
    'a%00.md',
    'SKILL.md%00',
    'SKILL.md%00.png',
    'SKILL.md%20',
    'SKILL.md%0a',
    '/SKILL.md',
    '//etc/passwd',
    '%2fetc%2fpasswd',
    'rules//goodwill.md',
    'rules/',
    'SKILL.md;a=b',
    '~root',
    '%zz',
    '%',
    '%2',
    '%ff',
    'C:/windows',
    'SKILL.md::$DATA',
  ];
  test.each(paths)('%s', async (path) => {
    const desk = await guarded();
    const answer = await desk.raw(`/skills/returns/contents/${path}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
    expect(answer).not.toContain(secret);
    expect(answer).not.toContain(desk.folder);
  });
});

test('segments outside the contents lead nowhere either', async () => {
  const desk = await guarded();
  for (const target of [
    '/skills/returns/contents/../../../secret.txt',
    '/skills/returns/../../secret.txt',
    '/skills/..%2f..%2fsecret.txt',
    '/skills/../secret.txt',
    '/skills/%2e%2e/contents/secret.txt',
    'http://localhost/skills/returns/contents/../../secret.txt',
    '/skills/returns%00/contents/SKILL.md',
  ]) {
    const answer = await desk.raw(target);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain(secret);
  }
});

test('hidden files: 404, not listed, not in the archive', async () => {
  const desk = await guarded({
    'skills/returns/.env': secret,
    'skills/returns/.git/config': secret,
    'skills/returns/rules/.hidden.md': secret,
  });
  for (const path of ['.env', '.git/config', 'rules/.hidden.md'])
    expect([path, (await desk.get(`/skills/returns/contents/${path}`)).status]).toEqual([path, 404]);
  expect((await desk.get('/skills/returns/contents')).text).not.toMatch(/env|git|hidden/);
  expect((await desk.get('/skills/returns/download')).bytes.toString('latin1')).not.toMatch(/\.env|config|hidden/);
});

test('names with other characters are served nowhere', async () => {
  const desk = await guarded({ 'skills/returns/with blank.md': 'x', 'skills/returns/ä.md': 'x' });
  expect((await desk.get('/skills/returns/contents')).text).not.toMatch(/blank|ä/);
  expect((await desk.get('/skills/returns/contents/with%20blank.md')).status).toBe(400);
  expect((await desk.get('/skills/returns/contents/%C3%A4.md')).status).toBe(400);
});

describe('links', () => {
  test('out of the folder: 400, not listed, not in the archive', async () => {
    const desk = await guarded();
    const folder = join(desk.folder, 'skills/returns');
    await symlink(join(desk.folder, 'secret.txt'), join(folder, 'out.txt'));
    await symlink('../../secret.txt', join(folder, 'relative.txt'));
    await symlink(desk.folder, join(folder, 'up'));
    await symlink('/dev/zero', join(folder, 'endless.txt'));
    // A neighbour whose name begins like the folder's.
    await mkdir(join(desk.folder, 'skills/returns-more'));
    await writeFile(join(desk.folder, 'skills/returns-more/x.txt'), secret);
    await symlink('../returns-more/x.txt', join(folder, 'neighbour.txt'));
    for (const path of ['out.txt', 'relative.txt', 'up/secret.txt', 'endless.txt', 'neighbour.txt']) {
      const { status, text } = await desk.get(`/skills/returns/contents/${path}`);
      expect([path, status, text.includes(secret)]).toEqual([path, 400, false]);
    }
    const listed = (await desk.get('/skills/returns/contents')).text;
    expect(listed).not.toMatch(/out\.txt|relative|up|endless|neighbour/);
    expect((await desk.get('/skills/returns/download')).bytes.toString('latin1')).not.toMatch(/out\.txt|neighbour/);
  });

  test('inside the folder are followed to files, not to folders and not to hidden files', async () => {
    const desk = await guarded({ 'skills/returns/.env': secret });
    const folder = join(desk.folder, 'skills/returns');
    await symlink('rules/goodwill.md', join(folder, 'again.md'));
    await symlink('.env', join(folder, 'env.txt'));
    await symlink('.', join(folder, 'circle'));
    await symlink('nowhere', join(folder, 'broken.md'));
    await symlink('self.md', join(folder, 'self.md'));
    const { files } = await desk.json('/skills/returns/contents');
    expect((files as unknown as { path: string; size: number }[]).map(({ path, size }) => [path, size])).toEqual([
      ['SKILL.md', 105],
      ['again.md', 28],
      ['rules/goodwill.md', 28],
    ]);
    expect((await desk.get('/skills/returns/contents/again.md')).text).toContain('Goodwill');
    expect((await desk.get('/skills/returns/contents/env.txt')).status).toBe(400);
    for (const path of ['broken.md', 'self.md'])
      expect([path, (await desk.get(`/skills/returns/contents/${path}`)).status]).toEqual([path, 404]);
  });

  test('a location that is itself a link is served', async () => {
    const folder = await folderWith({ 'real/SKILL.md': deskFiles['skills/returns/SKILL.md'] ?? '' });
    await symlink('real', join(folder, 'returns'));
    const skills = `
- name: returns
  description: Returns
  location: file://${folder}/returns
`;
    const desk = await startDesk(deskDocument(skills), {});
    expect((await desk.get('/skills/returns/contents/SKILL.md')).status).toBe(200);
    expect((await desk.json('/skills/returns/contents'))['files']).toHaveLength(1);
  });

  test('a SKILL.md that leads out is none: one is made of the document, everywhere', async () => {
    const desk = await guarded();
    const path = join(desk.folder, 'skills/returns/SKILL.md');
    await rm(path);
    await symlink(join(desk.folder, 'secret.txt'), path);
    const { status, bytes } = await desk.get('/skills/returns/contents/SKILL.md');
    expect([status, bytes.includes(secret)]).toEqual([200, false]);
    const { files } = await desk.json('/skills/returns/contents');
    expect(files).toContainEqual({ path: 'SKILL.md', size: bytes.byteLength, type: 'text/markdown' });
    const archive = unzip((await desk.get('/skills/returns/download')).bytes);
    expect(archive.get('SKILL.md')?.equals(bytes)).toBe(true);
  });

  test('a second hard link is a file like any other', async () => {
    const desk = await guarded();
    await link(join(desk.folder, 'skills/returns/SKILL.md'), join(desk.folder, 'skills/returns/second.md'));
    expect((await desk.get('/skills/returns/contents/second.md')).status).toBe(200);
  });
});

test('what is no regular file is not opened for long', async () => {
  const desk = await guarded();
  const folder = join(desk.folder, 'skills/returns');
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  await mkdir(join(folder, 'folder.md'));
  for (const path of ['pipe.txt', 'folder.md'])
    expect([path, (await desk.get(`/skills/returns/contents/${path}`)).status]).toEqual([path, 404]);
  expect((await desk.get('/skills/returns/contents')).text).not.toMatch(/pipe/);
  expect((await desk.get('/skills/returns/download')).status).toBe(200);
});

test.skipIf(process.getuid?.() === 0)(
  'a file that can not be read is 404 (the super user reads everything)',
  async () => {
    const desk = await guarded();
    await chmod(join(desk.folder, 'skills/returns/rules/goodwill.md'), 0);
    expect((await desk.get('/skills/returns/contents/rules/goodwill.md')).status).toBe(404);
  },
);

test('a file that is replaced by a link while it is served never gives another file', async () => {
  const desk = await guarded();
  const path = join(desk.folder, 'skills/returns/rules/goodwill.md');
  const done = new AbortController();
  const swap = async (): Promise<void> => {
    while (!done.signal.aborted) {
      await rm(path, { force: true });
      await symlink(join(desk.folder, 'secret.txt'), path);
      await rm(path, { force: true });
      await writeFile(path, 'harmless');
    }
  };
  const swapped = swap();
  const seen = new Set<number>();
  for (let round = 0; round < 150; round += 1) {
    const { status, text } = await desk.get('/skills/returns/contents/rules/goodwill.md');
    seen.add(status);
    expect(text).not.toContain(secret);
    if (round % 30 !== 0) continue;
    const archive = await desk.get('/skills/returns/download').catch(() => undefined);
    expect(archive?.bytes.includes(secret) ?? false).toBe(false);
  }
  done.abort();
  await swapped;
  for (const status of seen) expect([200, 400, 404]).toContain(status);
});

test('a folder on the way that is replaced by a link out gives nothing from there', async () => {
  const desk = await guarded({ 'outside/goodwill.md': secret });
  const folder = join(desk.folder, 'skills/returns/rules');
  await rm(folder, { recursive: true });
  await symlink(join(desk.folder, 'outside'), folder);
  const { status, text } = await desk.get('/skills/returns/contents/rules/goodwill.md');
  expect([status, text.includes(secret)]).toEqual([400, false]);
  expect((await desk.get('/skills/returns/contents')).text).not.toContain('goodwill');
});

test('what is left out is said once, at start, by name', async () => {
  const folder = await folderWith({
    'desk.yaml': deskDocument(deskSkills),
    ...deskFiles,
    'skills/returns/.env': secret,
    'skills/returns/a b.md': 'x',
  });
  const { plan } = await loadCapability(join(folder, 'desk.yaml'));
  const { logger, lines } = recordingLogger();
  const exposer = plan?.exposers.find(({ exposes }) => exposes.type === 'skill');
  const running = await exposer?.start(testRuntime({}, new Map(), logger));
  await running?.stop();
  const said = lines.filter(({ message }) => message === 'files of a skill are not served');
  expect(said.map(({ level, fields }) => [level, fields?.['skill'], fields?.['count']])).toEqual([
    ['warn', 'returns', 2],
  ]);
  expect(new Set(said[0]?.fields?.['files'] as readonly string[])).toEqual(new Set(['.env', 'a b.md']));
});

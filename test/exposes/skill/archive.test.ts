import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveOf } from '../../../src/exposes/skill/archive.ts';
import { deskFiles, startDesk } from './desk.ts';
import { unzip } from './unzip.ts';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
const hasPython = spawnSync('python3', ['-c', 'import zipfile']).status === 0;

const files: Readonly<Record<string, string>> = {
  ...deskFiles,
  'skills/returns/A.txt': '',
  'skills/returns/z/run.sh': 'echo 1\n',
};

async function archived(): Promise<{ bytes: Buffer; path: string; etag: string }> {
  const desk = await startDesk(undefined, files);
  const folder = join(desk.folder, 'skills/returns');
  await chmod(join(folder, 'z/run.sh'), 0o775);
  for (const name of ['SKILL.md', 'A.txt', 'z/run.sh', 'rules/goodwill.md'])
    await utimes(join(folder, name), 0, Date.UTC(2024, 1, 29, 23, 59, 58) / 1000);
  const { status, headers, bytes } = await desk.get('/skills/returns/download');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/zip');
  expect(headers['content-disposition']).toBe('attachment; filename="returns.zip"');
  const again = await desk.get('/skills/returns/download');
  expect(again.bytes.equals(bytes)).toBe(true);
  expect(again.headers['etag']).toBe(headers['etag']);
  const path = join(desk.folder, 'returns.zip');
  await writeFile(path, bytes);
  return { bytes, path, etag: String(headers['etag']) };
}

test('its tag is its digest', async () => {
  const { bytes, etag } = await archived();
  expect(etag).toBe(`"sha256:${createHash('sha256').update(bytes).digest('hex')}"`);
});

test.skipIf(!hasUnzip)('unzip finds nothing wrong with it (needs unzip)', async () => {
  const { path } = await archived();
  const output = execFileSync('unzip', ['-t', path], { encoding: 'utf8' });
  expect(output).toContain('No errors detected');
  const names = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' });
  expect(names.trim().split('\n')).toEqual(['SKILL.md', 'A.txt', 'rules/goodwill.md', 'z/run.sh']);
});

test.skipIf(!hasPython)('Python reads it: names, times in UTC, modes (needs python3)', async () => {
  const { path } = await archived();
  const script = `
import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
print(json.dumps([z.testzip(), z.comment.decode(), [[i.filename, i.date_time, oct(i.external_attr >> 16), i.compress_type, z.read(i).decode()] for i in z.infolist()]]))
`;
  const output: unknown = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }));
  const time = [2024, 2, 29, 23, 59, 58];
  expect(output).toEqual([
    null,
    '',
    [
      ['SKILL.md', time, '0o100644', 8, files['skills/returns/SKILL.md']],
      ['A.txt', time, '0o100644', 8, ''],
      ['rules/goodwill.md', time, '0o100644', 8, files['skills/returns/rules/goodwill.md']],
      ['z/run.sh', time, '0o100755', 8, 'echo 1\n'],
    ],
  ]);
});

describe('any files', () => {
  const pack = async (entries: readonly [string, Uint8Array][], cut: number): Promise<Buffer> => {
    const chunks: Uint8Array[] = [];
    const all = entries.map(([path, bytes]) => ({
      path,
      modifiedMs: 0,
      executable: false,
      read: () => Promise.resolve(pieces(bytes, cut)),
    }));
    for await (const chunk of archiveOf(all)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
  }
  const names = fc.stringMatching(/^[a-zA-Z0-9._-]{1,12}$/);

  test('come out as they went in, and the bytes depend neither on order nor on how files are read', async () => {
    const entry = fc.tuple(names, fc.uint8Array({ maxLength: 3000 }));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { selector: ([name]) => name, maxLength: 6 }),
        fc.integer({ min: 1, max: 4000 }),
        async (entries, cut) => {
          const archive = await pack(entries, cut);
          expect(await pack(entries.toReversed(), 5000)).toEqual(archive);
          const found = unzip(archive);
          expect(found.size).toBe(entries.length);
          for (const [name, bytes] of entries) expect(Buffer.from(found.get(name) ?? [0])).toEqual(Buffer.from(bytes));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of some megabytes, whose compressor works in blocks', async () => {
    const bytes = new Uint8Array(3 * 1024 * 1024).map((_, index) => (index * index) >> 7);
    const archive = await pack([['a.bin', bytes]], 1000);
    expect(unzip(archive).get('a.bin')?.equals(Buffer.from(bytes))).toBe(true);
    expect((await pack([['a.bin', bytes]], 65_537)).equals(archive)).toBe(true);
  });

  test.each([
    [Date.UTC(1970, 0, 1), [1980, 1, 1, 0, 0, 0]],
    [Date.UTC(2107, 11, 31, 23, 59, 58), [2107, 12, 31, 23, 59, 58]],
    [Number.NaN, [1980, 1, 1, 0, 0, 0]],
  ])('times that the format can not write are moved into it: %s', async (modifiedMs, expected) => {
    const chunks: Uint8Array[] = [];
    const read = (): Promise<AsyncIterable<Uint8Array>> => Promise.resolve(pieces(Buffer.from('x'), 1));
    for await (const chunk of archiveOf([{ path: 'a', modifiedMs, executable: false, read }])) chunks.push(chunk);
    const header = Buffer.concat(chunks);
    const [time, date] = [header.readUInt16LE(10), header.readUInt16LE(12)];
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual(
      expected,
    );
  });
});

test('an archive larger than what is kept in memory is streamed, and is the same each time', async () => {
  const noise = Buffer.alloc(12 * 1024 * 1024);
  let state = 1;
  for (let at = 0; at < noise.byteLength; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    noise.writeUInt32LE(state, at);
  }
  const desk = await startDesk(undefined, { ...deskFiles, 'skills/returns/noise.bin': noise });
  const first = await desk.get('/skills/returns/download');
  const second = await desk.get('/skills/returns/download');
  expect(first.bytes.byteLength).toBeGreaterThan(8 * 1024 * 1024);
  expect(first.headers['etag']).toBe(`"sha256:${createHash('sha256').update(first.bytes).digest('hex')}"`);
  expect(second.bytes.equals(first.bytes)).toBe(true);
  expect(unzip(first.bytes).get('noise.bin')?.equals(noise)).toBe(true);
});

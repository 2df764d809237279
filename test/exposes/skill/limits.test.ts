import { createHash } from 'node:crypto';
import { mkdir, open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { request } from 'undici';
import { describe, expect, test } from 'vitest';
import { startProgram } from '../../support/program.ts';
import { deskDocument, deskFiles, deskSkills, folderWith, startDesk } from './desk.ts';

const mebibyte = 1024 * 1024;

/** A file of that size that takes no room on disk. */
async function sparse(path: string, size: number): Promise<void> {
  await writeFile(path, '');
  await truncate(path, size);
}

describe('a file of a gibibyte', () => {
  test('is refused with 413, as are listing and archive; nothing of it is held', async () => {
    const desk = await startDesk();
    await sparse(join(desk.folder, 'skills/returns/huge.bin'), 1024 * mebibyte);
    const before = process.memoryUsage().rss;
    for (const path of ['contents/huge.bin', 'contents', 'download']) {
      for (const method of ['GET', 'HEAD']) {
        const { status, headers, text } = await desk.get(`/skills/returns/${path}`, {}, method);
        expect([path, method, status, headers['content-type']]).toEqual([
          path,
          method,
          413,
          'application/problem+json',
        ]);
        if (method === 'GET') expect(JSON.parse(text)).toMatchObject({ status: 413, detail: expect.any(String) });
      }
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * mebibyte);
    expect((await desk.get('/skills/returns/contents/SKILL.md')).status).toBe(200);
    // The other skills are found still.
    expect(await desk.json('/.well-known/agent-skills/index.json')).toMatchObject({
      skills: [{ name: 'house-style' }],
    });
  });

  test('64 MiB and not a byte more', async () => {
    const desk = await startDesk();
    await sparse(join(desk.folder, 'skills/returns/most.bin'), 64 * mebibyte);
    await sparse(join(desk.folder, 'skills/returns/more.bin'), 64 * mebibyte + 1);
    expect((await desk.get('/skills/returns/contents/most.bin', {}, 'HEAD')).headers['content-length']).toBe(
      String(64 * mebibyte),
    );
    expect((await desk.get('/skills/returns/contents/more.bin', {}, 'HEAD')).status).toBe(413);
  });

  test('256 MiB in all', async () => {
    const desk = await startDesk();
    const folder = join(desk.folder, 'skills/returns');
    for (const name of ['a', 'b', 'c', 'd']) await sparse(join(folder, `${name}.bin`), 64 * mebibyte);
    expect((await desk.get('/skills/returns/contents')).status).toBe(413);
    await sparse(join(folder, 'd.bin'), 63 * mebibyte);
    expect((await desk.get('/skills/returns/contents')).status).toBe(200);
  });
});

test('a file near 64 MiB is streamed: several at once take little memory', async () => {
  const folder = await folderWith({ 'desk.yaml': deskDocument(deskSkills), ...deskFiles });
  const path = join(folder, 'skills/returns/big.bin');
  const file = await open(path, 'w');
  const block = Buffer.alloc(mebibyte);
  const expected = createHash('sha256');
  for (let index = 0; index < 60; index += 1) {
    block.fill(index);
    expected.update(block);
    await file.write(block);
  }
  await file.close();
  const digest = expected.digest('hex');
  const server = await startProgram([join(folder, 'desk.yaml'), '--bind', 'T=x', '--quiet']);
  try {
    const rss = async (): Promise<number> => {
      const text = await readStatus(server.process.pid ?? 0);
      return Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? 0) * 1024;
    };
    const before = await rss();
    const fetched = async (): Promise<string> => {
      const { statusCode, body, headers } = await request(
        `${server.url('desk-skills')}/skills/returns/contents/big.bin`,
      );
      expect([statusCode, headers['content-length']]).toEqual([200, String(60 * mebibyte)]);
      const hash = createHash('sha256');
      for await (const chunk of body) hash.update(Buffer.from(chunk));
      expect(headers['etag']).toBe(`"sha256:${digest}"`);
      return hash.digest('hex');
    };
    expect(await Promise.all([1, 2, 3, 4].map(fetched))).toEqual([digest, digest, digest, digest]);
    // Peak memory is known where the system tells; four whole files would be 240 MiB.
    if (before > 0) expect((await rss()) - before).toBeLessThan(120 * mebibyte);
  } finally {
    await server.stop();
  }
});

async function readStatus(pid: number): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
}

describe('many files', () => {
  test('10,000 are listed and packed, 10,001 are too many', async () => {
    const desk = await startDesk();
    const folder = join(desk.folder, 'skills/returns');
    // SKILL.md and one more are there already.
    for (let index = 0; index < 9998; index += 1) {
      if (index % 500 === 0) await mkdir(join(folder, `part-${index / 500}`));
      await writeFile(join(folder, `part-${Math.floor(index / 500)}`, `${index}.txt`), String(index));
    }
    const { files } = await desk.json('/skills/returns/contents');
    expect(files).toHaveLength(10_000);
    const archive = await desk.get('/skills/returns/download');
    expect(archive.status).toBe(200);
    expect(archive.bytes.readUInt16LE(archive.bytes.byteLength - 12)).toBe(10_000);
    await writeFile(join(folder, 'one-more.txt'), 'x');
    expect((await desk.get('/skills/returns/contents')).status).toBe(413);
    expect((await desk.get('/skills/returns/download')).status).toBe(413);
    expect((await desk.get('/skills/returns/contents/one-more.txt')).status).toBe(200);
  });
});

test('a large skill is a warning when it is started', async () => {
  const files = Object.fromEntries(Array.from({ length: 512 }, (_, index) => [`skills/returns/f${index}.txt`, 'x']));
  const folder = await folderWith({ 'desk.yaml': deskDocument(deskSkills), ...deskFiles, ...files });
  const server = await startProgram([join(folder, 'desk.yaml'), '--bind', 'T=x']);
  const { stderr } = await server.stop();
  expect(stderr).toContain('a skill is larger than clients need take');
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSourceFault, maxSourceBytes, readSource } from '../../src/source/read-source.ts';

describe('readSource', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'naftiko-source-'));
    writeFileSync(join(folder, 'ok.yaml'), '\ufeffnaftiko: é\n');
    writeFileSync(join(folder, 'nul.yaml'), 'a: \0');
    writeFileSync(join(folder, 'utf16.yaml'), Buffer.from('\ufeffa: 1', 'utf16le'));
    writeFileSync(join(folder, 'latin1.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
    writeFileSync(join(folder, 'huge.yaml'), '');
    truncateSync(join(folder, 'huge.yaml'), maxSourceBytes + 1);
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    symlinkSync('ok.yaml', join(folder, 'link.yaml'));
    execFileSync('mkfifo', [join(folder, 'fifo.yaml')]);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['ok.yaml', './ok.yaml', 'link.yaml'])('reads %s relative to the base', async (path) => {
    const source = readSource(path, { base: folder });
    if (isSourceFault(source)) throw new Error(source.message);
    expect(source.text).toBe('naftiko: é\n');
    expect(source.file).toBe(path);
  });

  test('reads a file: URI', async () => {
    const source = readSource(pathToFileURL(join(folder, 'ok.yaml')).href);
    expect(isSourceFault(source)).toBe(false);
  });

  test('reads a relative file: URI from the base', async () => {
    const source = readSource('file:///./ok.yaml', { base: folder });
    expect(isSourceFault(source)).toBe(false);
  });

  test.each([
    ['absent.yaml', 'source-missing'],
    ['ok.yaml/inside.yaml', 'source-missing'],
    ['', 'source-missing'],
    ['.', 'source-not-a-file'],
    ['fifo.yaml', 'source-not-a-file'],
    ['/dev/zero', 'source-not-a-file'],
    ['huge.yaml', 'source-too-large'],
    ['nul.yaml', 'source-not-text'],
    ['utf16.yaml', 'source-not-text'],
    ['latin1.yaml', 'source-not-text'],
    ['loop.yaml', 'source-unreadable'],
    ['https://host.test/a.yaml', 'source-unreadable'],
    ['file://host/a.yaml', 'source-unreadable'],
    ['a\0b', 'source-unreadable'],
  ])('refuses %j: %s', async (path, code) => {
    const source = readSource(path, { base: folder });
    expect(isSourceFault(source) ? source.code : 'read').toBe(code);
  });

  test('names the line that is no UTF-8', () => {
    writeFileSync(join(folder, 'line3.yaml'), Buffer.from('a: e\n\nb: \xe9 x\nc: 1\n', 'latin1'));
    writeFileSync(join(folder, 'line2.yaml'), Buffer.concat([Buffer.from('a: é\r\nb: '), Buffer.from([0xe2, 0x82])]));
    const messageOf = (path: string): string => {
      const source = readSource(path, { base: folder });
      return isSourceFault(source) ? source.message : 'read';
    };
    expect(messageOf('line3.yaml')).toContain('line 3 ');
    expect(messageOf('line2.yaml')).toContain('line 2 ');
  });
});

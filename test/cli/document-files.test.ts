/** Which files of a folder are served: docs/spec/cli.md section 2. */
import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentFiles } from '../../src/cli/document-files.ts';
import { folderOf } from '../support/documents.ts';

const served = 'naftiko: 1.0.0-alpha2\ncapability:\n  exposes: []\n';

describe('a folder of documents', () => {
  test('gives the documents that expose something, in the order of their names', async () => {
    const cwd = await folderOf({
      'docs/b.yaml': served,
      'docs/a.YML': '"ikanos": 1.0.0-beta4\ncapability:\n  "exposes": []\n',
      'docs/shared-consumes.yaml': 'naftiko: 1.0.0-alpha2\nconsumes: []\n',
      'docs/compose.yaml': 'services:\n  exposes: []\n',
      'docs/notes.txt': served,
      'elsewhere/c.yaml': served,
    });
    await mkdir(join(cwd, 'docs/folder.yaml'));
    await symlink('../elsewhere/c.yaml', join(cwd, 'docs/link.yaml'));
    await symlink('../elsewhere', join(cwd, 'docs/link-to-folder.yaml'));
    expect(await documentFiles(['docs'], cwd)).toEqual(['docs/a.YML', 'docs/b.yaml', 'docs/link.yaml']);
    expect(await documentFiles(['docs', 'docs/b.yaml', 'other.yaml'], cwd)).toEqual([
      'docs/a.YML',
      'docs/b.yaml',
      'docs/link.yaml',
      'other.yaml',
    ]);
  });

  test('is not held up by a pipe that nobody writes to', async () => {
    const cwd = await folderOf({ 'docs/a.yaml': served });
    execFileSync('mkfifo', [join(cwd, 'docs/pipe.yaml')]);
    await symlink('pipe.yaml', join(cwd, 'docs/link-to-pipe.yaml'));
    expect(await documentFiles(['docs'], cwd)).toEqual(['docs/a.yaml']);
  });

  test('says where it has a link that leads nowhere, and that nothing is served', async () => {
    const cwd = await folderOf({ 'docs/notes.txt': served });
    await expect(documentFiles(['docs'], cwd)).rejects.toThrow(
      'the folder docs holds no capability document that exposes something.',
    );
    await symlink('gone.yaml', join(cwd, 'docs/dangling.yaml'));
    await expect(documentFiles(['docs'], cwd)).rejects.toThrow(/ENOENT.*dangling\.yaml/);
  });
});

/** Writes an exported skill, and writes it again, without touching what it did not write. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { archiveOf } from '../../../exposes/skill/archive.ts';
import { frontmatterOf } from '../../../exposes/skill/frontmatter.ts';
import { isJsonObject, member } from '../../../json/json-value.ts';
import type { ExportedSkill } from '../../../skills/export-skill.ts';
import { generator } from '../../../skills/skill-page.ts';

/** The time of every file in an archive, so that it is the same whenever it is written. */
const archivedMs = Date.UTC(1980, 0, 1);

/** Writes one ZIP, SKILL.md at its root. @returns why it could not be written */
export async function writeSkillArchive({ files }: ExportedSkill, path: string): Promise<string | undefined> {
  const entries = [...files].map(([name, text]) => ({
    path: name,
    modifiedMs: archivedMs,
    executable: false,
    read: () => Promise.resolve(once(Buffer.from(text))),
  }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of archiveOf(entries)) chunks.push(chunk);
  return await failureOf(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
    await writeFile(draft, Buffer.concat(chunks));
    await rename(draft, path);
  });
}

/**
 * Writes a folder. One that holds an earlier export is brought up to date: pages that are no longer there are removed.
 * Any other folder must be empty, unless forced; then other files stay.
 * @returns why it could not be written
 */
export async function writeSkillFolder(
  { files }: ExportedSkill,
  path: string,
  force: boolean,
): Promise<string | undefined> {
  const earlier = await earlierFiles(path);
  if (earlier === 'file') return `"${path}" is no folder.`;
  if (earlier === 'other' && !force) return `"${path}" holds other files; --force writes among them.`;
  return await failureOf(path, async () => {
    if (Array.isArray(earlier)) {
      for (const name of earlier) if (!files.has(name)) await rm(join(path, name), { force: true });
    }
    for (const [name, text] of files) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), text);
    }
  });
}

/** The pages that an earlier export wrote; none for a new folder. */
async function earlierFiles(path: string): Promise<readonly string[] | 'file' | 'other'> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) return 'file';
  if ((await readdir(path)).length === 0) return [];
  const text = await readFile(join(path, 'SKILL.md'), 'utf8').catch(() => '');
  const metadata = member(frontmatterOf(text) ?? {}, 'metadata');
  if (!isJsonObject(metadata) || member(metadata, 'generated-by') !== generator) return 'other';
  const listed = pagesIn(text, '');
  // The list of a long skill stands on a page of its own.
  const further = await Promise.all(listed.map((name) => readFile(join(path, name), 'utf8').catch(() => '')));
  return [...new Set([...listed, ...further.flatMap((page) => pagesIn(page, 'references/'))])];
}

/** Links to pages, in the form this command writes them. */
function pagesIn(text: string, folder: string): readonly string[] {
  return [...text.matchAll(/\]\(([a-z0-9/-]+\.md)\)/g)]
    .map((match) => `${folder}${match[1] ?? ''}`)
    .filter((link) => /^references\/[a-z0-9-]+\.md$/.test(link));
}

async function failureOf(path: string, act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return `"${path}" can not be written${code}.`;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

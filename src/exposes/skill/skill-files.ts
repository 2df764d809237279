/** The files of one skill: one safe set for listing, fetching and the archive. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, opendir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Limits per skill. @see docs/spec/skill.md F4 */
export const maxSkillFiles = 10_000;
export const maxSkillBytes = 256 * 1024 * 1024;
export const maxFileBytes = 64 * 1024 * 1024;

/** Deepest folder that is looked into. */
const maxDepth = 32;

const segmentPattern = /^[a-zA-Z0-9._-]+$/;

/** A file as listed. Times in milliseconds since 1970. */
export interface SkillFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
  readonly executable: boolean;
}

/** The whole set, or that it is beyond the limits. */
export interface SkillListing {
  readonly files: readonly SkillFile[];
  readonly tooLarge: boolean;
  /** Paths that are not served: hidden, oddly named, linked outwards. */
  readonly leftOut: readonly string[];
}

/** Why a file is not given. `unsafe`: the request itself is refused. */
export type FileRefusal = 'unsafe' | 'absent' | 'too-large';

/** An opened file, checked to lie inside the folder. The caller closes the handle. */
export interface OpenedFile extends SkillFile {
  readonly handle: FileHandle;
}

/** Whether a decoded relative path can name a file of a skill at all. @see docs/spec/skill.md F1 */
export function isSafePath(path: string): boolean {
  return path.split('/').every((part) => segmentPattern.test(part) && part !== '.' && part !== '..');
}

/** Whether a path has a hidden part: such files are neither listed nor served. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** All files of a folder that may be served, sorted by path. A folder that is gone has none. */
export async function listSkillFiles(folder: string): Promise<SkillListing> {
  const found: SkillFile[] = [];
  const leftOut: string[] = [];
  try {
    const base = await realpath(folder);
    await walk(base, '', 0, found, leftOut);
  } catch {
    return { files: [], tooLarge: false, leftOut };
  }
  const total = found.reduce((sum, file) => sum + file.size, 0);
  // Names are ASCII, where UTF-16 order is code point order.
  found.sort((left, right) => (left.path < right.path ? -1 : 1));
  return { files: found, tooLarge: found.length > maxSkillFiles || total > maxSkillBytes, leftOut };
}

async function walk(base: string, folder: string, depth: number, found: SkillFile[], leftOut: string[]): Promise<void> {
  if (depth > maxDepth) return;
  for await (const entry of await opendir(join(base, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!segmentPattern.test(entry.name) || entry.name.startsWith('.')) leftOut.push(path);
    else if (entry.isDirectory()) await walk(base, path, depth + 1, found, leftOut);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsInside(base, path)))) {
      const file = await described(base, path);
      if (file !== undefined) found.push(file);
    } else leftOut.push(path);
    if (found.length > maxSkillFiles) return;
  }
}

async function described(base: string, path: string): Promise<SkillFile | undefined> {
  try {
    const { size, mtimeMs, mode } = await stat(join(base, path));
    return { path, size, modifiedMs: mtimeMs, executable: (mode & 0o111) !== 0 };
  } catch {
    return undefined;
  }
}

/** A link is served where it leads to a regular, not hidden file inside; links to folders could form a circle. */
async function leadsInside(base: string, path: string): Promise<boolean> {
  try {
    const target = await realpath(join(base, path));
    return isInside(base, target) && (await stat(target)).isFile();
  } catch {
    return false;
  }
}

function isInside(base: string, path: string): boolean {
  const root = base.endsWith(sep) ? base : base + sep;
  return path.startsWith(root) && !isHidden(relative(base, path).replaceAll(sep, '/'));
}

/**
 * Opens a file for reading. It is opened first and checked then: what was checked is what is read, whatever happens to
 * the path meanwhile.
 * @see docs/spec/skill.md F3
 */
export async function openSkillFile(folder: string, path: string): Promise<OpenedFile | FileRefusal> {
  if (!isSafePath(path)) return 'unsafe';
  if (isHidden(path)) return 'absent';
  let handle: FileHandle | undefined;
  try {
    const base = await realpath(folder);
    // NONBLOCK, so that a pipe in the folder can not make `open` wait for a writer.
    handle = await open(join(base, path), constants.O_RDONLY | constants.O_NONBLOCK);
    const opened = await handle.stat();
    const refusal = await refuse(base, path, opened);
    if (refusal !== undefined) {
      await handle.close();
      return refusal;
    }
    const { size, mtimeMs, mode } = opened;
    return { path, size, modifiedMs: mtimeMs, executable: (mode & 0o111) !== 0, handle };
  } catch {
    await handle?.close();
    return 'absent';
  }
}

async function refuse(
  base: string,
  path: string,
  opened: { isFile(): boolean; ino: number; dev: number; size: number },
): Promise<FileRefusal | undefined> {
  const real = await realpath(join(base, path));
  if (!isInside(base, real)) return 'unsafe';
  if (!opened.isFile()) return 'absent';
  const named = await lstat(real);
  if (named.ino !== opened.ino || named.dev !== opened.dev) return 'absent';
  return opened.size > maxFileBytes ? 'too-large' : undefined;
}

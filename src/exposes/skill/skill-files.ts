/** The files of one skill: one safe set for listing, fetching and the archive. */
import {
  factsOf,
  type FileFacts,
  isHiddenPath,
  isPlainPath,
  listFolder,
  type OpenedFile,
  openInside,
} from '../folder-files.ts';

/** Limits per skill. @see docs/spec/skill.md F4 */
export const maxSkillFiles = 10_000;
export const maxSkillBytes = 256 * 1024 * 1024;
export const maxFileBytes = 64 * 1024 * 1024;

/** Above this a skill is larger than hosts of the MCP skills extension need take. @see docs/spec/skill.md F4 */
export const usualFiles = 512;
export const usualBytes = 16 * 1024 * 1024;

/** A file as listed. */
export interface SkillFile extends FileFacts {
  /** Relative, with `/`. */
  readonly path: string;
}

/** The whole set, or that it is beyond the limits. */
export interface SkillListing {
  /** Sorted by path. */
  readonly files: readonly SkillFile[];
  readonly tooLarge: boolean;
  /** Some paths that are not served: hidden, oddly named, linked outwards. */
  readonly leftOut: readonly string[];
  readonly leftOutCount: number;
}

/** Why a file is not given. `unsafe`: the request itself is refused. */
export type FileRefusal = 'unsafe' | 'absent' | 'too-large';

/** All files of a folder that may be served. Undefined when the folder is gone or no folder. */
export async function listSkillFiles(folder: string): Promise<SkillListing | undefined> {
  const listing = await listFolder(folder, maxSkillFiles);
  if (listing === undefined) return undefined;
  const { leftOut, leftOutCount } = listing;
  if (listing.more) return { files: [], tooLarge: true, leftOut, leftOutCount };
  const files: SkillFile[] = [];
  for (const path of listing.paths) {
    const known = await factsOf(folder, path);
    if (known !== undefined) files.push({ path, ...known });
  }
  const total = files.reduce((sum, file) => sum + file.size, 0);
  return { files, tooLarge: total > maxSkillBytes, leftOut, leftOutCount };
}

/**
 * Opens a file for reading. The caller closes it.
 * @param path decoded once, as in the request
 * @see docs/spec/skill.md F1 to F4
 */
export async function openSkillFile(folder: string, path: string): Promise<OpenedFile | FileRefusal> {
  if (!isPlainPath(path)) return 'unsafe';
  if (isHiddenPath(path)) return 'absent';
  const opened = await openInside(folder, path);
  if (opened === 'outside') return 'unsafe';
  if (typeof opened === 'string') return 'absent';
  if (opened.size <= maxFileBytes) return opened;
  await opened.handle.close();
  return 'too-large';
}

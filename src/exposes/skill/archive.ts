/** The ZIP of a skill, the same bytes for the same files. */
import { zipSync, type ZippableFile } from 'fflate';

/** One file of an archive. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modifiedMs: number;
  readonly executable: boolean;
}

/** Years that the format can write. */
const firstYear = 1980;
const lastYear = 2099;

/** Host system of the entries, so that their modes are read. */
const unix = 3;

/**
 * Packs files: `SKILL.md` first, then by path; deflated, times in UTC, mode 0644 or 0755, no folders, no comment.
 * @see docs/spec/skill.md K4
 */
export function archiveOf(entries: readonly ArchiveEntry[]): Uint8Array {
  const files: Record<string, ZippableFile> = {};
  const first = (path: string): number => (path === 'SKILL.md' ? 0 : 1);
  const sorted = entries.toSorted((a, b) => first(a.path) - first(b.path) || (a.path < b.path ? -1 : 1));
  for (const { path, bytes, modifiedMs, executable } of sorted) {
    const mode = 0o100_000 | (executable ? 0o755 : 0o644);
    files[path] = [bytes, { mtime: utcAsLocal(modifiedMs), os: unix, attrs: mode << 16, level: 6 }];
  }
  return zipSync(files);
}

/** The library writes local time: a date whose local parts are the UTC parts, within the years of the format. */
function utcAsLocal(ms: number): Date {
  const date = new Date(ms);
  const year = Math.min(Math.max(date.getUTCFullYear(), firstYear), lastYear);
  return new Date(
    year,
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
}

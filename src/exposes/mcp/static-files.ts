/** Static resources: the files of a folder, or one file, listed and read without ever leaving it. */
import { constants } from 'node:fs';
import { lstat, open, opendir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files listed per resource, and how long a listing is kept. @see docs/spec/cli.md section 2.1 */
export const maxFiles = 10_000;
const listingKeptMs = 5000;

/** Deepest folder that is looked into. */
const maxFolderDepth = 32;

/** A part of a path that can be listed and read: no hidden names, no other characters. */
const readablePart = /^(?!\.)[A-Za-z0-9._-]+$/;

/** Why a file can not be read. */
export type FileFault = 'absent' | 'too-large' | 'unreadable';

/** The files of one static resource. */
export class StaticFiles {
  readonly #path: string;
  #listing: { readonly files: readonly string[]; readonly at: number } | undefined;
  /** Told once what is left out of the listing: hidden, oddly named, linked outwards, or too many. */
  readonly #onLeftOut: (count: number, example: string) => void;
  #told = false;

  constructor(path: string, onLeftOut: (count: number, example: string) => void) {
    this.#path = path;
    this.#onLeftOut = onLeftOut;
  }

  /** Whether the location is one file, that is the resource itself. */
  async isFile(): Promise<boolean> {
    try {
      return (await stat(this.#path)).isFile();
    } catch {
      return false;
    }
  }

  /** Relative paths of the readable files, forward slashes, sorted by code point. An unreadable folder has none. */
  async list(): Promise<readonly string[]> {
    const known = this.#listing;
    if (known !== undefined && performance.now() - known.at < listingKeptMs) return known.files;
    const found: string[] = [];
    const leftOut: string[] = [];
    try {
      await this.#walk(await realpath(this.#path), '', 0, found, leftOut);
    } catch {
      // A folder that is gone is an empty list, as a folder without files.
    }
    const files = found.sort(byCodePoint).slice(0, maxFiles);
    this.#listing = { files, at: performance.now() };
    if (leftOut.length > 0 && !this.#told) {
      this.#told = true;
      this.#onLeftOut(leftOut.length, leftOut[0] ?? '');
    }
    return files;
  }

  async #walk(base: string, folder: string, depth: number, found: string[], leftOut: string[]): Promise<void> {
    if (depth > maxFolderDepth) return;
    for await (const entry of await opendir(join(base, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (found.length > maxFiles || !readablePart.test(entry.name)) {
        leftOut.push(path);
        continue;
      }
      if (entry.isDirectory()) await this.#walk(base, path, depth + 1, found, leftOut);
      else if (entry.isFile()) found.push(path);
      else if (entry.isSymbolicLink()) await this.#follow(base, path, found, leftOut);
      else leftOut.push(path);
    }
  }

  /** A link is listed where it leads to a file inside the folder; links to folders could form a circle and are not. */
  async #follow(base: string, path: string, found: string[], leftOut: string[]): Promise<void> {
    try {
      const target = await realpath(join(base, path));
      if (isInside(base, target) && !hiddenIn(base, target) && (await stat(target)).isFile()) found.push(path);
      else leftOut.push(path);
    } catch {
      leftOut.push(path);
    }
  }

  /** The state of a file that changes when the file does; undefined where there is none. */
  async fingerprint(path: string | undefined): Promise<string | undefined> {
    try {
      const { mtimeMs, size, ino } = await stat(path === undefined ? this.#path : join(this.#path, path));
      return `${mtimeMs} ${size} ${ino}`;
    } catch {
      return undefined;
    }
  }

  /**
   * The bytes of a file.
   * @param path relative, as listed; undefined for the resource that is one file
   */
  async read(
    path: string | undefined,
    maxBytes: number,
  ): Promise<{ readonly bytes: Buffer } | { readonly fault: FileFault }> {
    if (path !== undefined && !path.split('/').every((part) => readablePart.test(part))) return { fault: 'absent' };
    try {
      const base = await realpath(this.#path);
      return await readInside(base, path, maxBytes);
    } catch (error) {
      return { fault: isAbsent(error) ? 'absent' : 'unreadable' };
    }
  }
}

async function readInside(
  base: string,
  path: string | undefined,
  maxBytes: number,
): Promise<{ readonly bytes: Buffer } | { readonly fault: FileFault }> {
  // Opened first and checked then: what was checked is what is read, whatever happens to the path meanwhile.
  // NONBLOCK, so that a pipe in the folder can not make `open` wait for a writer.
  const handle = await open(path === undefined ? base : join(base, path), constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const opened = await handle.stat();
    if (!opened.isFile()) return { fault: 'absent' };
    if (path !== undefined) {
      const real = await realpath(join(base, path));
      const named = await lstat(real);
      if (!isInside(base, real) || hiddenIn(base, real) || named.ino !== opened.ino || named.dev !== opened.dev)
        return { fault: 'absent' };
    }
    if (opened.size > maxBytes) return { fault: 'too-large' };
    return { bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}

function isInside(base: string, path: string): boolean {
  return path.startsWith(base.endsWith(sep) ? base : base + sep);
}

function hiddenIn(base: string, path: string): boolean {
  return relative(base, path)
    .split(sep)
    .some((part) => part.startsWith('.'));
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG';
}

function byCodePoint(left: string, right: string): number {
  // Allowed characters are ASCII, where UTF-16 order is code point order.
  return left < right ? -1 : left > right ? 1 : 0;
}

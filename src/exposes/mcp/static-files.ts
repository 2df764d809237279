/** Static resources: the files of a folder, or one file, listed and read without ever leaving it. */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isHiddenPath, isPlainPath, listFolder, openInside } from '../folder-files.ts';

/** Files listed per resource, and how long a listing is kept whose folders have not changed. @see docs/spec/cli.md section 2.1 */
export const maxFiles = 10_000;
const listingKeptMs = 5000;

/** Why a file can not be read. */
export type FileFault = 'absent' | 'too-large' | 'unreadable';

/** The files of one static resource. */
export class StaticFiles {
  readonly #path: string;
  #listing: { readonly files: readonly string[]; readonly at: number; readonly state: string } | undefined;
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
    const fresh = known !== undefined && performance.now() - known.at < listingKeptMs;
    if (fresh && known.state === (await this.#stateOf(known.files))) return known.files;
    // A folder that is gone is an empty list, as a folder without files.
    const found = await listFolder(this.#path, maxFiles);
    const files = found?.paths ?? [];
    this.#listing = { files, at: performance.now(), state: await this.#stateOf(files) };
    const count = (found?.leftOutCount ?? 0) + (found?.more === true ? 1 : 0);
    if (count > 0 && !this.#told) {
      this.#told = true;
      this.#onLeftOut(count, found?.leftOut[0] ?? '');
    }
    return files;
  }

  /** Changes when a file is added to or taken from one of the folders of these files. @see docs/spec/mcp.md S8 */
  async #stateOf(files: readonly string[]): Promise<string> {
    const folders = new Set(['.', ...files.map((file) => dirname(file))]);
    const states = await Promise.all([...folders].map((folder) => this.fingerprint(folder)));
    return states.join('|');
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
    if (path === undefined) return await this.#readSingle(maxBytes);
    if (!isPlainPath(path) || isHiddenPath(path)) return { fault: 'absent' };
    const opened = await openInside(this.#path, path);
    if (typeof opened === 'string') return { fault: opened === 'outside' ? 'absent' : opened };
    try {
      return opened.size > maxBytes ? { fault: 'too-large' } : { bytes: await opened.handle.readFile() };
    } catch {
      return { fault: 'unreadable' };
    } finally {
      await opened.handle.close();
    }
  }

  /** The author named this very file, wherever a link leads. */
  async #readSingle(maxBytes: number): Promise<{ readonly bytes: Buffer } | { readonly fault: FileFault }> {
    try {
      // NONBLOCK, so that a pipe can not make `open` wait for a writer.
      const handle = await open(this.#path, constants.O_RDONLY | constants.O_NONBLOCK);
      try {
        const found = await handle.stat();
        if (!found.isFile()) return { fault: 'absent' };
        return found.size > maxBytes ? { fault: 'too-large' } : { bytes: await handle.readFile() };
      } finally {
        await handle.close();
      }
    } catch (error) {
      return { fault: isAbsent(error) ? 'absent' : 'unreadable' };
    }
  }
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG';
}

/** A client's configuration file on disk: read, replaced in one step, backed up, restored. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Only its owner may read a file that did not exist: clients keep credentials there. */
const ownerOnly = 0o600;

/** One file. */
export interface ConfigFile {
  /** As the client names it. */
  readonly path: string;
  /** '' where there is none. */
  readonly text: string;
  readonly exists: boolean;
  /** What stood there before `connect` changed it for an entry; undefined when it never did. '' for a file that was not there. */
  backup(entry: string): Promise<string | undefined>;
  /** Keeps the present content beside the file, unless an earlier content is kept already. Gives the backup's path. */
  keep(entry: string): Promise<string>;
  /** Replaces the content in one step; mode and symbolic links stay. */
  write(text: string): Promise<void>;
  /** Removes the file. */
  remove(): Promise<void>;
  /** Removes the backup. */
  forget(entry: string): Promise<void>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws Error for a file that can not be read or is not UTF-8 */
export async function openConfigFile(path: string): Promise<ConfigFile> {
  const target = await realpath(path).catch(() => path);
  const bytes = await read(target);
  const backupPath = (entry: string): string => `${path}.before-${entry}.bak`;
  const mode = bytes === undefined ? ownerOnly : (await stat(target)).mode & 0o777;
  return {
    path,
    text: bytes === undefined ? '' : decoded(path, bytes),
    exists: bytes !== undefined,
    backup: async (entry) => {
      const kept = await read(backupPath(entry));
      return kept === undefined ? undefined : decoded(backupPath(entry), kept);
    },
    keep: async (entry) => {
      const kept = backupPath(entry);
      if ((await read(kept)) === undefined) await replace(kept, bytes ?? new Uint8Array(), mode);
      return kept;
    },
    write: (text) => replace(target, Buffer.from(text), mode),
    remove: () => rm(target, { force: true }),
    forget: (entry) => rm(backupPath(entry), { force: true }),
  };
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Error(`${path} is not UTF-8; nothing was changed`);
  }
}

async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function replace(path: string, content: Uint8Array, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

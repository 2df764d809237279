/** The files of a folder that may be served: listed and opened without ever leaving it. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, opendir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Deepest folder that is looked into. */
const maxFolderDepth = 32;
/** Names of left out files that are remembered. */
const maxLeftOutNames = 100;
/** Bytes read at once. */
const chunkBytes = 64 * 1024;

/** A part of a path: no other characters are served. `.` and `..` are told apart by the callers. */
const plainPart = /^[A-Za-z0-9._-]+$/;

/** The readable files of a folder. */
export interface FolderListing {
  /** Relative paths with `/`, sorted by code point; at most as many as were asked for. */
  readonly paths: readonly string[];
  /** Whether there are more files than were asked for. */
  readonly more: boolean;
  /** Some paths that are not served: hidden, oddly named, linked outwards, too deep. */
  readonly leftOut: readonly string[];
  readonly leftOutCount: number;
}

/** What is known of a file without reading it. Times in milliseconds since 1970. */
export interface FileFacts {
  readonly size: number;
  readonly modifiedMs: number;
  /** When content or attributes last changed. */
  readonly changedMs: number;
  readonly executable: boolean;
  /** Differs whenever the file is another one or was written to. */
  readonly state: string;
}

/** An opened file, checked to lie inside the folder. The caller closes the handle. */
export interface OpenedFile extends FileFacts {
  readonly handle: FileHandle;
}

/** Why a file is not given. `outside`: its real path leaves the folder or is hidden there. */
export type OpenRefusal = 'outside' | 'absent' | 'unreadable';

/** Whether a decoded relative path has plain parts only: no empty ones, no `.`, no `..`, no other characters. */
export function isPlainPath(path: string): boolean {
  return path.split('/').every((part) => plainPart.test(part) && part !== '.' && part !== '..');
}

/** Whether a path has a part that begins with a dot: such files are never served. */
export function isHiddenPath(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** Lists a folder and what is below it. Undefined when it is gone, no folder, or can not be read. */
export async function listFolder(folder: string, maxFiles: number): Promise<FolderListing | undefined> {
  const walk: Walk = { base: '', maxFiles, paths: [], leftOut: [], leftOutCount: 0 };
  try {
    walk.base = await realpath(folder);
    await visit(walk, '', 0);
  } catch {
    return undefined;
  }
  // Names are ASCII, where UTF-16 order is code point order.
  const paths = walk.paths.sort((left, right) => (left < right ? -1 : 1));
  const { leftOut, leftOutCount } = walk;
  return { paths: paths.slice(0, maxFiles), more: paths.length > maxFiles, leftOut, leftOutCount };
}

interface Walk {
  base: string;
  readonly maxFiles: number;
  readonly paths: string[];
  readonly leftOut: string[];
  leftOutCount: number;
}

async function visit(walk: Walk, folder: string, depth: number): Promise<void> {
  for await (const entry of await opendir(join(walk.base, folder))) {
    if (walk.paths.length > walk.maxFiles) return;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const served = plainPart.test(entry.name) && !entry.name.startsWith('.');
    if (served && entry.isDirectory() && depth < maxFolderDepth) await visit(walk, path, depth + 1);
    else if (served && (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(walk.base, path)))))
      walk.paths.push(path);
    else leaveOut(walk, path);
  }
}

function leaveOut(walk: Walk, path: string): void {
  walk.leftOutCount += 1;
  if (walk.leftOut.length < maxLeftOutNames) walk.leftOut.push(path);
}

/** A link is served where it leads to a regular, not hidden file inside; links to folders could form a circle. */
async function leadsToFile(base: string, path: string): Promise<boolean> {
  try {
    const target = await realpath(join(base, path));
    return isInside(base, target) && (await stat(target)).isFile();
  } catch {
    return false;
  }
}

function isInside(base: string, path: string): boolean {
  const root = base.endsWith(sep) ? base : base + sep;
  return path.startsWith(root) && !isHiddenPath(relative(base, path).replaceAll(sep, '/'));
}

/** What is known of a listed file; undefined when it is gone. */
export async function factsOf(folder: string, path: string): Promise<FileFacts | undefined> {
  try {
    return facts(await stat(join(folder, path)));
  } catch {
    return undefined;
  }
}

interface Status {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly mode: number;
  readonly ino: number;
  readonly dev: number;
  isFile(): boolean;
}

function facts({ size, mtimeMs, ctimeMs, mode, ino }: Status): FileFacts {
  const executable = (mode & 0o111) !== 0;
  return {
    size,
    modifiedMs: mtimeMs,
    changedMs: ctimeMs,
    executable,
    state: `${size} ${mtimeMs} ${ctimeMs} ${ino} ${executable}`,
  };
}

/**
 * Opens a file below a folder. It is opened first and checked then: what was checked is what is read, whatever happens
 * to the path meanwhile. Links are followed only inside the folder.
 * @param path relative, plain (`isPlainPath`)
 * @see docs/spec/skill.md F3, docs/spec/mcp.md S2
 */
export async function openInside(folder: string, path: string): Promise<OpenedFile | OpenRefusal> {
  let handle: FileHandle | undefined;
  try {
    const base = await realpath(folder);
    // NONBLOCK, so that a pipe in the folder can not make `open` wait for a writer.
    handle = await open(join(base, path), constants.O_RDONLY | constants.O_NONBLOCK);
    const opened = await handle.stat();
    const refusal = await refusalOf(base, path, opened);
    if (refusal === undefined) return { ...facts(opened), handle };
    await handle.close();
    return refusal;
  } catch (error) {
    await handle?.close();
    return handle !== undefined || isAbsent(error) ? 'absent' : 'unreadable';
  }
}

async function refusalOf(base: string, path: string, opened: Status): Promise<OpenRefusal | undefined> {
  const real = await realpath(join(base, path));
  if (!isInside(base, real)) return 'outside';
  if (!opened.isFile()) return 'absent';
  const named = await lstat(real);
  return named.ino === opened.ino && named.dev === opened.dev ? undefined : 'absent';
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG' || code === 'ENXIO';
}

/**
 * The bytes of an opened file in chunks: at most as many as it had when it was opened, fewer when it shrinks meanwhile.
 * The handle stays open.
 */
export async function* chunksOf({ handle, size }: Pick<OpenedFile, 'handle' | 'size'>): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < size;) {
    const wanted = Math.min(chunkBytes, size - position);
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

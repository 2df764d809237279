/** What a skill consists of at this moment: its files, a generated SKILL.md where it has none, archive and digests. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { chunksOf, type OpenedFile } from '../folder-files.ts';
import { archiveOf, type ArchiveEntry } from './archive.ts';
import { digestOf, digestOfStream, isSettled, KeptByState } from './digests.ts';
import { frontmatterOf } from './frontmatter.ts';
import type { AddressBook } from './sibling-address.ts';
import { type FileRefusal, listSkillFiles, openSkillFile, type SkillFile } from './skill-files.ts';
import { generatedSkillMd, skillFileName } from './skill-md.ts';
import type { SkillPlan } from './skill-plan.ts';
import type { JsonObject } from '../../json/json-value.ts';

/** The time of generated files in archives: they have none of their own. */
const generatedMs = Date.UTC(1980, 0, 1);

/** An archive kept in memory until its files change; larger ones are packed anew for each download. */
const keptArchiveBytes = 8 * 1024 * 1024;

/** Frontmatter is looked for in the beginning of a SKILL.md only. */
const maxFrontmatterBytes = 64 * 1024;

/** An archive of many small files is read some files ahead: opening costs more than reading. */
const filesAhead = 16;
const smallBytes = 64 * 1024;

/** Bytes that can be sent, with their digest: `sha256:` and 64 hexadecimal digits. */
export interface Served {
  readonly digest: string;
  readonly length: number;
  /** Undefined for what was made and not read. */
  readonly modifiedMs?: number;
  /** Read at most once. */
  stream(): AsyncIterable<Uint8Array>;
  /** Frees what `stream` would have read from; may be called at any time, also twice. */
  close(): Promise<void>;
}

/** Why there is no listing or archive: no such folder any more, or beyond the limits. */
export type SetRefusal = 'absent' | 'too-large';

/** The live content of one skill. Everything is read anew when it is asked for; digests are kept by times and sizes. */
export class SkillContent {
  readonly plan: SkillPlan;
  readonly #addresses: AddressBook;
  readonly #digests = new KeptByState<string>();
  readonly #archives = new KeptByState<PackedOnce>();

  constructor(plan: SkillPlan, addresses: AddressBook) {
    this.plan = plan;
    this.#addresses = addresses;
  }

  /** The files as they are now, SKILL.md among them, sorted by path. */
  async files(): Promise<readonly SkillFile[] | SetRefusal> {
    const { folder } = this.plan;
    const listing = folder === undefined ? { files: [], tooLarge: false } : await listSkillFiles(folder);
    if (listing === undefined) return 'absent';
    if (listing.tooLarge) return 'too-large';
    if (listing.files.some(({ path }) => path === skillFileName)) return listing.files;
    const text = this.#generated();
    const generated: SkillFile = {
      path: skillFileName,
      size: text.byteLength,
      modifiedMs: generatedMs,
      changedMs: generatedMs,
      executable: false,
      state: digestOf(text),
    };
    // Sorted as the others: names are ASCII.
    return [...listing.files, generated].toSorted((left, right) => (left.path < right.path ? -1 : 1));
  }

  /** One file. @param path decoded, as in the request */
  async file(path: string): Promise<Served | FileRefusal> {
    const opened = await this.#open(path);
    if (typeof opened === 'string' || opened instanceof Uint8Array)
      return typeof opened === 'string' ? opened : servedBytes(opened);
    try {
      const digest = await this.#digests.of(path, opened.state, isSettled(opened.changedMs), () =>
        digestOfStream(chunksOf(opened)),
      );
      return servedFile(opened, digest);
    } catch (error) {
      await opened.handle.close();
      throw error;
    }
  }

  /** The frontmatter of the SKILL.md that is served; undefined where there is none. */
  async frontmatter(): Promise<JsonObject | undefined> {
    const opened = await this.#open(skillFileName);
    if (typeof opened === 'string') return undefined;
    if (opened instanceof Uint8Array) return frontmatterOf(Buffer.from(opened).toString('utf8'));
    try {
      const head = await collect(chunksOf({ handle: opened.handle, size: Math.min(opened.size, maxFrontmatterBytes) }));
      return frontmatterOf(head.toString('utf8'));
    } finally {
      await opened.handle.close();
    }
  }

  /** The archive of all files. @see docs/spec/skill.md K4 */
  async archive(): Promise<Served | SetRefusal> {
    const files = await this.files();
    if (typeof files === 'string') return files;
    const state = files.map((file) => `${file.path} ${file.state}`).join('\n');
    const settled = files.every(({ changedMs }) => isSettled(changedMs));
    this.#digests.keepOnly(new Set(files.map(({ path }) => path)));
    const packed = await this.#archives.of('', state, settled, () => packOnce(this.#pack(files)));
    return {
      digest: packed.digest,
      length: packed.length,
      stream: () => (packed.bytes === undefined ? asPromised(this.#pack(files), packed.digest) : once(packed.bytes)),
      close: () => Promise.resolve(),
    };
  }

  #pack(files: readonly SkillFile[]): AsyncIterable<Uint8Array> {
    const small = new Map<string, Promise<Uint8Array | undefined>>();
    const entries = files.map(({ path, size, modifiedMs, executable }, index): ArchiveEntry => {
      return {
        path,
        modifiedMs,
        executable,
        read: async () => {
          if (size <= smallBytes && !small.has(path))
            for (const ahead of files.slice(index, index + filesAhead))
              if (ahead.size <= smallBytes) small.set(ahead.path, this.#readSmall(ahead.path));
          const bytes = await small.get(path);
          small.delete(path);
          return bytes === undefined ? await this.#read(path) : once(bytes);
        },
      };
    });
    return archiveOf(entries);
  }

  async #read(path: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const opened = await this.#open(path);
    if (typeof opened === 'string') return undefined;
    return opened instanceof Uint8Array ? once(opened) : closing(opened);
  }

  /** A whole file that is small; undefined for one that is gone or has grown, which is then read by itself. */
  async #readSmall(path: string): Promise<Uint8Array | undefined> {
    const opened = await this.#open(path);
    if (typeof opened === 'string') return undefined;
    if (opened instanceof Uint8Array) return opened;
    try {
      return opened.size <= smallBytes ? await collect(chunksOf(opened)) : undefined;
    } catch {
      return undefined;
    } finally {
      await opened.handle.close();
    }
  }

  /** An opened file, the bytes of the generated SKILL.md, or why there is neither. */
  async #open(path: string): Promise<OpenedFile | Uint8Array | FileRefusal> {
    const { folder } = this.plan;
    const opened = folder === undefined ? 'absent' : await openSkillFile(folder, path);
    // A SKILL.md that leads out of the folder is none: it is not listed either.
    if (path !== skillFileName || (opened !== 'absent' && opened !== 'unsafe')) return opened;
    return folder === undefined || (await isFolder(folder)) ? this.#generated() : 'absent';
  }

  /** Not kept: addresses of siblings are known only once these listen. */
  #generated(): Uint8Array {
    return Buffer.from(generatedSkillMd(this.plan, this.#addresses));
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

interface PackedOnce {
  readonly digest: string;
  readonly length: number;
  readonly bytes: Uint8Array | undefined;
}

/** Packs for the digest, and keeps the bytes where they are few. */
async function packOnce(chunks: AsyncIterable<Uint8Array>): Promise<PackedOnce> {
  const hash = createHash('sha256');
  let kept: Uint8Array[] | undefined = [];
  let length = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    length += chunk.byteLength;
    if (length > keptArchiveBytes) kept = undefined;
    kept?.push(chunk);
  }
  const bytes = kept === undefined ? undefined : Buffer.concat(kept);
  return { digest: `sha256:${hash.digest('hex')}`, length, bytes };
}

/** The stream as it was promised: where it turns out to be another one, it breaks off before its last chunk. */
async function* asPromised(chunks: AsyncIterable<Uint8Array>, digest: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let last: Uint8Array | undefined;
  for await (const chunk of chunks) {
    if (last !== undefined) yield last;
    hash.update(chunk);
    last = chunk;
  }
  if (`sha256:${hash.digest('hex')}` !== digest) throw new Error('files of the skill changed while they were packed');
  if (last !== undefined) yield last;
}

function servedBytes(bytes: Uint8Array): Served {
  const close = (): Promise<void> => Promise.resolve();
  return { digest: digestOf(bytes), length: bytes.byteLength, stream: () => once(bytes), close };
}

function servedFile(opened: OpenedFile, digest: string): Served {
  let closed: Promise<void> | undefined;
  return {
    digest,
    length: opened.size,
    modifiedMs: opened.modifiedMs,
    stream: () => chunksOf(opened),
    close: () => (closed ??= opened.handle.close()),
  };
}

/** Reads a file to its end and closes it. */
async function* closing(opened: OpenedFile): AsyncGenerator<Uint8Array> {
  try {
    yield* chunksOf(opened);
  } finally {
    await opened.handle.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** All chunks as one. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** The ZIP of a skill, the same bytes for the same files. */
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface ArchiveEntry {
  /** Relative, with `/`; ASCII. */
  readonly path: string;
  readonly modifiedMs: number;
  readonly executable: boolean;
  /** The bytes, once; undefined for a file that is gone, which is then left out. */
  read(): Promise<AsyncIterable<Uint8Array> | undefined>;
}

/** Years that the format can write. */
const firstYear = 1980;
const lastYear = 2107;

/** PKZIP 2.0, written on Unix, so that modes are read. */
const madeBy = (3 << 8) | 20;
const needed = 20;
/** Bit 3: sizes and checksum follow the data. */
const flags = 1 << 3;
const deflated = 8;
/** Compressor input is cut at fixed places, so that its output does not depend on how a file was read. */
const blockBytes = 64 * 1024;
const level = 6;

/** What the directory at the end says of an entry. */
interface Written {
  readonly entry: ArchiveEntry;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * Packs files as a stream: `SKILL.md` first, then by path; deflated, times in UTC, mode 0644 or 0755, no folders, no
 * comment. Entries must stay below 4 GiB in all.
 * @see docs/spec/skill.md K4, APPNOTE.TXT 6.3 sections 4.3.7 to 4.3.16
 */
export async function* archiveOf(entries: readonly ArchiveEntry[]): AsyncGenerator<Uint8Array> {
  const first = (path: string): number => (path === 'SKILL.md' ? 0 : 1);
  const sorted = entries.toSorted((a, b) => first(a.path) - first(b.path) || (a.path < b.path ? -1 : 1));
  const directory: Written[] = [];
  let offset = 0;
  for (const entry of sorted) {
    const content = await entry.read();
    if (content === undefined) continue;
    const header = localHeader(entry);
    yield header;
    const sums = { crc: 0, packed: 0, size: 0 };
    for await (const chunk of deflate(content, sums)) yield chunk;
    yield descriptor(sums);
    directory.push({ entry, offset, ...sums });
    offset += header.byteLength + sums.packed + 16;
  }
  const list = Buffer.concat(directory.map(directoryHeader));
  yield list;
  yield endRecord(directory.length, list.byteLength, offset);
}

/** Compresses; adds up checksum and sizes on the way. */
async function* deflate(
  content: AsyncIterable<Uint8Array>,
  sums: { crc: number; packed: number; size: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of compressed(summed(content, sums))) {
    sums.packed += chunk.byteLength;
    yield chunk;
  }
}

/** A file of one block, as most are, is compressed at once: a stream costs more than the compression. */
async function* compressed(source: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await source.next();
  const second = first.done === true ? first : await source.next();
  if (second.done === true) {
    yield deflateRawSync(first.done === true ? new Uint8Array() : first.value, { level });
    return;
  }
  const compressor = createDeflateRaw({ level });
  // Either end that fails or stops ends the other; the iteration below throws what went wrong.
  pipeline(Readable.from(startingWith([first.value, second.value], source)), compressor, () => undefined);
  // The stream is one of bytes.
  for await (const chunk of compressor) yield chunk as Uint8Array;
}

async function* startingWith(
  blocks: readonly Uint8Array[],
  source: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* blocks;
  yield* source;
}

async function* summed(
  content: AsyncIterable<Uint8Array>,
  sums: { crc: number; size: number },
): AsyncGenerator<Uint8Array> {
  for await (const block of blocks(content)) {
    sums.crc = crc32(block, sums.crc);
    sums.size += block.byteLength;
    yield block;
  }
}

async function* blocks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let filled = 0;
  for await (const chunk of content) {
    for (let at = 0; at < chunk.byteLength;) {
      const part = chunk.subarray(at, at + blockBytes - filled);
      parts.push(part);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled < blockBytes) continue;
      yield Buffer.concat(parts);
      parts = [];
      filled = 0;
    }
  }
  if (filled > 0) yield Buffer.concat(parts);
}

function localHeader({ path, modifiedMs }: ArchiveEntry): Buffer {
  const name = Buffer.from(path);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  header.writeUInt16LE(needed, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt32LE(dosTime(modifiedMs), 10);
  header.writeUInt16LE(name.byteLength, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packed, size }: Pick<Written, 'crc' | 'packed' | 'size'>): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08_07_4b_50, 0);
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(size, 12);
  return record;
}

function directoryHeader({ entry, offset, crc, packed, size }: Written): Buffer {
  const name = Buffer.from(entry.path);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02_01_4b_50, 0);
  header.writeUInt16LE(madeBy, 4);
  header.writeUInt16LE(needed, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(deflated, 10);
  header.writeUInt32LE(dosTime(entry.modifiedMs), 12);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.byteLength, 28);
  // A regular file with its mode, in the upper half of the external attributes.
  header.writeUInt16LE(0o100_000 | (entry.executable ? 0o755 : 0o644), 40);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06_05_4b_50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** Time in the lower half, date in the upper one, to two seconds, in UTC, within the years of the format. */
function dosTime(ms: number): number {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  if (!(year >= firstYear)) return (1 << 21) | (1 << 16);
  const days = ((Math.min(year, lastYear) - firstYear) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((days << 16) | time) >>> 0;
}

/** Reads a ZIP by its directory, and checks what it says. */
import { crc32, inflateRawSync } from 'node:zlib';

/** Name → content, in the order of the directory. @throws Error when a size or checksum is wrong */
export function unzip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.byteLength - 22;
  if (archive.readUInt32LE(end) !== 0x06_05_4b_50) throw new Error('no end record');
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 8); count > 0; count -= 1) {
    const [crc, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset));
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(start, start + (packed ?? 0)));
    if (content.byteLength !== size || crc32(content) !== crc)
      throw new Error(`${name} is not what the directory says`);
    files.set(name, content);
    at += 46 + nameLength;
  }
  return files;
}

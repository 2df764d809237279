/** Reads the text of a document from disk: the only reader of documents. */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SourceFile } from './source-file.ts';

/** Largest document, in bytes: 13 times the largest one that was ever published. */
export const maxSourceBytes = 16 * 1024 * 1024;

/** Why a file gives no text. `code` is a diagnostic code, so that whoever reports it needs no table. */
export interface SourceFault {
  readonly kind: 'fault';
  readonly code: 'source-missing' | 'source-not-a-file' | 'source-too-large' | 'source-not-text' | 'source-unreadable';
  readonly message: string;
  readonly hint?: string;
}

/** Whether reading gave a fault instead of a file. */
export function isSourceFault(result: SourceFile | SourceFault): result is SourceFault {
  return 'kind' in result;
}

/**
 * Reads a document. `path` is a path or a `file:` URI; a relative one starts from `base` (default: the working
 * directory). Folders, pipes, sockets, devices, files above 16 MiB and files that are not UTF-8 text are refused
 * without being read. The file is read at once: waiting for each of five steps costs more than the steps, and a start
 * may read thousands of files.
 */
export function readSource(path: string, options: { base?: string } = {}): SourceFile | SourceFault {
  const absolute = absolutePath(path, options.base);
  if (typeof absolute !== 'string') return absolute;
  try {
    // Looked at before it is opened: opening a pipe would wait for a writer.
    const refusal = refuse(path, statSync(absolute));
    if (refusal !== undefined) return refusal;
    const descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readText(path, absolute, descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return unreadable(path, error);
  }
}

/** The absolute path of a path or `file:` URI, or why there is none. */
function absolutePath(path: string, base: string | undefined): string | SourceFault {
  if (path === '') return fault('source-missing', 'An empty path names no file.');
  if (!path.includes(':')) return resolve(base ?? '.', path);
  if (!/^[a-z][a-z0-9+.-]+:/i.test(path) || /^[a-z]:[\\/]/i.test(path)) return resolve(base ?? '.', path);
  if (!/^file:/i.test(path)) {
    // A name such as `a:b.yaml` is a path; only `scheme://` is surely an address.
    if (!path.includes('://')) return resolve(base ?? '.', path);
    return fault('source-unreadable', `${quoted(path)} is no local file.`, 'Give a path or a file: URI.');
  }
  const relative = /^file:\/{2,3}(\.\.?\/.*)$/i.exec(path)?.[1];
  if (relative !== undefined) return resolve(base ?? '.', decodeURIComponentOr(relative));
  try {
    return fileURLToPath(path);
  } catch {
    return fault('source-unreadable', `${quoted(path)} is no usable file: URI.`, 'Write file:///absolute/path.');
  }
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface FileStatus {
  isFile(): boolean;
  isDirectory(): boolean;
  readonly size: number;
}

function refuse(path: string, status: FileStatus): SourceFault | undefined {
  if (status.isDirectory()) return fault('source-not-a-file', `${quoted(path)} is a folder.`, 'Name a file in it.');
  if (!status.isFile()) return fault('source-not-a-file', `${quoted(path)} is a pipe, socket or device, not a file.`);
  return status.size > maxSourceBytes ? tooLarge(path) : undefined;
}

function readText(path: string, absolute: string, descriptor: number): SourceFile | SourceFault {
  // What was looked at and what was opened need not be the same file any more.
  const status = fstatSync(descriptor);
  const refusal = refuse(path, status);
  if (refusal !== undefined) return refusal;
  const bytes = readAtMost(descriptor, status.size);
  if (bytes === undefined) return tooLarge(path);
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const what = utf16 ? 'is UTF-16 text' : `holds a NUL byte at offset ${nul}`;
    return fault('source-not-text', `${quoted(path)} ${what}; a document is UTF-8 text.`, 'Save it as UTF-8.');
  }
  try {
    return new SourceFile(path, absolute, utf8.decode(bytes));
  } catch {
    const message = `${quoted(path)} is not valid UTF-8: line ${firstBrokenLine(bytes)} holds bytes that are none.`;
    return fault('source-not-text', message, 'Save it as UTF-8.');
  }
}

/** The number of the first line that is no UTF-8, from 1. No character has the byte of a line feed in it. */
function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

/** Throws for what is no UTF-8, and drops a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Where most files are read to: memory of its own for each would be most of the work of reading it. */
let shared: Buffer | undefined;
const sharedBytes = 65_536;

/**
 * The whole file, also when it grew since `size` was taken; undefined when it is above the limit. It may stand in memory
 * that the next reading overwrites.
 */
function readAtMost(descriptor: number, size: number): Buffer | undefined {
  const first = size < sharedBytes ? (shared ??= Buffer.allocUnsafeSlow(sharedBytes)) : Buffer.allocUnsafe(size + 1);
  let bytesRead = readSync(descriptor, first, 0, first.length, null);
  // There was room for more, so that this is the end; files of the system, such as those of /proc, have no size.
  if (bytesRead === size && size > 0) return first.subarray(0, bytesRead);
  const chunks: Buffer[] = [];
  let chunk = first;
  let total = 0;
  while (bytesRead > 0) {
    total += bytesRead;
    if (total > maxSourceBytes) return undefined;
    chunks.push(chunk.subarray(0, bytesRead));
    chunk = Buffer.allocUnsafe(sharedBytes);
    bytesRead = readSync(descriptor, chunk, 0, chunk.length, null);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string): SourceFault {
  return fault('source-too-large', `${quoted(path)} is larger than 16 MiB.`, 'Split it and import the parts.');
}

/** The fault for an error of the operating system. */
function unreadable(path: string, error: unknown): SourceFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return fault('source-missing', `There is no file ${quoted(path)}.`);
  if (code === 'ELOOP') return fault('source-unreadable', `${quoted(path)} is a link that leads back to itself.`);
  if (code === 'EACCES' || code === 'EPERM') return fault('source-unreadable', `${quoted(path)} may not be read.`);
  return fault('source-unreadable', `${quoted(path)} can not be read (${String(code ?? 'unknown error')}).`);
}

function quoted(path: string): string {
  return JSON.stringify(path);
}

function fault(code: SourceFault['code'], message: string, hint?: string): SourceFault {
  return { kind: 'fault', code, message, ...(hint === undefined ? {} : { hint }) };
}

/** Files that a document names in content blocks, prompts and resources: where they are, and reading them. */
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of a `file:` URI or a plain path; relative ones (`file:///./docs`, `./docs`) start at the document's folder.
 * Undefined for a URI of another scheme or one that names a host.
 */
export function pathOfLocation(location: string, folder: string): string | undefined {
  const relative = /^file:(?:\/\/\/?)?(\.{1,2}(?:\/.*)?)$/i.exec(location)?.[1];
  if (relative !== undefined) return resolve(folder, decoded(relative));
  if (/^file:/i.test(location)) {
    try {
      return fileURLToPath(location);
    } catch {
      return undefined;
    }
  }
  if (/^[a-z][a-z0-9+.-]+:/i.test(location)) return undefined;
  return isAbsolute(location) ? location : resolve(folder, location);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The bytes of a file, or why there are none, in words without a path. */
export function readDocumentFile(
  path: string,
  maxBytes: number,
): { readonly bytes: Buffer } | { readonly problem: string } {
  try {
    const { size } = statSync(path);
    if (size > maxBytes) return { problem: `is larger than ${maxBytes} bytes` };
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder';
  return 'can not be read';
}

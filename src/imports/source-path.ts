/** Where the file of an import entry is. */
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path that `from` names: a path or `file:` URI, relative ones (also `file:///./x` and `file://./x`) starting from
 * `folder`. Undefined when it is a URI of another scheme or of another host.
 * @see docs/spec/document.md section 10.3
 */
export function sourcePath(from: string, folder: string): string | undefined {
  if (/^file:/i.test(from)) return fileUriPath(from, folder);
  if (from.includes('://')) return undefined;
  return isAbsolute(from) ? from : join(folder, from);
}

function fileUriPath(uri: string, folder: string): string | undefined {
  try {
    const relative = /^file:\/{2,3}(\.\.?\/.*)$/i.exec(uri)?.[1];
    return relative === undefined ? fileURLToPath(uri) : join(folder, decodeURIComponent(relative));
  } catch {
    return undefined;
  }
}

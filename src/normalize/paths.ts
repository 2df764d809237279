/** Paths of consumed and exposed resources: the leading slash, and an operation's own path. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../source/origin.ts';

/** A path with exactly one slash in front; reports `path-leading-slash` where one was inserted. @see docs/spec/document.md section 16 */
export function withLeadingSlash(path: string, origin: Origin, report: Report): string {
  if (path.startsWith('/') || path === '') return path;
  report('path-leading-slash', origin, `The path "${path}" has no leading slash; it is read as "/${path}".`);
  return `/${path}`;
}

/** A path as written, with the paths that operations below it have of their own. */
export interface PathsOfResource {
  readonly path: string;
  readonly operationPaths: readonly string[];
}

/**
 * Whether an operation's own path stands for the whole path in this adapter: some such path begins with the path of its
 * resource (other than `/`). Otherwise it is appended to the resource's.
 * @see docs/spec/versions.md section 4.2 row 11
 */
export function operationPathReplaces(resources: readonly PathsOfResource[]): boolean {
  for (const { path, operationPaths } of resources) {
    if (path === '' || path === '/') continue;
    for (const own of operationPaths) if (own.startsWith(path)) return true;
  }
  return false;
}

/** Joins the path of a resource and an operation's own with one slash between. */
export function joinPaths(resource: string, own: string): string {
  if (own === '' || own === '/') return resource;
  const base = resource.endsWith('/') ? resource.slice(0, -1) : resource;
  return own.startsWith('/') || own.startsWith('?') ? `${base}${own}` : `${base}/${own}`;
}

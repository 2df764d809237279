/** Media types of the files of a skill. */
import { extname } from 'node:path';

const textTypes: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.cjs': 'text/javascript',
  '.ts': 'text/x-typescript',
  '.py': 'text/x-python',
  '.sh': 'text/x-shellscript',
};

const otherTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.toml': 'application/toml',
  '.xml': 'application/xml',
  '.sql': 'application/sql',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

/** The type a listing shows. @see docs/spec/skill.md section 4.6 */
export function mediaTypeOf(path: string): string {
  const extension = extname(path).toLowerCase();
  return textTypes[extension] ?? otherTypes[extension] ?? 'application/octet-stream';
}

/** The headers a file goes out with: text types carry a charset, documents that could run scripts are sandboxed. */
export function fileHeaders(path: string): Record<string, string> {
  const extension = extname(path).toLowerCase();
  const type = mediaTypeOf(path);
  return {
    'content-type': textTypes[extension] === undefined ? type : `${type}; charset=utf-8`,
    'x-content-type-options': 'nosniff',
    ...(extension === '.html' || extension === '.svg' ? { 'content-security-policy': 'sandbox' } : {}),
  };
}

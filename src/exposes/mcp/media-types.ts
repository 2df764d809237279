/** Media types of static files, and which of them are text. */
import { extname } from 'node:path';

const byExtension: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.css': 'text/css',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.xml': 'application/xml',
  '.js': 'application/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** The media type of a file by its extension. @see docs/spec/mcp.md section 7.2 */
export function mediaTypeOfFile(path: string): string {
  return byExtension[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

const textual =
  /^(?:text\/[^;\s]+|application\/(?:json|yaml|x-yaml|xml|javascript)|[^;\s]+\+(?:json|xml|yaml))\s*(?:;|$)/i;

/** Whether contents of a media type go as `text`; everything else goes as base64 `blob`. @see docs/spec/mcp.md section 7.3 */
export function isTextual(mediaType: string): boolean {
  return textual.test(mediaType.trim());
}

const json = /^(?:application\/json|[^;\s]+\+json)\s*(?:;|$)/i;

/** Whether a media type is JSON. */
export function isJsonMedia(mediaType: string): boolean {
  return json.test(mediaType.trim());
}

/** Text of bytes, by the `charset` of their media type where it is known, else UTF-8. */
export function decodeText(bytes: Uint8Array, mediaType: string | undefined): string {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(mediaType ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return utf8.decode(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return utf8.decode(bytes);
  }
}

const utf8 = new TextDecoder();

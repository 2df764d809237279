/** The text fields of a multipart/form-data body (RFC 7578). */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { Texts } from './request-text.ts';

/** Most parts a body may have. */
const maxParts = 1_000;
/** Longest headers of one part, in bytes, as of a request. */
const maxPartHeaders = 16 * 1024;

/**
 * Reads the fields; parts with a file name are left out.
 * @param mediaType the whole Content-Type, which names the boundary
 * @throws NAF_ERR_BAD_REQUEST when the boundary or the final delimiter is missing, and for a part with headers beyond 16 KiB
 */
export function multipartFields(bytes: Uint8Array, mediaType: string): Texts {
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(mediaType);
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) throw malformed();
  const texts = new Map<string, string[]>();
  for (const part of partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)) {
    const field = fieldOf(part);
    if (field === undefined) continue;
    const known = texts.get(field.name);
    if (known === undefined) texts.set(field.name, [field.text]);
    else known.push(field.text);
  }
  return texts;
}

function partsOf(body: Buffer, boundary: string): readonly Buffer[] {
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  // The first delimiter stands at the start of the body, or on a line of its own after a preamble.
  const opening = delimiter.subarray(2);
  const at = body.subarray(0, opening.length).equals(opening) ? 0 : body.indexOf(delimiter) + 2;
  if (at === 1) throw malformed();
  let from = at + opening.length;
  while (body.subarray(from, from + 2).toString('latin1') !== '--') {
    const start = body.indexOf('\r\n', from);
    const end = start < 0 ? -1 : body.indexOf(delimiter, start);
    if (end < 0 || parts.length >= maxParts) throw malformed();
    parts.push(body.subarray(start + 2, end));
    from = end + delimiter.length;
  }
  return parts;
}

function fieldOf(part: Buffer): { readonly name: string; readonly text: string } | undefined {
  // A part without headers begins with the empty line itself.
  const split = part.indexOf('\r\n\r\n');
  if (split < 0) return undefined;
  if (split > maxPartHeaders) throw malformed();
  const headers = part.subarray(0, split).toString('utf8').split('\r\n');
  const disposition = headers.find((header) => /^content-disposition\s*:/i.test(header));
  if (disposition === undefined || /;\s*filename\*?\s*=/i.test(disposition)) return undefined;
  const name = /;\s*name\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/i.exec(disposition);
  const text = part.subarray(split + 4).toString('utf8');
  return name === null ? undefined : { name: unescaped(name[1] ?? name[2] ?? ''), text };
}

/** Browsers write quotes and line breaks of a name as percent-escapes, others with a backslash. */
function unescaped(name: string): string {
  return name.replaceAll(/\\(["\\])/g, '$1').replaceAll(/%(?:22|0D|0A)/gi, (escape) => decodeURIComponent(escape));
}

function malformed(): NaftikoError {
  return new NaftikoError('NAF_ERR_BAD_REQUEST', 'request body is not valid multipart/form-data');
}

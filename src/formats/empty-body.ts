/** When a body counts as empty, so that no decoder runs. */

/**
 * Whether a body holds no bytes or, unless the format is `binary`, nothing but white space and a byte-order mark
 * (UTF-8 or UTF-16). An empty body decodes to nothing.
 * @see docs/spec/consume.md section 8.1
 */
export function isEmptyBody(body: Uint8Array, format: string): boolean {
  if (body.length === 0) return true;
  if (format === 'binary') return false;
  const start = markLength(body);
  // In UTF-16 every blank has a zero byte beside it; without a mark a zero byte is content.
  const zeroAllowed = start === 2;
  for (let index = start; index < body.length; index += 1) {
    const byte = body[index];
    if (byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) continue;
    if (byte !== 0 || !zeroAllowed) return false;
  }
  return true;
}

function markLength(body: Uint8Array): number {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 3;
  return (body[0] === 0xfe && body[1] === 0xff) || (body[0] === 0xff && body[1] === 0xfe) ? 2 : 0;
}

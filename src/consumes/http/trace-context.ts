/** W3C trace context of upstream requests. */
import { randomFillSync } from 'node:crypto';

const wellFormed = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})/;

// Random bytes are drawn a page at a time: one call of the generator per identifier would cost more than the rest.
const page = Buffer.alloc(4096);
let used = page.length;

/**
 * The `traceparent` of an upstream request: the caller's trace with a new span, or a new trace.
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function childTraceparent(caller: string | undefined): string {
  const match = caller === undefined ? null : wellFormed.exec(caller);
  if (match === null) return `00-${hex(16)}-${hex(8)}-01`;
  return `00-${match[1] ?? hex(16)}-${hex(8)}-${match[2] ?? '01'}`;
}

function hex(bytes: number): string {
  if (used + bytes > page.length) {
    randomFillSync(page);
    used = 0;
  }
  used += bytes;
  return page.toString('hex', used - bytes, used);
}

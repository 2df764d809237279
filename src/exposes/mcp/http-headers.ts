/** Cross-origin headers of every answer to an origin that was let in. */
import type { ServerResponse } from 'node:http';
import type { Visit } from '../request-origin.ts';

/** Headers a page may read besides those every browser shows. */
const exposed = 'mcp-session-id, www-authenticate';

/** Puts them on every later answer to this request, errors too. @see docs/spec/mcp.md O3 */
export function setHeaders(response: ServerResponse, { origin }: Visit): void {
  if (origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', exposed);
  response.setHeader('vary', 'Origin');
}

/** The target of a request, brought into origin form. */
import type { IncomingMessage } from 'node:http';
import { NaftikoError } from '../errors/naftiko-error.ts';

/**
 * Refuses targets that are no path and repeated Host headers, and turns the absolute form into the origin form; its
 * authority then counts as the Host (RFC 9112 section 3.2.2).
 * @throws NAF_ERR_BAD_REQUEST
 */
export function normalizeTarget(request: IncomingMessage): void {
  const target = request.url ?? '';
  if (target.charCodeAt(0) !== 47) {
    const absolute = /^https?:\/\/([^/?#]+)(\/[^#]*|\?[^#]*)?$/i.exec(target);
    if (absolute !== null) {
      const rest = absolute[2] ?? '/';
      request.headers.host = absolute[1] ?? '';
      request.url = rest.startsWith('/') ? rest : `/${rest}`;
    } else if (!(target === '*' && request.method === 'OPTIONS')) {
      throw new NaftikoError('NAF_ERR_BAD_REQUEST', 'request target is not a path');
    }
  }
  let hosts = 0;
  const { rawHeaders } = request;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  if (hosts > 1) throw new NaftikoError('NAF_ERR_BAD_REQUEST', 'more than one Host header');
}

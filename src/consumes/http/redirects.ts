/** Redirects: where an answer points, and what of the request may go there. */
import type { UpstreamAnswer } from '../consumer.ts';
import { encodeDocumentText, locationText } from './url-text.ts';

/** Redirects followed for one call. @see docs/spec/cli.md section 2.1 */
export const maxRedirects = 8;

/** A request on its way, as redirects change it. */
export interface Hop {
  readonly origin: string;
  readonly method: string;
  readonly target: string;
  readonly headers: string[];
  readonly body: string | Uint8Array | null;
}

const statuses = new Set([301, 302, 303, 307, 308]);

/** Whether an answer may be a redirect that can be followed. An empty `Location` names nothing but the request itself. */
export function isRedirect({ status, headers }: UpstreamAnswer): boolean {
  return statuses.has(status) && (headers['location'] ?? '').trim() !== '';
}

/**
 * The next request, or undefined when the redirect can not be followed: no http URL, or a body with a secret that would
 * leave its origin. `secret` tells which headers stay on the origin (lower-case names).
 * @see docs/spec/consume.md section 7
 */
export function followRedirect(
  hop: Hop,
  answer: UpstreamAnswer,
  secret: ReadonlySet<string>,
  secretBody: boolean,
): Hop | undefined {
  const location = URL.parse(
    encodeDocumentText(locationText(answer.headers['location'] ?? '')),
    hop.origin + hop.target,
  );
  if (location === null || (location.protocol !== 'http:' && location.protocol !== 'https:')) return undefined;
  const becomesGet = answer.status < 304 && hop.method === 'POST';
  const method = becomesGet ? 'GET' : hop.method;
  const body = becomesGet ? null : hop.body;
  const leaves = location.origin !== hop.origin;
  if (leaves && body !== null && secretBody) return undefined;
  const headers = keptHeaders(hop.headers, (name) => {
    if (becomesGet && name.startsWith('content-')) return false;
    return !leaves || !secret.has(name);
  });
  return { origin: location.origin, method, target: location.pathname + location.search, headers, body };
}

function keptHeaders(headers: readonly string[], keep: (name: string) => boolean): string[] {
  const kept: string[] = [];
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const name = headers[index] ?? '';
    if (keep(name.toLowerCase())) kept.push(name, headers[index + 1] ?? '');
  }
  return kept;
}

/** Where a derived tool is called: the address of a sibling exposer. */
import type { Exposes } from '../../model/exposes.ts';
import type { RuntimeOptions } from '../../operation/call-context.ts';

/** Options that decide addresses. */
export type AddressOptions = Pick<RuntimeOptions, 'publicUrls' | 'ports' | 'portOffset' | 'host'>;

/**
 * The address that is written down: from `--public-url`, else from the document. With every interface as address only
 * port and path are known, and without a port only the path. Never taken from a request, so that bytes stay the same.
 * @see docs/spec/skill.md K2
 */
export function writtenAddress(exposes: Exposes, options: AddressOptions): string {
  const published = options.publicUrls.get(exposes.namespace);
  if (published !== undefined) return published;
  const path = exposes.type === 'mcp' ? '/mcp' : '';
  const port =
    options.ports.get(exposes.namespace) ??
    (exposes.port === undefined || exposes.port === 0 ? 0 : exposes.port + options.portOffset);
  if (port === 0) return path === '' ? '/' : path;
  const host = (exposes.address ?? options.host ?? 'localhost').trim();
  if (isEveryInterface(host)) return `:${port}${path}`;
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}${path}`;
}

/**
 * The address as the caller sees it: with every interface as address, the host of the request.
 * @see docs/spec/skill.md X1
 */
export function calledAddress(exposes: Exposes, options: AddressOptions, requestHost: string | undefined): string {
  const written = writtenAddress(exposes, options);
  if (!written.startsWith(':') || requestHost === undefined) return written;
  return `http://${requestHost.replace(/:\d+$/, '')}${written}`;
}

function isEveryInterface(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '[::]';
}

/** The Host and Origin checks of every HTTP exposer: a foreign page must not spend the upstream's credentials. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { RuntimeOptions } from '../operation/call-context.ts';
import { hostnameOf, isLoopbackName } from './loopback.ts';

/** Where a request comes from, as far as it says so. */
export interface Visit {
  /** The `Origin` header of an admitted origin; undefined when there was none. */
  readonly origin: string | undefined;
  /** Whether `--allow-origin` lists it. */
  readonly listed: boolean;
}

/** What is wrong with a request's Host or Origin. */
export interface Foreign {
  readonly foreign: 'host' | 'origin';
  readonly detail: string;
}

/** The checks of one exposer, compiled from where it listens and what the options allow. */
export interface OriginRules {
  check(request: IncomingMessage): Visit | Foreign;
}

const noOrigin: Visit = { origin: undefined, listed: false };

/**
 * O1 and O2: a present `Origin` must be loopback, the exposer's address, the request's `Host` where that is an IP literal,
 * or listed; on loopback `Host` must be a loopback name or listed.
 * @param address the exposer's `address` or `--host`, as written
 * @see docs/spec/mcp.md section 2.5
 */
export function originRules(
  address: string | undefined,
  loopbackOnly: boolean,
  options: Pick<RuntimeOptions, 'allowHosts' | 'allowOrigins'>,
): OriginRules {
  const own =
    address === undefined
      ? undefined
      : hostnameOf(address.includes(':') && !address.startsWith('[') ? `[${address}]` : address);
  const hosts = new Set(options.allowHosts.flatMap((host) => hostnameOf(host) ?? []));
  const anyHost = options.allowHosts.includes('*');
  const listed = originList(options.allowOrigins);
  const hostFits = (host: string | undefined): boolean =>
    !loopbackOnly || anyHost || (host !== undefined && (isLoopbackName(host) || host === own || hosts.has(host)));
  return {
    check(request) {
      const written = request.headers.host;
      const host = written === undefined ? undefined : hostnameOf(written);
      // Only HTTP/1.0 may leave Host out, and no browser speaks it.
      if (!hostFits(host) && !(written === undefined && request.httpVersion === '1.0')) {
        return { foreign: 'host', detail: 'host is not allowed' };
      }
      const { origin } = request.headers;
      if (origin === undefined) return noOrigin;
      const parsed = parseOrigin(origin);
      if (parsed === undefined) return { foreign: 'origin', detail: 'origin is not allowed' };
      if (listed(parsed)) return { origin, listed: true };
      const fits =
        isLoopbackName(parsed.hostname) || parsed.hostname === own || (isAddress(host) && parsed.hostname === host);
      return fits ? { origin, listed: false } : { foreign: 'origin', detail: 'origin is not allowed' };
    },
  };
}

interface ParsedOrigin {
  readonly origin: string;
  readonly hostname: string;
  readonly host: string;
}

/** `null`, a list, a path or anything else that is no origin is undefined. */
function parseOrigin(text: string): ParsedOrigin | undefined {
  const url = URL.parse(text);
  if (url === null || url.host === '' || !/^[a-z][a-z0-9+.-]*:\/\/[^/?#\s,@]+$/i.test(text)) return undefined;
  const { host } = url;
  return { origin: `${url.protocol}//${host}`, host, hostname: url.hostname.replace(/^\[(.*)\]$/, '$1') };
}

/** Entries are origins (`https://app.test`), host names (any scheme and port), or `*`. */
function originList(entries: readonly string[]): (origin: ParsedOrigin) => boolean {
  if (entries.length === 0) return () => false;
  const known = new Set(entries.map((entry) => parseOrigin(entry.replace(/\/$/, ''))?.origin ?? entry.toLowerCase()));
  if (known.has('*')) return () => true;
  return ({ origin, host, hostname }) => known.has(origin) || known.has(host) || known.has(hostname);
}

function isAddress(host: string | undefined): boolean {
  return host !== undefined && isIP(host) !== 0;
}

/** Which host names and addresses are the machine itself. */
import { isIPv4 } from 'node:net';

/** Whether a host name (IPv6 without brackets, any case) names the loopback interface: localhost, 127.0.0.0/8, ::1. */
export function isLoopbackName(host: string): boolean {
  if (host === '127.0.0.1' || host === 'localhost' || host === '::1') return true;
  if (isIPv4(host)) return host.startsWith('127.');
  return host.toLowerCase() === 'localhost' || host === '::ffff:127.0.0.1' || host === '::ffff:7f00:1';
}

/** The host part of a `Host` header or authority: without port and brackets, lower-case; undefined when it is none. */
export function hostnameOf(authority: string): string | undefined {
  const parts = /^(?:\[([0-9a-f:.]+)\]|([^\s:/?#@[\]\\,]+))(?::\d{0,5})?$/i.exec(authority.trim());
  return (parts?.[1] ?? parts?.[2])?.toLowerCase();
}

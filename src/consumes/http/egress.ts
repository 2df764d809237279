/** The egress guard: where a caller's value, or a redirect, may lead. */
import { type LookupAddress, lookup, type LookupOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Special-purpose IPv4 blocks (RFC 6890 and its registry): loopback, private, link-local, metadata, test, multicast. */
const specialIpv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Inside global unicast: Teredo and other protocol assignments, documentation, 6to4 (which can hold any IPv4). */
const specialIpv6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const forbiddenCode = 'NAF_EGRESS';

/** Decides which hosts and addresses may be connected to. */
export interface Egress {
  /** Whether a host is named in the allow-list itself, whatever it resolves to. */
  allowsHost(host: string): boolean;
  allowsAddress(address: string): boolean;
  /** A DNS lookup that gives only addresses that may be connected to. */
  readonly lookup: LookupFunction;
}

/** The error of a connection that the guard refused. */
export function forbiddenAddress(): Error {
  return Object.assign(new Error('not a public address'), { code: forbiddenCode });
}

/** Whether an error came from the guard. */
export function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === forbiddenCode;
}

/** Whether a host is an address, and one that may not be connected to. */
export function isRefusedAddress(egress: Egress, hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !egress.allowsHost(host) && !egress.allowsAddress(host);
}

/**
 * Builds the guard from `--allow-upstream`: host names (`*.` in front matches subdomains), addresses and CIDR ranges.
 * Everything public is allowed besides.
 */
export function compileEgress(allow: readonly string[]): Egress {
  const special = blocks('ipv4', specialIpv4);
  for (const [network, prefix] of specialIpv6) special.addSubnet(network, prefix, 'ipv6');
  const unicast = blocks('ipv6', [['2000::', 3]]);
  const { hosts, ranges } = parseAllowed(allow);
  const allowsAddress = (address: string): boolean => {
    const plain = plainAddress(address);
    const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(plain) === 0) return false;
    if (ranges.check(plain, family)) return true;
    return family === 'ipv4' ? !special.check(plain) : unicast.check(plain, 'ipv6') && !special.check(plain, 'ipv6');
  };
  const allowsHost = (host: string): boolean =>
    hosts.some((name) => (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name));
  return { allowsHost, allowsAddress, lookup: guardedLookup(allowsHost, allowsAddress) };
}

function blocks(family: 'ipv4' | 'ipv6', networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}

function parseAllowed(allow: readonly string[]): { hosts: readonly string[]; ranges: BlockList } {
  const hosts: string[] = [];
  const ranges = new BlockList();
  for (const entry of allow) {
    const [network = '', prefix] = entry.trim().split('/');
    const address = network.replace(/^\[|\]$/g, '');
    const family = isIP(address);
    if (family === 0) hosts.push(address.toLowerCase());
    else
      ranges.addSubnet(
        address,
        prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix),
        `ipv${family}` as 'ipv4' | 'ipv6',
      ); // isIP gives 0, 4 or 6
  }
  return { hosts, ranges };
}

/** An IPv4 address that is written as IPv6 (`::ffff:10.0.0.1`) is judged as IPv4. */
function plainAddress(address: string): string {
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address);
  if (mapped === null) return address;
  const [, dotted, high, low] = mapped;
  if (dotted !== undefined) return dotted;
  const bits = (Number.parseInt(high ?? '0', 16) << 16) | Number.parseInt(low ?? '0', 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}

function guardedLookup(
  allowsHost: (host: string) => boolean,
  allowsAddress: (address: string) => boolean,
): LookupFunction {
  return (hostname, options: LookupOptions, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return done(error, '', 0);
      const allowed = allowsHost(hostname.toLowerCase())
        ? addresses
        : addresses.filter(({ address }) => allowsAddress(address));
      const [first] = allowed;
      if (first === undefined) return done(forbiddenAddress(), '', 0);
      if (options.all === true) return done(null, allowed);
      return done(null, first.address, first.family);
    });
  };
}

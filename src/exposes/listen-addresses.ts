/** Where an exposer listens: addresses and port, from the document and the options of `run`. */
import type { Exposes } from '../model/exposes.ts';
import type { RuntimeOptions } from '../operation/call-context.ts';

/** One address to open. An optional one is left out where the machine does not have it. */
export interface ListenAddress {
  /** IPv4, IPv6 without brackets, or a host name. */
  readonly address: string;
  readonly optional: boolean;
}

/** What an exposer opens: the same port on every address; port 0 is any port that is free on all of them. */
export interface ListenPlan {
  readonly addresses: readonly ListenAddress[];
  readonly port: number;
}

/** Both loopback addresses; a machine without IPv6 has only the first. @see docs/spec/mcp.md P2 */
const loopback: readonly ListenAddress[] = [
  { address: '127.0.0.1', optional: false },
  { address: '::1', optional: true },
];

/** The settings that decide where exposers listen. */
export type ListenOptions = Pick<RuntimeOptions, 'host' | 'ports' | 'portOffset'>;

/**
 * Addresses and port of an exposer: its own `address`, else `--host`, else loopback; its `--port`, else the declared
 * port plus `--port-offset`, else any free port.
 * @see docs/spec/rest.md section 2, docs/spec/cli.md section 2
 */
export function listenAddresses(
  exposes: Pick<Exposes, 'address' | 'port' | 'namespace'>,
  options: ListenOptions,
): ListenPlan {
  return { addresses: addressesOf(exposes.address ?? options.host), port: portOf(exposes, options) };
}

function addressesOf(written: string | undefined): readonly ListenAddress[] {
  if (written === undefined) return loopback;
  const address = written.trim().replace(/^\[(.*)\]$/, '$1');
  if (address === '' || address.toLowerCase() === 'localhost') return loopback;
  return [{ address, optional: false }];
}

function portOf({ port, namespace }: Pick<Exposes, 'port' | 'namespace'>, options: ListenOptions): number {
  const chosen = options.ports.get(namespace);
  if (chosen !== undefined) return chosen;
  return port === undefined || port === 0 ? 0 : port + options.portOffset;
}

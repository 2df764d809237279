/** Opens the sockets of an exposer: one server per address, all on the same port, or none at all. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ListenAddress, ListenPlan } from './listen-addresses.ts';

/** Opened sockets: the port they share, and the addresses that were bound. */
export interface Listening {
  readonly servers: readonly Server[];
  readonly port: number;
  /** As the system reports them: IPv4 or IPv6 text. */
  readonly bound: readonly string[];
}

/** How often a free port is looked for that is free on every address. */
const freePortTries = 50;

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'port is in use',
  EACCES: 'not permitted',
  EADDRNOTAVAIL: 'this machine does not have that address',
  ENOTFOUND: 'name not found',
  EAI_AGAIN: 'name not found',
  EAFNOSUPPORT: 'this machine does not support that kind of address',
  ERR_SOCKET_BAD_PORT: 'port is out of range',
};

/** What a missing IPv6 loopback is reported as, depending on how IPv6 was switched off. */
const absentAddress: ReadonlySet<string> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/**
 * Listens on every address of the plan. When one of them fails, those already open are closed again.
 * @throws Error `cannot listen on <address>:<port>: <reason>`
 */
export async function listenOn(plan: ListenPlan, newServer: () => Server): Promise<Listening> {
  for (let tries = 1; ; tries += 1) {
    const opened: Server[] = [];
    try {
      return await openAll(plan, newServer, opened);
    } catch (error) {
      await Promise.all(opened.map(closed));
      const failure = error instanceof ListenFailure ? error : undefined;
      // A port that was free on the first address may be taken on the second: only a port nobody chose is given up.
      if (plan.port === 0 && failure?.code === 'EADDRINUSE' && tries < freePortTries) continue;
      throw failure === undefined ? error : new Error(failure.message, { cause: failure.cause });
    }
  }
}

async function openAll(plan: ListenPlan, newServer: () => Server, opened: Server[]): Promise<Listening> {
  const bound: string[] = [];
  let { port } = plan;
  for (const address of plan.addresses) {
    const server = newServer();
    const info = await open(server, address, port);
    if (info === undefined) continue;
    opened.push(server);
    bound.push(info.address);
    port = info.port;
  }
  return { servers: opened, port, bound };
}

class ListenFailure extends Error {
  override readonly name = 'ListenFailure';
  readonly code: string;

  constructor(code: string, message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Undefined for an optional address that the machine does not have. */
function open(server: Server, { address, optional }: ListenAddress, port: number): Promise<AddressInfo | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo | undefined>();
  const fail = (error: unknown): void => {
    const code = codeOf(error);
    if (optional && absentAddress.has(code)) return resolve(undefined);
    const where = address.includes(':') ? `[${address}]` : address;
    return reject(new ListenFailure(code, `cannot listen on ${where}:${port}: ${reasons[code] ?? code}`, error));
  };
  server.once('error', fail);
  server.once('listening', () => {
    server.off('error', fail);
    const info = server.address();
    if (typeof info === 'object' && info !== null) resolve(info);
    else reject(new ListenFailure('', `cannot listen on ${address}:${port}: no address`, undefined));
  });
  try {
    // ::1 next to 127.0.0.1, and :: alone, are told apart by the system; `exclusive` keeps a worker from sharing.
    server.listen({ host: address, port, exclusive: true });
  } catch (error) {
    fail(error);
  }
  return promise;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

function closed(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  return promise;
}

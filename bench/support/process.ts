// Server processes of the benches, and what the kernel says they used.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A running server process. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds of CPU used so far, all threads, user and system; resolution 10 ms. */
  cpuMs(): number;
  /** Resident memory in bytes. */
  rss(): number;
  stop(): Promise<void>;
}

/** Absolute path of a file of the repository. */
export function repositoryFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** A loopback port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // `address` is an object for a TCP server that listens.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts `<node> <words…>` without waiting for it. @throws Error when it can not be started */
export function startProcess(words: readonly string[], port: number): ServerProcess {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (log.length < 20_000) log += chunk.toString('utf8');
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const { pid } = child;
  if (pid === undefined) throw new Error(`cannot start ${words.join(' ')}`);
  return {
    pid,
    port,
    cpuMs: () => cpuMs(pid, log),
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The kernel counts CPU time in hundredths of a second. */
const TICK_MS = 10;

function cpuMs(pid: number, log: string): number {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    throw new Error(`process ${pid} has ended: ${log}`);
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Waits until something accepts connections on a loopback port. @throws Error when that takes longer than `waitMs` */
export async function listening(server: ServerProcess, waitMs = 30_000): Promise<void> {
  const end = Date.now() + waitMs;
  while (Date.now() < end) {
    server.cpuMs();
    if (await accepts(server.port)) return;
    await sleep(5);
  }
  throw new Error(`nothing listens on port ${server.port}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

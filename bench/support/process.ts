// Server processes of the benches, and what the kernel says they used.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A running server process. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds of CPU used so far, all threads and child processes, user and system; resolution 10 ms. */
  cpuMs(): number;
  /** Resident memory in bytes, child processes included. */
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
  return startCommand(process.execPath, words, port);
}

/** Groups of processes that run now. */
const groups = new Set<number>();
process.on('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

function signalGroup(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // All of them have ended.
  }
}

/** Starts any command without waiting for it. @throws Error when it can not be started */
export function startCommand(command: string, words: readonly string[], port: number): ServerProcess {
  // A group of its own, so that `stop` ends what it has started, too.
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (log.length < 20_000) log += chunk.toString('utf8');
  });
  child.on('error', (error) => (log += error.message));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const { pid } = child;
  if (pid === undefined) throw new Error(`cannot start ${command} ${words.join(' ')}`);
  groups.add(pid);
  return {
    pid,
    port,
    cpuMs: () => {
      if (statOf(pid) === undefined) throw new Error(`process ${pid} has ended: ${log}`);
      return treeOf(pid).reduce((sum, stat) => sum + stat.cpuMs, 0);
    },
    rss: () => treeOf(pid).reduce((sum, stat) => sum + rssOf(stat.pid), 0),
    stop: async () => {
      signalGroup(pid, 'SIGTERM');
      const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
      groups.delete(pid);
    },
  };
}

/** The kernel counts CPU time in hundredths of a second. */
const TICK_MS = 10;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** Its own, and that of its children that have ended. */
  readonly cpuMs: number;
}

function statOf(pid: number): Stat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const at = (index: number): number => fields[index] ?? 0;
  return { pid, parent: at(1), cpuMs: (at(11) + at(12) + at(13) + at(14)) * TICK_MS };
}

/** A process and everything it has started. */
function treeOf(root: number): readonly Stat[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
  const found = all.filter(({ pid }) => pid === root);
  // Grows while it is walked: children of children are found in their turn.
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

function rssOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
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

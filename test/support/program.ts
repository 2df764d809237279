/** The program as its users run it: a process of its own, started through the bin file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** The folder of the project. */
export const projectFolder = join(import.meta.dirname, '..', '..');
const binFile = join(projectFolder, 'bin', 'naftiko-ts.js');
/** How long a start may take before a test gives up; far above what it takes. */
const startTimeoutMs = 120_000;

/** How a process is started. */
export interface ProgramOptions {
  readonly cwd?: string;
  /** Added to a small environment without any `NAFTIKO_…` variable. */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to standard input, which is then closed. */
  readonly input?: string;
  /** The bin file to run; that of the project unless given. */
  readonly bin?: string;
  /** Node to run with; the one of the tests unless given. */
  readonly node?: string;
}

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running server. */
export interface Started {
  readonly process: ChildProcess;
  /** As in the ready file. */
  readonly adapters: readonly { readonly type: string; readonly namespace: string; readonly url: string }[];
  /** What was written on standard error so far. */
  stderr(): string;
  /** The address of an adapter. @throws Error when there is none */
  url(namespace: string): string;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
  readonly ended: Promise<Ended>;
}

/** Runs a command line to its end. */
export async function program(args: readonly string[], options: ProgramOptions = {}): Promise<Ended> {
  const { child, ended } = launch(args, options);
  child.stdin?.end(options.input ?? '');
  return await ended;
}

/**
 * Runs `naftiko-ts run <args>` and waits until everything listens.
 * @throws Error with what the process printed, when it ends instead
 */
export async function startProgram(args: readonly string[], options: ProgramOptions = {}): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'naftiko-ready-'));
  const readyFile = join(folder, 'ready.json');
  const { child, ended, stderr } = launch(['run', ...args, '--ready-file', readyFile], options);
  const abandoned = new AbortController();
  try {
    const adapters = await Promise.race([
      readyOf(readyFile, abandoned.signal),
      ended.then((end) => Promise.reject(new Error(`the program ended with ${end.code}: ${end.stderr}`))),
    ]);
    return {
      process: child,
      adapters,
      stderr,
      ended,
      url: (namespace) => {
        const found = adapters.find((adapter) => adapter.namespace === namespace);
        if (found === undefined) throw new Error(`no adapter ${namespace}: ${JSON.stringify(adapters)}`);
        return found.url;
      },
      stop: async (signal = 'SIGTERM') => {
        child.kill(signal);
        return await ended;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    abandoned.abort();
    await rm(folder, { recursive: true, force: true });
  }
}

function launch(args: readonly string[], options: ProgramOptions) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', NO_COLOR: '1', ...options.env };
  const child = spawn(options.node ?? process.execPath, [options.bin ?? binFile, ...args], {
    cwd: options.cwd ?? projectFolder,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A process that ends before it has read everything closes the pipe: what it printed tells why.
  child.stdin.on('error', () => undefined);
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  child.on('error', reject);
  child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  return { child, ended: promise, stderr: () => stderr };
}

/** The file appears whole, so that what is there can be parsed. */
async function readyOf(path: string, signal: AbortSignal): Promise<Started['adapters']> {
  for (let waited = 0; waited < startTimeoutMs && !signal.aborted; waited += 20) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    // The shape is that of `--ready-file`, which test/cli/run.test.ts checks.
    if (text !== undefined) return (JSON.parse(text) as { adapters: Started['adapters'] }).adapters;
    await sleep(20);
  }
  throw new Error('the program was not ready in time');
}

/** The program in the process of the tests: `run` until it is ready, and any other command to its end. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { main } from '../../src/cli/main.ts';

/** What a command wrote, and its exit code. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command runs. */
export interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** A `run` that listens. */
export interface Serving {
  readonly adapters: readonly { readonly type: string; readonly namespace: string; readonly url: string }[];
  stderr(): string;
  url(namespace: string): string;
  /** As the first SIGTERM does it. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** Runs a command line to its end. */
export async function command(argv: readonly string[], place: Place = {}): Promise<Ended> {
  const { io, written } = streams(place);
  const code = await main(argv, io);
  return { code, stdout: written('stdout'), stderr: written('stderr') };
}

/**
 * `run <args>` until everything listens.
 * @throws Error with what was printed, when it ends instead
 */
export async function serve(args: readonly string[], place: Place = {}): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), 'naftiko-serve-'));
  const readyFile = join(folder, 'ready.json');
  const { io, written } = streams(place);
  const ended = main(['run', ...args, '--ready-file', readyFile], io);
  const early = ended.then((code): never => {
    throw new Error(`run ended with ${code}: ${written('stderr')}`);
  });
  try {
    const adapters = await Promise.race([readyOf(readyFile), early]);
    early.catch(() => undefined);
    return {
      adapters,
      stderr: () => written('stderr'),
      url: (namespace) => {
        const found = adapters.find((adapter) => adapter.namespace === namespace);
        if (found === undefined) throw new Error(`no adapter ${namespace}`);
        return found.url;
      },
      stop: async (signal = 'SIGTERM') => {
        process.emit(signal, signal);
        return { code: await ended, stdout: written('stdout'), stderr: written('stderr') };
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Any command line to its end; a `run` is stopped, as the first SIGTERM does it, once everything listens. */
export async function commandOrStart(argv: readonly string[], place: Place = {}): Promise<Ended> {
  if (argv[0] !== 'run') return command(argv, place);
  const folder = await mkdtemp(join(tmpdir(), 'naftiko-serve-'));
  const readyFile = join(folder, 'ready.json');
  const { io, written } = streams(place);
  const ended = main([...argv, '--ready-file', readyFile], io);
  try {
    const ready = await Promise.race([readyOf(readyFile), ended]);
    if (typeof ready !== 'number') process.emit('SIGTERM', 'SIGTERM');
    return { code: await ended, stdout: written('stdout'), stderr: written('stderr') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function streams({ cwd = process.cwd(), env = {}, input = '' }: Place) {
  const texts = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        texts[name] += chunk.toString();
        done();
      },
    });
  const stdin = new PassThrough();
  stdin.end(input);
  const io = { stdout: sink('stdout'), stderr: sink('stderr'), stdin, env, cwd, color: false };
  return { io, written: (name: 'stdout' | 'stderr') => texts[name] };
}

/** The file appears whole, so that what is there can be parsed. */
async function readyOf(path: string): Promise<Serving['adapters']> {
  for (let waited = 0; waited < 120_000; waited += 10) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    // The shape is that of `--ready-file`, which test/cli/run.test.ts checks.
    if (text !== undefined) return (JSON.parse(text) as { adapters: Serving['adapters'] }).adapters;
    await sleep(10);
  }
  throw new Error('not ready in time');
}

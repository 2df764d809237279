// Starting the program under test on one document, and stopping it again.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listOf, mapOf, tryParseJson } from './json.ts';

/** One adapter of a running program, as its ready file names it. */
export interface RunningAdapter {
  readonly type: string;
  readonly namespace: string;
  readonly url: string;
}

/** A program that is up. */
export interface RunningProgram {
  readonly adapters: readonly RunningAdapter[];
  /** What it wrote on standard error so far. */
  log(): string;
  /** Whether it is still running. */
  alive(): boolean;
  /** Asks it to end and waits; the exit code, or the signal's name when it had to be killed. */
  stop(): Promise<string>;
}

/** The program is up, ended before it was ready, or never became ready. */
export type Started =
  | { readonly kind: 'running'; readonly program: RunningProgram }
  | { readonly kind: 'ended'; readonly code: string; readonly log: string }
  | { readonly kind: 'silent'; readonly log: string };

const READY_MS = 30_000;
const STOP_MS = 12_000;

/**
 * Runs `<program> run <file> <options…> --ready-file <temporary>` with the Node that runs the checker.
 * @see docs/spec/cli.md 2
 */
export async function startProgram(program: string, file: string, options: readonly string[]): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'check-corpus-'));
  const ready = join(folder, 'ready.json');
  const words = [program, 'run', file, ...options, '--ready-file', ready];
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    NO_COLOR: '1',
    ...faultEnvironment(),
  };
  const child = spawn(process.execPath, words, { cwd: dirname(file), env, stdio: ['pipe', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    if (log.length < 200_000) log += chunk;
  });
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(code === null ? String(signal) : String(code)));
    child.once('error', (error) => resolve(error.message));
  });
  const waiting = new AbortController();
  try {
    const outcome = await Promise.race([readAdapters(ready, waiting.signal), ended.then((code) => ({ code }))]);
    if (outcome === undefined) {
      await stopChild(child, ended);
      return { kind: 'silent', log };
    }
    if ('code' in outcome) return { kind: 'ended', code: outcome.code, log };
    const alive = (): boolean => child.exitCode === null && child.signalCode === null;
    return { kind: 'running', program: { ...outcome, log: () => log, alive, stop: () => stopChild(child, ended) } };
  } finally {
    waiting.abort();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A stand-in program of the tests is told its fault by this variable. */
function faultEnvironment(): Record<string, string> {
  const fault = process.env['CHECK_CORPUS_FAULT'];
  return fault === undefined ? {} : { CHECK_CORPUS_FAULT: fault };
}

async function readAdapters(ready: string, stop: AbortSignal): Promise<{ adapters: RunningAdapter[] } | undefined> {
  const end = Date.now() + READY_MS;
  while (Date.now() < end && !stop.aborted) {
    const text = await readFile(ready, 'utf8').catch(() => '');
    const value = tryParseJson(text);
    if (value !== undefined) {
      const adapters = listOf(mapOf(value)['adapters']).map(mapOf);
      return {
        adapters: adapters.map((item) => ({
          type: String(item['type']),
          namespace: String(item['namespace']),
          url: String(item['url']),
        })),
      };
    }
    await sleep(15);
  }
  return undefined;
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<string> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  const code = await ended;
  clearTimeout(timer);
  return code;
}

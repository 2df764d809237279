/** A document served on standard input and output: by the program as its users run it, or by it in this process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import { afterEach, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { documentOf } from '../../support/documents.ts';
import { projectFolder } from '../../support/program.ts';
import { check, type Checks } from '../../support/wire/checked.ts';
import type { Message } from './served.ts';

/** A running server and its lines. */
export interface Piped {
  send(message: unknown): void;
  write(bytes: string | Uint8Array): void;
  /** The next line of stdout that satisfies a condition; lines before it stay readable. */
  next(fits?: (message: Message) => boolean): Promise<Message>;
  closeInput(): void;
  /** As a SIGTERM does it. */
  terminate(): void;
  readonly lines: readonly string[];
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** The lines of an output, in pieces of any size. */
class Lines {
  readonly all: string[] = [];
  readonly #taken = new Set<number>();
  #rest = '';
  #over: string | undefined;
  #wake: () => void = () => undefined;

  take(chunk: string): readonly string[] {
    const parts = (this.#rest + chunk).split('\n');
    this.#rest = parts.pop() ?? '';
    this.all.push(...parts);
    this.#wake();
    return parts;
  }

  /** Nothing more comes. */
  end(why: string): void {
    this.#over = why;
    this.#wake();
  }

  async next(fits: (message: Message) => boolean = () => true): Promise<Message> {
    for (;;) {
      const index = this.all.findIndex((line, at) => !this.#taken.has(at) && fits(JSON.parse(line)));
      if (index >= 0) {
        this.#taken.add(index);
        return JSON.parse(this.all[index] ?? '');
      }
      if (this.#over !== undefined) throw new Error(this.#over);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

const children: ChildProcess[] = [];
const inputs: PassThrough[] = [];
const running: Promise<unknown>[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const input of inputs.splice(0)) input.end();
  await Promise.all(running.splice(0));
  vi.restoreAllMocks();
});

/** The program, as a process. */
export async function startProcess(document: string): Promise<Piped> {
  const child = spawn(
    process.execPath,
    [join(projectFolder, 'bin', 'naftiko-ts.js'), 'run', await documentOf(document)],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
    },
  );
  children.push(child);
  const lines = new Lines();
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => void lines.take(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined);
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.once('close', (code) => {
      lines.end(`ended with ${code}: ${stderr}`);
      resolve({ code, stderr });
    }),
  );
  return {
    send: (message) => void child.stdin.write(`${JSON.stringify(message)}\n`),
    write: (bytes) => void child.stdin.write(bytes),
    closeInput: () => child.stdin.end(),
    terminate: () => void child.kill('SIGTERM'),
    next: (fits) => lines.next(fits),
    lines: lines.all,
    ended,
  };
}

/** The program in this process, whose standard streams are pipes meanwhile; its messages are checked as those of children are. */
export async function startHere(document: string): Promise<Piped> {
  const file = await documentOf(document);
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  inputs.push(stdin);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin); // what is used of it
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(stdout as unknown as typeof process.stdout);
  let conversation: ReturnType<Checks['conversation']> | undefined;
  const lines = new Lines();
  let said = '';
  stdout.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of lines.take(chunk))
      check((checks) => (conversation ??= checks.conversation()).receivedText(line));
  });
  stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const ended = main(['run', file], { stdin, stdout, stderr, env: {}, cwd: process.cwd(), color: false }).then(
    (code) => {
      lines.end(`ended with ${code}: ${said}`);
      return { code, stderr: said };
    },
  );
  running.push(ended);
  const write = (bytes: string | Uint8Array): void => {
    for (const line of Buffer.from(bytes).toString().split('\n'))
      check((checks) => (conversation ??= checks.conversation()).sentText(line));
    stdin.write(bytes);
  };
  return {
    send: (message) => write(`${JSON.stringify(message)}\n`),
    write,
    closeInput: () => void stdin.end(),
    terminate: () => void process.emit('SIGTERM', 'SIGTERM'),
    next: (fits) => lines.next(fits),
    lines: lines.all,
    ended,
  };
}

/** Sees what child processes of the tests and their parent tell each other over stdio, and has the children tell of their HTTP. */
import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/** Told of each line as it passes. */
export interface StdioEars {
  heard(line: string): void;
  said(line: string): void;
}

const program = /naftiko-ts\.js$/;
const httpTap = new URL('./http-tap.ts', import.meta.url).href;

/**
 * From now on every start of the program is watched, whoever starts it.
 * @param ears new ones for each process
 * @param exchanges file to which the processes write their HTTP exchanges
 */
export function tapPrograms(ears: () => StdioEars, exchanges: string): void {
  const spawn = childProcess.spawn.bind(childProcess);
  const watched = (command: string, words?: unknown, options?: SpawnOptions): ChildProcess => {
    if (!Array.isArray(words) || !words.some((word) => program.test(String(word))))
      // Whichever of the overloads was meant.
      return (spawn as (...all: unknown[]) => ChildProcess)(command, words, options);
    const env = command === process.execPath ? { env: withTap(options?.env ?? process.env, exchanges) } : {};
    const child = spawn(command, words, { ...options, ...env });
    watch(child, ears());
    return child;
  };
  // `spawn` has a dozen overloads; the wrapper passes on what it is given.
  childProcess.spawn = watched as typeof childProcess.spawn;
  syncBuiltinESMExports();
}

function withTap(env: NodeJS.ProcessEnv, exchanges: string): NodeJS.ProcessEnv {
  const options = [env['NODE_OPTIONS'], `--import=${httpTap}`].filter((option) => option !== undefined);
  return { ...env, NODE_OPTIONS: options.join(' '), WIRE_TAP_FILE: exchanges };
}

function watch({ stdin, stdout }: ChildProcess, ears: StdioEars): void {
  if (stdin === null || stdout === null) return;
  const said = linesTo((line) => ears.said(line));
  const heard = linesTo((line) => ears.heard(line));
  const { write, end } = { write: stdin.write.bind(stdin), end: stdin.end.bind(stdin) };
  Object.assign(stdin, {
    write: (...words: Parameters<typeof write>) => {
      said(words[0]);
      return write(...words);
    },
    end: (...words: Parameters<typeof end>) => {
      said(words[0]);
      return end(...words);
    },
  });
  // Pushed, not read: a listener of ours would make the stream flow before its reader is there.
  const push = stdout.push.bind(stdout);
  stdout.push = (chunk: unknown, encoding?: BufferEncoding) => {
    heard(chunk);
    return push(chunk, encoding);
  };
}

/** Text or bytes in any pieces → whole lines. */
function linesTo(take: (line: string) => void): (chunk: unknown) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    rest = Buffer.concat([rest, Buffer.from(chunk as Uint8Array)]); // of a text as of bytes
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      take(rest.subarray(0, end).toString());
      rest = rest.subarray(end + 1);
    }
  };
}

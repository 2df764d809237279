/** The program: finds the command, runs it, and turns what went wrong into a message and an exit code. */
import process from 'node:process';
import { didYouMean } from '../diagnostics/suggest.ts';
import { describeError } from '../observe/redact.ts';
import { describeOptions, globalOptions } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { type CommandRow, commands } from './commands.ts';
import { exitDone, exitFailed, exitUsage } from './exit-codes.ts';
import { writeAll } from './print-json.ts';
import { UsageError } from './usage-error.ts';
import { programVersion } from './version.ts';

/** How long open handles may outlive the command. */
const lingerMs = 500;
const hint = 'Run `naftiko-ts --help` for the commands.\n';

/**
 * Runs one command line, without the names of Node and of the program.
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage
 * @see docs/spec/cli.md section 1
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const at = commandPosition(argv);
  const leading = argv.slice(0, at);
  const name = argv[at];
  try {
    if (asksForVersion(leading)) return await done(io, `${programVersion()}\n`);
    if (name === undefined && asksForHelp(leading)) return await done(io, usage());
    if (name === undefined) {
      checkLeading(leading);
      return await done(io, hint);
    }
    const row = commands.find((row) => row.name === name || row.aliases.includes(name));
    if (row === undefined) throw unknownCommand(name);
    return await runCommand(row, [...leading, ...argv.slice(at + 1)], io);
  } catch (error) {
    return await explainFailure(error, argv, io);
  }
}

/** Runs the program with the streams and the environment of this process, and ends it with the exit code. */
export async function runProgram(): Promise<void> {
  // Whoever reads our output may leave early, as `head` does: that is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  keepEnvironment();
  process.exitCode = await main(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    color: process.stderr.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
  });
  // Everything is stopped: a connection that somebody still holds must not keep the process.
  setTimeout(() => process.exit(), lingerMs).unref();
}

/**
 * Makes the environment a plain object. Node asks the operating system each time one of its variables is read, and the
 * parser of `yaml` reads one for each word of a document: a fifth of the time of parsing. Only the program does this,
 * which owns its process; who embeds the engine keeps an environment that can change. Windows finds variables in any
 * spelling of their names, which a plain object does not.
 */
function keepEnvironment(): void {
  if (process.platform !== 'win32') process.env = { ...process.env };
}

async function runCommand(row: CommandRow, args: readonly string[], io: CommandIo): Promise<number> {
  const command = await row.load();
  if (asksForHelp(args)) return await done(io, ended(command.usage));
  return await command.run(args, asksForPlain(args) ? { ...io, color: false } : io);
}

/** The index of the first word that is no option of every command; the length when there is none. */
function commandPosition(argv: readonly string[]): number {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (!word.startsWith('-')) return index;
    const option = globalOptions[word.replace(/^--/, '')];
    if (option?.value !== undefined) index += 1;
  }
  return argv.length;
}

/** Words after `--` are no options. */
function options(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end === -1 ? args : args.slice(0, end);
}

function asksForHelp(args: readonly string[]): boolean {
  return options(args).some((word) => word === '--help' || word === '-h');
}

function asksForPlain(args: readonly string[]): boolean {
  return options(args).includes('--no-color');
}

function asksForVersion(args: readonly string[]): boolean {
  return args.some((word) => word === '--version' || word === '-V');
}

/** Without a command, only options of every command may stand there. */
function checkLeading(leading: readonly string[]): void {
  const wrong = leading.find((word) => word.startsWith('-') && !/^--[^=]+/.test(word));
  const name = leading.find(
    (word) => word.startsWith('--') && !Object.hasOwn(globalOptions, word.slice(2).split('=')[0] ?? ''),
  );
  const first = wrong ?? name;
  if (first !== undefined) throw new UsageError(`unknown option ${first}.`);
}

function unknownCommand(name: string): UsageError {
  const names = commands.flatMap((row) => [row.name, ...row.aliases.filter((alias) => alias.length > 1)]);
  return new UsageError(`unknown command "${name}".`, didYouMean(name, names));
}

/** Says what went wrong on standard error; a stack only with `--verbose`. */
async function explainFailure(error: unknown, argv: readonly string[], io: CommandIo): Promise<number> {
  if (error instanceof UsageError) {
    const more = error.hint === undefined ? '' : `hint: ${error.hint}\n`;
    await writeAll(io.stderr, `Error: ${error.message}\n${more}${usageLine(argv)}`);
    return exitUsage;
  }
  const message = error instanceof Error ? error.message : String(error);
  await writeAll(io.stderr, `Error: ${options(argv).includes('--verbose') ? describeError(error) : message}\n`);
  return exitFailed;
}

function usageLine(argv: readonly string[]): string {
  const name = argv[commandPosition(argv)] ?? '';
  const row = commands.find((row) => row.name === name || row.aliases.includes(name));
  return row === undefined
    ? `Usage: naftiko-ts <command> [options]\n${hint}`
    : `Usage: naftiko-ts ${row.name} …\nRun \`naftiko-ts ${row.name} --help\` for its options.\n`;
}

function usage(): string {
  const width = Math.max(...commands.map((row) => row.name.length));
  const rows = commands.map((row) => {
    const aliases = row.aliases.length === 0 ? '' : ` (also: ${row.aliases.join(', ')})`;
    return `  ${row.name.padEnd(width)}  ${row.summary}${aliases}`;
  });
  return [
    'Usage: naftiko-ts <command> [options]',
    '',
    'Runs Naftiko and Ikanos capability documents: one YAML file in, REST routes, MCP tools and agent skills out.',
    '',
    'Commands:',
    ...rows,
    '',
    'Options of every command:',
    describeOptions(globalOptions),
    '  -V, --version           show the version',
    '',
    'Start with: naftiko-ts run specs/fusionauth-logout.yaml --mock',
    '',
  ].join('\n');
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

async function done(io: CommandIo, text: string): Promise<number> {
  await writeAll(io.stdout, text);
  return exitDone;
}

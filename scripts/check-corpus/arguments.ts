// The command line of the checker.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** A parsed command line. */
export interface Arguments {
  readonly folder: string;
  readonly program: string;
  readonly seed: string;
  readonly only: string | undefined;
  readonly verbose: boolean;
  readonly json: boolean;
  /** Documents checked at a time. */
  readonly jobs: number;
}

/** Shown with every usage error. */
export const USAGE = `usage: check-corpus FOLDER [--program FILE] [--seed TEXT] [--only TEXT] [--jobs N] [--verbose] [--json]

Starts every document (*.yaml, *.yml, *.json) below FOLDER with the program, calls each of its REST operations and MCP
tools against a recording upstream, and compares requests and answers with what the document says.
Exit code 0: no difference; 1: a difference or a crash; 2: wrong usage.
`;

/** Thrown for wrong usage; the message says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the words after the script's name. @throws UsageError */
export function parseArguments(words: readonly string[], defaultProgram: string): Arguments {
  const { values, positionals } = parse(words);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('exactly one folder is needed');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`"${folder}" is no folder`);
  const jobs = Number(values.jobs ?? '2');
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError(`--jobs must be between 1 and 64, got "${values.jobs ?? ''}"`);
  return {
    folder: resolve(folder),
    program: resolve(values.program ?? defaultProgram),
    seed: values.seed ?? '1',
    only: values.only,
    verbose: values.verbose ?? false,
    json: values.json ?? false,
    jobs,
  };
}

function parse(words: readonly string[]): { values: Values; positionals: string[] } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { program: text, seed: text, only: text, jobs: text, verbose: flag, json: flag };
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

interface Values {
  program?: string;
  seed?: string;
  only?: string;
  jobs?: string;
  verbose?: boolean;
  json?: boolean;
}

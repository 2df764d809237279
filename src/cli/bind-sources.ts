/** Where `run` and `call` take the values of bound variables from. */
import type { BindEnvironment } from '../binds/bind-source.ts';
import { parseEnvFile } from '../binds/env-file.ts';
import { isSourceFault, readSource } from '../source/read-source.ts';
import type { Arguments } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { readPairs } from './values.ts';

/**
 * `--bind`, the process environment, and `--env-file`. A stand-in upstream needs no credential, so `--mock` allows
 * variables without a value.
 * @throws UsageError for a `--bind` that is no pair, Error when the file can not be read
 * @see docs/spec/cli.md section 2, docs/spec/document.md section 9.3
 */
export async function readBindSources(args: Arguments, io: CommandIo): Promise<BindEnvironment> {
  return {
    overrides: readPairs('--bind', '<NAME>=<value>', args.values('bind'), (_option, value) => value),
    variables: io.env,
    envFile: await readEnvFile(args.value('env-file'), io.cwd),
    allowMissing: args.has('allow-missing-binds') || args.has('mock'),
    providers: new Map(),
  };
}

async function readEnvFile(path: string | undefined, cwd: string): Promise<ReadonlyMap<string, string> | undefined> {
  if (path === undefined) return undefined;
  const source = readSource(path, { base: cwd });
  if (isSourceFault(source)) throw new Error(`--env-file: ${source.message}`);
  return parseEnvFile(source.text);
}

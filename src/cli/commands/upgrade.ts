/** `naftiko-ts upgrade`: rewrites a document in the newest form. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { collectDiagnostics } from '../../diagnostics/diagnostic.ts';
import { newestVersion, upgradeText } from './upgrade/upgrade-text.ts';
import { isSourceFault, readSource } from '../../source/read-source.ts';
import { describeAllOptions, type OptionTable, parseArguments } from '../arguments.ts';
import type { Command, CommandIo } from '../command.ts';
import { exitDone, exitFailed } from '../exit-codes.ts';
import { writeAll } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';

const options: OptionTable = {
  output: { short: 'o', value: '<path>', summary: 'write there instead of to standard output' },
};

/**
 * Prints the upgraded document, or writes it with `-o`; a file that was there before is named as replaced. Exit 1 when
 * the file can not be read, is no capability document, or can not be written.
 * @see docs/spec/cli.md section 8.9
 */
export const upgradeCommand: Command = {
  name: 'upgrade',
  aliases: [],
  summary: 'rewrite a document in the newest form',
  usage: `Usage: naftiko-ts upgrade <file> [options]

Rewrites a document in the form of ikanos ${newestVersion}: lists of named things become maps, old words new ones.
Comments stay. Names that are used twice are made unique, and the calls that mean them follow.

${describeAllOptions(options)}
`,
  run: async (words, io) => {
    const args = parseArguments(words, options);
    const [file, extra] = args.positionals;
    if (file === undefined) throw new UsageError('upgrade needs a file.');
    if (extra !== undefined) throw new UsageError(`upgrade takes one file; "${extra}" is too much.`);
    const upgraded = await upgradeFile(file, io, args.has('quiet'));
    if (upgraded === undefined) return exitFailed;
    const output = args.value('output');
    if (output !== undefined) return await writeOutput(output, upgraded, io, args.has('quiet'));
    await writeAll(io.stdout, upgraded);
    return exitDone;
  },
};

async function upgradeFile(file: string, io: CommandIo, quiet: boolean): Promise<string | undefined> {
  const source = readSource(file, { base: io.cwd });
  if (isSourceFault(source)) {
    await writeAll(io.stderr, `Error: ${source.message}\n`);
    return undefined;
  }
  const { report, diagnostics } = collectDiagnostics();
  const notes: string[] = [];
  const upgraded = upgradeText(source, report, (note) => notes.push(note));
  const fatal = diagnostics.filter(({ severity }) => severity === 'fatal');
  for (const { origin, message } of fatal) {
    await writeAll(io.stderr, `${origin.file}:${origin.start.line}:${origin.start.column}  ${message}\n`);
  }
  // A fault that only keeps the document from running does not keep it from being rewritten.
  if (!quiet) for (const note of notes) await writeAll(io.stderr, `${file}: ${note}\n`);
  return upgraded;
}

async function writeOutput(output: string, text: string, io: CommandIo, quiet: boolean): Promise<number> {
  const path = resolve(io.cwd, output);
  const existed = existsSync(path);
  try {
    await writeFile(path, text);
  } catch {
    await writeAll(io.stderr, `Error: "${output}" can not be written.\n`);
    return exitFailed;
  }
  if (existed) await writeAll(io.stderr, `replaced ${output}\n`);
  else if (!quiet) await writeAll(io.stderr, `wrote ${output}\n`);
  return exitDone;
}

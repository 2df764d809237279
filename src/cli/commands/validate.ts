/** `naftiko-ts validate`: checks documents without running them. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { collectDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isInvalid } from '../../diagnostics/order.ts';
import type { DocumentFindings } from '../../diagnostics/print-machine.ts';
import { isPublished } from '../../document/detect-version.ts';
import { originOf } from '../../source/origin.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { type Arguments, describeAllOptions, type OptionTable, parseArguments } from '../arguments.ts';
import type { Command, CommandIo } from '../command.ts';
import { documentPath } from '../document-files.ts';
import { exitDone, exitFailed } from '../exit-codes.ts';
import { writeAll } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';

const options: OptionTable = {
  strict: { summary: 'warnings fail too' },
  lint: { summary: 'also report what is merely advice' },
  official: { summary: 'refuse the keys that only naftiko-ts has' },
  format: { value: 'text|json|sarif|github', summary: 'form of the output (default text)' },
};

const formats = ['text', 'json', 'sarif', 'github'] as const;
type Format = (typeof formats)[number];

/**
 * Reads no bind and calls nothing. Exit 1 when a document is invalid, or has warnings and `--strict` is given.
 * @see docs/spec/cli.md section 3
 */
export const validateCommand: Command = {
  name: 'validate',
  aliases: ['val', 'v'],
  summary: 'check documents without running them',
  usage: `Usage: naftiko-ts validate <file…> [schemaVersion] [options]

Checks documents against the schema of the version they declare (or of [schemaVersion], for example 1.0.0-beta4), and
checks that what they refer to exists. Exit 0 when all are valid, 1 otherwise.

${describeAllOptions(options)}
`,
  run: async (words, io) => {
    const args = parseArguments(words, options);
    const format = formatOf(args);
    const { files, schemaVersion } = await readPositionals(args.positionals, io.cwd);
    const known =
      schemaVersion === undefined || isPublished('naftiko', schemaVersion) || isPublished('ikanos', schemaVersion);
    if (!known) throw new Error(`the schema version "${schemaVersion}" is not supported.`);
    const checked: CheckedDocument[] = [];
    for (const file of files) checked.push(await checkDocument(file, schemaVersion, args, io));
    await print(checked, format, args, io);
    return checked.some(({ diagnostics }) => fails(diagnostics, args.has('strict'))) ? exitFailed : exitDone;
  },
};

/** What was found in one document, and the texts that excerpts are cut from. */
interface CheckedDocument extends DocumentFindings {
  readonly sources: ReadonlyMap<string, SourceFile>;
}

function formatOf(args: Arguments): Format {
  const written = args.value('format') ?? (args.has('json') ? 'json' : 'text');
  const format = formats.find((word) => word === written);
  if (format === undefined) throw new UsageError(`--format takes ${formats.join(', ')}, not "${written}".`);
  return format;
}

/** The files, and the version if one of the words is no file and looks like one. */
async function readPositionals(
  words: readonly string[],
  cwd: string,
): Promise<{ files: string[]; schemaVersion: string | undefined }> {
  const files: string[] = [];
  let schemaVersion: string | undefined;
  for (const word of words) {
    const isVersion =
      /^\d+(?:\.\d+)+(?:-[a-z0-9.]+)?$/i.test(word) && (await statusOf(resolve(cwd, word))) === undefined;
    if (!isVersion) files.push(word);
    else if (schemaVersion === undefined) schemaVersion = word;
    else throw new UsageError(`validate takes one schema version, not both ${schemaVersion} and ${word}.`);
  }
  if (files.length === 0) throw new UsageError('validate needs a file.');
  return { files, schemaVersion };
}

async function statusOf(path: string) {
  return await stat(path).catch(() => undefined);
}

async function checkDocument(
  file: string,
  schemaVersion: string | undefined,
  args: Arguments,
  io: CommandIo,
): Promise<CheckedDocument> {
  const isFolder = (await statusOf(resolve(io.cwd, file)))?.isDirectory() === true;
  if (!isFolder && !/\.ya?ml$/i.test(file)) return otherKindOfFile(file);
  const { loadCapability } = await import('../../engine/load-capability.ts');
  const loaded = await loadCapability(documentPath(file, io.cwd), {
    check: true,
    official: args.has('official'),
    ...(schemaVersion === undefined ? {} : { schemaVersion }),
  });
  const isShown = ({ severity, code }: Diagnostic): boolean =>
    severity !== 'note' || code === 'extension-key' || args.has('lint');
  return {
    file,
    schema: schemaVersion ?? loaded.capability?.version.written,
    diagnostics: loaded.diagnostics.filter(isShown),
    sources: loaded.sources,
  };
}

function otherKindOfFile(file: string): CheckedDocument {
  const { report, diagnostics } = collectDiagnostics();
  report('file-extension', originOf(file), `The name ${JSON.stringify(file)} does not end in .yaml or .yml.`);
  return { file, schema: undefined, diagnostics, sources: new Map() };
}

function fails(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some((diagnostic) => isInvalid(diagnostic) || (strict && diagnostic.severity === 'warning'));
}

async function print(
  checked: readonly CheckedDocument[],
  format: Format,
  args: Arguments,
  io: CommandIo,
): Promise<void> {
  if (format === 'text') return await printText(checked, args, io);
  const { findingsGithub, findingsJson, findingsSarif } = await import('../../diagnostics/print-machine.ts');
  const { stringifyJson } = await import('../../json/json-text.ts');
  if (format === 'github') return await writeAll(io.stdout, findingsGithub(checked));
  if (format === 'sarif') {
    const { programVersion } = await import('../version.ts');
    return await writeAll(io.stdout, `${stringifyJson(findingsSarif(checked, programVersion()))}\n`);
  }
  const [first, ...others] = checked.map(findingsJson);
  await writeAll(io.stdout, `${stringifyJson(others.length === 0 ? (first ?? null) : [first ?? null, ...others])}\n`);
}

async function printText(checked: readonly CheckedDocument[], args: Arguments, io: CommandIo): Promise<void> {
  const { printDiagnostics } = await import('../../diagnostics/print.ts');
  const { escapeControls } = await import('../../diagnostics/escape.ts');
  for (const { file, diagnostics, sources } of checked) {
    const failed = fails(diagnostics, args.has('strict'));
    const shown = args.has('quiet') ? diagnostics.filter(isInvalid) : diagnostics;
    const problems = printDiagnostics(shown, sources, { color: io.color });
    if (!failed && !args.has('quiet'))
      await writeAll(io.stdout, `✔ Valid\nFile: ${escapeControls(file)}\nStatus: OK\n`);
    if (failed) await writeAll(io.stderr, `✖ ${failure(diagnostics)}\nFile: ${escapeControls(file)}\n\n`);
    if (problems !== '') await writeAll(io.stderr, `${problems}\n`);
  }
}

function failure(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isInvalid).length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((text) => text !== undefined);
  return `Invalid: ${counts.join(', ')}`;
}

function counted(count: number, word: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

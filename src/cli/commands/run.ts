/** `naftiko-ts run`: starts the adapters of documents and serves until it is stopped. */
import module from 'node:module';
import { resolve } from 'node:path';
import { type RunningDocuments, startDocuments } from '../../engine/start-documents.ts';
import { watchYoungGeneration } from '../../engine/young-generation.ts';
import type { Logger } from '../../observe/logger.ts';
import { createRedactor } from '../../observe/redact.ts';
import { type Arguments, describeAllOptions, type OptionTable, parseArguments } from '../arguments.ts';
import type { Command, CommandIo } from '../command.ts';
import { documentFiles } from '../document-files.ts';
import { exitDone, exitFailed } from '../exit-codes.ts';
import { surviveFaults } from '../faults.ts';
import type { Prepared } from '../prepare.ts';
import { programLogger } from '../program-logger.ts';
import { checkReadyFile, readyLines, writeReadyFile } from '../ready.ts';
import { serverOptions, upstreamOptions } from '../run-options.ts';
import { stopSignals } from '../stop-signals.ts';

const options: OptionTable = {
  ...upstreamOptions,
  ...serverOptions,
  'ready-file': { value: '<path>', summary: 'written once everything listens, with the addresses as JSON' },
};

/** What running calls get when standard input has ended. @see docs/spec/mcp.md section 11 T3 */
const endedDrainMs = 5000;

/**
 * Exit 0 after an orderly stop; 1 when a document can not be run, a port is taken, or requests had to be cut.
 * @see docs/spec/cli.md section 2
 */
export const runCommand: Command = {
  name: 'run',
  aliases: ['serve', 's'],
  summary: 'start the adapters of a document and serve until stopped',
  usage: `Usage: naftiko-ts run [file…] [options]

Starts the adapters of a capability document and serves until Ctrl-C. Without a file: naftiko.yaml, naftiko.yml,
ikanos.yaml or ikanos.yml. Several files, or a folder of them, run in one process.

${describeAllOptions(options)}
`,
  run: async (words, io) => {
    const args = parseArguments(words, options);
    const redactor = createRedactor();
    const logger = programLogger(args, io, redactor);
    const readyFile = args.value('ready-file');
    if (readyFile !== undefined) await checkReadyFile(resolve(io.cwd, readyFile));
    const files = await documentFiles(args.positionals, io.cwd);
    watchYoungGeneration();
    const { prepare } = await import('../prepare.ts');
    const prepared = await prepare(files, args, io, redactor);
    return prepared === undefined ? exitFailed : await serve(prepared, args, io, logger);
  },
};

/** Starts everything, says so, waits for the end, stops everything. */
async function serve(prepared: Prepared, args: Arguments, io: CommandIo, logger: Logger): Promise<number> {
  // Listening from here on: a signal during the start is as good as one right after it.
  const signals = stopSignals();
  const restore = surviveFaults(logger);
  try {
    const running = await startDocuments(prepared.documents, prepared.shared, logger);
    await sayReady(running, prepared, args, io);
    const why = await Promise.race([
      signals.first.then(() => 'signal' as const),
      ...(running.ended === undefined ? [] : [running.ended.then(() => 'ended' as const)]),
    ]);
    if (why === 'ended') return await stopAtEndOfInput(running);
    const clean = await running.stop();
    if (!clean) logger.log('warn', 'Running requests were cut.');
    return clean ? exitDone : exitFailed;
  } finally {
    await prepared.mock?.stop();
    restore();
    signals.dispose();
  }
}

async function sayReady(
  { adapters }: RunningDocuments,
  prepared: Prepared,
  args: Arguments,
  io: CommandIo,
): Promise<void> {
  if (!args.has('quiet')) {
    const mocked =
      prepared.mock === undefined ? '' : 'No upstream is called: requests are answered with a description.\n';
    io.stderr.write(`${readyLines(adapters)}${mocked}${args.has('verbose') ? exportHints(prepared) : ''}`);
  }
  const path = args.value('ready-file');
  if (path !== undefined) await writeReadyFile(resolve(io.cwd, path), adapters);
  // The cache of compiled code is otherwise only written at a normal exit, which a server may never have.
  setTimeout(() => module.flushCompileCache(), 1000).unref();
}

/** How each document becomes files for agents that read skills. */
function exportHints({ documents }: Prepared): string {
  return documents.map(({ file }) => `As an agent skill: naftiko-ts export skill ${file}\n`).join('');
}

/** The client of a stdio adapter is gone: other adapters get less time, and cut requests are no failure. */
async function stopAtEndOfInput(running: RunningDocuments): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, endedDrainMs);
  await Promise.race([promise, running.stop()]);
  clearTimeout(timer);
  return exitDone;
}

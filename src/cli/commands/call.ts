/** `naftiko-ts call`: runs one operation, tool or resource of a document without listening. */
import { createRuntime } from '../../engine/runtime.ts';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { parseJson } from '../../json/json-text.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import { createRedactor, type Redactor } from '../../observe/redact.ts';
import type { CallContext, DescribedRequest } from '../../operation/call-context.ts';
import type { OperationResult } from '../../operation/operation.ts';
import { type Arguments, describeAllOptions, type OptionTable, parseArguments } from '../arguments.ts';
import type { Command, CommandIo } from '../command.ts';
import { exitDone, exitFailed } from '../exit-codes.ts';
import { findUnit } from '../find-unit.ts';
import type { Prepared } from '../prepare.ts';
import { printJson, writeAll } from '../print-json.ts';
import { programLogger } from '../program-logger.ts';
import { upstreamOptions } from '../run-options.ts';
import { readUnitArguments } from '../unit-arguments.ts';
import { UsageError } from '../usage-error.ts';

const options: OptionTable = {
  explain: { summary: 'print each upstream request on standard error' },
  'dry-run': { summary: 'as --explain, and send nothing' },
  ...upstreamOptions,
};

/**
 * Prints the value on standard output. Exit 1 for an error and for an upstream answer from 400 on, whose body is printed
 * as it is.
 * @see docs/spec/cli.md section 8.9
 */
export const callCommand: Command = {
  name: 'call',
  aliases: [],
  summary: 'run one operation, tool or resource of a document',
  usage: `Usage: naftiko-ts call <file> <name> [json] [options]

Runs one REST operation, MCP tool or resource of a document and prints its value. <name> is
<adapter namespace>.<operation>, or just <operation> when only one adapter has it; [json] is an object of inputs.

${describeAllOptions(options)}
`,
  run: async (words, io) => {
    const args = parseArguments(words, options);
    const [file, name, json, extra] = args.positionals;
    if (file === undefined || name === undefined) throw new UsageError('call needs a file and a name.');
    if (extra !== undefined) throw new UsageError(`call takes one JSON object; "${extra}" is too much.`);
    const given = readInputs(json);
    const redactor = createRedactor();
    const { prepare } = await import('../prepare.ts');
    const prepared = await prepare([file], args, io, redactor);
    if (prepared === undefined) return exitFailed;
    try {
      return await callUnit(prepared, name, given, args, io, redactor);
    } finally {
      await prepared.mock?.stop();
    }
  },
};

function readInputs(json: string | undefined): JsonObject {
  if (json === undefined) return {};
  let value: JsonValue;
  try {
    value = parseJson(json);
  } catch {
    throw new UsageError('the inputs are not valid JSON.', `write an object, for example '{"id": 1}'`);
  }
  if (!isJsonObject(value)) throw new UsageError('the inputs must be a JSON object.');
  return value;
}

async function callUnit(
  prepared: Prepared,
  name: string,
  given: JsonObject,
  args: Arguments,
  io: CommandIo,
  redactor: Redactor,
): Promise<number> {
  const [document] = prepared.documents;
  if (document === undefined) return exitFailed;
  const logger = programLogger(args, io, redactor);
  const { runtime, close } = createRuntime({ bindings: document.bindings, logger, options: document.options });
  let stoppedBeforeSending = false;
  const onRequest = (request: DescribedRequest): boolean => {
    io.stderr.write(describeRequest(request, redactor));
    stoppedBeforeSending = args.has('dry-run');
    return !stoppedBeforeSending;
  };
  const call: CallContext = {
    runtime,
    signal: new AbortController().signal,
    ...(args.has('explain') || args.has('dry-run') ? { onRequest } : {}),
  };
  try {
    const unit = findUnit(document.plan, name);
    const { inputs, unknown } = readUnitArguments(unit, given, document.bindings);
    if (unknown.length > 0) logger.log('warn', `No input is called ${unknown.join(', ')}.`, { operation: unit.id });
    return await printResult(await unit.execute(inputs, call), io);
  } catch (error) {
    if (stoppedBeforeSending) return exitDone;
    if (!(error instanceof NaftikoError)) throw error;
    io.stderr.write(redactor.text(`Error: ${error.message} (${error.code})\n`));
    if (error.details.cause !== undefined)
      logger.log('debug', 'The cause of the error.', { error: error.details.cause });
    return exitFailed;
  } finally {
    await close();
  }
}

/** The value as JSON, or the bytes as they are; nothing for an answer without a body. */
async function printResult(result: OperationResult, io: CommandIo): Promise<number> {
  if (result.kind === 'value') await printJson(io.stdout, result.value);
  if (result.kind === 'bytes') for await (const chunk of result.body.stream()) await writeAll(io.stdout, chunk);
  if (result.status < 400) return exitDone;
  io.stderr.write(`Error: the upstream answered ${result.status}.\n`);
  return exitFailed;
}

function describeRequest(request: DescribedRequest, redactor: Redactor): string {
  const headers = request.headers.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  const body =
    request.body === undefined || request.body === '' ? '' : `\n  ${request.body.replaceAll('\n', '\n  ')}\n`;
  return redactor.text(`${request.operation}\n  ${request.method} ${request.url}\n${headers}${body}`);
}

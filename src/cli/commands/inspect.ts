/** `naftiko-ts inspect`: lists what a document exposes, or what a running MCP server does. */
import type { CapabilityPlan } from '../../compile/capability-plan.ts';
import { portOf } from '../../engine/ports.ts';
import type { ExposerPlan } from '../../exposes/exposer.ts';
import type { InputPlan } from '../../operation/input-plan.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import { type Arguments, describeAllOptions, type OptionTable, parseArguments } from '../arguments.ts';
import type { Command, CommandIo } from '../command.ts';
import { exitDone, exitFailed } from '../exit-codes.ts';
import { jsonOfSizes, type ListSize, printable, sizesOf, textOfSizes, tokenRule } from '../inspect/listing-sizes.ts';
import { printJson, writeAll } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';
import { readCount } from '../values.ts';
import { programVersion } from '../version.ts';
import type { JsonValue } from '../../json/json-value.ts';

const options: OptionTable = {
  strict: { summary: 'every error that validate would report fails' },
  header: { value: '<name: value>', repeatable: true, summary: 'sent to a running server; repeatable' },
  timeout: { value: '<ms>', summary: 'for each request to a running server (default 5000)' },
};

const defaultTimeoutMs = 5000;

/**
 * Reads no bind and listens on no port. Exit 1 when the document does not load.
 * @see docs/spec/cli.md section 8.9
 */
export const inspectCommand: Command = {
  name: 'inspect',
  aliases: [],
  summary: 'list what a document or a running MCP server offers, with sizes',
  usage: `Usage: naftiko-ts inspect <file | url> [options]

Lists the adapters of a document and, for each operation, tool and resource, its inputs (declared and derived) and the
consumed operations it calls. For MCP adapters, and for the URL of any running MCP server: how large its tools,
resources and prompts are for a model, in bytes and tokens (${tokenRule}).
A bearer token for a running server is taken from NAFTIKO_MCP_TOKEN.

${describeAllOptions(options)}
`,
  run: async (words, io) => {
    const args: Arguments = parseArguments(words, options);
    const [file, extra] = args.positionals;
    if (file === undefined) throw new UsageError('inspect needs a file or a URL.');
    if (extra !== undefined) throw new UsageError(`inspect takes one file; "${extra}" is too much.`);
    if (/^https?:\/\//i.test(file)) return await inspectServer(file, args, io);
    const { loadAndPrint } = await import('../prepare.ts');
    const plan = await loadAndPrint(file, args, io);
    if (plan === undefined) return exitFailed;
    const sizes = new Map<ExposerPlan, readonly ListSize[]>();
    for (const exposer of plan.exposers) {
      const listings = await exposer.listings?.();
      if (listings !== undefined) sizes.set(exposer, sizesOf(listings));
    }
    if (args.has('json')) await printJson(io.stdout, describePlan(plan, sizes));
    else await writeAll(io.stdout, textOfPlan(plan, sizes));
    return exitDone;
  },
};

/** What a running server lists. @throws UsageError for a URL that is none; Error when it does not answer */
async function inspectServer(url: string, args: Arguments, io: CommandIo): Promise<number> {
  if (!URL.canParse(url)) throw new UsageError(`"${url}" is no URL.`);
  const token = io.env['NAFTIKO_MCP_TOKEN'];
  const timeout = args.value('timeout');
  const { probe } = await import('../inspect/mcp-probe.ts');
  const server = await probe(url, {
    headers: {
      ...(token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...headersOf(args.values('header')),
    },
    timeoutMs: timeout === undefined ? defaultTimeoutMs : readCount('--timeout', timeout),
    version: programVersion(),
  });
  const sizes = sizesOf(server.listings);
  const { revision, serverName, serverVersion, instructions } = server;
  if (args.has('json')) {
    await printJson(io.stdout, {
      url,
      revision,
      ...(serverName === undefined ? {} : { name: serverName }),
      ...(serverVersion === undefined ? {} : { version: serverVersion }),
      ...(instructions === undefined ? {} : { instructions }),
      sizes: jsonOfSizes(sizes),
      listings: { ...server.listings },
    });
    return exitDone;
  }
  const name = printable([serverName ?? 'unnamed', serverVersion ?? ''].join(' ').trim());
  await writeAll(io.stdout, `mcp  ${name}  ${url}  revision ${printable(revision)}\n${textOfSizes(sizes)}`);
  return exitDone;
}

function headersOf(written: readonly string[]): Readonly<Record<string, string>> {
  const pairs = written.map((text): [string, string] => {
    const match = /^([\w!#$%&'*+.^`|~-]+)\s*:\s*(.*)$/.exec(text);
    if (match === null) throw new UsageError('--header needs "name: value".');
    return [(match[1] ?? '').toLowerCase(), match[2] ?? ''];
  });
  return Object.fromEntries(pairs);
}

type Sizes = ReadonlyMap<ExposerPlan, readonly ListSize[]>;

/** `{"file","adapters":[{"type","namespace","port","operations":[…],"sizes"}]}`; a member without a value is left out. */
function describePlan(plan: CapabilityPlan, sizes: Sizes): JsonValue {
  return {
    file: plan.capability.file,
    adapters: plan.exposers.map((exposer) => ({
      type: exposer.exposes.type,
      namespace: exposer.exposes.namespace,
      ...(exposer.exposes.port === undefined ? {} : { port: exposer.exposes.port }),
      operations: [...exposer.operations].map(([name, unit]) => describeUnit(name, unit)),
      ...(sizes.has(exposer) ? { sizes: jsonOfSizes(sizes.get(exposer) ?? []) } : {}),
    })),
  };
}

function describeUnit(name: string, unit: OperationPlan): JsonValue {
  return {
    name,
    mode: unit.mode,
    ...(unit.description === undefined ? {} : { description: unit.description }),
    inputs: unit.inputs.map((input) => ({
      name: input.name,
      ...(input.type === undefined ? {} : { type: input.type }),
      required: input.required,
      derived: input.derived,
      ...(input.description === undefined ? {} : { description: input.description }),
    })),
    ...(unit.calls === undefined ? {} : { calls: unit.calls }),
    ...(unit.stepNames.length === 0 ? {} : { steps: unit.stepNames }),
  };
}

function textOfPlan(plan: CapabilityPlan, sizes: Sizes): string {
  return plan.exposers
    .map((exposer) => {
      const own = sizes.get(exposer);
      return textOfExposer(exposer) + (own === undefined ? '' : `  What clients are listed:\n${textOfSizes(own)}`);
    })
    .join('\n');
}

function textOfExposer({ exposes, operations }: ExposerPlan): string {
  const port = portOf(exposes);
  const place = port === undefined ? 'stdio' : port === 0 ? 'any free port' : `port ${port}`;
  const units = [...operations].map(([name, unit]) => textOfUnit(name, unit));
  return [
    `${exposes.type}  ${exposes.namespace}  ${place}\n`,
    ...(units.length === 0 ? ['  (nothing to call)\n'] : units),
  ].join('');
}

function textOfUnit(name: string, unit: OperationPlan): string {
  const inputs = unit.inputs.map((input) => `    ${textOfInput(input)}\n`).join('');
  return `  ${name}  ${wayOf(unit)}\n${inputs}`;
}

/** What happens on a call, in a few words. */
function wayOf(unit: OperationPlan): string {
  switch (unit.mode) {
    case 'call':
      return `→ ${unit.calls ?? 'an upstream operation'}`;
    case 'steps':
      return `→ steps ${unit.stepNames.join(', ')}`;
    case 'mock':
      return '(fixed values)';
    case 'none':
      return '(nothing to run)';
    case 'disabled':
      return '(disabled: what it calls does not exist)';
  }
}

function textOfInput(input: InputPlan): string {
  const notes = [input.required ? 'required' : undefined, input.derived ? 'derived' : undefined].filter(
    (note) => note !== undefined,
  );
  return `${input.name}: ${input.type ?? 'any'}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

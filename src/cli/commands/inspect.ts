/** `naftiko-ts inspect`: lists what a document exposes. */
import type { CapabilityPlan } from '../../compile/capability-plan.ts';
import { portOf } from '../../engine/ports.ts';
import type { ExposerPlan } from '../../exposes/exposer.ts';
import type { InputPlan } from '../../operation/input-plan.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import { type Arguments, describeOptions, globalOptions, type OptionTable, parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitDone, exitFailed } from '../exit-codes.ts';
import { printJson, writeAll } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';
import type { JsonValue } from '../../json/json-value.ts';

const options: OptionTable = {
  strict: { summary: 'every error that validate would report fails' },
};

/**
 * Reads no bind and listens on no port. Exit 1 when the document does not load.
 * @see docs/spec/cli.md section 8.9
 */
export const inspectCommand: Command = {
  name: 'inspect',
  aliases: [],
  summary: 'list what a document exposes, with inputs and upstream operations',
  usage: `Usage: naftiko-ts inspect <file> [options]

Lists the adapters of a document and, for each operation, tool and resource, its inputs (declared and derived) and the
consumed operations it calls.

Options:
${describeOptions(options)}

Options of every command:
${describeOptions(globalOptions)}
`,
  run: async (words, io) => {
    const args: Arguments = parseArguments(words, options);
    const [file, extra] = args.positionals;
    if (file === undefined) throw new UsageError('inspect needs a file.');
    if (extra !== undefined) throw new UsageError(`inspect takes one file; "${extra}" is too much.`);
    const { loadAndPrint } = await import('../prepare.ts');
    const plan = await loadAndPrint(file, args, io);
    if (plan === undefined) return exitFailed;
    if (args.has('json')) await printJson(io.stdout, describePlan(plan));
    else await writeAll(io.stdout, textOfPlan(plan));
    return exitDone;
  },
};

/** `{"file","adapters":[{"type","namespace","port","operations":[…]}]}`; a member without a value is left out. */
function describePlan(plan: CapabilityPlan): JsonValue {
  return {
    file: plan.capability.file,
    adapters: plan.exposers.map(({ exposes, operations }) => ({
      type: exposes.type,
      namespace: exposes.namespace,
      ...(exposes.port === undefined ? {} : { port: exposes.port }),
      operations: [...operations].map(([name, unit]) => describeUnit(name, unit)),
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

function textOfPlan(plan: CapabilityPlan): string {
  return plan.exposers.map(textOfExposer).join('\n');
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

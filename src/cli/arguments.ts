/** Reads the arguments of a command against the table of its options. */
import { parseArgs } from 'node:util';
import { closest } from '../diagnostics/suggest.ts';
import { UsageError } from './usage-error.ts';

/** One option of a command. */
export interface Option {
  /** How its value is written in the usage text, for example `<n>`. Absent: a flag. */
  readonly value?: string;
  /** One letter. */
  readonly short?: string;
  /** Whether it may be given several times; otherwise the last one counts. */
  readonly repeatable?: boolean;
  /** One line for the usage text. */
  readonly summary: string;
}

/** Options by long name, without the dashes, in the order of the usage text. */
export type OptionTable = Readonly<Record<string, Option>>;

/** Arguments as read. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Whether a flag was given. */
  has(name: string): boolean;
  /** The last value of an option. */
  value(name: string): string | undefined;
  /** All values of an option, in order. */
  values(name: string): readonly string[];
}

/**
 * The options that every command takes.
 * @see docs/spec/cli.md section 1.2
 */
export const globalOptions: OptionTable = {
  json: { summary: 'machine-readable output' },
  quiet: { summary: 'errors only' },
  verbose: { summary: 'more detail, stack traces included' },
  'no-color': { summary: 'no colours, also on a terminal' },
  'log-level': { value: '<level>', summary: 'trace, debug, info, warn or error (default info)' },
  'log-format': { value: 'text|json', summary: 'form of the log lines (default text)' },
  help: { short: 'h', summary: 'show this text' },
};

/**
 * Reads `args` against the options of a command and those of every command.
 * @throws UsageError for an unknown option, a missing value, a value given to a flag
 */
export function parseArguments(args: readonly string[], own: OptionTable): Arguments {
  const table: OptionTable = { ...own, ...globalOptions };
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokensOf(args, table)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (option === undefined) throw unknownOption(token.rawName, table);
    const values = given.get(token.name) ?? [];
    values.push(valueOf(token, option));
    given.set(token.name, values);
  }
  return {
    positionals,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
  };
}

/** The lines of the usage text that list options, aligned. */
export function describeOptions(table: OptionTable): string {
  const rows = Object.entries(table).map(([name, option]) => {
    const short = option.short === undefined ? '' : `-${option.short}, `;
    const value = option.value === undefined ? '' : ` ${option.value}`;
    return [`${short}--${name}${value}`, option.summary] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

/** The end of a command's usage text: its own options, then those of every command. */
export function describeAllOptions(own: OptionTable): string {
  return `Options:
${describeOptions(own)}

Options of every command:
${describeOptions(globalOptions)}`;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** Node's tokens. Not strict: the messages of Node name its own API, ours name the remedy. */
function tokensOf(args: readonly string[], table: OptionTable) {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, option]) => [
      name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        ...(option.short === undefined ? {} : { short: option.short }),
      },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function valueOf(token: OptionToken, option: Option): string {
  if (option.value === undefined) {
    if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
    return '';
  }
  const value = token.value;
  const looksLikeOption = token.inlineValue !== true && value !== undefined && /^-[^\d]/.test(value);
  if (value === undefined || looksLikeOption) {
    const hint = looksLikeOption ? `write ${token.rawName}=${value} if that is the value` : undefined;
    throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`, hint);
  }
  return value;
}

function unknownOption(written: string, table: OptionTable): UsageError {
  const near = closest(written.replace(/^-+/, ''), Object.keys(table));
  return new UsageError(`unknown option ${written}.`, near === undefined ? undefined : `did you mean --${near}?`);
}

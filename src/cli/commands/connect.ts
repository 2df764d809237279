/** `naftiko-ts connect`: writes an MCP adapter into the configuration of a client. */
import { homedir } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import process from 'node:process';
import type { CapabilityPlan } from '../../compile/capability-plan.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { JsonObject } from '../../json/json-value.ts';
import type { McpExposes } from '../../model/exposes.ts';
import { type Arguments, describeAllOptions, type OptionTable, parseArguments } from '../arguments.ts';
import type { Command, CommandIo } from '../command.ts';
import { changedLines } from '../connect/change-text.ts';
import { clients, type McpClient } from '../connect/clients.ts';
import { additionOf, type Change, removalOf } from '../connect/connect-entry.ts';
import { type ConfigFile, openConfigFile } from '../connect/config-file.ts';
import type { Connection } from '../connect/connection.ts';
import { exitDone, exitFailed } from '../exit-codes.ts';
import { printJson, writeAll } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';

const options: OptionTable = {
  adapter: { value: '<namespace>', summary: 'the MCP adapter, where the document has several' },
  name: { value: '<name>', summary: 'name of the server in the client (default: the namespace of the adapter)' },
  url: { value: '<url>', summary: 'address of the running server instead of the one that the document declares' },
  'env-file': { value: '<path>', summary: 'for stdio: file with the values of bound variables, read at each start' },
  project: { summary: "write the project's file in this folder instead of the user's" },
  config: { value: '<path>', summary: 'write this file instead' },
  'dry-run': { summary: 'print the change and write nothing' },
  undo: { summary: 'put back what was there before' },
};

/** Options of `run` whose values are secrets: a configuration file is no place for them. */
const secretOptions: readonly string[] = ['--bind', '--state-key'];

/** @see docs/cli.md, `connect` */
export const connectCommand: Command = {
  name: 'connect',
  aliases: [],
  summary: 'add an MCP adapter to the configuration of a client',
  usage: `Usage: naftiko-ts connect <client> <file> [options] [-- <options of run…>]

Adds the MCP adapter of a document to a client: as a command for \`transport: stdio\`, as a URL otherwise. Other entries stay as they are, the
file as it was is kept beside it, and --undo puts it back. Values of bound variables are never written, only the names
of their environment variables.

Clients: ${clients.map(({ name }) => name).join(', ')}

${describeAllOptions(options)}
`,
  run: async (words, io) => {
    const args = parseArguments(words, options);
    const [clientName, file, ...runArguments] = args.positionals;
    const client = clientOf(clientName);
    checkRunArguments(runArguments);
    if (file === undefined && !(args.has('undo') && args.has('name'))) throw new UsageError('connect needs a file.');
    const config = await openConfigFile(configPath(client, args, io));
    if (args.has('undo') && args.has('name')) return await undo(client, config, serverName(args, undefined), args, io);
    const { loadAndPrint } = await import('../prepare.ts');
    const plan = await loadAndPrint(file ?? '', args, io);
    if (plan === undefined) return exitFailed;
    const adapter = adapterOf(plan, args.value('adapter'));
    const name = serverName(args, adapter);
    if (args.has('undo')) return await undo(client, config, name, args, io);
    const { connectionOf } = await import('../connect/connection.ts');
    const envFile = args.value('env-file');
    const connection = connectionOf(adapter, plan.capability, {
      file: resolve(io.cwd, file ?? ''),
      runArguments,
      envFile: envFile === undefined ? undefined : resolve(io.cwd, envFile),
      url: urlOption(args),
    });
    return await add(client, config, name, connection, args, io);
  },
};

function clientOf(written: string | undefined): McpClient {
  const names = clients.map(({ name }) => name);
  if (written === undefined) throw new UsageError(`connect needs a client: ${names.join(', ')}.`);
  const client = clients.find(({ name }) => name === written);
  if (client !== undefined) return client;
  throw new UsageError(
    `connect knows no client "${written}"; there is ${names.join(', ')}.`,
    didYouMean(written, names),
  );
}

function checkRunArguments(words: readonly string[]): void {
  const extra = words[0];
  if (extra !== undefined && !extra.startsWith('-'))
    throw new UsageError(`connect takes one file; "${extra}" is too much.`);
  const secret = secretOptions.find((option) => words.some((word) => word === option || word.startsWith(`${option}=`)));
  if (secret !== undefined)
    throw new UsageError(
      `${secret} holds a secret, which is never written into a configuration file.`,
      'use --env-file',
    );
}

function configPath(client: McpClient, args: Arguments, io: CommandIo): string {
  const given = args.value('config');
  if (given !== undefined) return resolve(io.cwd, given);
  const home = io.env[process.platform === 'win32' ? 'USERPROFILE' : 'HOME'];
  const place = {
    platform: process.platform,
    env: io.env,
    home: home !== undefined && isAbsolute(home) ? home : homedir(),
    cwd: io.cwd,
  };
  if (!args.has('project')) return client.userFile(place);
  const path = client.projectFile(place);
  if (path === undefined) throw new UsageError(`${client.title} has no file of a project.`);
  return path;
}

function adapterOf(plan: CapabilityPlan, wanted: string | undefined): McpExposes {
  const adapters = plan.capability.exposes.filter((exposes) => exposes.type === 'mcp');
  const names = adapters.map(({ namespace }) => namespace);
  if (wanted !== undefined) {
    const found = adapters.find(({ namespace }) => namespace === wanted);
    if (found !== undefined) return found;
    throw new UsageError(`--adapter: no MCP adapter is called "${wanted}".`, didYouMean(wanted, names));
  }
  const [only, another] = adapters;
  if (only === undefined) throw new Error('the document has no MCP adapter.');
  if (another !== undefined)
    throw new UsageError(`the document has several MCP adapters: say --adapter ${names.join(' or ')}.`);
  return only;
}

function serverName(args: Arguments, adapter: McpExposes | undefined): string {
  const name = args.value('name') ?? adapter?.namespace ?? '';
  if (/^[\w-]{1,64}$/.test(name)) return name;
  throw new UsageError(`--name must be letters, digits, _ and -, at most 64, not "${name}".`);
}

function urlOption(args: Arguments): string | undefined {
  const written = args.value('url');
  if (written === undefined) return undefined;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url needs an http or https URL, not "${written}".`);
  if (url.username !== '' || url.password !== '')
    throw new UsageError('--url holds a secret, which is never written into a configuration file.');
  return written;
}

async function add(
  client: McpClient,
  config: ConfigFile,
  name: string,
  connection: Connection,
  args: Arguments,
  io: CommandIo,
): Promise<number> {
  const entry = client.entry(connection);
  const change = await additionOf(client, config, name, entry);
  let backup: string | undefined;
  if (change.kind !== 'unchanged' && !args.has('dry-run')) {
    backup = await config.keep(name);
    await config.write(change.after);
  }
  const missing = connection.kind === 'http' ? connection.missing : undefined;
  const notes = [
    ...client.notes(connection),
    ...(missing === undefined ? [] : [`Add ${missing} by hand: it can not be referred to by a variable.`]),
    ...(connection.kind === 'http' ? ['The server must be running: start it with `naftiko-ts run`.'] : []),
  ];
  return await say(client, config, name, change, { entry, backup, notes }, args, io);
}

async function undo(
  client: McpClient,
  config: ConfigFile,
  name: string,
  args: Arguments,
  io: CommandIo,
): Promise<number> {
  const change = await removalOf(client, config, name);
  if (change.kind === 'absent') throw new Error(`${config.path} was never changed for "${name}".`);
  if (!args.has('dry-run')) {
    if (change.deletes === true) await config.remove();
    else if (change.after !== change.before) await config.write(change.after);
    await config.forget(name);
  }
  return await say(client, config, name, change, { notes: [] }, args, io);
}

interface Told {
  readonly entry?: JsonObject;
  readonly backup?: string | undefined;
  readonly notes: readonly string[];
}

async function say(
  client: McpClient,
  config: ConfigFile,
  name: string,
  change: Change,
  { entry, backup, notes }: Told,
  args: Arguments,
  io: CommandIo,
): Promise<number> {
  const dry = args.has('dry-run');
  if (args.has('json')) {
    await printJson(io.stdout, {
      client: client.name,
      file: config.path,
      name,
      change: change.kind,
      written: !dry && change.kind !== 'unchanged',
      ...(entry === undefined ? {} : { entry }),
      ...(backup === undefined ? {} : { backup }),
      notes,
    });
    return exitDone;
  }
  const lines = [`${client.title}: "${name}" ${sentence(change, dry)} ${config.path}\n`];
  if (dry) lines.push(changedLines(change.before, change.deletes === true ? '' : change.after));
  if (backup !== undefined && config.exists) lines.push(`The file as it was: ${backup}\n`);
  lines.push(...notes.map((note) => `Note: ${note}\n`));
  if (!dry && change.kind !== 'unchanged') lines.push(`${client.next}\n`);
  await writeAll(io.stdout, lines.join(''));
  return exitDone;
}

function sentence({ kind, deletes }: Change, dry: boolean): string {
  const would = dry ? 'would be ' : '';
  switch (kind) {
    case 'added':
      return `${would}added to`;
    case 'updated':
      return `${would}updated in`;
    case 'unchanged':
      return 'is already in';
    case 'restored':
      return deletes === true ? `${would}removed with` : `${would}removed from`;
    case 'removed':
    case 'absent':
      return `${would}removed from`;
  }
}

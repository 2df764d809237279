/** The MCP clients that `connect` knows: where each keeps its servers, and how it writes one down. */
import { join } from 'node:path';
import type { JsonObject } from '../../json/json-value.ts';
import type { ConfigFormat } from './config-format.ts';
import type { Connection, HeaderSource } from './connection.ts';
import { jsonFormat } from './edit-json.ts';
import { tomlFormat } from './edit-toml.ts';

/** What decides where a file is. */
export interface Place {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's folder. */
  readonly home: string;
  /** The folder that `--project` means. */
  readonly cwd: string;
}

/** One client. */
export interface McpClient {
  /** As `connect` takes it. */
  readonly name: string;
  readonly title: string;
  readonly format: ConfigFormat;
  /** The file of the user. */
  userFile(place: Place): string;
  /** The file of a project; undefined where the client has none. */
  projectFile(place: Place): string | undefined;
  /** The entry for a connection. @throws Error with the reason where the client can not make it */
  entry(connection: Connection): JsonObject;
  /** What the user has to know, one sentence each. */
  notes(connection: Connection): readonly string[];
  /** What to do so that the client sees the change. */
  readonly next: string;
}

/** In the order of the usage text. */
export const clients: readonly McpClient[] = [
  {
    name: 'claude-code',
    title: 'Claude Code',
    format: jsonFormat('mcpServers', false),
    userFile: ({ env, home }) => join(env['CLAUDE_CONFIG_DIR'] ?? home, '.claude.json'),
    projectFile: ({ cwd }) => join(cwd, '.mcp.json'),
    entry: (connection) => typed(connection, (name) => `\${${name}}`),
    notes: environmentNotes,
    next: 'Restart Claude Code; `/mcp` shows the server.',
  },
  {
    name: 'claude-desktop',
    title: 'Claude Desktop',
    format: jsonFormat('mcpServers', false),
    userFile: (place) => join(applicationData(place), 'Claude', 'claude_desktop_config.json'),
    projectFile: () => undefined,
    entry: claudeDesktopEntry,
    notes: claudeDesktopNotes,
    next: 'Quit Claude Desktop and start it again.',
  },
  {
    name: 'cursor',
    title: 'Cursor',
    format: jsonFormat('mcpServers', true),
    userFile: ({ home }) => join(home, '.cursor', 'mcp.json'),
    projectFile: ({ cwd }) => join(cwd, '.cursor', 'mcp.json'),
    entry: (connection) => {
      const { type, ...entry } = typed(connection, (name) => `\${env:${name}}`);
      return type === 'http' ? entry : { type: 'stdio', ...entry };
    },
    notes: environmentNotes,
    next: 'Cursor asks to enable the new server.',
  },
  {
    name: 'vscode',
    title: 'VS Code',
    format: jsonFormat('servers', true),
    userFile: (place) => join(applicationData(place), 'Code', 'User', 'mcp.json'),
    projectFile: ({ cwd }) => join(cwd, '.vscode', 'mcp.json'),
    entry: (connection) => typed(connection, (name) => `\${env:${name}}`),
    notes: environmentNotes,
    next: 'Start the server with the command "MCP: List Servers".',
  },
  {
    name: 'codex',
    title: 'Codex',
    format: tomlFormat('mcp_servers'),
    userFile: ({ env, home }) => join(env['CODEX_HOME'] ?? join(home, '.codex'), 'config.toml'),
    projectFile: ({ cwd }) => join(cwd, '.codex', 'config.toml'),
    entry: codexEntry,
    notes: environmentNotes,
    next: 'Restart Codex; `/mcp` shows the server.',
  },
  {
    name: 'gemini-cli',
    title: 'Gemini CLI',
    format: jsonFormat('mcpServers', true),
    userFile: ({ home }) => join(home, '.gemini', 'settings.json'),
    projectFile: ({ cwd }) => join(cwd, '.gemini', 'settings.json'),
    entry: geminiEntry,
    notes: environmentNotes,
    next: 'Restart Gemini CLI; `/mcp` shows the server.',
  },
];

/** The folder for settings of desktop programs. */
function applicationData({ platform, env, home }: Place): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  const configured = env['XDG_CONFIG_HOME'];
  return configured === undefined || configured === '' ? join(home, '.config') : configured;
}

type Reference = (variable: string) => string;

/** The form with `type`, which most clients share. */
function typed(connection: Connection, reference: Reference): JsonObject {
  if (connection.kind === 'http')
    return { type: 'http', url: connection.url, ...headersOf(connection.headers, reference) };
  return { type: 'stdio', ...stdio(connection, reference) };
}

function stdio(connection: Extract<Connection, { kind: 'stdio' }>, reference: Reference): JsonObject {
  const { command, args, variables } = connection;
  const env = Object.fromEntries(variables.map((name) => [name, reference(name)]));
  return { command, args, ...(variables.length === 0 ? {} : { env }) };
}

function headersOf(headers: readonly HeaderSource[], reference: Reference): JsonObject {
  if (headers.length === 0) return {};
  return {
    headers: Object.fromEntries(headers.map(({ name, prefix, variable }) => [name, prefix + reference(variable)])),
  };
}

function environmentNotes(connection: Connection): readonly string[] {
  const names = connection.kind === 'stdio' ? connection.variables : connection.headers.map(({ variable }) => variable);
  if (names.length === 0) return [];
  return [`${names.join(', ')} must be set in the environment that the client is started from; no value was written.`];
}

/** The file starts local servers only, and refers to no variables. */
function claudeDesktopEntry(connection: Connection): JsonObject {
  if (connection.kind === 'http') {
    throw new Error(
      'the configuration file of Claude Desktop only starts local servers: say `transport: stdio` on the adapter, or add the URL under Settings > Connectors',
    );
  }
  return { command: connection.command, args: connection.args };
}

function claudeDesktopNotes(connection: Connection): readonly string[] {
  if (connection.kind === 'http' || connection.variables.length === 0) return [];
  if (connection.args.includes('--env-file')) return [];
  return [
    `Claude Desktop hands no environment on: give ${connection.variables.join(', ')} in a file with --env-file; no value was written.`,
  ];
}

function codexEntry(connection: Connection): JsonObject {
  if (connection.kind === 'stdio') {
    const { command, args, variables } = connection;
    return { command, args, ...(variables.length === 0 ? {} : { env_vars: variables }) };
  }
  const bearer = connection.headers.find(({ name, prefix }) => name === 'Authorization' && prefix === 'Bearer ');
  const others = connection.headers.filter((header) => header !== bearer);
  return {
    url: connection.url,
    ...(bearer === undefined ? {} : { bearer_token_env_var: bearer.variable }),
    ...(others.length === 0
      ? {}
      : { env_http_headers: Object.fromEntries(others.map(({ name, variable }) => [name, variable])) }),
  };
}

function geminiEntry(connection: Connection): JsonObject {
  const reference: Reference = (name) => `\${${name}}`;
  if (connection.kind === 'stdio') return stdio(connection, reference);
  return { httpUrl: connection.url, ...headersOf(connection.headers, reference) };
}

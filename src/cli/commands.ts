/** The table of commands: what there is, and how each is loaded when it is asked for. */
import type { Command } from './command.ts';

/** What the list of commands shows; everything else is loaded with the command. */
export interface CommandRow {
  readonly name: string;
  readonly aliases: readonly string[];
  /** One line. */
  readonly summary: string;
  load(): Promise<Command>;
}

/**
 * Every command, in the order of the usage text.
 * @see docs/spec/cli.md section 1
 */
export const commands: readonly CommandRow[] = [
  {
    name: 'run',
    aliases: ['serve', 's'],
    summary: 'start the adapters of a document and serve until stopped',
    load: async () => (await import('./commands/run.ts')).runCommand,
  },
  {
    name: 'validate',
    aliases: ['val', 'v'],
    summary: 'check documents without running them',
    load: async () => (await import('./commands/validate.ts')).validateCommand,
  },
  {
    name: 'inspect',
    aliases: [],
    summary: 'list what a document or a running MCP server offers, with sizes',
    load: async () => (await import('./commands/inspect.ts')).inspectCommand,
  },
  {
    name: 'call',
    aliases: [],
    summary: 'run one operation, tool or resource of a document',
    load: async () => (await import('./commands/call.ts')).callCommand,
  },
  {
    name: 'connect',
    aliases: [],
    summary: 'add an MCP adapter to the configuration of a client',
    load: async () => (await import('./commands/connect.ts')).connectCommand,
  },
  {
    name: 'upgrade',
    aliases: [],
    summary: 'rewrite a document in the newest form',
    load: async () => (await import('./commands/upgrade.ts')).upgradeCommand,
  },
  {
    name: 'export',
    aliases: ['ex', 'e'],
    summary: 'write a document in another form: an agent skill',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'explain',
    aliases: [],
    summary: 'say what a diagnostic code means and what to do',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
];

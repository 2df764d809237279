/** The form of one command of the program. */

/** Streams, environment and working directory a command uses, so that tests can give their own. */
export interface CommandIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly stdin: NodeJS.ReadableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Colours on stderr. */
  readonly color: boolean;
}

/** One command. `run` gives the exit code: 0 done, 1 failed, 2 wrong usage (docs/spec/cli.md section 1.1). */
export interface Command {
  readonly name: string;
  readonly aliases: readonly string[];
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole usage text. */
  readonly usage: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

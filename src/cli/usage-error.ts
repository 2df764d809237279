/** The error of a command line that can not be understood. */

/**
 * Thrown while a command line is read; `main` prints it with the command's usage line and exits with 2.
 * @see docs/spec/cli.md section 1.1
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to do instead, for example `did you mean --strict?`. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** The exit codes of the program. */

/** Everything went well; also an orderly stop on a signal. */
export const exitDone = 0;
/** The command ran and failed: invalid document, busy port, an answer that is an error. */
export const exitFailed = 1;
/**
 * Wrong usage: unknown command or option, missing argument, bad option value.
 * @see docs/spec/cli.md section 1.1
 */
export const exitUsage = 2;

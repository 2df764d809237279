/** The log: one structured line per event on standard error, never with a secret. */

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error';

/** Facts beside a message. Values are printed after redaction (redact.ts). */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  /** Whether a line of that level would be written: lets a hot path skip building it. */
  enabled(level: LogLevel): boolean;
  log(level: LogLevel, message: string, fields?: LogFields): void;
}

/** A logger that writes nothing, for embedding and tests. */
export const silentLogger: Logger = { enabled: () => false, log: () => undefined };

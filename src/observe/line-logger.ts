/** The logger of the program: one line per event, as text or as JSON, secrets hidden. */
import type { LogFields, Logger, LogLevel } from './logger.ts';
import type { Redactor } from './redact.ts';

/** From most to least talkative. */
export const logLevels: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error'];

/** `text` for people, `json` for machines. */
export type LogFormat = 'text' | 'json';

/** Where lines go and what they look like. */
export interface LineLoggerOptions {
  readonly level: LogLevel;
  readonly format: LogFormat;
  readonly redactor: Redactor;
  /** Takes one whole line, its line break included. */
  readonly write: (line: string) => void;
  /** Milliseconds since 1970; the clock unless a test gives its own. */
  readonly now?: () => number;
}

/** Fields that have a place of their own in a line. */
const ownPlaces: ReadonlySet<string> = new Set(['logger', 'traceId', 'spanId']);

/**
 * A logger that writes `<ts> <LEVEL> <logger> <message> key=value…` or one JSON object per line. The field `logger`
 * names the part that speaks (`engine` unless given). A field whose value is undefined is left out.
 * @see docs/spec/control.md section 8
 */
export function createLineLogger(options: LineLoggerOptions): Logger {
  const least = logLevels.indexOf(options.level);
  const now = options.now ?? Date.now;
  const enabled = (level: LogLevel): boolean => logLevels.indexOf(level) >= least;
  return {
    enabled,
    log: (level, message, fields = {}) => {
      if (!enabled(level)) return;
      const line = options.format === 'json' ? jsonLine : textLine;
      options.write(`${line(new Date(now()).toISOString(), level, message, fields, options.redactor)}\n`);
    },
  };
}

function textLine(time: string, level: LogLevel, message: string, fields: LogFields, redactor: Redactor): string {
  const rest = Object.entries(fields)
    .filter(([name, value]) => name !== 'logger' && value !== undefined)
    .map(([name, value]) => ` ${name}=${fieldText(shown(name, value, redactor))}`);
  const line = `${time} ${level.toUpperCase()} ${loggerOf(fields)} ${redactor.text(message)}${rest.join('')}`;
  // A line break in a message would let its author forge log lines.
  return line.replaceAll(/[\r\n]+\s*/g, ' ⏎ ');
}

function jsonLine(time: string, level: LogLevel, message: string, fields: LogFields, redactor: Redactor): string {
  const rest = Object.entries(fields)
    .filter(([name]) => !ownPlaces.has(name))
    .map(([name, value]) => [name, shown(name, value, redactor)]);
  return jsonText({
    ts: time,
    level,
    logger: loggerOf(fields),
    message: redactor.text(message),
    traceId: fields['traceId'],
    spanId: fields['spanId'],
    ...Object.fromEntries(rest),
  });
}

function loggerOf(fields: LogFields): string {
  return typeof fields['logger'] === 'string' ? fields['logger'] : 'engine';
}

/** Redacted together with its name, which may tell that it is a secret. */
function shown(name: string, value: unknown, redactor: Redactor): unknown {
  const redacted = redactor.value({ [name]: value });
  return typeof redacted === 'object' && redacted !== null ? Object.values(redacted)[0] : redacted;
}

function fieldText(value: unknown): string {
  if (typeof value === 'string') return /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
  return jsonText(value);
}

/** JSON text of anything: a bigint as its digits, a cycle as a word, so that logging never fails. */
function jsonText(value: unknown): string {
  try {
    return (
      JSON.stringify(value, (_name, item: unknown) => (typeof item === 'bigint' ? item.toString() : item)) ?? 'null'
    );
  } catch {
    return '"[unprintable]"';
  }
}

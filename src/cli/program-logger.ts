/** The log of a command, as its options and the environment want it. */
import { createLineLogger, type LogFormat, logLevels } from '../observe/line-logger.ts';
import type { Logger, LogLevel } from '../observe/logger.ts';
import type { Redactor } from '../observe/redact.ts';
import type { Arguments } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { readWord } from './values.ts';

const formats: readonly LogFormat[] = ['text', 'json'];

/**
 * A logger on standard error. Level: `--log-level`, else `--quiet` (error) or `--verbose` (debug), else
 * `NAFTIKO_LOG_LEVEL`, else info. Form: `--log-format`, else `NAFTIKO_LOG_FORMAT`, else text.
 * @throws UsageError
 * @see docs/spec/control.md section 8
 */
export function programLogger(args: Arguments, io: CommandIo, redactor: Redactor): Logger {
  return createLineLogger({
    level: levelOf(args, io),
    format: readFormat(args, io),
    redactor,
    write: (line) => void io.stderr.write(line),
  });
}

function levelOf(args: Arguments, io: CommandIo): LogLevel {
  const written = args.value('log-level');
  if (written !== undefined) return readWord('--log-level', written, logLevels);
  if (args.has('quiet')) return 'error';
  if (args.has('verbose')) return 'debug';
  const variable = io.env['NAFTIKO_LOG_LEVEL'] ?? '';
  return variable === '' ? 'info' : readWord('NAFTIKO_LOG_LEVEL', variable.toLowerCase(), logLevels);
}

function readFormat(args: Arguments, io: CommandIo): LogFormat {
  const written = args.value('log-format');
  if (written !== undefined) return readWord('--log-format', written, formats);
  const variable = io.env['NAFTIKO_LOG_FORMAT'] ?? '';
  return variable === '' ? 'text' : readWord('NAFTIKO_LOG_FORMAT', variable.toLowerCase(), formats);
}

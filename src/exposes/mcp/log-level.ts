/** The levels of log messages in legacy revisions. */
import type { JsonValue } from '../../json/json-value.ts';

/** The levels of MCP (RFC 5424), lowest first. */
export const logLevelWords = ['debug', 'info', 'notice', 'warning', 'error', 'critical', 'alert', 'emergency'] as const;

export type LogLevelWord = (typeof logLevelWords)[number];

/** Whether a value is one of the eight words. */
export function isLogLevelWord(value: JsonValue | undefined): value is LogLevelWord {
  return typeof value === 'string' && logLevelWords.some((word) => word === value);
}

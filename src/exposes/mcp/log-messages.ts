/** `notifications/message` of legacy revisions: what a tool call or resource read does, told while it runs. */
import type { JsonObject } from '../../json/json-value.ts';
import type { Exchange } from '../../operation/call-context.ts';
import { notificationText } from './json-rpc.ts';
import { type LogLevelWord, logLevelWords } from './log-level.ts';
import type { Turn } from './turn.ts';

/** Tells the client about one call: the start, each upstream exchange, the end. */
export interface CallLog {
  start(): void;
  readonly onExchange: (exchange: Exchange) => void;
  end(failed: boolean): void;
}

/**
 * The log of a call, or undefined where the client has set no level, the era has no logs, or nothing can go out. It
 * never names a query, a body or a credential.
 * @param logger name of the tool or resource
 * @see docs/spec/mcp.md L4
 */
export function callLog(turn: Turn, logger: string): CallLog | undefined {
  const { session, outbound } = turn;
  const threshold = session?.logLevel;
  if (turn.era === 'modern' || threshold === undefined || !outbound.open) return undefined;
  const lowest = logLevelWords.indexOf(threshold);
  const write = (level: LogLevelWord, data: JsonObject): void => {
    if (logLevelWords.indexOf(level) >= lowest)
      outbound.send(notificationText('notifications/message', { level, logger, data }));
  };
  return {
    start: () => write('info', { event: 'start' }),
    onExchange: ({ operation, method, path, status, durationMs }) =>
      write(status >= 400 ? 'error' : 'info', {
        event: 'exchange',
        operation,
        method,
        path,
        status,
        durationMs: Math.round(durationMs),
      }),
    end: (failed) => write(failed ? 'error' : 'info', { event: 'end', failed }),
  };
}

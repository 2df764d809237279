/** Diagnostic codes of the start: what can not be started together. */
import type { CodeEntry } from './entry.ts';

export const engineCodes = {
  'port-taken-twice': {
    severity: 'fatal',
    title: 'Two adapters share a port',
    why: 'Only one server can listen on a port, so the second adapter could never be reached.',
    remedy:
      'Give each adapter a port of its own, or 0 for any free one; `--port` and `--port-offset` move them for one run.',
  },
  'two-stdio-adapters': {
    severity: 'fatal',
    title: 'Two adapters read standard input',
    why: 'A process has one standard input: messages would reach one of the two at random.',
    remedy: 'Keep `transport: stdio` for one adapter and use `http` for the others.',
  },
} as const satisfies Record<string, CodeEntry>;

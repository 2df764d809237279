import { expect, test } from 'vitest';
import { surviveFaults } from '../../src/cli/faults.ts';
import type { Logger } from '../../src/observe/logger.ts';

/** Keeps what is logged. */
function recorder(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const log: Logger['log'] = (level, message, fields) => {
    lines.push(`${level} ${message} ${String(fields?.['error'])}`);
  };
  return { logger: { log, enabled: () => true }, lines };
}

test('a rejection that nobody handles is logged and ends nothing', () => {
  const { logger, lines } = recorder();
  // The test runner fails a test for such a rejection: the event is what the process sees.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  const restore = surviveFaults(logger);
  try {
    process.emit('unhandledRejection', 'only words', Promise.resolve());
    process.emit('unhandledRejection', new TypeError('a bug'), Promise.resolve());
  } finally {
    restore();
    for (const listener of others) process.on('unhandledRejection', listener);
  }
  expect(lines).toEqual([
    'error Unhandled rejection. Error: only words',
    'error Unhandled rejection. TypeError: a bug',
  ]);
});

test('an exception that nobody catches is logged and ends nothing; afterwards Node decides again', () => {
  const { logger, lines } = recorder();
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  const restore = surviveFaults(logger);
  try {
    process.emit('uncaughtException', new RangeError('deep'));
    restore();
    expect(process.listenerCount('uncaughtException')).toBe(0);
  } finally {
    for (const listener of others) process.on('uncaughtException', listener);
  }
  expect(lines).toEqual(['error Uncaught exception. RangeError: deep']);
});

import { expect, test } from 'vitest';
import { createLineLogger, type LineLoggerOptions } from '../../src/observe/line-logger.ts';
import { createRedactor } from '../../src/observe/redact.ts';

function lines(options: Partial<LineLoggerOptions> = {}) {
  const written: string[] = [];
  const redactor = createRedactor();
  redactor.add(['s3cr3t']);
  const logger = createLineLogger({
    level: 'info',
    format: 'text',
    redactor,
    write: (line) => written.push(line),
    now: () => 0,
    ...options,
  });
  return { logger, written };
}

test('a text line has time, level, logger, message and fields', () => {
  const { logger, written } = lines();
  logger.log('warn', 'Upstream is slow.', { logger: 'consumes', durationMs: 12, path: '/a b', gone: undefined });
  expect(written).toEqual(['1970-01-01T00:00:00.000Z WARN consumes Upstream is slow. durationMs=12 path="/a b"\n']);
});

test('a JSON line is one object', () => {
  const { logger, written } = lines({ format: 'json' });
  logger.log('error', 'Failed.', { traceId: 'ab', count: 12n, password: 'x' });
  expect(JSON.parse(written.join(''))).toEqual({
    ts: '1970-01-01T00:00:00.000Z',
    level: 'error',
    logger: 'engine',
    message: 'Failed.',
    traceId: 'ab',
    count: '12',
    password: '•••',
  });
});

test('levels below the chosen one are not written', () => {
  const { logger, written } = lines({ level: 'warn' });
  expect(logger.enabled('info')).toBe(false);
  logger.log('info', 'no');
  logger.log('warn', 'yes');
  expect(written).toHaveLength(1);
});

test.each(['text', 'json'] as const)('a line break in a message or field forges no line (%s)', (format) => {
  const { logger, written } = lines({ format });
  logger.log('info', 'one\ntwo', { field: 'three\r\nfour' });
  expect(written.join('').trimEnd()).not.toMatch(/[\r\n]/);
});

test.each(['text', 'json'] as const)('no secret is written (%s)', (format) => {
  const { logger, written } = lines({ format });
  logger.log('info', 'key s3cr3t', { url: 'http://x/s3cr3t', error: new Error('s3cr3t'), nested: { a: ['s3cr3t'] } });
  expect(written.join('')).not.toContain('s3cr3t');
});

test('a value that can not be printed does not fail', () => {
  const { logger, written } = lines();
  const odd = {
    toJSON: () => {
      throw new Error('no');
    },
  };
  logger.log('info', 'odd', { odd });
  expect(written).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { formatTraceparent, newTraceContext, parseTraceparent } from '../../src/observe/trace-context.ts';

const trace = '0af7651916cd43dd8448eb211c80319c';
const span = 'b7ad6b7169203331';

describe('parse', () => {
  const cases: readonly [text: string | undefined, valid: boolean][] = [
    [`00-${trace}-${span}-01`, true],
    [`00-${trace}-${span}-00`, true],
    [`01-${trace}-${span}-01-more`, true],
    [undefined, false],
    ['', false],
    [`00-${trace}-${span}-01-more`, false],
    [`ff-${trace}-${span}-01`, false],
    [`00-${'0'.repeat(32)}-${span}-01`, false],
    [`00-${trace}-${'0'.repeat(16)}-01`, false],
    [`00-${trace.toUpperCase()}-${span}-01`, false],
    [`00-${trace}-${span}`, false],
  ];
  test.each(cases)('%s: %s', (text, valid) => {
    expect(parseTraceparent(text) !== undefined).toBe(valid);
  });
});

test('format and parse are inverse', () => {
  const context = newTraceContext();
  expect(parseTraceparent(formatTraceparent(context))).toEqual(context);
});

test('a child keeps the trace and the sampling of its parent', () => {
  const parent = { traceId: trace, spanId: span, sampled: true };
  const child = newTraceContext(parent);
  expect(child).toMatchObject({ traceId: trace, sampled: true });
  expect(child.spanId).not.toBe(span);
});

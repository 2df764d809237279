/** W3C trace context: reads and writes the `traceparent` header. */
import { randomBytes } from 'node:crypto';

/**
 * The position of one span in a trace. Ids are lower-case hex: 32 digits for the trace, 16 for the span.
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export interface TraceContext {
  readonly traceId: string;
  readonly spanId: string;
  /** Whether the caller records this trace. */
  readonly sampled: boolean;
}

const traceparentText = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const sampledFlag = 1;

/** The context of a `traceparent` value, or undefined when it is not a valid one, which then has to be ignored. */
export function parseTraceparent(text: string | undefined): TraceContext | undefined {
  const match = text === undefined ? null : traceparentText.exec(text.trim());
  if (match === null) return undefined;
  const [, version = '', traceId = '', spanId = '', flags = '', more] = match;
  // Version 00 ends after the flags; later versions may go on. ff and ids of zeros are forbidden.
  if (version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & sampledFlag) === sampledFlag };
}

/** The header value of a context, in version 00. */
export function formatTraceparent(context: TraceContext): string {
  return `00-${context.traceId}-${context.spanId}-${context.sampled ? '01' : '00'}`;
}

/** A new span: a child of `parent`, or the root of a new trace that nobody records yet. */
export function newTraceContext(parent?: TraceContext): TraceContext {
  return {
    traceId: parent?.traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    sampled: parent?.sampled ?? false,
  };
}

/** From an upstream answer to the result of a unit: pass on, shape, or nothing to hand on. */
import type { Scope } from '../expressions/scope.ts';
import type { JsonValue } from '../json/json-value.ts';
import { bufferedBody } from '../operation/answer-body.ts';
import type { CallContext } from '../operation/call-context.ts';
import type { AnswerHeaders, OperationResult } from '../operation/operation.ts';
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { ConsumedOperation, UpstreamAnswer } from './consumer.ts';

/** How a unit makes a result of an answer. */
export interface Shaping {
  /** Undefined: bytes pass as they are. */
  readonly map: ((value: JsonValue, scope: Scope) => JsonValue) | undefined;
  /** `--map-errors`. */
  readonly mapErrors: boolean;
  /** Limit and media type of binary answers; undefined when the operation's format is not binary. */
  readonly binary: BinaryRule | undefined;
}

/** @see docs/spec/rest.md section 7.4 */
export interface BinaryRule {
  readonly maxBytes: number;
  /** The operation's `outputMediaType`, else the first binary type that the exposed unit declares. */
  readonly mediaType: string | undefined;
}

/** Headers that go out with an unshaped and with a shaped answer. @see docs/spec/rest.md section 7.3 */
const unshapedHeaders = [
  // Only there for bytes that are still encoded.
  'content-encoding',
  'content-language',
  'content-disposition',
  'etag',
  'last-modified',
  'expires',
  'cache-control',
  'retry-after',
  'link',
] as const;
const shapedHeaders = ['cache-control', 'retry-after'] as const;
/** A part of a body says which part it is (RFC 9110 section 15.3.7); 416 says how long the whole is. */
const partialHeaders = [...unshapedHeaders, 'content-range'] as const;

/**
 * Makes the result of an answer.
 * @throws NAF_ERR_UPSTREAM_UNDECODABLE, NAF_ERR_UPSTREAM_TOO_LARGE and what reading the body throws
 */
export function resultOf(
  answer: UpstreamAnswer,
  called: ConsumedOperation,
  shaping: Shaping,
  scope: Scope,
  call: CallContext,
): OperationResult | Promise<OperationResult> {
  const failed = answer.status >= 400;
  if (answer.body === undefined)
    return emptyResult(answer, called, shaping.map === undefined ? unshapedHeaders : shapedHeaders);
  if (shaping.binary !== undefined && !failed) return binaryResult(answer, called, shaping.binary);
  if (shaping.map === undefined || (failed && !shaping.mapErrors))
    return bytesResult(answer, called, answer.mediaType, false);
  return shapedResult(answer, called, shaping.map, scope, call);
}

function emptyResult(answer: UpstreamAnswer, called: ConsumedOperation, names: readonly string[]): OperationResult {
  const { status, reason } = answer;
  return { kind: 'empty', status, reason, headers: pick(answer.headers, names), operation: called.id };
}

function bytesResult(
  answer: UpstreamAnswer,
  called: ConsumedOperation,
  mediaType: string | undefined,
  binary: boolean,
): OperationResult {
  if (answer.body === undefined) return emptyResult(answer, called, unshapedHeaders);
  return {
    kind: 'bytes',
    status: answer.status,
    reason: answer.reason,
    body: answer.body,
    mediaType,
    headers: pick(answer.headers, answer.status === 206 || answer.status === 416 ? partialHeaders : unshapedHeaders),
    binary,
    operation: called.id,
  };
}

async function binaryResult(
  answer: UpstreamAnswer,
  called: ConsumedOperation,
  rule: BinaryRule,
): Promise<OperationResult> {
  const message = `upstream answer exceeds maxBinarySize (${rule.maxBytes} bytes)`;
  const declared = Number(answer.headers['content-length']);
  if (declared > rule.maxBytes) {
    answer.body?.discard();
    throw new NaftikoError('NAF_ERR_UPSTREAM_TOO_LARGE', message, { operation: called.id });
  }
  try {
    const bytes = await answer.body?.collect(rule.maxBytes);
    const body = bytes === undefined ? undefined : bufferedBody(bytes);
    const mediaType = rule.mediaType ?? answer.mediaType ?? 'application/octet-stream';
    return bytesResult({ ...answer, body }, called, mediaType, true);
  } catch (error) {
    if (!(error instanceof NaftikoError) || error.code !== 'NAF_ERR_UPSTREAM_TOO_LARGE') throw error;
    throw new NaftikoError('NAF_ERR_UPSTREAM_TOO_LARGE', message, { operation: called.id });
  }
}

async function shapedResult(
  answer: UpstreamAnswer,
  called: ConsumedOperation,
  map: (value: JsonValue, scope: Scope) => JsonValue,
  scope: Scope,
  call: CallContext,
): Promise<OperationResult> {
  const value = await called.decode(answer, call);
  if (value === undefined) return emptyResult(answer, called, shapedHeaders);
  const headers = pick(answer.headers, shapedHeaders);
  return { kind: 'value', status: answer.status, value: map(value, scope), headers };
}

const noHeaders: AnswerHeaders = {};

function pick(headers: Readonly<Record<string, string>>, names: readonly string[]): AnswerHeaders {
  let picked: Record<string, string> | undefined;
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) (picked ??= {})[name] = value;
  }
  return picked ?? noHeaders;
}

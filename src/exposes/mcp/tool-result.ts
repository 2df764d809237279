/** From what an operation gave to the content of a tool's result. */
import { randomUUID } from 'node:crypto';
import { parseJson, stringifyJson } from '../../json/json-text.ts';
import type { JsonObject, JsonValue } from '../../json/json-value.ts';
import type { AnswerBody, OperationResult, OutputShape } from '../../operation/operation.ts';
import { problemOf, problemType } from '../problem.ts';
import { STATUS_CODES } from '../node-http.ts';
import { blockText, textBlock } from './content-block.ts';
import { cutText } from './answer-limit.ts';
import { decodeText, isJsonMedia } from './media-types.ts';
import type { Features } from './revision.ts';

/** Longest upstream error text that is passed on, in bytes. @see docs/spec/mcp.md R3 */
const maxErrorText = 16 * 1024;

/** What a tool answers. `structured` is JSON text. */
export interface ToolAnswer {
  /** JSON texts of the blocks. */
  readonly blocks: readonly string[];
  readonly structured?: string;
  readonly isError: boolean;
  /** The single text and, where it is JSON, its value: for cutting large answers. */
  readonly whole?: { readonly text: string; readonly value: JsonValue | undefined; readonly mimeType: string };
}

/** What shapes the result of one tool in one revision. */
export interface ResultContext {
  /** `namespace.name` of the tool. */
  readonly operation: string;
  readonly namespace: string;
  readonly tool: string;
  /** `namespace.operation` of the consumed operation of a plain call. */
  readonly calls: string | undefined;
  /** The output shape where its schema is published in this revision. */
  readonly published: OutputShape | undefined;
  /** Whether `structuredContent` of any shape may be sent (modern). */
  readonly anyStructured: boolean;
  /** Whether errors carry the problem object as `structuredContent`. */
  readonly structuredErrors: boolean;
  readonly nullableRoot: boolean;
  readonly features: Features;
  readonly maxTextBytes: number;
  readonly maxBinaryBytes: number;
}

/** @see docs/spec/mcp.md section 6.4 */
export async function answerOf(result: OperationResult, context: ResultContext): Promise<ToolAnswer> {
  if (result.status >= 400) return await upstreamError(result, context);
  switch (result.kind) {
    case 'value':
      return valueAnswer(result.value, context);
    case 'empty':
      return emptyAnswer(context);
    case 'bytes': {
      const { body, mediaType } = result;
      return result.binary ? await binaryAnswer(body, mediaType, context) : await textAnswer(body, mediaType, context);
    }
  }
}

/** A shaped value: compact JSON, and the same value as structured content where a schema promises it. */
export function valueAnswer(value: JsonValue, context: ResultContext): ToolAnswer {
  const { published } = context;
  if (published === undefined) {
    const text = stringifyJson(value);
    const answer = { blocks: [textBlock(text)], isError: false, whole: { text, value, mimeType: 'application/json' } };
    return context.anyStructured ? { ...answer, structured: text } : answer;
  }
  // A null root has no form in a legacy output schema: there it becomes the object whose members are all null.
  const conformed = value === null ? null : published.conform(value);
  const text = stringifyJson(conformed);
  const structured = conformed === null && !context.nullableRoot ? stringifyJson(published.conform(undefined)) : text;
  return {
    blocks: [textBlock(text)],
    structured,
    isError: false,
    whole: { text, value: conformed, mimeType: 'application/json' },
  };
}

/** A success without a body: nothing, or all members null where a schema promises a value (R4, 6.6). */
function emptyAnswer({ published }: ResultContext): ToolAnswer {
  if (published === undefined) return { blocks: [], isError: false };
  const structured = stringifyJson(published.conform(undefined));
  return { blocks: [textBlock(structured)], structured, isError: false };
}

/** A body that is passed on as it is. */
async function textAnswer(
  body: AnswerBody,
  mediaType: string | undefined,
  context: ResultContext,
): Promise<ToolAnswer> {
  const text = decodeText(body.ready ?? (await body.collect(context.maxTextBytes)), mediaType);
  if (text === '') return emptyAnswer(context);
  const isJson = mediaType === undefined || isJsonMedia(mediaType);
  const wanted = context.anyStructured || context.published !== undefined;
  const value = isJson && wanted ? jsonIn(text) : undefined;
  const { published } = context;
  if (published !== undefined)
    return { blocks: [textBlock(text)], structured: stringifyJson(published.conform(value)), isError: false };
  const answer = {
    blocks: [textBlock(text)],
    isError: false,
    whole: { text, value, mimeType: mediaType ?? 'application/json' },
  };
  if (value === undefined) return answer;
  // The upstream's own text keeps every digit; a line break in it would break a stream's framing.
  return { ...answer, structured: /[\r\n]/.test(text) ? stringifyJson(value) : text.trim() };
}

function jsonIn(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** @see docs/spec/mcp.md R7 */
async function binaryAnswer(
  body: AnswerBody,
  mediaType: string | undefined,
  context: ResultContext,
): Promise<ToolAnswer> {
  const bytes = await body.collect(context.maxBinaryBytes);
  if (bytes.byteLength === 0) return { blocks: [], isError: false };
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const mimeType = mediaType ?? 'application/octet-stream';
  return { blocks: [blockText(binaryBlock(data, mimeType, context), context.features)], isError: false };
}

function binaryBlock(data: string, mimeType: string, { namespace, tool }: ResultContext): JsonObject {
  if (/^image\//i.test(mimeType)) return { type: 'image', data, mimeType };
  if (/^audio\//i.test(mimeType)) return { type: 'audio', data, mimeType };
  return {
    type: 'resource',
    resource: { uri: `naftiko://transient/${namespace}/${tool}/${randomUUID()}`, mimeType, blob: data },
  };
}

/** The upstream's reason first, then its status (R3). */
async function upstreamError(result: OperationResult, context: ResultContext): Promise<ToolAnswer> {
  const reason = reasonOf(result);
  const status = reason === '' ? `HTTP ${result.status}` : `HTTP ${result.status} ${reason}`;
  const text = result.kind === 'bytes' ? await errorBody(result.body, result.mediaType) : '';
  const blocks =
    text.trim() === '' ? [textBlock(`No response body (${status})`)] : [textBlock(text), textBlock(status)];
  if (!context.structuredErrors) return { blocks, isError: true };
  const operation = (result.kind === 'value' ? undefined : result.operation) ?? context.operation;
  const problem: JsonObject = {
    type: problemType('NAF_ERR_UPSTREAM_STATUS'),
    title: reason === '' ? `Status ${result.status}` : reason,
    status: result.status,
    detail: `${operation}: ${status}`,
    code: 'NAF_ERR_UPSTREAM_STATUS',
    operation,
  };
  return { blocks, structured: stringifyJson(problem), isError: true };
}

function reasonOf(result: OperationResult): string {
  const sent = result.kind === 'value' ? '' : result.reason;
  return sent !== '' ? sent : (STATUS_CODES[result.status] ?? '');
}

/** Control characters besides tab and line ends have no place in a text for people and models. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

async function errorBody(body: AnswerBody, mediaType: string | undefined): Promise<string> {
  const text = decodeText(await beginning(body, maxErrorText), mediaType);
  return cutText(text.replace(controls, ''), maxErrorText);
}

/** The first bytes of a body, however long it is. */
async function beginning(body: AnswerBody, maxBytes: number): Promise<Uint8Array> {
  if (body.ready !== undefined) return body.ready.subarray(0, maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body.stream()) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

/** A call that failed for a known reason: its detail as text. @see docs/spec/mcp.md section 6.5 */
export function failureAnswer(error: unknown, operation: string, structuredErrors: boolean, text?: string): ToolAnswer {
  const problem = problemOf(error, operation);
  const blocks = [textBlock(text ?? String(problem['detail']))];
  return structuredErrors ? { blocks, structured: stringifyJson(problem), isError: true } : { blocks, isError: true };
}

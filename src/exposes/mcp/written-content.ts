/** Written content: the blocks of a tool or prompt, compiled at load; their texts are templates over the arguments. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Scope } from '../../expressions/scope.ts';
import { stringifyJson } from '../../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import type { Origin } from '../../source/origin.ts';
import { quoted } from '../../operation/check-input.ts';
import { blockText, isTimeless } from './content-block.ts';
import { pathOfLocation, readDocumentFile } from '../document-file.ts';
import { decodeText, isTextual, mediaTypeOfFile } from './media-types.ts';
import type { Features } from './revision.ts';

/** A text that may hold placeholders. */
export interface FillableText {
  /** The text when there is no placeholder. */
  readonly constant: string | undefined;
  /** @param encode for inserted values, where the text is a URI */
  render(scope: Scope, encode?: (value: string) => string): string;
}

/** What compiling blocks needs to know. */
export interface ContentContext {
  /** Folder of the document, for `file`. */
  readonly folder: string;
  readonly origin: Origin;
  readonly maxBinarySize: number;
  readonly report: Report;
  /** Tools read templates, prompts their own placeholders (mcp.md 9). */
  compileText(text: string): FillableText;
}

/** A compiled block. */
export interface ContentPlan {
  /** JSON text of the block in a revision. */
  text(scope: Scope, features: Features): string;
}

const types: ReadonlySet<JsonValue> = new Set(['text', 'image', 'audio', 'resource', 'resource_link']);
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** A block with its texts still to be filled: member → text, or a nested object of them. */
type Draft = { readonly [member: string]: FillableText | JsonValue | Draft };

/**
 * Compiles one written block. Reports `mcp-content` (fatal) for an unknown type, a missing member, invalid base64, a
 * file that is missing or too large; the block is then left out (undefined).
 * @see docs/spec/mcp.md section 6.7
 */
export function compileBlock(block: JsonObject, context: ContentContext): ContentPlan | undefined {
  const draft = draftOf(block, context);
  return draft === undefined ? undefined : planOf(draft);
}

function draftOf(block: JsonObject, context: ContentContext): Draft | undefined {
  const type = member(block, 'type');
  if (!types.has(type ?? null)) {
    return refuse(
      context,
      type === undefined ? 'A content block needs "type".' : `${quoted(type)} is no type of content block.`,
      'Write one of text, image, audio, resource, resource_link.',
    );
  }
  const annotations = member(block, 'annotations');
  const tail: Draft = isJsonObject(annotations) ? { annotations } : {};
  switch (type) {
    case 'text': {
      const text = templateMember(block, 'text', context);
      return text === undefined ? missing(context, 'text', 'text') : { type, text, ...tail };
    }
    case 'image':
    case 'audio': {
      const payload = payloadOf(block, context);
      return payload === undefined ? undefined : { type, data: payload.base64, mimeType: payload.mimeType, ...tail };
    }
    case 'resource':
      return resourceDraft(block, context, tail);
    default:
      return linkDraft(block, context, tail);
  }
}

function resourceDraft(block: JsonObject, context: ContentContext, tail: Draft): Draft | undefined {
  // MCP nests the members under `resource`; both forms are read.
  const nested = member(block, 'resource');
  const source = isJsonObject(nested) ? nested : block;
  const uri = uriMember(source, context);
  if (uri === undefined) return missing(context, 'resource', 'uri');
  const written = member(source, 'mimeType');
  const mimeType: Draft = typeof written === 'string' ? { mimeType: written } : {};
  const text = templateMember(source, 'text', context);
  if (text !== undefined) return { type: 'resource', resource: { uri, ...mimeType, text }, ...tail };
  const blob = member(source, 'blob');
  if (typeof blob === 'string') {
    const checked = checkedBase64(blob, 'blob', context);
    return checked === undefined
      ? undefined
      : { type: 'resource', resource: { uri, ...mimeType, blob: checked }, ...tail };
  }
  const payload = payloadOf(source, context);
  if (payload === undefined) return undefined;
  const content: Draft = isTextual(payload.mimeType)
    ? { text: decodeText(payload.bytes, payload.mimeType) }
    : { blob: payload.base64 };
  return { type: 'resource', resource: { uri, mimeType: payload.mimeType, ...content }, ...tail };
}

function linkDraft(block: JsonObject, context: ContentContext, tail: Draft): Draft | undefined {
  const uri = uriMember(block, context);
  const name = templateMember(block, 'name', context);
  if (uri === undefined) return missing(context, 'resource_link', 'uri');
  if (name === undefined) return missing(context, 'resource_link', 'name');
  const more: Record<string, FillableText | JsonValue> = {};
  for (const key of ['title', 'description'] as const) {
    const text = templateMember(block, key, context);
    if (text !== undefined) more[key] = text;
  }
  const mimeType = member(block, 'mimeType');
  if (typeof mimeType === 'string') more['mimeType'] = mimeType;
  return { type: 'resource_link', uri, name, ...more, ...tail };
}

/** Bytes of `data` (base64) or `file`, with their media type. */
function payloadOf(
  block: JsonObject,
  context: ContentContext,
): { base64: string; bytes: Buffer; mimeType: string } | undefined {
  const written = member(block, 'mimeType');
  const data = member(block, 'data');
  if (typeof data === 'string') {
    const checked = checkedBase64(data, 'data', context);
    if (checked === undefined) return undefined;
    if (typeof written !== 'string') return missing(context, String(member(block, 'type')), 'mimeType');
    return { base64: checked, bytes: Buffer.from(checked, 'base64'), mimeType: written };
  }
  const file = member(block, 'file');
  if (typeof file !== 'string') return missing(context, String(member(block, 'type')), 'file');
  const path = pathOfLocation(file, context.folder);
  const read = path === undefined ? { problem: 'is no file' } : readDocumentFile(path, context.maxBinarySize);
  if ('problem' in read)
    return refuse(context, `The file "${file}" ${read.problem}.`, 'Locations are relative to the document.');
  const mimeType = typeof written === 'string' ? written : mediaTypeOfFile(file);
  return { base64: read.bytes.toString('base64'), bytes: read.bytes, mimeType };
}

function checkedBase64(text: string, key: string, context: ContentContext): string | undefined {
  const compact = text.replace(/\s+/g, '');
  if (!base64.test(compact))
    return refuse(context, `"${key}" is no valid base64.`, 'Use the standard alphabet with padding.');
  if (compact.length * 0.75 > context.maxBinarySize + 2)
    return refuse(context, `"${key}" is larger than maxBinarySize.`, 'Raise maxBinarySize.');
  return compact;
}

function templateMember(block: JsonObject, key: string, context: ContentContext): FillableText | undefined {
  const value = member(block, key);
  if (typeof value === 'string') return context.compileText(value);
  return value === undefined || value === null ? undefined : context.compileText(stringifyJson(value));
}

const lonePlaceholder = /^\s*\{\{[^{}]*\}\}\s*$/;

/** A URI: values inside of it are percent-encoded, a value that is all of it is the URI itself. */
function uriMember(block: JsonObject, context: ContentContext): FillableText | undefined {
  const uri = templateMember(block, 'uri', context);
  if (uri === undefined || lonePlaceholder.test(String(member(block, 'uri')))) return uri;
  return { constant: uri.constant, render: (scope) => uri.render(scope, encodeURIComponent) };
}

function missing(context: ContentContext, type: string, key: string): undefined {
  return refuse(
    context,
    `A content block of type "${type}" needs "${key}".`,
    'docs/extensions.md lists the members of each block.',
  );
}

function refuse(context: ContentContext, message: string, hint: string): undefined {
  context.report('mcp-content', context.origin, message, { hint });
  return undefined;
}

function planOf(draft: Draft): ContentPlan {
  if (isConstant(draft)) {
    const block = fill(draft, undefined);
    const timeless = isTimeless(block) ? stringifyJson(block) : undefined;
    return { text: (_scope, features) => timeless ?? blockText(block, features) };
  }
  return { text: (scope, features) => blockText(fill(draft, scope), features) };
}

function isFillable(value: FillableText | JsonValue | Draft): value is FillableText {
  return typeof value === 'object' && value !== null && 'render' in value && typeof value.render === 'function';
}

function isConstant(draft: Draft): boolean {
  return Object.values(draft).every((value) => {
    if (isFillable(value)) return value.constant !== undefined;
    return isDraft(value) ? isConstant(value) : true;
  });
}

function isDraft(value: FillableText | JsonValue | Draft): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isFillable(value);
}

function fill(draft: Draft, scope: Scope | undefined): JsonObject {
  const filled: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(draft)) {
    if (isFillable(value)) filled[key] = value.constant ?? (scope === undefined ? '' : value.render(scope));
    else if (isDraft(value)) filled[key] = fill(value, scope);
    // What is neither fillable nor a draft was put there as a JSON value.
    else filled[key] = value as JsonValue;
  }
  return filled;
}

/** The template texts of written blocks, from which a tool without declared inputs derives its own. */
export function templateTexts(blocks: readonly JsonObject[]): readonly string[] {
  return blocks.flatMap((block) => textsIn(block));
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return value.includes('{{') ? [value] : [];
  if (isJsonList(value)) return value.flatMap((item) => textsIn(item));
  return isJsonObject(value)
    ? Object.entries(value).flatMap(([key, item]) =>
        key === 'data' || key === 'blob' || key === 'file' ? [] : textsIn(item),
      )
    : [];
}

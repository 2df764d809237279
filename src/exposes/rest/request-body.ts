/** The body of a REST request, parsed by its content type. */
import { TextDecoder } from 'node:util';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { newInputs } from '../../expressions/scope.ts';
import { parseJson } from '../../json/json-text.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { ReceivedBody } from '../../operation/call-context.ts';
import { deeperThan } from '../json-depth.ts';
import { multipartFields } from './multipart.ts';
import { parseForm, type Texts } from './request-text.ts';

/** How deep a JSON body may nest. */
const maxJsonDepth = 256;

/** A body that was read; it is parsed when its value or its fields are first asked for. */
export interface RestBody extends ReceivedBody {
  /**
   * What it was parsed to; undefined for an empty body.
   * @throws NAF_ERR_BAD_REQUEST when it is not what its content type says
   */
  readonly value: JsonValue | undefined;
  /** The text fields of a form; undefined for other bodies. */
  readonly fields: Texts | undefined;
}

/** Wraps the bytes of a body. @see docs/spec/rest.md section 5.4 */
export function restBody(bytes: Uint8Array, mediaType: string | undefined): RestBody {
  let parsed: Parsed | undefined;
  const parse = (): Parsed => (parsed ??= parseBody(bytes, mediaType));
  return {
    bytes,
    mediaType,
    get value() {
      return parse().value;
    },
    get fields() {
      return parse().fields;
    },
  };
}

interface Parsed {
  readonly value: JsonValue | undefined;
  readonly fields: Texts | undefined;
}

function parseBody(bytes: Uint8Array, mediaType: string | undefined): Parsed {
  if (bytes.length === 0) return { value: undefined, fields: undefined };
  const essence = (mediaType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (essence === '' || essence === 'application/json' || /^[^/]+\/[^/]+\+json$/.test(essence)) {
    return { value: jsonValue(bytes), fields: undefined };
  }
  if (essence === 'application/x-www-form-urlencoded') return formOf(parseForm(utf8(bytes), 'request body'));
  if (essence === 'multipart/form-data') return formOf(multipartFields(bytes, mediaType ?? ''));
  return { value: jsonOrText(bytes, mediaType ?? ''), fields: undefined };
}

function jsonValue(bytes: Uint8Array): JsonValue | undefined {
  const text = utf8(bytes);
  if (text.trim() === '') return undefined;
  if (deeperThan(text, maxJsonDepth))
    throw new NaftikoError('NAF_ERR_BAD_REQUEST', 'request body is nested too deeply');
  try {
    return parseJson(text);
  } catch {
    throw new NaftikoError('NAF_ERR_BAD_REQUEST', 'request body is not valid JSON');
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NaftikoError('NAF_ERR_BAD_REQUEST', 'request body is not valid UTF-8');
  }
}

/** JSON if it parses, else the whole text in its charset. */
function jsonOrText(bytes: Uint8Array, mediaType: string): JsonValue | undefined {
  const text = decoderOf(mediaType).decode(bytes);
  if (text.trim() === '') return undefined;
  if (deeperThan(text, maxJsonDepth)) return text;
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

function decoderOf(mediaType: string): TextDecoder {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(mediaType)?.[1];
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

/** An object of the fields: a repeated name becomes a list. */
function formOf(fields: Texts): Parsed {
  const value = newInputs();
  for (const [name, texts] of fields) value[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  return { value, fields };
}

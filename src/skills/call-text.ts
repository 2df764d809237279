/** Calls as text: a curl line, the message of a tool call. */
import { stringifyJson } from '../json/json-text.ts';
import { isJsonObject, type JsonValue, member, setMember } from '../json/json-value.ts';
import type { InputPlan, InputSource } from '../operation/input-plan.ts';
import type { ExportedUnit, RestUnit } from './exported-units.ts';
import { jsonText } from './markdown.ts';

/** What a caller adds for an adapter that asks for credentials; the values are the caller's. */
function addCredentials({ authentication }: RestUnit['exposes'], { options, query }: RequestParts): void {
  switch (authentication?.type) {
    case 'bearer':
    case 'oauth2':
      options.push(` -H 'Authorization: Bearer <token>'`);
      break;
    case 'basic':
      options.push(` -u '<user>:<password>'`);
      break;
    case 'digest':
      options.push(` --digest -u '<user>:<password>'`);
      break;
    case 'apikey':
      for (const { key, placement } of authentication.keys.filter((one) => !one.key.includes('{{'))) {
        if (placement === 'header') options.push(` -H ${quoted(`${key}: <key>`)}`);
        else if (placement === 'query') query.push(`${encodeURIComponent(key)}=<key>`);
      }
      break;
    default:
  }
}

/** A line that any POSIX shell runs. @param given example values by input name */
export function curlLine(unit: RestUnit, given: Readonly<Record<string, JsonValue>>): string {
  const parts = partsOf(unit, given);
  const query = parts.query.length === 0 ? '' : `?${parts.query.join('&')}`;
  const method = unit.method === 'GET' && parts.body === undefined ? '' : ` -X ${unit.method}`;
  const body =
    parts.body === undefined ? '' : ` -H 'Content-Type: application/json' -d ${quoted(stringifyJson(parts.body))}`;
  const cookies = parts.cookies.length === 0 ? '' : ` -b ${quoted(parts.cookies.join('; '))}`;
  return `curl${method}${parts.options.join('')}${cookies}${body} ${quoted(`${unit.address}${parts.path}${query}`)}`;
}

interface RequestParts {
  path: string;
  readonly query: string[];
  readonly options: string[];
  readonly cookies: string[];
  body: JsonValue | undefined;
}

function partsOf({ operation, path, exposes }: RestUnit, given: Readonly<Record<string, JsonValue>>): RequestParts {
  const parts: RequestParts = { path, query: [], options: [], cookies: [], body: undefined };
  addCredentials(exposes, parts);
  for (const input of operation.inputs) {
    const value = Object.hasOwn(given, input.name) ? given[input.name] : undefined;
    const source = sourceOf(input);
    if (value === undefined || source === undefined) continue;
    addValue(parts, source, value);
  }
  return parts;
}

function addValue(parts: RequestParts, source: InputSource, value: JsonValue): void {
  switch (source.in) {
    case 'path':
      parts.path = parts.path.replaceAll(`{${source.name}}`, encodeURIComponent(textOf(value)));
      break;
    case 'query':
      parts.query.push(`${encodeURIComponent(source.name)}=${encodeURIComponent(textOf(value))}`);
      break;
    case 'header':
      parts.options.push(` -H ${quoted(`${source.name}: ${textOf(value)}`)}`);
      break;
    case 'cookie':
      parts.cookies.push(`${source.name}=${encodeURIComponent(textOf(value))}`);
      break;
    case 'body': {
      const field = fieldOf(source);
      if (field !== undefined) parts.body = withField(parts.body, field, value);
    }
  }
}

/** Where an input is written: a variable of the path, else the first place that is read. */
export function sourceOf({ sources }: InputPlan): InputSource | undefined {
  return sources.find((source) => source.in === 'path') ?? sources[0];
}

const plainPath = /^(?:\$\.)?([\p{L}_][\p{L}\d_-]*(?:\.[\p{L}_][\p{L}\d_-]*)*)$/u;

/** The names that lead to an input of the body, none for all of it; undefined for a path that says more than names. */
export function fieldOf(source: Extract<InputSource, { in: 'body' }>): readonly string[] | undefined {
  if (source.whole) return [];
  if ('field' in source) return source.field;
  return source.path.whole ? [] : plainPath.exec(source.path.text.trim())?.[1]?.split('.');
}

function withField(body: JsonValue | undefined, [first, ...rest]: readonly string[], value: JsonValue): JsonValue {
  if (first === undefined) return value;
  const copy: Record<string, JsonValue> = isJsonObject(body) ? { ...body } : {};
  setMember(copy, first, withField(member(copy, first), rest, value));
  return copy;
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : stringifyJson(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The `params` of a tool call or of a read, as JSON. */
export function mcpParams(unit: Exclude<ExportedUnit, RestUnit>, given: Readonly<Record<string, JsonValue>>): string {
  const params =
    unit.kind === 'tool'
      ? { name: unit.name, arguments: given }
      : { uri: unit.uri.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => uriValue(given, name.trim(), whole)) };
  return jsonText(params);
}

function uriValue(given: Readonly<Record<string, JsonValue>>, name: string, whole: string): string {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  return value === undefined ? whole : encodeURIComponent(textOf(value));
}

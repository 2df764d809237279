/** Calls as text: a curl line, the message of a tool call. */
import { stringifyJson } from '../json/json-text.ts';
import { isJsonObject, type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { InputPlan, InputSource } from '../operation/input-plan.ts';
import type { ExportedUnit, RestUnit } from './exported-units.ts';
import { jsonText } from './markdown.ts';

/** What a caller adds for an adapter that asks for credentials, as options of curl; the values are the caller's. */
function credentialOptions({ authentication }: RestUnit['exposes']): string {
  switch (authentication?.type) {
    case 'bearer':
    case 'oauth2':
      return ` -H 'Authorization: Bearer <token>'`;
    case 'basic':
      return ` -u '<user>:<password>'`;
    case 'digest':
      return ` --digest -u '<user>:<password>'`;
    case 'apikey':
      return authentication.keys
        .filter(({ key, placement }) => placement === 'header' && !key.includes('{{'))
        .map(({ key }) => ` -H ${quoted(`${key}: <key>`)}`)
        .join('');
    default:
      return '';
  }
}

/** A line that any POSIX shell runs. @param given example values by input name */
export function curlLine(unit: RestUnit, given: Readonly<Record<string, JsonValue>>): string {
  const parts = partsOf(unit, given);
  const query = parts.query.length === 0 ? '' : `?${parts.query.join('&')}`;
  const method = unit.method === 'GET' && parts.body === undefined ? '' : ` -X ${unit.method}`;
  const body =
    parts.body === undefined ? '' : ` -H 'Content-Type: application/json' -d ${quoted(stringifyJson(parts.body))}`;
  return `curl${method}${credentialOptions(unit.exposes)}${parts.options.join('')}${body} ${quoted(`${unit.address}${parts.path}${query}`)}`;
}

interface RequestParts {
  path: string;
  readonly query: string[];
  readonly options: string[];
  body: JsonValue | undefined;
}

function partsOf({ operation, path }: RestUnit, given: Readonly<Record<string, JsonValue>>): RequestParts {
  const parts: RequestParts = { path, query: [], options: [], body: undefined };
  const cookies: string[] = [];
  for (const input of operation.inputs) {
    const value = Object.hasOwn(given, input.name) ? given[input.name] : undefined;
    const source = sourceOf(input);
    if (value === undefined || source === undefined) continue;
    if (source.in === 'path') parts.path = parts.path.replaceAll(`{${source.name}}`, encodeURIComponent(textOf(value)));
    else if (source.in === 'query')
      parts.query.push(`${encodeURIComponent(source.name)}=${encodeURIComponent(textOf(value))}`);
    else if (source.in === 'header') parts.options.push(` -H ${quoted(`${source.name}: ${textOf(value)}`)}`);
    else if (source.in === 'cookie') cookies.push(`${source.name}=${encodeURIComponent(textOf(value))}`);
    else if (source.in === 'body' && source.whole) parts.body = value;
    else if ('field' in source) parts.body = withField(parts.body, source.field, value);
  }
  if (cookies.length > 0) parts.options.push(` -b ${quoted(cookies.join('; '))}`);
  return parts;
}

/** Where an input is written: a variable of the path, else the first place that is read. */
export function sourceOf({ sources }: InputPlan): InputSource | undefined {
  return sources.find((source) => source.in === 'path') ?? sources[0];
}

function withField(body: JsonValue | undefined, field: readonly string[], value: JsonValue): JsonObject {
  const copy: Record<string, JsonValue> = isJsonObject(body) ? { ...body } : {};
  const [first, ...rest] = field;
  if (first === undefined) return copy;
  setMember(copy, first, rest.length === 0 ? value : withField(copy[first], rest, value));
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

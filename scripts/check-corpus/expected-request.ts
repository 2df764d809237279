// The upstream request that a call must cause, worked out from the document and the inputs alone.
import { expectedCredentials } from './credentials.ts';
import type { Credentials } from './credentials.ts';
import type { Operation, Parameter, Unit } from './document.ts';
import { isMap, mapOf, tryParseJson, writeJson } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import { findName, pathParts } from './names.ts';
import { NotChecked } from './not-checked.ts';
import { evaluate, lookUp, onlyTag, render, resolveWith, templateNames, templateParts, textOf } from './scope.ts';
import type { Scope } from './scope.ts';

/** A body as it must arrive. */
export type ExpectedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: Json; readonly contentType: string }
  | { readonly kind: 'text'; readonly text: string; readonly contentType: string }
  | { readonly kind: 'form'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'multipart'; readonly parts: readonly ExpectedPart[] };

/** One part of a multipart body. */
export interface ExpectedPart {
  readonly name: string;
  readonly filename: string | undefined;
  readonly contentType: string;
  readonly content: string;
}

/** The request the upstream must see. */
export interface ExpectedRequest {
  readonly kind: 'request';
  readonly method: string;
  /** Decoded segments below the base. */
  readonly segments: readonly string[];
  readonly query: readonly (readonly [string, string])[];
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly cookies: readonly (readonly [string, string])[];
  readonly body: ExpectedBody;
}

/** The call must fail before anything is sent; `words`: what its message must name. */
export interface ExpectedFailure {
  readonly kind: 'failure';
  readonly statuses: readonly number[];
  readonly words: string;
}

/** The caller's body as it came, for a `body` without `data`. */
export interface CallerBody {
  readonly text: string;
  readonly contentType: string;
}

/** What a call supplied. */
export interface Supplied {
  readonly inputs: ReadonlyMap<string, Json>;
  readonly body: CallerBody | undefined;
}

const NEVER_SENT = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'expect']);

/**
 * @see docs/spec/consume.md 1 to 6 and 12
 */
export function expectedRequest(
  unit: Unit,
  operation: Operation,
  known: ReadonlySet<string>,
  binds: ReadonlyMap<string, string>,
  supplied: Supplied,
): ExpectedRequest | ExpectedFailure {
  return expectedRequestIn(operation, unitScope(unit, known, binds, supplied.inputs), supplied.body);
}

/** The same, for names that are in sight already: a step, a function. */
export function expectedRequestIn(
  operation: Operation,
  scope: Scope,
  body: CallerBody | undefined,
): ExpectedRequest | ExpectedFailure {
  const credentials = expectedCredentials(operation.authentication, scope);
  if (credentials.failure !== undefined) return { kind: 'failure', statuses: [500], words: credentials.failure };
  return requestIn(operation, scope, credentials, body);
}

/** The names a unit's call sees. */
export function unitScope(
  unit: Unit,
  known: ReadonlySet<string>,
  binds: ReadonlyMap<string, string>,
  inputs: ReadonlyMap<string, Json>,
): Scope {
  const aliases = [unit.exposer.namespace, 'rest', 'tools'].filter((name) => name !== '');
  const bare: Scope = { binds, given: new Map(), inputs, removed: new Set(), aliases };
  return { ...bare, ...resolveWith(unit, known, bare) };
}

function requestIn(
  operation: Operation,
  scope: Scope,
  credentials: Credentials,
  body: CallerBody | undefined,
): ExpectedRequest | ExpectedFailure {
  const values = new Map<Parameter, Json>();
  for (const parameter of operation.parameters) {
    const value = parameterValue(parameter, scope);
    if (value !== undefined) values.set(parameter, value);
  }
  const [pathText = '', queryText] = splitQuery(operation.path);
  const segments: string[] = [];
  for (const segment of pathText.split('/')) {
    const filled = fillSegment(segment, operation, values, scope, credentials);
    if ('missing' in filled) return { kind: 'failure', statuses: [400, 500], words: filled.missing };
    segments.push(filled.text);
  }
  const sent = expectedBody(operation, values, scope, credentials, body);
  const headers = new Map(sentHeaders(operation, values));
  for (const [name, value] of credentials.headers) headers.set(name, value);
  return {
    kind: 'request',
    method: operation.method,
    segments,
    query: [...writtenQuery(queryText, scope), ...sentQuery(values), ...credentials.query],
    headers,
    cookies: [...sentCookies(values), ...credentials.cookies],
    body: sent,
  };
}

function splitQuery(path: string): [string, string | undefined] {
  const mark = path.indexOf('?');
  return mark < 0 ? [path, undefined] : [path.slice(0, mark), path.slice(mark + 1)];
}

function parameterValue(parameter: Parameter, scope: Scope): Json | undefined {
  if (parameter.value !== undefined) return evaluate(parameter.value, scope);
  if (parameter.in === 'environment') return undefined;
  return fedValue(parameter.name, scope, parameter.in === 'path');
}

/** The value an input or a `with` entry of this name feeds. */
function fedValue(name: string, scope: Scope, isPath: boolean): Json | undefined {
  const { given, inputs, removed } = scope;
  const names = isPath ? findName(name, [...given.keys(), ...removed]) : name;
  if (names !== undefined && removed.has(names)) return undefined;
  const direct = names === undefined ? undefined : given.get(names);
  if (direct !== undefined) return direct;
  const input = isPath ? findName(name, inputs.keys()) : name;
  return input === undefined ? undefined : inputs.get(input);
}

type Filled = { readonly text: string } | { readonly missing: string };

function fillSegment(
  segment: string,
  operation: Operation,
  values: ReadonlyMap<Parameter, Json>,
  scope: Scope,
  credentials: Credentials,
): Filled {
  let text = '';
  for (const part of pathParts(segment)) {
    if ('text' in part) {
      text += decode(part.text);
      continue;
    }
    const value = placeholderValue(part.variable, operation, values, scope, credentials);
    if (value === undefined || value === null) return { missing: part.variable };
    text += textOf(value);
  }
  return { text };
}

function placeholderValue(
  name: string,
  operation: Operation,
  values: ReadonlyMap<Parameter, Json>,
  scope: Scope,
  credentials: Credentials,
): Json | undefined {
  const secret = credentials.path.get(name);
  if (secret !== undefined) return secret;
  const bound = scope.binds.get(name);
  if (bound !== undefined) return bound;
  const paths = operation.parameters.filter((parameter) => parameter.in === 'path');
  const named = findName(
    name,
    paths.map((parameter) => parameter.name),
  );
  const parameter = paths.find((candidate) => candidate.name === named);
  const own = parameter === undefined ? undefined : values.get(parameter);
  return own ?? fedValue(name, scope, true) ?? lookUp(name, scope);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function writtenQuery(text: string | undefined, scope: Scope): [string, string][] {
  if (text === undefined || text === '') return [];
  return [...new URLSearchParams(render(text, scope, encodeURIComponent))];
}

function sentQuery(values: ReadonlyMap<Parameter, Json>): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [parameter, value] of values) {
    if (parameter.in !== 'query' || value === null) continue;
    const items = Array.isArray(value) ? value : [value];
    for (const item of items) if (item !== null) pairs.push([parameter.name, textOf(item)]);
  }
  return pairs;
}

function sentHeaders(operation: Operation, values: ReadonlyMap<Parameter, Json>): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [parameter, value] of values) {
    const name = parameter.name.toLowerCase();
    const hidden = name === 'authorization' && operation.authentication !== undefined;
    if (parameter.in !== 'header' || value === null || hidden || NEVER_SENT.has(name) || name === 'cookie') continue;
    pairs.push([name, Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value)]);
  }
  return pairs;
}

function sentCookies(values: ReadonlyMap<Parameter, Json>): [string, string][] {
  return [...values].flatMap(([parameter, value]) =>
    parameter.in === 'cookie' && value !== null ? [[parameter.name, textOf(value)] as [string, string]] : [],
  );
}

function expectedBody(
  operation: Operation,
  values: ReadonlyMap<Parameter, Json>,
  scope: Scope,
  credentials: Credentials,
  body: CallerBody | undefined,
): ExpectedBody {
  const declared = [...values].find(
    ([parameter]) => parameter.in === 'header' && parameter.name.toLowerCase() === 'content-type',
  );
  const contentType = declared === undefined ? undefined : textOf(declared[1]);
  const sent = bodyOf(operation, values, scope, contentType, body);
  const added = withSecrets(sent, credentials.body);
  if (contentType === undefined || added.kind === 'none') return added;
  if (added.kind === 'json' || added.kind === 'text') return { ...added, contentType };
  throw new NotChecked('Content-Type beside a form body');
}

function withSecrets(body: ExpectedBody, secrets: ReadonlyMap<string, string>): ExpectedBody {
  if (secrets.size === 0) return body;
  if (body.kind === 'json' && isMap(body.value))
    return { ...body, value: { ...body.value, ...Object.fromEntries(secrets) } };
  if (body.kind === 'form') return { ...body, pairs: [...body.pairs, ...secrets] };
  throw new NotChecked('credential in a body of another kind');
}

function bodyOf(
  operation: Operation,
  values: ReadonlyMap<Parameter, Json>,
  scope: Scope,
  contentType: string | undefined,
  caller: CallerBody | undefined,
): ExpectedBody {
  const { body } = operation;
  if (body === undefined || body === null) return parameterBody(operation, values, contentType, caller);
  if (typeof body === 'string') return { kind: 'text', text: renderRaw(body, scope), contentType: 'application/json' };
  if (!isMap(body)) throw new NotChecked('body that is a list or a number');
  const type = String(body['type'] ?? 'json');
  const { data } = body;
  if (data === null) return { kind: 'none' };
  if (data === undefined) {
    const value = fedValue('body', scope, false);
    return value === undefined ? { kind: 'none' } : wholeValue(value, contentType, caller);
  }
  return typedBody(type, data, scope);
}

function typedBody(type: string, data: Json, scope: Scope): ExpectedBody {
  if (type === 'json') {
    if (typeof data === 'string')
      return { kind: 'text', text: renderRaw(data, scope), contentType: 'application/json' };
    return { kind: 'json', value: renderLeaves(data, scope) ?? null, contentType: 'application/json' };
  }
  if (type === 'formUrlEncoded' || type === 'form') return formBody(data, scope);
  if (type === 'multipartForm' || type === 'multipart') return multipartBody(data, scope);
  if (typeof data !== 'string') throw new NotChecked(`body type ${type} with structured data`);
  const media: Record<string, string> = {
    xml: 'application/xml',
    sparql: 'application/sparql-query',
    yaml: 'application/yaml',
  };
  const encode = type === 'xml' ? escapeXml : (text: string): string => text;
  if (type === 'xml' && data.includes('{{{')) throw new NotChecked('unescaped tag in xml');
  return { kind: 'text', text: render(data, scope, encode), contentType: media[type] ?? 'text/plain' };
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** `undefined`: a leaf that is one unresolved tag. @see docs/spec/consume.md 5.1 */
function renderLeaves(value: Json, scope: Scope): Json | undefined {
  if (typeof value === 'string') return evaluate(value, scope);
  if (Array.isArray(value)) return value.map((item) => renderLeaves(item, scope) ?? null);
  if (!isMap(value)) return value;
  const result: JsonMap = {};
  for (const [name, item] of Object.entries(value)) {
    const rendered = renderLeaves(item, scope);
    if (rendered !== undefined) result[name] = rendered;
  }
  return result;
}

/** A plain-string body: escaped text inside quotes, JSON text outside. */
function renderRaw(text: string, scope: Scope): string {
  let result = '';
  let quoted = false;
  for (const part of templateParts(text)) {
    if ('name' in part) {
      const value = lookUp(part.name, scope);
      const inside = JSON.stringify(value === undefined ? '' : textOf(value)).slice(1, -1);
      result += quoted ? inside : writeJson(value ?? null);
      continue;
    }
    result += part.text;
    for (const mark of part.text.replaceAll(/\\./gs, '')) quoted = mark === '"' ? !quoted : quoted;
  }
  return result;
}

function formBody(data: Json, scope: Scope): ExpectedBody {
  if (typeof data === 'string') {
    const text = render(data, scope, (value) => new URLSearchParams([['', value]]).toString().slice(1));
    return { kind: 'form', pairs: [...new URLSearchParams(text)] };
  }
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(mapOf(data))) {
    if (typeof value === 'object' && value !== null) throw new NotChecked('form field that is a list or a map');
    const rendered = typeof value === 'string' ? evaluate(value, scope) : value;
    if (Array.isArray(rendered)) throw new NotChecked('form field fed by a list');
    if (rendered !== undefined && rendered !== null) pairs.push([name, textOf(rendered)]);
    else if (typeof value === 'string' && onlyTag(value) === undefined) pairs.push([name, '']);
  }
  return { kind: 'form', pairs };
}

function multipartBody(data: Json, scope: Scope): ExpectedBody {
  const entries = Array.isArray(data)
    ? data.map(mapOf)
    : Object.entries(mapOf(data)).map(([name, value]): JsonMap => ({ name, value }));
  const parts = entries.map((entry): ExpectedPart => {
    const text = typeof entry['value'] === 'string' ? entry['value'] : textOf(entry['value'] ?? '');
    if (onlyTag(text) !== undefined && lookUp(templateNames(text)[0] ?? '', scope) === undefined) {
      throw new NotChecked('multipart part without a value');
    }
    const filename = entry['filename'] === undefined ? undefined : render(textOf(entry['filename']), scope);
    const rendered = render(text, scope);
    const decoded = /^base64:(.*)$/s.exec(rendered)?.[1];
    const content =
      filename !== undefined && decoded !== undefined ? Buffer.from(decoded, 'base64').toString('latin1') : rendered;
    const fallback = filename === undefined ? 'text/plain; charset=utf-8' : 'application/octet-stream';
    const contentType = entry['contentType'] === undefined ? fallback : textOf(entry['contentType']);
    return { name: textOf(entry['name'] ?? ''), filename, contentType, content };
  });
  return { kind: 'multipart', parts };
}

/** @see docs/spec/consume.md 5.3 */
function parameterBody(
  operation: Operation,
  values: ReadonlyMap<Parameter, Json>,
  contentType: string | undefined,
  caller: CallerBody | undefined,
): ExpectedBody {
  const parameters = operation.parameters.filter((parameter) => (parameter.in ?? 'body') === 'body');
  if (operation.body === null) return { kind: 'none' };
  const given = parameters.flatMap((parameter) => {
    const value = values.get(parameter);
    return value === undefined ? [] : [[parameter.name, value] as const];
  });
  const first = given[0];
  if (first === undefined) return { kind: 'none' };
  if (parameters.length > 1) return { kind: 'json', value: Object.fromEntries(given), contentType: 'application/json' };
  return wholeValue(first[1], contentType, caller);
}

function wholeValue(value: Json, contentType: string | undefined, caller: CallerBody | undefined): ExpectedBody {
  if (typeof value !== 'string') return { kind: 'json', value, contentType: 'application/json' };
  const asReceived = caller?.text === value ? caller.contentType : undefined;
  const guessed = tryParseJson(value) === undefined ? 'text/plain' : 'application/json';
  return { kind: 'text', text: value, contentType: contentType ?? asReceived ?? guessed };
}

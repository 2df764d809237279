// Calls with generated inputs: what goes over the wire, and the values the engine must understand.
import type { Unit } from './document.ts';
import type { CallerBody, Supplied } from './expected-request.ts';
import { generate, pick, wireTexts } from './generate.ts';
import type { Random } from './generate.ts';
import type { Input, Place } from './inputs.ts';
import { writeJson } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import { pathParts } from './names.ts';
import { NotChecked } from './not-checked.ts';

/** Which inputs a call gives: all, the required ones, each optional one by chance, or all required but one. */
export type CallMode = 'all' | 'required' | 'some' | 'missing';

/** A REST request ready to send. */
export interface RestCall {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
  readonly supplied: Supplied;
  /** In mode `missing`: the input left out. */
  readonly omitted: string | undefined;
}

/** An MCP tool call ready to send. */
export interface ToolCall {
  readonly arguments: JsonMap;
  readonly supplied: Supplied;
  readonly omitted: string | undefined;
}

/** The input a `missing` call leaves out; `undefined`: the unit has none that can be left out. */
function omittable(unit: Unit, inputs: readonly Input[]): Input | undefined {
  return inputs.find(
    (input) => input.required && input.value === undefined && (unit.kind === 'tool' || input.places[0]?.in !== 'path'),
  );
}

/** Builds a tool call; `undefined` when the mode does not apply. */
export function toolCall(unit: Unit, inputs: readonly Input[], mode: CallMode, random: Random): ToolCall | undefined {
  const omitted = mode === 'missing' ? omittable(unit, inputs) : undefined;
  if (mode === 'missing' && omitted === undefined) return undefined;
  const values = new Map<string, Json>();
  const written: JsonMap = {};
  for (const input of inputs) {
    if (input.pattern !== undefined) throw new NotChecked('pattern on an input');
    const given = isGiven(input, mode, random) && input !== omitted;
    if (!given) {
      if (!input.required && random() < 0.1) written[input.name] = null;
      continue;
    }
    const value = generate(input, undefined, random);
    values.set(input.id, value);
    written[input.name] = spell(input, value, random);
  }
  if (random() < 0.3) written['undeclared-probe'] = 'must not be sent';
  return { arguments: written, supplied: { inputs: values, body: undefined }, omitted: omitted?.name };
}

/** Sometimes numbers and booleans as text: a harmless conversion. @see docs/spec/mcp.md 6.2 I6 */
function spell(input: Input, value: Json, random: Random): Json {
  // A derived body argument takes any JSON value: text stays text there.
  const converts = input.sink !== 'body' && (input.type === 'integer' || input.type === 'boolean');
  return converts && random() < 0.2 && typeof value !== 'object' ? String(value) : value;
}

function isGiven(input: Input, mode: CallMode, random: Random): boolean {
  if (input.value !== undefined) return false;
  if (input.required || mode === 'all' || mode === 'missing') return true;
  return mode === 'some' && random() < 0.5;
}

interface Parts {
  readonly path: Map<string, string>;
  readonly query: [string, string][];
  readonly headers: [string, string][];
  readonly cookies: [string, string][];
  readonly fields: Map<string, Json>;
  whole: Json | undefined;
}

/** Builds a REST request; `undefined` when the mode does not apply. @throws NotChecked for inputs it can not place */
export function restCall(unit: Unit, inputs: readonly Input[], mode: CallMode, random: Random): RestCall | undefined {
  const omitted = mode === 'missing' ? omittable(unit, inputs) : undefined;
  if (mode === 'missing' && omitted === undefined) return undefined;
  const parts: Parts = { path: new Map(), query: [], headers: [], cookies: [], fields: new Map(), whole: undefined };
  const values = new Map<string, Json>();
  const hasWhole = inputs.some((input) => input.places[0]?.in === 'whole');
  for (const input of inputs) {
    if (input.pattern !== undefined) throw new NotChecked('pattern on an input');
    if (input === omitted || isContentType(input) || !isGiven(input, mode, random)) continue;
    place(input, choosePlace(input, hasWhole, random), values, parts, unit, random);
  }
  const body = composeBody(parts, random);
  addContentType(inputs, values, body);
  return {
    method: unit.method,
    target: target(unit, parts),
    headers: requestHeaders(parts, body),
    body: body?.text,
    supplied: { inputs: values, body },
    omitted: omitted?.name,
  };
}

function isContentType(input: Input): boolean {
  return input.places[0]?.in === 'header' && input.name.toLowerCase() === 'content-type';
}

function choosePlace(input: Input, hasWhole: boolean, random: Random): Place {
  const places = hasWhole ? input.places.filter((item) => item.in !== 'field') : input.places;
  const [first, second] = places;
  if (first === undefined) throw new NotChecked('body fields beside a whole body');
  return second !== undefined && random() < 0.3 ? second : first;
}

function place(input: Input, where: Place, values: Map<string, Json>, parts: Parts, unit: Unit, random: Random): void {
  const generated = generate(input, where, random);
  const value = where.in === 'path' && Array.isArray(generated) ? [wireTexts(generated)[0] ?? 'x'] : generated;
  const texts = wireTexts(value);
  const text = texts[0] ?? '';
  values.set(input.id, value);
  if (where.in === 'path') parts.path.set(where.name, text);
  else if (where.in === 'query') parts.query.push(...texts.map((item): [string, string] => [where.name, item]));
  else if (where.in === 'header') placeHeader(unit, where.name, text, input.id, values, parts);
  else if (where.in === 'cookie') parts.cookies.push([where.name, text]);
  else if (where.in === 'field') parts.fields.set(where.name, value);
  else parts.whole = value;
}

/** The caller's own credential for the exposer is never an input. */
function placeHeader(
  unit: Unit,
  name: string,
  text: string,
  id: string,
  values: Map<string, Json>,
  parts: Parts,
): void {
  const isOwn = name.toLowerCase() === 'authorization' && unit.exposer.authentication !== undefined;
  if (isOwn) values.delete(id);
  else parts.headers.push([name, text]);
}

function composeBody(parts: Parts, random: Random): CallerBody | undefined {
  if (parts.whole !== undefined && parts.fields.size > 0) throw new NotChecked('body fields beside a whole body');
  if (parts.whole !== undefined) return wholeBody(parts.whole);
  if (parts.fields.size === 0) return undefined;
  const allText = [...parts.fields.values()].every((value) => typeof value === 'string');
  if (allText && random() < 0.3) {
    const pairs = [...parts.fields].map(([name, value]): [string, string] => [name, String(value)]);
    return { text: new URLSearchParams(pairs).toString(), contentType: 'application/x-www-form-urlencoded' };
  }
  const contentType = pick(random, ['application/json', 'application/json; charset=utf-8', 'application/vnd.x+json']);
  return { text: writeJson(Object.fromEntries(parts.fields)), contentType };
}

function wholeBody(value: Json): CallerBody {
  if (typeof value === 'string') return { text: value, contentType: 'text/plain' };
  return { text: writeJson(value), contentType: 'application/json' };
}

/** An input that reads the header Content-Type gets what the request itself says about its body. */
function addContentType(inputs: readonly Input[], values: Map<string, Json>, body: CallerBody | undefined): void {
  const input = inputs.find(isContentType);
  if (input !== undefined && body !== undefined) values.set(input.id, body.contentType);
}

function target(unit: Unit, parts: Parts): string {
  const path = pathParts(unit.path)
    .map((part) => ('text' in part ? part.text : encodeURIComponent(parts.path.get(part.variable) ?? 'x')))
    .join('');
  const query = parts.query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return encodeSpaces(path) + (query.length === 0 ? '' : `?${query.join('&')}`);
}

function encodeSpaces(path: string): string {
  return path.replaceAll(/[^\u0021-\u007E]/gu, encodeURIComponent);
}

function requestHeaders(parts: Parts, body: CallerBody | undefined): [string, string][] {
  const headers = [...parts.headers];
  if (parts.cookies.length > 0)
    headers.push(['Cookie', parts.cookies.map(([name, value]) => `${name}=${value}`).join('; ')]);
  if (body !== undefined) headers.push(['Content-Type', body.contentType]);
  return headers;
}

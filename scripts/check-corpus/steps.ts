// What a run of steps must send and answer, given the answers the upstream is going to give.
import { isKnownFormat, plannedAnswer } from './answers.ts';
import type { PlannedAnswer } from './answers.ts';
import type { CallMode } from './calls.ts';
import type { Operation, Unit } from './document.ts';
import { expectedRequestIn } from './expected-request.ts';
import type { ExpectedFailure, ExpectedRequest } from './expected-request.ts';
import { isMap, listOf, mapOf, writeJson } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import { select } from './json-path.ts';
import type { Linker } from './link.ts';
import { NotChecked } from './not-checked.ts';
import { entriesOf } from './read-document.ts';
import { onlyTag, parseReference, render, resolveEntry, resolveWith, templateNames, textOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { isSameRoute } from './compare.ts';
import { shape } from './shape.ts';
import type { Answer, RecordedRequest } from './upstream.ts';

/** One upstream exchange of a run. */
export interface Exchange {
  readonly expected: ExpectedRequest;
  readonly answer: PlannedAnswer;
}

/** How a run ends. */
export type RunResult =
  | { readonly kind: 'value'; readonly value: Json }
  /** As a plain call of this operation with this answer; `shaped`: the unit's outputs apply. */
  | { readonly kind: 'answer'; readonly operation: Operation; readonly answer: PlannedAnswer; readonly shaped: boolean }
  | ExpectedFailure;

/** A whole run. */
export interface PlannedRun {
  readonly exchanges: readonly Exchange[];
  readonly result: RunResult;
}

/**
 * @see docs/spec/orchestration.md 3 to 8
 */
export function planRun(
  unit: Unit,
  known: ReadonlySet<string>,
  base: Scope,
  linker: Linker,
  mode: CallMode,
): PlannedRun {
  const steps = entriesOf(unit.written, 'steps');
  const mappings = listOf(unit.written['mappings']).map(mapOf);
  const outputs = new Map<string, Json>();
  const exchanges: Exchange[] = [];
  let last: { operation: Operation; answer: PlannedAnswer } | undefined;
  for (const step of steps) {
    const name = String(step['name'] ?? '');
    const scope: Scope = { ...base, outputs };
    if (step['type'] === 'lookup') {
      const found = lookup(step, unit, known, scope);
      if (found !== undefined) outputs.set(name, found);
      continue;
    }
    if (step['type'] !== 'call') throw new NotChecked(`${String(step['type'])} step`);
    const operation = linker.candidates(String(step['call']))[0];
    if (operation === undefined) throw new NotChecked('step that calls nothing');
    const answer = stepAnswer(steps, mappings, step, operation, mode, exchanges.length);
    const expected = expectedRequestIn(operation, stepScope(step, unit, known, scope), undefined);
    if (expected.kind === 'failure') return { exchanges, result: expected };
    exchanges.push({ expected, answer });
    if (answer.status >= 400) return { exchanges, result: { kind: 'answer', operation, answer, shaped: false } };
    const output = projected(operation, answer, scope);
    if (output !== undefined) outputs.set(name, output);
    last = { operation, answer };
  }
  return { exchanges, result: finish(unit, known, mappings, { ...base, outputs }, last) };
}

function finish(
  unit: Unit,
  known: ReadonlySet<string>,
  mappings: readonly JsonMap[],
  scope: Scope,
  last: { operation: Operation; answer: PlannedAnswer } | undefined,
): RunResult {
  if (mappings.length > 0) {
    const mapped = mapAll(mappings, unit, known, scope);
    const own = unit.written['unit-outputs'];
    return { kind: 'value', value: own === undefined || own === null ? mapped : shape(unit.outputs, mapped, scope) };
  }
  if (last === undefined) throw new NotChecked('steps without a call');
  return { kind: 'answer', ...last, shaped: carriesMapping(unit.outputs) };
}

function carriesMapping(outputs: readonly JsonMap[]): boolean {
  return outputs.some((entry) => {
    const nested = [...Object.values(mapOf(entry['properties'])), entry['items'] ?? null].map(mapOf);
    return (
      entry['mapping'] !== undefined ||
      entry['value'] !== undefined ||
      carriesMapping(nested.filter((item) => Object.keys(item).length > 0))
    );
  });
}

/** The step's own `with` on top of what the run sees. */
function stepScope(step: JsonMap, unit: Unit, known: ReadonlySet<string>, scope: Scope): Scope {
  const { given, removed } = resolveWith({ ...unit, with: mapOf(step['with']) }, known, scope);
  return { ...scope, given: new Map([...scope.given, ...given]), removed: new Set([...scope.removed, ...removed]) };
}

/** @see docs/spec/orchestration.md 4.2 */
function projected(operation: Operation, answer: PlannedAnswer, scope: Scope): Json | undefined {
  if (answer.body.length === 0) return undefined;
  if (answer.decoded === undefined) throw new NotChecked('step answer that does not decode');
  const { outputs } = operation;
  if (outputs.length === 0) return answer.decoded;
  const named = outputs.filter((entry) => typeof entry['name'] === 'string');
  const members = (value: Json): JsonMap =>
    Object.fromEntries(named.map((entry) => [String(entry['name']), shape([entry], value, scope)]));
  if (named.length === 0)
    return Array.isArray(answer.decoded) ? answer.decoded : shape(outputs.slice(0, 1), answer.decoded, scope);
  if (!Array.isArray(answer.decoded)) return members(answer.decoded);
  return answer.decoded.map((element) => ({ ...mapOf(element), ...members(element) }));
}

function lookup(step: JsonMap, unit: Unit, known: ReadonlySet<string>, scope: Scope): Json | undefined {
  const table = scope.outputs?.get(String(step['index']));
  const candidates = Array.isArray(table) ? table.filter((item) => isMap(item)) : isMap(table) ? [table] : [];
  const wanted = stepReference(String(step['lookupValue']), unit, known, scope);
  const fields = listOf(step['outputParameters']).map(String);
  const match = (value: Json): Json | undefined => {
    const isScalar = (item: Json | undefined): item is string | number | boolean | bigint =>
      item !== undefined && item !== null && typeof item !== 'object';
    const found = candidates.find((candidate) => {
      const member = candidate[String(step['match'])];
      return isScalar(member) && isScalar(value) && textOf(member) === textOf(value);
    });
    return found === undefined ? undefined : Object.fromEntries(fields.map((field) => [field, found[field] ?? null]));
  };
  if (wanted === undefined) return undefined;
  if (!Array.isArray(wanted)) return match(wanted);
  const matches = wanted.flatMap((value) => match(value) ?? []);
  return matches.length === 0 ? undefined : matches;
}

/** The value of a `lookupValue` or a mapping. */
function stepReference(text: string, unit: Unit, known: ReadonlySet<string>, scope: Scope): Json | undefined {
  const path = /^\$\.([^.[]+)(.*)$/s.exec(text.trim());
  if (path !== null) {
    const output = scope.outputs?.get(path[1] ?? '');
    return output === undefined ? undefined : select(`$${path[2] ?? ''}`, output);
  }
  if (onlyTag(text) !== undefined || parseReference(text, unit, known) !== undefined)
    return resolveEntry(text, unit, known, scope);
  return render(text, scope);
}

function mapAll(mappings: readonly JsonMap[], unit: Unit, known: ReadonlySet<string>, scope: Scope): JsonMap {
  const result: JsonMap = {};
  for (const mapping of mappings) {
    const value = stepReference(String(mapping['value']), unit, known, scope);
    if (value !== undefined) put(result, String(mapping['targetName'] ?? mapping['target']).split('.'), value);
  }
  return result;
}

function put(target: JsonMap, words: readonly string[], value: Json): void {
  const [first = '', ...rest] = words;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = isMap(target[first]) ? target[first] : {};
  target[first] = inner;
  put(inner, rest, value);
}

/** An answer that has what later steps and mappings look for. */
function stepAnswer(
  steps: readonly JsonMap[],
  mappings: readonly JsonMap[],
  step: JsonMap,
  operation: Operation,
  mode: CallMode,
  position: number,
): PlannedAnswer {
  if (mode === 'some') return plannedAnswer(operation.format, position === 0 ? 0 : 1);
  if (operation.format !== 'json') {
    if (!isKnownFormat(operation.format)) throw new NotChecked(`step in format ${operation.format}`);
    return plannedAnswer(operation.format, 0);
  }
  if (operation.outputs.length > 0) return plannedAnswer('json', 0);
  const name = String(step['name']);
  const index = steps.find((item) => item['type'] === 'lookup' && item['index'] === name);
  const texts = [...steps, ...mappings].map((item) => writeJson(item));
  const value = index === undefined ? withPaths(pathsInto(name, texts), steps, name, mode) : tableFor(index);
  const body = writeJson(value);
  return { status: 200, contentType: 'application/json', body: Buffer.from(body), decoded: value, undecodable: false };
}

function tableFor(index: JsonMap): Json {
  const fields = listOf(index['outputParameters']).map(String);
  const row = (id: Json): JsonMap => ({
    ...Object.fromEntries(fields.map((field, place) => [field, `${field} of ${writeJson(id)} ${place}`])),
    [String(index['match'])]: id,
  });
  return [row('id-1'), row('id-2'), 5, { ...row('id-3'), [fields[0] ?? 'x']: null }, row(7), row('id-2')];
}

/** Plain paths below a step's output that the document mentions. */
function pathsInto(name: string, texts: readonly string[]): string[][] {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = new RegExp(String.raw`(?:\$\.|\{\{\s*|[\w-]+\.)${escaped}\.([\w-]+(?:\.[\w-]+)*)`, 'g');
  return texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => (match[1] ?? '').split('.')));
}

function withPaths(paths: readonly string[][], steps: readonly JsonMap[], name: string, mode: CallMode): Json {
  const sought = new Set(
    steps.filter((step) => step['type'] === 'lookup').map((step) => String(step['lookupValue']).replace(/^\$\./, '')),
  );
  const result: JsonMap = { extra: 'kept' };
  for (const [place, words] of paths.entries()) {
    const isSought = sought.has([name, ...words].join('.'));
    const ids: Json = mode === 'required' ? 'id-2' : ['id-2', 'id-9', 7, 'id-3'];
    put(result, words, isSought ? ids : place % 3 === 0 ? 10 + place : `${words.join(' ')} & more`);
  }
  return result;
}

/** Answers each request with the answer planned for it: by method and path, else in the order of arrival. */
export function answering(exchanges: readonly Exchange[], base: RegExp): (request: RecordedRequest) => Answer {
  const open = [...exchanges];
  return (request) => {
    const at = Math.max(
      0,
      open.findIndex((exchange) => isSameRoute(exchange.expected, request, base)),
    );
    const [exchange] = open.splice(at, 1);
    return (
      exchange?.answer ?? { status: 500, contentType: 'text/plain', body: Buffer.from('an upstream request too many') }
    );
  };
}

/** Whether a run's base map comes from declared inputs alone, so that nothing has to be derived. */
export function needsDerivedInputs(unit: Unit): boolean {
  const texts = writeJson([unit.written['steps'] ?? null, unit.written['mappings'] ?? null]);
  return unit.inputs.length === 0 && (templateNames(texts).length > 0 || /"(?:rest|tools)\./.test(texts));
}

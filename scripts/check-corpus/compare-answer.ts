// Comparing the answer of a call with what the upstream sent.
import { STATUS_CODES } from 'node:http';
import type { PlannedAnswer } from './answers.ts';
import type { Finding } from './compare.ts';
import type { Operation, Unit } from './document.ts';
import type { ExpectedFailure } from './expected-request.ts';
import type { HttpAnswer } from './http-client.ts';
import { listOf, mapOf, sameJson, tryParseJson, writeJson } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import type { Era, McpAnswer } from './mcp-client.ts';
import type { CallPlan } from './plan.ts';
import { NotChecked } from './not-checked.ts';
import type { Scope } from './scope.ts';
import { allNull, conform, isPassThrough, shape } from './shape.ts';
import { isKnownFormat } from './answers.ts';

/** Findings of the answer of a REST call. */
export function compareRestPlan(plan: CallPlan, got: HttpAnswer): Finding[] {
  const { result, running, scope } = plan;
  switch (result.kind) {
    case 'failure':
      return compareRestFailure(result, got);
    case 'nothing-to-run':
      return compareRestFailure({ kind: 'failure', statuses: [501], words: result.words }, got);
    case 'value':
      return compareRestValue(result.value, got);
    case 'answer':
      return compareRest(
        result.shaped ? running : { ...running, outputs: [] },
        result.operation,
        result.answer,
        got,
        scope,
      );
  }
}

/** Findings of the answer of a tool call. */
export function compareToolPlan(plan: CallPlan, got: McpAnswer, era: Era): Finding[] {
  const { result, running, scope } = plan;
  switch (result.kind) {
    case 'failure':
    case 'nothing-to-run':
      return compareToolFailure(result.words, got);
    case 'value':
      return compareToolValue(running, result.value, got);
    case 'answer': {
      const unit = result.shaped ? running : { ...running, outputs: [] };
      return compareTool(unit, result.operation, result.answer, got, scope, era);
    }
  }
}

/** What came of the upstream's answer. */
type Outcome =
  | { readonly kind: 'as-is' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'undecodable' };

function outcomeOf(unit: Unit, operation: Operation, answer: PlannedAnswer, scope: Scope): Outcome {
  if (answer.body.length === 0) return { kind: 'empty' };
  if (answer.status >= 400 || operation.format === 'binary' || isPassThrough(unit.outputs, operation.format))
    return { kind: 'as-is' };
  if (!isKnownFormat(operation.format) || operation.format === 'text')
    throw new NotChecked(`answer in format ${operation.format}`);
  if (answer.undecodable || answer.decoded === undefined) return { kind: 'undecodable' };
  return { kind: 'value', value: shape(unit.outputs, answer.decoded, scope) };
}

const PASSED_ON = new Set(
  'content-type,content-length,content-language,content-disposition,etag,last-modified,expires,cache-control,retry-after,link,date,connection,keep-alive,transfer-encoding,vary,traceparent,x-content-type-options'.split(
    ',',
  ),
);

/** Findings of a REST answer. @see docs/spec/rest.md 7 */
function compareRest(
  unit: Unit,
  operation: Operation,
  planned: PlannedAnswer,
  got: HttpAnswer,
  scope: Scope,
): Finding[] {
  const outcome = outcomeOf(unit, operation, planned, scope);
  if (outcome.kind === 'undecodable') return [...statusIs(got, [502]), ...problem(got, 'NAF_ERR_UPSTREAM_UNDECODABLE')];
  const findings = statusIs(got, [planned.status]);
  const type = got.headers.get('content-type');
  if (outcome.kind === 'value') {
    if (!sameJson(outcome.value, tryParseJson(got.body.toString('utf8')))) {
      findings.push({ what: 'answer body', expected: writeJson(outcome.value), got: got.body.toString('utf8') });
    }
    findings.push(...same('answer content-type', 'application/json', type ?? '(absent)'));
  } else {
    findings.push(...same('answer body', planned.body.toString('latin1'), got.body.toString('latin1')));
    const wanted = outcome.kind === 'empty' ? undefined : planned.contentType;
    if (operation.format !== 'binary')
      findings.push(...same('answer content-type', wanted ?? '(absent)', type ?? '(absent)'));
  }
  for (const [name, value] of got.headers) {
    if (!PASSED_ON.has(name)) findings.push({ what: `answer header ${name}`, expected: '(absent)', got: value });
  }
  return findings;
}

function statusIs(got: HttpAnswer, statuses: readonly number[]): Finding[] {
  if (statuses.includes(got.status)) return [];
  return [
    {
      what: 'answer status',
      expected: statuses.join(' or '),
      got: `${got.status} ${got.body.toString('utf8').slice(0, 300)}`,
    },
  ];
}

function problem(got: HttpAnswer, code: string): Finding[] {
  const body = mapOf(tryParseJson(got.body.toString('utf8')));
  const type = got.headers.get('content-type') ?? '(absent)';
  return [
    ...same('problem content-type', 'application/problem+json', type.split(';', 1)[0] ?? ''),
    ...same('problem code', code, String(body['code'])),
  ];
}

function same(what: string, expected: string, got: string): Finding[] {
  return expected === got ? [] : [{ what, expected, got }];
}

/** Findings of a REST call that must fail before anything is sent. */
function compareRestFailure(expected: ExpectedFailure, got: HttpAnswer): Finding[] {
  return [...statusIs(got, expected.statuses), ...names(expected.words, got.body.toString('utf8'))];
}

/** A message names a scheme or an input; the word `credential` stands for any wording. */
function names(word: string, text: string): Finding[] {
  return text.toLowerCase().includes(word.toLowerCase())
    ? []
    : [{ what: 'failure message', expected: `names ${word}`, got: text.slice(0, 300) }];
}

/** Findings of a REST answer that is a value of the engine's own (a mock). */
function compareRestValue(value: Json, got: HttpAnswer): Finding[] {
  const body = got.body.toString('utf8');
  const wrong = sameJson(value, tryParseJson(body))
    ? []
    : [{ what: 'answer body', expected: writeJson(value), got: body }];
  return [...statusIs(got, [200]), ...wrong];
}

/** Findings of a tool answer. @see docs/spec/mcp.md 6.4 */
function compareTool(
  unit: Unit,
  operation: Operation,
  planned: PlannedAnswer,
  got: McpAnswer,
  scope: Scope,
  era: Era,
): Finding[] {
  const outcome = outcomeOf(unit, operation, planned, scope);
  if (operation.format === 'binary' && planned.status < 400) throw new NotChecked('binary tool answer');
  if (outcome.kind === 'undecodable') return isError(got, true);
  if (planned.status >= 400) return [...isError(got, true), ...sameTexts(errorTexts(planned), got)];
  const closed = unit.outputs.length > 0 && !isPassThrough(unit.outputs, operation.format);
  if (outcome.kind === 'empty') return [...isError(got, false), ...emptyTool(unit, closed, got, era)];
  if (outcome.kind === 'value') return compareToolValue(unit, outcome.value, got);
  const text = planned.body.toString('utf8');
  const value = tryParseJson(text);
  const findings = [...isError(got, false), ...sameTexts([text], got)];
  if (era === 'modern' && value !== undefined && !sameJson(value, got.result?.['structuredContent'])) {
    findings.push({
      what: 'structuredContent',
      expected: text,
      got: writeJson(got.result?.['structuredContent'] ?? '(absent)'),
    });
  }
  if ((era === 'legacy' || value === undefined) && got.result?.['structuredContent'] !== undefined) {
    findings.push({ what: 'structuredContent', expected: '(absent)', got: writeJson(got.result['structuredContent']) });
  }
  return findings;
}

function emptyTool(unit: Unit, closed: boolean, got: McpAnswer, era: Era): Finding[] {
  const nothing = closed ? allNull(unit.outputs) : undefined;
  if (nothing !== undefined) return jsonText(nothing, got);
  if (!closed) return sameTexts([], got);
  if (era === 'modern') {
    const shaped = unit.outputs.length === 1 && isShaped(unit.outputs[0] ?? {});
    if (!shaped) throw new NotChecked('empty answer of an open shape');
    return jsonText(null, got);
  }
  return sameTexts([], got);
}

function isShaped(entry: JsonMap): boolean {
  const type = String(entry['type']).toLowerCase();
  return type === 'array' ? entry['items'] !== undefined : type !== 'object';
}

function errorTexts(planned: PlannedAnswer): string[] {
  const reason = `HTTP ${planned.status} ${STATUS_CODES[planned.status] ?? ''}`.trim();
  return planned.body.length === 0 ? [`No response body (${reason})`] : [planned.body.toString('utf8'), reason];
}

function texts(got: McpAnswer): string[] {
  return listOf(got.result?.['content']).map((block) => String(mapOf(block)['text']));
}

function sameTexts(expected: readonly string[], got: McpAnswer): Finding[] {
  return same(
    'tool content',
    JSON.stringify(expected),
    got.result === undefined ? failureText(got) : JSON.stringify(texts(got)),
  );
}

function jsonText(expected: Json, got: McpAnswer): Finding[] {
  const [first] = texts(got);
  const matches = first !== undefined && sameJson(expected, tryParseJson(first));
  return matches ? [] : [{ what: 'tool content', expected: writeJson(expected), got: first ?? failureText(got) }];
}

function isError(got: McpAnswer, expected: boolean): Finding[] {
  if (got.result === undefined) return [{ what: 'tool result', expected: 'a result', got: failureText(got) }];
  return same('isError', String(expected), `${String(got.result['isError'] ?? false)}`);
}

function failureText(got: McpAnswer): string {
  return got.error === undefined ? `HTTP ${got.status} without a result` : writeJson(got.error);
}

/** Findings of a tool call that must fail before anything is sent. */
function compareToolFailure(words: string, got: McpAnswer): Finding[] {
  return [...isError(got, true), ...names(words, texts(got).join('\n'))];
}

/**
 * Findings of a tool answer that is a JSON value. The text is the mapped value; where the tool publishes an output schema
 * it may be the value as that schema has it, the same as `structuredContent`.
 * @see docs/spec/mcp.md 6.4 R1 and 6.6
 */
function compareToolValue(unit: Unit, value: Json, got: McpAnswer): Finding[] {
  // A null object root is sent as an object of nulls where structured content must be an object.
  const fitting =
    value === null && got.result?.['resultType'] === undefined
      ? (allNull(unit.outputs) ?? null)
      : conform(unit.outputs, value);
  const structured = got.result?.['structuredContent'];
  const text = jsonText(value, got);
  const fits = text.length > 0 && sameJson(fitting, tryParseJson(texts(got)[0] ?? ''));
  const wrong = structured === undefined || sameJson(structured, fitting) || sameJson(structured, value);
  const findings = [...isError(got, false), ...(fits ? [] : text)];
  return wrong
    ? findings
    : [...findings, { what: 'structuredContent', expected: writeJson(fitting), got: writeJson(structured) }];
}

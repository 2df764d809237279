/** `type: lookup`: finds rows of an earlier step's output by a member's value. */
import type { Expression } from '../expressions/expression.ts';
import type { Scope } from '../expressions/scope.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, member, setMember } from '../json/json-value.ts';
import type { StepPlan } from './step-plan.ts';

/** What the compiler found out about a lookup step. */
export interface LookupStepParts {
  readonly name: string;
  readonly index: string;
  readonly match: string;
  readonly value: Pick<Expression, 'evaluate'>;
  readonly fields: readonly string[];
  readonly needs: ReadonlySet<string>;
}

/** @see docs/spec/orchestration.md section 4.3 */
export function lookupStep(parts: LookupStepParts): StepPlan {
  return {
    name: parts.name,
    type: 'lookup',
    needs: parts.needs,
    safe: true,
    run: (scope) => Promise.resolve({ output: lookUp(parts, scope), answer: undefined }),
    values: () => ({}),
  };
}

function lookUp(parts: LookupStepParts, scope: Scope): JsonValue | undefined {
  const table = scope.steps.get(parts.index);
  const wanted = parts.value.evaluate(scope);
  if (table === undefined || wanted === undefined) return undefined;
  const rows = rowsByText(table, parts.match);
  const pick = (value: JsonValue): JsonObject | undefined => {
    const text = comparable(value);
    const row = text === undefined ? undefined : rows.get(text);
    return row === undefined ? undefined : projected(row, parts.fields);
  };
  if (!isJsonList(wanted)) return pick(wanted);
  const found = wanted.map((value) => pick(value)).filter((row) => row !== undefined);
  return found.length === 0 ? undefined : found;
}

/** The first row of each text: one pass over the table, however many values are looked up. */
function rowsByText(table: JsonValue, match: string): ReadonlyMap<string, JsonObject> {
  const rows = new Map<string, JsonObject>();
  for (const row of isJsonList(table) ? table : [table]) {
    if (!isJsonObject(row)) continue;
    const text = comparable(member(row, match));
    if (text !== undefined && !rows.has(text)) rows.set(text, row);
  }
  return rows;
}

/** The text by which values are compared; null, lists and objects never match. */
function comparable(value: JsonValue | undefined): string | undefined {
  return value === null || value === undefined || typeof value === 'object' ? undefined : String(value);
}

function projected(row: JsonObject, fields: readonly string[]): JsonObject {
  const result: Record<string, JsonValue> = {};
  for (const field of fields) setMember(result, field, member(row, field) ?? null);
  return result;
}

/** Cuts large answers: JSON stays valid and still fits its schema, and a note says what is missing. */
import { stringifyJson } from '../../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, setMember } from '../../json/json-value.ts';

/** A value that was cut, and what was left out, one phrase each. */
export interface CutValue {
  readonly value: JsonValue;
  readonly notes: readonly string[];
}

/** So many places are named in the note. */
const notesShown = 5;

/**
 * A value whose compact JSON has at most `maxBytes` bytes: texts are shortened, the tails of lists and objects left out.
 * A number or word that stands alone is never cut.
 * @see docs/spec/mcp.md R8
 */
export function cutValue(value: JsonValue, maxBytes: number): CutValue {
  let left = maxBytes;
  for (let tries = 1; ; tries += 1) {
    const notes: string[] = [];
    const cut = shorten(value, '$', { left }, notes);
    const excess = Buffer.byteLength(stringifyJson(cut)) - maxBytes;
    if (excess <= 0 || left === 0 || tries === maxTries) return { value: cut, notes };
    // Escapes and brackets that were opened before the budget ran out made it longer than reckoned.
    left = Math.max(tries === maxTries - 1 ? 0 : left - excess, 0);
  }
}

/** The last try has no budget at all, so that it surely fits. */
const maxTries = 6;

interface Budget {
  left: number;
}

function shorten(value: JsonValue, path: string, budget: Budget, notes: string[]): JsonValue {
  if (typeof value === 'string') return shortenText(value, path, budget, notes);
  if (isJsonList(value)) return shortenList(value, path, budget, notes);
  if (isJsonObject(value)) return shortenObject(value, path, budget, notes);
  budget.left -= stringifyJson(value).length;
  return value;
}

function shortenText(text: string, path: string, budget: Budget, notes: string[]): string {
  const size = byteLength(text);
  if (size <= budget.left) {
    budget.left -= size;
    return text;
  }
  let room = Math.max(budget.left - 2, 0);
  let kept = cutText(text, room);
  // Characters that are escaped take up to six times their place.
  for (let shown = byteLength(kept); shown > budget.left && room > 0; shown = byteLength(kept)) {
    room = Math.max(Math.min(room - 1, Math.floor((room * budget.left) / shown)), 0);
    kept = cutText(text, room);
  }
  budget.left -= byteLength(kept);
  notes.push(`${path} cut to ${kept.length} of ${text.length} characters`);
  return kept;
}

function shortenList(list: readonly JsonValue[], path: string, budget: Budget, notes: string[]): JsonValue {
  const kept: JsonValue[] = [];
  budget.left -= 2;
  for (const [index, item] of list.entries()) {
    if (budget.left <= 0) {
      notes.push(`${path} cut to ${index} of ${list.length} items`);
      break;
    }
    budget.left -= 1;
    kept.push(shorten(item, `${path}[${index}]`, budget, notes));
  }
  return kept;
}

function shortenObject(object: JsonObject, path: string, budget: Budget, notes: string[]): JsonValue {
  const kept: Record<string, JsonValue> = {};
  const entries = Object.entries(object);
  budget.left -= 2;
  for (const [index, [key, item]] of entries.entries()) {
    if (budget.left <= 0) {
      notes.push(`${path} cut to ${index} of ${entries.length} members`);
      break;
    }
    budget.left -= byteLength(key) + 2;
    setMember(kept, key, shorten(item, `${path}.${key}`, budget, notes));
  }
  return kept;
}

/** Bytes of a text inside JSON. */
function byteLength(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

/** The beginning of a text, at most `maxBytes` of UTF-8, never half a character. */
export function cutText(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  let kept = Buffer.from(text).subarray(0, maxBytes).toString();
  while (kept.endsWith('\uFFFD')) kept = kept.slice(0, -1);
  return kept;
}

/** The sentence that ends a cut answer. */
export function cutNote(notes: readonly string[], totalBytes: number): string {
  const shown = notes.slice(0, notesShown).join('; ');
  const more = notes.length > notesShown ? `; and ${notes.length - notesShown} more places` : '';
  return `Answer cut, the whole has ${totalBytes} bytes: ${shown}${more}.`;
}

/** A value without nulls, empty texts, empty lists and empty objects in its members and items. @see docs/extensions.md */
export function withoutEmpty(value: JsonValue): JsonValue {
  if (isJsonList(value)) return value.map((item) => withoutEmpty(item)).filter((item) => !isEmpty(item));
  if (!isJsonObject(value)) return value;
  const kept: Record<string, JsonValue> = {};
  for (const [key, item] of Object.entries(value)) {
    const inner = withoutEmpty(item);
    if (!isEmpty(inner)) setMember(kept, key, inner);
  }
  return kept;
}

function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '') return true;
  if (isJsonList(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

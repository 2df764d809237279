/** JSONPath in the dialect of documents. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';
import { parseJsonPath } from './json-path-parser.ts';
import { compileQuery } from './json-path-query.ts';
import { JsonPathSyntaxError } from './json-path-scanner.ts';
import { isDefinite, isSingular, type PathSyntax } from './json-path-syntax.ts';
import { spendOn, StepLimitError, withinSteps } from './step-budget.ts';

/** A compiled path. @see docs/spec/consume.md section 10 */
export interface JsonPath {
  readonly text: string;
  /** `$` or `$.`: the whole value. */
  readonly whole: boolean;
  /** Whether it names at most one place; otherwise `select` gives a list. */
  readonly definite: boolean;
  /**
   * The selected value; undefined when missing. Never aliases anything that a caller could change.
   * @throws NAF_ERR_DOCUMENT when a path that searches takes too many steps on the value
   */
  select(value: JsonValue): JsonValue | undefined;
}

/**
 * Compiles a path: `$.a[0].b`, `a.b`, `$..name`, `$.list[?(@.x > 3)].y`, `$.list.length()`.
 * Reports `invalid-json-path` for a text that is none; it then selects nothing, like the empty text.
 * @see docs/spec/consume.md section 10
 */
export function compileJsonPath(text: string, origin: Origin, report: Report): JsonPath {
  const trimmed = text.trim();
  if (trimmed === '') return nothing(text);
  if (wholes.has(trimmed)) return { text, whole: true, definite: true, select: (value) => value };
  try {
    const path = parseJsonPath(rooted(trimmed));
    return { text, whole: false, definite: isDefinite(path), select: compileSelect(path, text, origin) };
  } catch (error) {
    if (!(error instanceof JsonPathSyntaxError)) throw error;
    report('invalid-json-path', origin, `The path "${shown(text)}" can not be read: ${error.message}.`, {
      hint: 'A path looks like `$.orders[0].id`; it selects nothing until it is corrected.',
    });
    return nothing(text);
  }
}

function compileSelect(path: PathSyntax, text: string, origin: Origin): JsonPath['select'] {
  const query = compileQuery(path);
  // One place is found in as many steps as the path has.
  if (isSingular(path) && path.tail === undefined) return (value) => query.select(value, value);
  const overlapping = path.segments.some(({ deep }) => deep);
  const search = (value: JsonValue): JsonValue | undefined => {
    const found = query.select(value, value);
    if (overlapping && found !== undefined) spendOn(found);
    return found;
  };
  return (value) => {
    try {
      return withinSteps(value, search);
    } catch (error) {
      if (!(error instanceof StepLimitError)) throw error;
      const hint =
        'Name the members on the way: each ".." and each list in a filter is searched again for all that was found.';
      const message = `the path "${shown(text)}" takes too many steps on this value`;
      throw new NaftikoError('NAF_ERR_DOCUMENT', message, { origin, hint });
    }
  };
}

const wholes: ReadonlySet<string> = new Set(['$', '$.', '@', '@.']);

/** The path from the root: documents may leave out the leading `$`. */
function rooted(text: string): string {
  if (text.startsWith('$') || text.startsWith('@')) return text;
  return text.startsWith('[') || text.startsWith('.') ? `$${text}` : `$.${text}`;
}

function nothing(text: string): JsonPath {
  return { text, whole: false, definite: true, select: () => undefined };
}

function shown(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Query parameters: `in: query`, percent-encoded, lists repeated, null left out. */
import type { Scope } from '../../expressions/scope.ts';
import { textOf } from '../../json/json-text.ts';
import { isJsonList, type JsonValue } from '../../json/json-value.ts';
import type { ParameterPlan } from './parameters.ts';
import { encodeValue } from './url-text.ts';

/** Gives the pairs of one call joined by `&`, or ''. */
export type QueryPlan = (scope: Scope) => string;

const noQuery: QueryPlan = () => '';

/** Compiles the query parameters. @see docs/spec/consume.md section 3.2 */
export function compileQuery(parameters: readonly ParameterPlan[]): QueryPlan {
  const pairs = parameters.map(compilePair);
  const [only] = pairs;
  if (only === undefined) return noQuery;
  if (pairs.length === 1) return only;
  return (scope) => {
    let query = '';
    for (const pair of pairs) {
      const text = pair(scope);
      if (text !== '') query += query === '' ? text : `&${text}`;
    }
    return query;
  };
}

/** `a=1&b=2` from two texts of which each may be ''. */
export function joinQuery(first: string, second: string): string {
  if (first === '') return second;
  return second === '' ? first : `${first}&${second}`;
}

function compilePair(plan: ParameterPlan): QueryPlan {
  const prefix = `${encodeValue(firstLine(plan.name))}=`;
  if (plan.constant !== undefined) {
    const pair = prefix + encodeValue(plan.constant);
    return () => pair;
  }
  return (scope) => pairOf(prefix, plan.read(scope));
}

function pairOf(prefix: string, value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (!isJsonList(value)) return prefix + encodeValue(textOf(value));
  return value
    .filter((item) => item !== null)
    .map((item) => prefix + encodeValue(textOf(item)))
    .join('&');
}

/** Published documents have names that run into a description. @see docs/spec/versions.md section 4.1 row 9 */
function firstLine(name: string): string {
  return name.split(/[\r\n]/, 1)[0] ?? '';
}

/** The syntax tree of a JSONPath. */
import type { JsonValue } from '../json/json-value.ts';
import type { LinearRegex } from './linear-regex.ts';

/** One step of a path. */
export interface Segment {
  /** `..`: the step is tried at every value below, the value itself included. */
  readonly deep: boolean;
  readonly selector: Selector;
}

/** What a step selects from one value. */
export type Selector =
  | { readonly kind: 'name'; readonly name: string }
  /** `['a','b']`: one map of the members that are there when it is the last step, else several branches. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'index'; readonly index: number }
  /** `[0,2]`: missing positions are null when it is the last step. */
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'filter'; readonly condition: Condition }
  /** `[0,'a',1:2]`: kinds mixed in one bracket, as RFC 9535 has them. */
  | { readonly kind: 'union'; readonly selectors: readonly Selector[] };

/** A path from the root `$` or, in filters, from the current value `@`. */
export interface PathSyntax {
  readonly root: '$' | '@';
  readonly segments: readonly Segment[];
  /** A function at the end, `$.a.length()`. */
  readonly tail: TailFunction | undefined;
}

export interface TailFunction {
  readonly name: string;
  readonly parameters: readonly Operand[];
}

/** A filter. */
export type Condition =
  | { readonly kind: 'or' | 'and'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'exists'; readonly path: PathSyntax }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'regex'; readonly left: Operand; readonly regex: LinearRegex }
  /** RFC 9535 `match(value, pattern)` and `search(value, pattern)`. */
  | { readonly kind: 'match'; readonly whole: boolean; readonly value: Operand; readonly pattern: Operand };

/** What stands on one side of an operator. */
export type Operand =
  | { readonly kind: 'constant'; readonly value: JsonValue }
  | { readonly kind: 'path'; readonly path: PathSyntax }
  /** RFC 9535 functions. */
  | { readonly kind: 'function'; readonly name: 'length' | 'count' | 'value'; readonly argument: Operand };

export type Operator =
  | '=='
  | '!='
  | '==='
  | '!=='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'nin'
  | 'subsetof'
  | 'anyof'
  | 'noneof'
  | 'all'
  | 'size'
  | 'empty'
  | 'contains'
  | 'exists';

/** Whether a path is made of names and indexes only. */
export function isSingular(path: PathSyntax): boolean {
  return path.segments.every(({ deep, selector }) => !deep && (selector.kind === 'name' || selector.kind === 'index'));
}

/** Whether a path names at most one place; a final `['a','b']` is one map. */
export function isDefinite(path: PathSyntax): boolean {
  return path.segments.every(({ deep, selector }, index) => {
    if (deep) return false;
    if (selector.kind === 'names') return index === path.segments.length - 1;
    return selector.kind === 'name' || selector.kind === 'index';
  });
}

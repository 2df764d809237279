/** Filters of a JSONPath as closures. */
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, member } from '../json/json-value.ts';
import { type Condition, isDefinite, type Operand, type Operator, type PathSyntax } from './json-path-syntax.ts';
import { compileLinearRegex, type LinearRegex, LinearRegexError } from './linear-regex.ts';
import { spend } from './step-budget.ts';

/** Whether a filter accepts `current`; `root` is what `$` means. */
export type Test = (current: JsonValue, root: JsonValue) => boolean;
/** A compiled path. `select` gives what the path means, `selectAll` every match. */
export interface Query {
  select(start: JsonValue, root: JsonValue): JsonValue | undefined;
  selectAll(start: JsonValue, root: JsonValue): readonly JsonValue[];
}

/** Paths hold filters and filters hold paths: this is how filters reach the compiler of paths. */
export type CompileQuery = (path: PathSyntax, nodes?: boolean) => Query;

type Read = (current: JsonValue, root: JsonValue) => JsonValue | undefined;
type Compare = (left: JsonValue | undefined, right: JsonValue | undefined) => boolean;

/** Compiles a filter. @see docs/spec/consume.md section 10, RFC 9535 section 2.3.5 */
export function compileCondition(condition: Condition, compileQuery: CompileQuery): Test {
  switch (condition.kind) {
    case 'or':
    case 'and': {
      const tests = condition.conditions.map((item) => compileCondition(item, compileQuery));
      return condition.kind === 'or'
        ? (current, root) => tests.some((test) => test(current, root))
        : (current, root) => tests.every((test) => test(current, root));
    }
    case 'not': {
      const test = compileCondition(condition.condition, compileQuery);
      return (current, root) => !test(current, root);
    }
    case 'exists':
      return compileExists(condition.path, compileQuery);
    case 'regex': {
      const read = compileOperand(condition.left, compileQuery);
      return (current, root) =>
        anyText(read(current, root), (text) => {
          spendOnMatch(text);
          return condition.regex.matches(text);
        });
    }
    case 'match':
      return compileMatch(condition, compileQuery);
    case 'compare': {
      const left = compileOperand(condition.left, compileQuery);
      const right = compileOperand(condition.right, compileQuery);
      const compare = comparisons[condition.operator];
      return (current, root) => compare(left(current, root), right(current, root));
    }
    default:
      return condition satisfies never;
  }
}

function compileExists(path: PathSyntax, compileQuery: CompileQuery): Test {
  const query = compileQuery(path);
  const pick = path.root === '$' ? pickRoot : pickCurrent;
  if (isDefinite(path)) return (current, root) => query.select(pick(current, root), root) !== undefined;
  return (current, root) => query.selectAll(pick(current, root), root).length > 0;
}

function pickRoot(_current: JsonValue, root: JsonValue): JsonValue {
  return root;
}

function pickCurrent(current: JsonValue): JsonValue {
  return current;
}

/** A path gives its value, or the list of its matches when it can match several places. */
function compileOperand(operand: Operand, compileQuery: CompileQuery): Read {
  if (operand.kind === 'constant') return () => operand.value;
  if (operand.kind === 'path') {
    const query = compileQuery(operand.path);
    const pick = operand.path.root === '$' ? pickRoot : pickCurrent;
    return (current, root) => query.select(pick(current, root), root);
  }
  if (operand.name === 'length') {
    const read = compileOperand(operand.argument, compileQuery);
    return (current, root) => lengthOf(read(current, root));
  }
  const nodes = compileNodes(operand.argument, compileQuery);
  if (operand.name === 'count') return (current, root) => nodes(current, root).length;
  return (current, root) => {
    const found = nodes(current, root);
    return found.length === 1 ? found[0] : undefined;
  };
}

function compileNodes(
  operand: Operand,
  compileQuery: CompileQuery,
): (current: JsonValue, root: JsonValue) => readonly JsonValue[] {
  // The parser lets only paths through here.
  if (operand.kind !== 'path') return () => [];
  const query = compileQuery(operand.path, true);
  const pick = operand.path.root === '$' ? pickRoot : pickCurrent;
  return (current, root) => query.selectAll(pick(current, root), root);
}

/** RFC 9535 section 2.4.4: texts are counted in characters, not in UTF-16 units. */
function lengthOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === 'string') return charactersOf(charged(value));
  if (isJsonList(value)) return value.length;
  return isJsonObject(value) ? namesOf(value).length : undefined;
}

function charactersOf(text: string): number {
  let count = 0;
  // A pair of surrogates is one character; a list of them all would take ten times as long.
  for (let index = 0; index < text.length; index += 1) {
    const isPair = (text.codePointAt(index) ?? 0) > 0xffff;
    if (isPair) index += 1;
    count += 1;
  }
  return count;
}

function compileMatch(
  { whole, value, pattern }: Extract<Condition, { kind: 'match' }>,
  compileQuery: CompileQuery,
): Test {
  const readValue = compileOperand(value, compileQuery);
  const readPattern = compileOperand(pattern, compileQuery);
  let known: { pattern: string; regex: LinearRegex | undefined } | undefined;
  return (current, root) => {
    const text = readValue(current, root);
    const source = readPattern(current, root);
    if (typeof text !== 'string' || typeof source !== 'string') return false;
    if (known?.pattern !== source) known = { pattern: source, regex: regexOf(source) };
    spendOnMatch(text);
    return (whole ? known.regex?.matches(text) : known.regex?.searches(text)) ?? false;
  };
}

function regexOf(source: string): LinearRegex | undefined {
  try {
    return compileLinearRegex(source);
  } catch (error) {
    if (error instanceof LinearRegexError) return undefined;
    throw error;
  }
}

function anyText(value: JsonValue | undefined, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (isJsonList(value)) return charged(value).some((item) => typeof item === 'string' && test(item));
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? test(String(value))
    : false;
}

/** Counts what reading all of a text or list takes: a few characters or items in the time of a visit. */
function charged<T extends string | readonly JsonValue[]>(whole: T): T {
  spend(whole.length >>> 2);
  return whole;
}

/** A machine without backtracking takes its time for each character. */
function spendOnMatch(text: string): void {
  spend(text.length * 2);
}

/** The names of a map, counted. */
function namesOf(map: JsonObject): readonly string[] {
  const names = Object.keys(map);
  spend(names.length);
  return names;
}

const numericText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Equality of filters: numbers and numeric texts are equal by value. */
function equals(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (typeof left === 'string' && typeof right === 'string') return sameText(left, right);
  if (typeof left === 'string' && isNumber(right)) return same(numberIn(left), right);
  if (typeof right === 'string' && isNumber(left)) return same(left, numberIn(right));
  return same(left, right);
}

function numberIn(text: string): number | bigint | undefined {
  if (!numericText.test(charged(text))) return undefined;
  const number = Number(text);
  if (Number.isSafeInteger(number) || /[.eE]/.test(text)) return number;
  // The time of the conversion grows with the square of the digits.
  spend((text.length / 64) ** 2);
  return BigInt(text);
}

function same(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  // RFC 9535 section 2.3.5.2.2: a missing value equals a missing value and nothing else.
  if (left === undefined || right === undefined) return left === right;
  if (isNumber(left) || isNumber(right)) {
    // 1n and 1 are the same number; `==` compares them exactly.
    // oxlint-disable-next-line eqeqeq
    return isNumber(left) && isNumber(right) && left == right;
  }
  if (isJsonList(left)) {
    if (!isJsonList(right) || left.length !== right.length) return false;
    return charged(left).every((item, index) => same(item, right[index]));
  }
  if (isJsonObject(left)) {
    if (!isJsonObject(right)) return false;
    const keys = namesOf(left);
    return keys.length === namesOf(right).length && keys.every((key) => same(member(left, key), member(right, key)));
  }
  return typeof left === 'string' && typeof right === 'string' ? sameText(left, right) : left === right;
}

function sameText(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  if (left.length > 64) spend(left.length >>> 6);
  return left === right;
}

function isNumber(value: JsonValue | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** Order exists between two numbers and between two texts only. */
function below(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (isNumber(left) && isNumber(right)) return left < right;
  return typeof left === 'string' && typeof right === 'string' && left < right;
}

/** What is equal needs no order: `null <= null`. */
function belowOrSame(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return below(left, right) || equals(left, right);
}

function isIn(value: JsonValue | undefined, list: JsonValue | undefined): boolean {
  return isJsonList(list) && charged(list).some((item) => equals(value, item));
}

function sizeOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === 'string') return value.length;
  return isJsonList(value) ? value.length : undefined;
}

function isEmpty(value: JsonValue | undefined): boolean | undefined {
  if (typeof value === 'string') return value === '';
  if (isJsonList(value)) return value.length === 0;
  return isJsonObject(value) ? namesOf(value).length === 0 : undefined;
}

function contains(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (typeof left === 'string') return typeof right === 'string' && charged(left).includes(right);
  return isIn(right, left);
}

/** Both sides must be lists: whether `left` and `right` stand in the relation `test`. */
function lists(test: (left: readonly JsonValue[], right: readonly JsonValue[]) => boolean): Compare {
  return (left, right) => isJsonList(left) && isJsonList(right) && test(left, right);
}

const comparisons: Readonly<Record<Operator, Compare>> = {
  '==': equals,
  '!=': (left, right) => !equals(left, right),
  '===': same,
  '!==': (left, right) => !same(left, right),
  '<': below,
  '<=': belowOrSame,
  '>': (left, right) => below(right, left),
  '>=': (left, right) => belowOrSame(right, left),
  in: isIn,
  nin: (left, right) => !isIn(left, right),
  subsetof: lists((left, right) => left.every((item) => isIn(item, right))),
  anyof: lists((left, right) => left.some((item) => isIn(item, right))),
  noneof: lists((left, right) => !left.some((item) => isIn(item, right))),
  all: lists((left, right) => right.every((item) => isIn(item, left))),
  size: (left, right) => {
    const size = sizeOf(left);
    return size !== undefined && isNumber(right) && size === Number(right);
  },
  empty: (left, right) => {
    const empty = isEmpty(left);
    return empty !== undefined && empty === right;
  },
  contains,
  exists: (left, right) => (left !== undefined) === right,
};

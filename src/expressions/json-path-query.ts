/** Paths of a syntax tree as closures. */
import { isJsonList, isJsonObject, type JsonValue, member, setMember } from '../json/json-value.ts';
import { compileCondition, type Query } from './json-path-filter.ts';
import { applyTailFunction } from './json-path-functions.ts';
import { isDefinite, type Operand, type PathSyntax, type Segment, type Selector } from './json-path-syntax.ts';
import { spend } from './step-budget.ts';

/** Goes on with one value that was reached. */
type Visit = (value: JsonValue, root: JsonValue, emit: (match: JsonValue) => void) => void;
type Step = (next: Visit) => Visit;

/**
 * Compiles a path. `select`: a path to one place gives the value there or undefined, any other path the list of its
 * matches. `nodes`: a final `['a','b']` or `[0,2]` counts as its several places, as RFC 9535 functions want it.
 * @see docs/spec/consume.md section 10
 */
export function compileQuery(path: PathSyntax, nodes = false): Query {
  const query = compileSegments(path.segments, isDefinite(path), nodes);
  return path.tail === undefined ? query : withTail(path, path.tail, query);
}

function compileSegments(segments: readonly Segment[], definite: boolean, nodes: boolean): Query {
  const keys = segments.map(({ selector }) =>
    selector.kind === 'name' ? selector.name : selector.kind === 'index' ? selector.index : undefined,
  );
  const plain = keys.filter((key) => key !== undefined);
  if (definite && plain.length === keys.length) return plainQuery(plain);
  const visit = segments.reduceRight<Visit>(
    (next, segment, index) => compileSegment(segment, !nodes && index === segments.length - 1)(next),
    (value, _root, emit) => emit(value),
  );
  const selectAll = (start: JsonValue, root: JsonValue): readonly JsonValue[] => {
    const matches: JsonValue[] = [];
    visit(start, root, (match) => void matches.push(match));
    return matches;
  };
  return { selectAll, select: definite ? (start, root) => selectAll(start, root)[0] : selectAll };
}

/** Names and indexes only: the path of nearly every document, without any list on the way. */
function plainQuery(keys: readonly (string | number)[]): Query {
  const select = (start: JsonValue): JsonValue | undefined => {
    let current: JsonValue | undefined = start;
    for (let position = 0; position < keys.length; position += 1) {
      const key = keys[position] ?? 0;
      if (typeof key === 'number') current = isJsonList(current) ? current.at(key) : undefined;
      else if (isJsonObject(current)) current = member(current, key);
      else return lengthAtEnd(current, key, position === keys.length - 1);
      if (current === undefined) return undefined;
    }
    return current;
  };
  return {
    select,
    selectAll: (start) => {
      const found = select(start);
      return found === undefined ? [] : [found];
    },
  };
}

/** `$.results.length`: a final `length` on a list is its length (consume.md 10). */
function lengthAtEnd(value: JsonValue | undefined, name: string, last: boolean): number | undefined {
  return last && name === 'length' && isJsonList(value) ? value.length : undefined;
}

function withTail({ segments }: PathSyntax, tail: NonNullable<PathSyntax['tail']>, query: Query): Query {
  const parameters = tail.parameters.map(compileParameter);
  const apply = (value: JsonValue, root: JsonValue): JsonValue | undefined =>
    applyTailFunction(
      tail.name,
      value,
      parameters.map((read) => read(value, root)),
    );
  const definite = isDefinite({ root: '$', segments, tail: undefined });
  // After a deep scan from the root the function gets the list of all matches, else it is applied to each.
  const scanned = segments[0]?.deep === true;
  const select = (start: JsonValue, root: JsonValue): JsonValue | undefined => {
    if (!definite && !scanned) return selectAll(start, root);
    const value = query.select(start, root);
    return value === undefined ? undefined : apply(value, root);
  };
  const selectAll = (start: JsonValue, root: JsonValue): readonly JsonValue[] => {
    const values = scanned ? [query.selectAll(start, root)] : query.selectAll(start, root);
    return values.map((value) => apply(value, root)).filter((value) => value !== undefined);
  };
  return { select, selectAll };
}

function compileParameter(operand: Operand): (current: JsonValue, root: JsonValue) => JsonValue | undefined {
  if (operand.kind === 'constant') return () => operand.value;
  if (operand.kind !== 'path') return () => undefined;
  const { path } = operand;
  const query = compileQuery(path);
  return path.root === '$' ? (_current, root) => query.select(root, root) : query.select;
}

function compileSegment({ deep, selector }: Segment, last: boolean): Step {
  const step = compileSelector(selector, last, deep);
  if (!deep) return step;
  return (next) => {
    const visit = step(next);
    return (value, root, emit) => scan(value, (below) => visit(below, root, emit));
  };
}

/** Every value below and the value itself, parents first, in document order. Not recursive: depth is the upstream's. */
function scan(value: JsonValue, visit: (value: JsonValue) => void): void {
  const waiting: JsonValue[] = [value];
  for (;;) {
    const current = waiting.pop();
    if (current === undefined) return;
    visit(current);
    if (typeof current !== 'object' || current === null) continue;
    const children = isJsonList(current) ? current : Object.values(current);
    spend(children.length);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

function compileSelector(selector: Selector, last: boolean, deep: boolean): Step {
  switch (selector.kind) {
    case 'name':
      return nameStep(selector.name, last && !deep);
    case 'names':
      return last
        ? mergedNamesStep(selector.names, deep)
        : branches(selector.names.map((name) => nameStep(name, false)));
    case 'index':
      return indexStep(selector.index);
    case 'indexes':
      return last ? paddedIndexesStep(selector.indexes) : branches(selector.indexes.map(indexStep));
    case 'slice':
      return sliceStep(selector.from, selector.to);
    case 'wildcard':
      return (next) => (value, root, emit) => eachChild(value, (child) => next(child, root, emit));
    case 'filter':
      return filterStep(selector);
    case 'union':
      return branches(selector.selectors.map((item) => compileSelector(item, false, deep)));
    default:
      return selector satisfies never;
  }
}

function branches(steps: readonly Step[]): Step {
  return (next) => {
    const visits = steps.map((step) => step(next));
    return (value, root, emit) => {
      for (const visit of visits) visit(value, root, emit);
    };
  };
}

function nameStep(name: string, lengthAllowed: boolean): Step {
  return (next) => (value, root, emit) => {
    const found = isJsonObject(value) ? member(value, name) : lengthAtEnd(value, name, lengthAllowed);
    if (found !== undefined) next(found, root, emit);
  };
}

/** One map of the members that are there. */
function mergedNamesStep(names: readonly string[], deep: boolean): Step {
  return (next) => (value, root, emit) => {
    if (!isJsonObject(value)) return;
    const map: Record<string, JsonValue> = {};
    for (const name of names) {
      const found = member(value, name);
      if (found !== undefined) setMember(map, name, found);
    }
    // A scan meets many maps that have nothing to do with the names.
    if (!deep || Object.keys(map).length > 0) next(map, root, emit);
  };
}

function indexStep(index: number): Step {
  return (next) => (value, root, emit) => {
    const found = isJsonList(value) ? value.at(index) : undefined;
    if (found !== undefined) next(found, root, emit);
  };
}

function paddedIndexesStep(indexes: readonly number[]): Step {
  return (next) => (value, root, emit) => {
    if (!isJsonList(value)) return;
    for (const index of indexes) next(value.at(index) ?? null, root, emit);
  };
}

function sliceStep(from: number | undefined, to: number | undefined): Step {
  return (next) => (value, root, emit) => {
    if (!isJsonList(value)) return;
    const items = value.slice(from, to);
    spend(items.length);
    for (const item of items) next(item, root, emit);
  };
}

/** The items of a list, or the members of a map, that pass. @see RFC 9535 section 2.3.5.2 */
function filterStep({ condition }: Extract<Selector, { kind: 'filter' }>): Step {
  const test = compileCondition(condition, compileQuery);
  return (next) => (value, root, emit) => {
    eachChild(value, (child) => {
      if (test(child, root)) next(child, root, emit);
    });
  };
}

function eachChild(value: JsonValue, visit: (child: JsonValue) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const children = isJsonList(value) ? value : Object.values(value);
  spend(children.length);
  for (const child of children) visit(child);
}

/** Reads the text of a JSONPath into its syntax tree. */
import { JsonPathSyntaxError, Scanner } from './json-path-scanner.ts';
import { readCondition, readConstant } from './json-path-filter-parser.ts';
import type { Operand, PathSyntax, Segment, Selector, TailFunction } from './json-path-syntax.ts';

const maxLength = 10_000;

/** Functions that may end a path. @see docs/spec/consume.md section 10 */
const tailNames: ReadonlySet<string> = new Set(
  'length size keys min max avg stddev sum first last index append concat'.split(' '),
);

/** Characters that end a dot name in a path that stands by itself. */
const plainName = /[^.[(]+/y;
/** In a filter, blanks and operators end it too. */
const filterName = /[^.[(\s=!<>~&|),\]]+/y;

/**
 * Parses a trimmed, non-empty path. A leading `$` is optional, `@` is accepted as root.
 * @throws JsonPathSyntaxError
 */
export function parseJsonPath(text: string): PathSyntax {
  if (text.length > maxLength) throw new JsonPathSyntaxError(`a path has at most ${String(maxLength)} characters`);
  const scanner = new Scanner(text, (nested, root, depth) => readPath(nested, root, true, depth));
  if (!scanner.take('$') && !scanner.take('@')) scanner.fail('"$"');
  const path = readPath(scanner, '$', false, 0);
  if (!scanner.ended) scanner.fail('"." or "["');
  return path;
}

/**
 * Reads segments after `$` or `@` (a root that was already taken). `inFilter`: names end at blanks and operators.
 * @throws JsonPathSyntaxError
 */
function readPath(scanner: Scanner, root: '$' | '@', inFilter: boolean, depth: number): PathSyntax {
  if (depth > 50) scanner.fail('fewer levels of nesting');
  const segments: Segment[] = [];
  for (;;) {
    const start = scanner.position;
    scanner.skipBlanks();
    const blanks = scanner.position > start;
    if (scanner.next === '[') {
      segments.push({ deep: false, selector: readBracket(scanner, depth) });
    } else if (scanner.next === '.' && !(blanks && !inFilter)) {
      const step = readDotStep(scanner, inFilter, depth);
      if ('tail' in step) return { root, segments, tail: step.tail };
      segments.push(step);
    } else {
      scanner.position = start;
      return { root, segments, tail: undefined };
    }
  }
}

function readDotStep(scanner: Scanner, inFilter: boolean, depth: number): Segment | { tail: TailFunction } {
  scanner.expect('.');
  const deep = scanner.take('.');
  if (scanner.next === '[') return { deep, selector: readBracket(scanner, depth) };
  const start = scanner.position;
  const written = scanner.takePattern(inFilter ? filterName : plainName);
  if (written === undefined) scanner.fail('a name');
  if (scanner.next === '(') {
    if (deep || !tailNames.has(written)) {
      scanner.position = start;
      scanner.fail('a known function');
    }
    return { tail: { name: written, parameters: readParameters(scanner, depth) } };
  }
  // Blanks belong to a name inside it, never beside a dot; before a bracket they are meant as layout.
  const name = scanner.next === '[' ? written.trimEnd() : written;
  if (name.trim() !== name) {
    scanner.position = start;
    scanner.fail('a name without blanks around it');
  }
  if (name === '*') return { deep, selector: { kind: 'wildcard' } };
  if (name.startsWith('*')) scanner.fail('nothing after "*"');
  return { deep, selector: { kind: 'name', name } };
}

/** `( … )` of a function at the end of a path. */
function readParameters(scanner: Scanner, depth: number): Operand[] {
  scanner.expect('(');
  const parameters: Operand[] = [];
  scanner.skipBlanks();
  if (scanner.take(')')) return parameters;
  do {
    scanner.skipBlanks();
    parameters.push(readParameter(scanner, depth));
    scanner.skipBlanks();
  } while (scanner.take(','));
  scanner.expect(')');
  return parameters;
}

function readParameter(scanner: Scanner, depth: number): Operand {
  if (scanner.take('$')) return { kind: 'path', path: readPath(scanner, '$', true, depth + 1) };
  if (scanner.take('@')) return { kind: 'path', path: readPath(scanner, '@', true, depth + 1) };
  return { kind: 'constant', value: readConstant(scanner, depth + 1) };
}

function readBracket(scanner: Scanner, depth: number): Selector {
  scanner.expect('[');
  const selectors: Selector[] = [];
  do {
    scanner.skipBlanks();
    selectors.push(readSelector(scanner, depth));
    scanner.skipBlanks();
  } while (scanner.take(','));
  scanner.expect(']');
  return combined(selectors);
}

function readSelector(scanner: Scanner, depth: number): Selector {
  const name = scanner.takeQuoted();
  if (name !== undefined) return { kind: 'name', name };
  if (scanner.take('*')) return { kind: 'wildcard' };
  if (scanner.take('?')) return { kind: 'filter', condition: readCondition(scanner, depth + 1) };
  const from = scanner.takeInteger();
  scanner.skipBlanks();
  if (!scanner.take(':')) {
    if (from === undefined) scanner.fail('a quoted name, an index, a slice, "*" or "?"');
    return { kind: 'index', index: from };
  }
  scanner.skipBlanks();
  const to = scanner.takeInteger();
  scanner.skipBlanks();
  // A third number, the step, is read and ignored (consume.md 10).
  if (scanner.take(':')) {
    scanner.skipBlanks();
    scanner.takeInteger();
  }
  return { kind: 'slice', from, to };
}

/** One selector for what stands in a bracket. */
function combined(selectors: readonly Selector[]): Selector {
  const [first] = selectors;
  if (first !== undefined && selectors.length === 1) return first;
  const names = selectors.flatMap((selector) => (selector.kind === 'name' ? [selector.name] : []));
  if (names.length === selectors.length) return { kind: 'names', names };
  const indexes = selectors.flatMap((selector) => (selector.kind === 'index' ? [selector.index] : []));
  if (indexes.length === selectors.length) return { kind: 'indexes', indexes };
  return { kind: 'union', selectors };
}

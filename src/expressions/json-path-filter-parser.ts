/** Reads the filters of a JSONPath: `[?(@.a == 1 && @.b in ['x'])]`. */
import { type JsonValue, setMember } from '../json/json-value.ts';
import type { Scanner } from './json-path-scanner.ts';
import { type Condition, isDefinite, isSingular, type Operand, type Operator } from './json-path-syntax.ts';
import { compileLinearRegex, LinearRegexError } from './linear-regex.ts';

const symbols: readonly Operator[] = ['===', '!==', '==', '!=', '<=', '>=', '<', '>'];
const words: ReadonlySet<string> = new Set<Operator>([
  'in',
  'nin',
  'subsetof',
  'anyof',
  'noneof',
  'all',
  'size',
  'empty',
  'contains',
  'exists',
]);
const functions: ReadonlySet<string> = new Set(['length', 'count', 'value', 'match', 'search']);
const maxDepth = 50;

/** Reads what follows `?`. @throws JsonPathSyntaxError */
export function readCondition(scanner: Scanner, depth: number): Condition {
  if (depth > maxDepth) scanner.fail('fewer levels of nesting');
  return readList(scanner, 'or', '||', () => readList(scanner, 'and', '&&', () => readNegatable(scanner, depth)));
}

function readList(scanner: Scanner, kind: 'or' | 'and', separator: string, read: () => Condition): Condition {
  const first = read();
  const conditions = [first];
  for (;;) {
    scanner.skipBlanks();
    if (!scanner.take(separator)) return conditions.length === 1 ? first : { kind, conditions };
    conditions.push(read());
  }
}

function readNegatable(scanner: Scanner, depth: number): Condition {
  if (depth > maxDepth) scanner.fail('fewer levels of nesting');
  scanner.skipBlanks();
  if (scanner.take('!')) return { kind: 'not', condition: readNegatable(scanner, depth + 1) };
  if (!scanner.take('(')) return readComparison(scanner, depth);
  const condition = readCondition(scanner, depth + 1);
  scanner.skipBlanks();
  scanner.expect(')');
  return condition;
}

function readComparison(scanner: Scanner, depth: number): Condition {
  const start = scanner.position;
  const left = readOperand(scanner, depth);
  scanner.skipBlanks();
  const regex = scanner.take('=~');
  if (regex) {
    scanner.skipBlanks();
    return { kind: 'regex', left: comparable(scanner, left, start), regex: readRegex(scanner) };
  }
  const operator = readOperator(scanner);
  if (operator === undefined) return readTest(scanner, left, start);
  scanner.skipBlanks();
  const rightStart = scanner.position;
  const right = readOperand(scanner, depth);
  const check = symbols.includes(operator) ? onePlace : comparable;
  return { kind: 'compare', operator, left: check(scanner, left, start), right: check(scanner, right, rightStart) };
}

/** What `==` and its like compare: a path among them leads to one place. @see RFC 9535 section 2.3.5.1 */
function onePlace(scanner: Scanner, read: Read, start: number): Operand {
  if (read.kind !== 'path' || isDefinite(read.path)) return comparable(scanner, read, start);
  scanner.position = start;
  return scanner.fail('a path to one place');
}

/** What `readOperand` gives: an operand, or a test that has no value to compare. */
type Read = Operand | Extract<Condition, { kind: 'match' }>;

function comparable(scanner: Scanner, read: Read, start: number): Operand {
  if (read.kind !== 'match') return read;
  scanner.position = start;
  return scanner.fail('a value to compare');
}

function readTest(scanner: Scanner, left: Read, start: number): Condition {
  if (left.kind === 'match') return left;
  if (left.kind === 'path') return { kind: 'exists', path: left.path };
  if (scanner.ended || left.kind === 'function') scanner.position = start;
  return scanner.fail('a comparison');
}

function readOperator(scanner: Scanner): Operator | undefined {
  const symbol = symbols.find((text) => scanner.take(text));
  if (symbol !== undefined) return symbol;
  const start = scanner.position;
  const word = scanner.takeWord()?.toLowerCase();
  // The set holds operators only, which its element type can not say for an arbitrary word.
  if (word !== undefined && words.has(word)) return word as Operator;
  scanner.position = start;
  return undefined;
}

function readOperand(scanner: Scanner, depth: number): Read {
  if (depth > maxDepth) scanner.fail('fewer levels of nesting');
  if (scanner.take('@')) return { kind: 'path', path: scanner.readNestedPath(scanner, '@', depth + 1) };
  if (scanner.take('$')) return { kind: 'path', path: scanner.readNestedPath(scanner, '$', depth + 1) };
  const start = scanner.position;
  const word = scanner.takeWord();
  if (word !== undefined && functions.has(word) && scanner.take('(')) return readFunction(scanner, word, depth);
  scanner.position = start;
  return { kind: 'constant', value: readConstant(scanner, depth) };
}

/** A function of RFC 9535 section 2.4, after its opening parenthesis. */
function readFunction(scanner: Scanner, name: string, depth: number): Read {
  const first = readArgument(scanner, name === 'count' || name === 'value' ? 'nodes' : 'value', depth);
  if (name === 'length' || name === 'count' || name === 'value') {
    scanner.expect(')');
    return { kind: 'function', name, argument: first };
  }
  scanner.expect(',');
  const pattern = readArgument(scanner, 'value', depth);
  scanner.expect(')');
  return { kind: 'match', whole: name === 'match', value: first, pattern };
}

/** `nodes`: any path; `value`: a constant, a path to one place, or a function that gives a value. */
function readArgument(scanner: Scanner, type: 'nodes' | 'value', depth: number): Operand {
  scanner.skipBlanks();
  const start = scanner.position;
  const read = readOperand(scanner, depth + 1);
  const fits =
    type === 'nodes' ? read.kind === 'path' : read.kind !== 'match' && (read.kind !== 'path' || isSingular(read.path));
  if (!fits) {
    scanner.position = start;
    scanner.fail(type === 'nodes' ? 'a path' : 'a value or a path to one place');
  }
  scanner.skipBlanks();
  return comparable(scanner, read, start);
}

/** `/pattern/flags`. */
function readRegex(scanner: Scanner): Extract<Condition, { kind: 'regex' }>['regex'] {
  scanner.expect('/');
  let pattern = '';
  while (scanner.next !== '/') {
    if (scanner.ended) scanner.fail('a closing "/"');
    if (scanner.take('\\/')) pattern += '/';
    else if (scanner.next === '\\') {
      pattern += scanner.text.slice(scanner.position, scanner.position + 2);
      scanner.position += 2;
    } else {
      pattern += scanner.next;
      scanner.position += 1;
    }
  }
  scanner.expect('/');
  const flags = scanner.takeWord() ?? '';
  try {
    return compileLinearRegex(pattern, flags);
  } catch (error) {
    if (error instanceof LinearRegexError) return scanner.fail(`a pattern that can be used (${error.message})`);
    throw error;
  }
}

/** A constant: JSON, whose texts may also stand in single quotes. @throws JsonPathSyntaxError */
export function readConstant(scanner: Scanner, depth: number): JsonValue {
  if (depth > maxDepth) scanner.fail('fewer levels of nesting');
  const text = scanner.takeQuoted();
  if (text !== undefined) return text;
  const number = scanner.takeNumber();
  if (number !== undefined) return number;
  if (scanner.take('[')) return readConstantList(scanner, depth);
  if (scanner.take('{')) return readConstantMap(scanner, depth);
  const start = scanner.position;
  const word = scanner.takeWord();
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  scanner.position = start;
  return scanner.fail('a path or a constant');
}

function readConstantList(scanner: Scanner, depth: number): JsonValue {
  const items: JsonValue[] = [];
  scanner.skipBlanks();
  if (scanner.take(']')) return items;
  do {
    scanner.skipBlanks();
    items.push(readConstant(scanner, depth + 1));
    scanner.skipBlanks();
  } while (scanner.take(','));
  scanner.expect(']');
  return items;
}

function readConstantMap(scanner: Scanner, depth: number): JsonValue {
  const map: Record<string, JsonValue> = {};
  scanner.skipBlanks();
  if (scanner.take('}')) return map;
  do {
    scanner.skipBlanks();
    const key = scanner.takeQuoted();
    if (key === undefined) scanner.fail('a quoted name');
    scanner.skipBlanks();
    scanner.expect(':');
    scanner.skipBlanks();
    setMember(map, key, readConstant(scanner, depth + 1));
    scanner.skipBlanks();
  } while (scanner.take(','));
  scanner.expect('}');
  return map;
}

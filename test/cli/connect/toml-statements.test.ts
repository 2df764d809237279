/** What TOML is, what it is not, and on which line. */
import { expect, test } from 'vitest';
import { setPath, tomlStatements } from '../../../src/cli/connect/toml-statements.ts';
import type { JsonValue } from '../../../src/json/json-value.ts';

test.each<[string, JsonValue]>([
  ['a = "x\\ty\\u00e9\\U0001F600\\""', 'x\ty\u00e9😀"'],
  ["a = 'c:\\d'", 'c:\\d'],
  ['a = """\nx \\\n   y"""', 'x y'],
  ['a = """\r\nx\\n"""', 'x\n'],
  ["a = '''it's'''", "it's"],
  ['a = """two "quotes"""""', 'two "quotes""'],
  ['a = [1, [true, false], # why\n "b",]', ['1', [true, false], 'b']],
  ['a = {}', {}],
  ['a = { b.c = 1, "d e" = [ ], b.f = 2 }', { b: { c: '1', f: '2' }, 'd e': [] }],
  ['a = 0xFF', '0xFF'],
  ['a = -inf', '-inf'],
  ['a = 07:32:00.5', '07:32:00.5'],
  ['\uFEFFa = 1', '1'],
])('%j has the value %j', (text, value) => {
  expect(tomlStatements(text).map((statement) => statement.value)).toEqual([value]);
});

test.each<[string, string]>([
  ['a = "x', 'line 1 is not TOML'],
  ['ok = 1\na = "x\n"', 'line 2 is not TOML'],
  ['a = """x', 'line 1 is not TOML'],
  ['a = "\\q"', 'line 1 is not TOML'],
  ['a = "\\u00"', 'line 1 is not TOML'],
  ['a = "\\UFFFFFFFF"', 'line 1 is not TOML'],
  ['a = [1 2]', 'line 1 is not TOML'],
  ['a = [1,', 'line 1 is not TOML'],
  ['a = { b = 1, }', 'line 1 is not TOML'],
  ['a = { b = 1 c = 2 }', 'line 1 is not TOML'],
  ['a =', 'line 1 is not TOML'],
  ['a 1', 'line 1 is not TOML'],
  ['= 1', 'line 1 is not TOML'],
  ['a = 1 b', 'line 1 is not TOML'],
  ['a = word', 'line 1 is not TOML'],
  ['[a', 'line 1 is not TOML'],
  [`a = ${'['.repeat(200)}`, 'line 1 is not TOML'],
  ['a = 1\na = 2', '"a" is there twice'],
  ['[a]\n[a]', '"a" is there twice'],
])('%j is refused', (text, message) => {
  expect(() => tomlStatements(text)).toThrow(message);
});

test('tables of a list may repeat, and what is in them too', () => {
  const statements = tomlStatements('[[a]]\nb = 1\n[a.c]\n[[a]]\nb = 2 # last\n[a.c]');
  expect(statements.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
    'tables a',
    'pair a.b',
    'table a.c',
    'tables a',
    'pair a.b',
    'table a.c',
  ]);
});

test('a member below what holds none replaces it', () => {
  const table: Record<string, JsonValue> = { a: 5, b: { c: 1 } };
  setPath(table, ['a', 'x'], 1);
  setPath(table, ['b', 'd'], 2);
  setPath(table, [], 3);
  expect(table).toEqual({ a: { x: 1 }, b: { c: 1, d: 2 } });
});

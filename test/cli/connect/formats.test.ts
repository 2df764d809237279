import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedLines } from '../../../src/cli/connect/change-text.ts';
import { jsonFormat } from '../../../src/cli/connect/edit-json.ts';
import { tomlFormat } from '../../../src/cli/connect/edit-toml.ts';
import { readSpans } from '../../../src/cli/connect/json-spans.ts';
import { stringifyJson } from '../../../src/json/json-text.ts';
import { tomlStatements } from '../../../src/cli/connect/toml-statements.ts';

const json = jsonFormat('s', false);
const jsonc = jsonFormat('s', true);
const toml = tomlFormat('s');
const entry = { command: 'c', args: ['a'] };

test.each([
  ['', '{\n  "s": {\n    "n": {\n      "command": "c",\n      "args": [\n        "a"\n      ]\n    }\n  }\n}\n'],
  ['{"a":1}', '{"a":1, "s": {"n":{"command":"c","args":["a"]}}}'],
  ['{"s":{}}', '{"s":{\n    "n": {\n      "command": "c",\n      "args": [\n        "a"\n      ]\n    }\n  }}'],
])('JSON %j with an entry', (before, after) => {
  expect(json.set(before, 'n', entry)).toBe(after);
});

test.each([
  '{\n  // first\n  "s": {\n    "o": { }, // of o\n  },\n}\n',
  '{ /* x */ "s": { "o": {} /* y */ } }',
  '{\n  "s": {\n    // nothing yet\n  }\n}',
])('comments and trailing commas stay: %j', (before) => {
  const after = jsonc.set(before, 'n', entry);
  expect(jsonc.entry(after, 'n')).toEqual(entry);
  for (const comment of before.match(/\/\/.*|\/\*.*?\*\//g) ?? []) expect(after).toContain(comment);
  expect(jsonc.entry(jsonc.remove(after, 'n'), 'n')).toBeUndefined();
});

test.each([
  '{"a":1,}',
  '{"a" 1}',
  "{'a':1}",
  '{"a":01}',
  '{"a":1} x',
  '[1,]',
  '{"a":"\n"}',
  '{"a":tru}',
  '// c\n{}',
  '{"a":1,"a":2}',
  '',
])('not JSON: %j', (text) => {
  expect(() => readSpans(text, false)).toThrow(/JSON|twice/);
});

test('whatever JSON.parse reads is read alike, and an entry comes and goes', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })),
      fc.constantFrom(undefined, 1, 2, '\t'),
      fc.constantFrom('\n', '\r\n'),
      (value, space, line) => {
        const { s: _s, ...rest } = value;
        const text = JSON.stringify(rest, undefined, space).replaceAll('\n', line);
        expect(stringifyJson(readSpans(text, false).value)).toBe(JSON.stringify(JSON.parse(text)));
        const set = json.set(text, 'n', entry);
        expect(JSON.parse(set)).toEqual({ ...JSON.parse(text), s: { n: entry } });
        expect(JSON.parse(json.remove(set, 'n'))).toEqual({ ...JSON.parse(text), s: {} });
        const two = json.set(set, 'm', { command: 'd' });
        expect(json.remove(two, 'm')).toBe(set);
      },
    ),
    { numRuns: 300 },
  );
});

describe('TOML', () => {
  const text = [
    '# a',
    'x = """',
    '[s.n]',
    'a\\',
    '   b"""',
    "y = '''it's",
    "[s.n]'''",
    'when = 1979-05-27T07:32:00Z',
    'big = 1_000 # c',
    'list = [ 1, # one',
    '  "]", ]',
    'inline = { a.b = "c", d = [ { e = 1 } ] }',
    '[[products]]',
    'name = "a"',
    '[[products]]',
    'name = "b"',
    '["s".\'o\']',
    'command = "x\\u00e9"',
    '',
  ].join('\n');

  test('statements know their values', () => {
    const pairs = tomlStatements(text).flatMap(({ kind, path, value }) =>
      kind === 'pair' ? [[path.join('/'), value]] : [],
    );
    expect(Object.fromEntries(pairs)).toEqual({
      x: '[s.n]\nab',
      y: "it's\n[s.n]",
      when: '1979-05-27T07:32:00Z',
      big: '1_000',
      list: ['1', ']'],
      inline: { a: { b: 'c' }, d: [{ e: '1' }] },
      'products/name': 'b',
      's/o/command': 'xé',
    });
  });

  test('an entry comes, changes and goes; the rest keeps its bytes', () => {
    const set = toml.set(text, 'n', entry);
    expect(set.startsWith(text)).toBe(true);
    expect(toml.entry(set, 'n')).toEqual(entry);
    const other = { url: 'http://x', env_http_headers: { 'X-Key': 'A' } };
    const changed = toml.set(set, 'n', other);
    expect([changed.startsWith(text), toml.entry(changed, 'n')]).toEqual([true, other]);
    expect(toml.remove(changed, 'n')).toBe(text);
  });

  test.each([
    [
      'a table with inner tables',
      '[s.n]\ncommand = "c"\n# keep\n[s.n.env]\nA = "1"\n# and this\n[z]\nq = 1\n',
      { command: 'c', env: { A: '1' } },
      '# keep\n# and this\n[z]\nq = 1\n',
    ],
  ])('%s', (_case, before, read, removed) => {
    expect(toml.entry(before, 'n')).toEqual(read);
    expect(toml.remove(before, 'n')).toBe(removed);
  });

  test.each(['s.n.command = "c"\n', '[s]\nn = { command = "c" }\n', 's = { n = { command = "c" } }\n'])(
    'a form that is read but not edited: %j',
    (before) => {
      expect(toml.entry(before, 'n')).toEqual({ command: 'c' });
      expect(() => toml.set(before, 'n', entry)).toThrow(/form|inline/);
    },
  );

  test.each([
    'a',
    'a =',
    'a = 1 2',
    '[a',
    '[a]]',
    'a = "x',
    'a = [1',
    'a = { b = 1, }',
    'a = 1\na = 2',
    '[t]\n[t]',
    'a = tru',
    "a = 'x\n'",
    'a = "\\q"',
    '= 1',
    'a.. = 1',
  ])('not TOML: %j', (broken) => {
    expect(() => tomlStatements(broken)).toThrow(/TOML|twice/);
  });
});

test('a dry run shows neither neighbours nor the rest of a line', () => {
  expect(changedLines('{\n  "k": "secret"\n}\n', '{\n  "k": "secret",\n  "s": {}\n}\n')).toBe('+   "s": {}\n');
  expect(changedLines('{"k":"secret"}', '{"k":"secret", "s": 1}')).toBe('+ … , "s": 1\n');
});

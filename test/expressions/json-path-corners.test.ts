/** Functions, filters and selectors on values they were not made for: nothing, never an error. */
import { describe, expect, test } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { compileJsonPath } from '../../src/expressions/json-path.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { originOf } from '../../src/source/origin.ts';

function selected(path: string, value: JsonValue): JsonValue | undefined {
  const { report, diagnostics } = collectDiagnostics();
  const compiled = compileJsonPath(path, originOf('document.yaml'), report);
  expect(diagnostics, path).toEqual([]);
  return compiled.select(value);
}

function fault(path: string): string {
  const { report, diagnostics } = collectDiagnostics();
  const compiled = compileJsonPath(path, originOf('document.yaml'), report);
  expect(compiled.select({ a: 1 })).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['invalid-json-path']);
  return diagnostics[0]?.message ?? '';
}

const numbers = {
  n: [1, 2, 6],
  mixed: [1, 'x', null, 3],
  texts: ['a', 'b'],
  one: 5,
  map: { a: 1, b: 2 },
  big: [10n, 2],
  none: [],
};

describe('a function at the end', () => {
  test.each<[string, JsonValue | undefined]>([
    ['$.n.length()', 3],
    ['$.map.length()', 2],
    ['$.one.length()', undefined],
    ['$.one.length($.n)', 3],
    ['$.map.size()', 2],
    ['$.map.keys()', ['a', 'b']],
    ['$.n.keys()', undefined],
    ['$.n.first()', 1],
    ['$.n.last()', 6],
    ['$.one.first()', undefined],
    ['$.n.index(1)', 2],
    ['$.n.index(-1)', 6],
    ['$.n.index(9)', undefined],
    ["$.n.index('1')", undefined],
    ['$.n.append(7)', [1, 2, 6, 7]],
    ['$.n.append($.none, $.missing)', [1, 2, 6, []]],
    ['$.map.append({\'c\': 3, "b": 4})', { a: 1, b: 4, c: 3 }],
    ['$.map.append(5)', { a: 1, b: 2 }],
    ['$.one.append(5)', 5],
    ["$.texts.concat('-', $.n, null, $.missing, true)", 'ab-126true'],
    ['$.mixed.concat()', 'x'],
    ["$.one.concat('x')", 'x'],
    ['$.n.sum()', 9],
    ['$.n.avg()', 3],
    ['$.n.min()', 1],
    ['$.n.max()', 6],
    ['$.mixed.stddev()', 1],
    ['$.big.sum()', 12],
    ['$.one.max(3, 9)', 9],
    ['$.none.sum()', undefined],
    ['$.texts.avg()', undefined],
    ['$.missing.sum()', undefined],
  ])('%s is %o', (path, value) => {
    expect(selected(path, numbers)).toEqual(value);
  });

  test('after a deep scan gets all matches, after a wildcard each of them', () => {
    const value = { a: [{ n: [1, 2] }, { n: [3] }], b: { n: [4] } };
    expect(selected('$..n.length()', value)).toBe(3);
    expect(selected('$.a[*].n.length()', value)).toEqual([2, 1]);
    expect(selected('$.a[*].n.sum()', value)).toEqual([3, 3]);
  });
});

const items = [
  { id: 1, name: 'ant', tags: ['a', 'b'], nested: { k: [1] } },
  { id: '2', name: 'bee', tags: [], nested: {} },
  { id: 3n, name: '', other: null },
  { id: 4.5, name: '😀', ok: true, tags: 'a' },
  'text',
  [1, 2],
];

describe('a filter', () => {
  test.each<[string, JsonValue]>([
    ['@.id == 2', ['2']],
    ["@.id == '3'", [3n]],
    ["@.id == 'x'", []],
    ['@.tags == ["a", "b"]', [1]],
    ["@.tags == ['a']", []],
    ['@.nested == {"k": [1]}', [1]],
    ['@.nested == {}', ['2']],
    ['@.nested == []', []],
    ['@.tags == {}', []],
    ['@.other == null', [3n]],
    ['@.other <= null', [3n]],
    ["@.name < 'b'", [1, 3n]],
    ['@.name < 5', []],
    ['@.ok == true', [4.5]],
    ['@.ok =~ /true/', [4.5]],
    ['@.id =~ /[34].*/', [3n, 4.5]],
    ['@.tags =~ /a/', [1, 4.5]],
    ['@.nested =~ /.*/', []],
    ['@.name =~ /a\\/?nt/', [1]],
    ['@.name =~ /\\w+t/', [1]],
    ['length(@.name) == 1', [4.5]],
    ['length(@.tags) == 0', ['2']],
    ['length(@.nested) == 1', [1]],
    ['length(@.id) == 1', ['2']],
    ['count(@.tags[*]) == 2', [1]],
    ['value(@..k) == [1]', [1]],
    ["match(@.name, 'a..')", [1]],
    ["search(@.name, 'e')", ['2']],
    ["search(@.name, '(')", []],
    ["match(@.id, '.*')", ['2']],
    ['@.name size 3', [1, '2']],
    ['@.tags size 2', [1]],
    ['@.id size 1', ['2']],
    ['@.name empty true', [3n]],
    ['@.tags empty true', ['2']],
    ['@.nested empty true', ['2']],
    ['@.id empty false', ['2']],
    ["@.name contains 'n'", [1]],
    ['@.name contains 5', []],
    ["@.tags contains 'b'", [1]],
    ["@.name in ['ant', 'bee']", [1, '2']],
    ["@.name nin ['ant', 'bee', '']", [4.5]],
    ['!(@.name)', []],
    ["@.name == 'ant' || @.ok == true && @.id > 4", [1, 4.5]],
    ['@.tags anyof ["b", "c"]', [1]],
    ['@.tags noneof ["b"]', ['2']],
    ['@.tags subsetof ["a", "b", "c"]', [1, '2']],
    ['$[4] == "text" && @.ok', [4.5]],
    ['@.id == []', []],
  ])('%s keeps %o', (condition, ids) => {
    expect(selected(`$[?(${condition})].id`, items)).toEqual(ids);
  });
});

describe('selectors', () => {
  test.each<[string, JsonValue | undefined]>([
    ["$['a','z']", { a: [1, 2, 3] }],
    ["$.a['x','y']", undefined],
    ["$['a','b'][0]", [1]],
    ['$.a[0,2]', [1, 3]],
    ['$.a[0,9]', [1, null]],
    ['$.b[0,1]', []],
    ['$.b[0:1]', []],
    ['$.a[1:]', [2, 3]],
    ['$.a[:-1]', [1, 2]],
    ['$.a[-1]', 3],
    ['$.b[0]', undefined],
    ['$.a.length', 3],
    ['$.b.length', undefined],
    ['$.*[0]', [1]],
  ])('%s gives %j', (path, value) => {
    expect(selected(path, { a: [1, 2, 3], b: { c: 4 } })).toEqual(value);
  });
});

test.each<[string]>([
  ['$[?(@.a =~ /x)]'],
  ['$[?(@.a =~ /(/)]'],
  ['$[?(@.a =~ /(?=x)/)]'],
  ['$[?(@.a == {a: 1})]'],
  ['$[?(@.a == nothing)]'],
  ['$[?(length(@.*) == 1)]'],
  ["$[?(count('x') == 1)]"],
  [`$[?(${'('.repeat(200)}@.a${')'.repeat(200)})]`],
  [`$[?(@.a == ${'['.repeat(200)}${']'.repeat(200)})]`],
  [`$${'.a'.repeat(20_000)}`],
])('%s can not be read, and selects nothing', (path) => {
  // A long path is not repeated whole.
  expect(fault(path).length).toBeLessThan(500);
});

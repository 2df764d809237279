import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { compileJsonPath } from '../../src/expressions/json-path.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { originOf } from '../../src/source/origin.ts';
import { differences } from './rfc9535-differences.ts';

interface SuiteCase {
  readonly name: string;
  readonly selector: string;
  readonly document?: JsonValue;
  readonly result?: JsonValue;
  readonly results?: readonly JsonValue[];
  readonly invalid_selector?: boolean;
}

const suite = JSON.parse(readFileSync(new URL('../fixtures/jsonpath-rfc9535-cases.json', import.meta.url), 'utf8')) as {
  readonly tests: readonly SuiteCase[];
};

function compiled(text: string): {
  select: (value: JsonValue) => JsonValue | undefined;
  invalid: boolean;
  definite: boolean;
} {
  const { report, diagnostics } = collectDiagnostics();
  const path = compileJsonPath(text, originOf('document.yaml'), report);
  return { select: path.select, definite: path.definite, invalid: diagnostics.length > 0 };
}

/** Whether our answer, read as a list of matches, is one that the RFC allows. */
function agrees({ selector, document, result, results, invalid_selector: invalid }: SuiteCase): boolean {
  const path = compiled(selector);
  if (invalid === true || path.invalid) return invalid === path.invalid;
  const answer = path.select(document ?? null);
  const matches = path.definite ? (answer === undefined ? [] : [answer]) : answer;
  const allowed = results ?? [result ?? null];
  return allowed.some((expected) => JSON.stringify(expected) === JSON.stringify(matches));
}

const differing = new Set(Object.values(differences).flat());

describe('RFC 9535', () => {
  it('is the whole suite', () => {
    expect(suite.tests.length).toBe(703);
    const names = new Set(suite.tests.map((test) => test.name));
    expect([...differing].filter((name) => !names.has(name))).toEqual([]);
  });

  it('agrees wherever the dialect does not differ on purpose', () => {
    const wrong = suite.tests.filter((test) => !differing.has(test.name) && !agrees(test));
    expect(wrong.map((test) => `${test.name}: ${test.selector}`)).toEqual([]);
  });

  it.each(Object.entries(differences))('really differs: %s', (_reason, names) => {
    const stale = suite.tests.filter((test) => names.includes(test.name) && agrees(test));
    expect(stale.map((test) => test.name)).toEqual([]);
  });
});

const value = {
  l: [0, 1, 2, 3, 4, 5],
  o: [{ p: 8, c: 'f', t: [1, 2] }, { p: 9, c: 'r', t: [] }, { p: '8', c: null }, { c: 'f' }],
  m: { x: { v: 1 }, y: { v: 2 } },
};

/** consume.md 10: the vectors, and the other rows of its table. Undefined: missing. */
const vectors: [string, JsonValue | undefined][] = [
  ['$', value],
  ['$.', value],
  [' $ ', value],
  ['$.l[1:]', [1, 2, 3, 4, 5]],
  ['$.l[-2:]', [4, 5]],
  ['$.l[:-1]', [0, 1, 2, 3, 4]],
  ['$.l[3:1]', []],
  ['$.l[1:5:2]', [1, 2, 3, 4]],
  ['$.l[0,9]', [0, null]],
  ['$.l[-9]', undefined],
  ['$.l.0', undefined],
  ["$.l['0']", undefined],
  ['$.l[?(@>3)]', [4, 5]],
  ['$.o[*].p', [8, 9, '8']],
  ['$.o[?(@.p==8)].c', ['f', null]],
  ['$.o[?(!@.p)].c', ['f']],
  ['$.o[?(@.c==null)].p', ['8']],
  ["$.o[?(@.c nin ['f'])].p", [9, '8']],
  ['$.o[?(@.t empty false)].p', [8]],
  ['$.o[?(@.t size 2)].p', [8]],
  ['$.o[?(@.t contains 1)].p', [8]],
  ['$.o[?(@.c=~/F/i)].p', [8]],
  ['$.o[?(@.p==8)][0].c', []],
  ['$..v', [1, 2]],
  ['$.m.*.v', [1, 2]],
  ["$.m['x','y'].v", [1, 2]],
  ["$.m['x','z']", { x: { v: 1 } }],
  ['$..l[0]', [0]],
  ['$..o[0].p', [8]],
  ['$.o.length()', 4],
  ['$.m.length()', 2],
  ['$.m.keys()', ['x', 'y']],
  ['$.l.sum()', 15],
  ['$.l.avg()', 2.5],
  ['$.l.last()', 5],
  ['$.o[9].p', undefined],
  ['$.m.x.v.w', undefined],
  ['$.none.y', undefined],
  ['$.l[0:2][0]', []],
  ['l[2]', 2],
  ['@.l[2]', 2],
  ["['l'][2]", 2],
  ['', undefined],
  ['$.l.length', 6],
  ['$.l.size()', 6],
  ['$.l.min()', 0],
  ['$.l.max()', 5],
  ['$.l.first()', 0],
  ['$.l.append(6)', [0, 1, 2, 3, 4, 5, 6]],
  ["$.concat('a', $.m.x.v, 'b')", 'a1b'],
  ['$.none[*]', []],
  ['$..none', []],
  ['$.l[0,9,1][0]', []],
  ['$.o[?(@.p in [8,9])].c', ['f', 'r', null]],
  ['$.o[?(@.t subsetof [1,2,3])].p', [8, 9]],
  ['$.o[?(@.t anyof [2,7])].p', [8]],
  ['$.o[?(@.t noneof [2,7])].p', [9]],
  ['$.o[?(@.p >= $.l[5] && @.p < 9 || @.c == "r")].p', [8, 9]],
  ['$..x.v.sum()', 1],
  // Where the page is silent: RFC 9535.
  ['$.m[?(@.v==2)].v', [2]],
  ['$..[?(@.v)].v', [1, 2]],
  ['$.o[?(@.none==@.missing)].p', [8, 9, '8']],
  ['$.o[?(@.c<=null)].p', ['8']],
];

describe('the dialect of documents', () => {
  it.each(vectors)('%s', (text, expected) => {
    const path = compiled(text);
    const answer = path.select(value);
    expect(path.invalid).toBe(false);
    expect(answer).toEqual(expected);
  });

  it.each<[string, JsonValue | undefined]>([
    ['$[*].i', [1, 2]],
    ['$[0].i', 1],
    ['$.i', undefined],
    ['$.length', 2],
    ['$.length()', 2],
  ])('%s on a list', (text, expected) => {
    expect(compiled(text).select([{ i: 1 }, { i: 2 }])).toEqual(expected);
  });

  it.each(['a-b', 'a:b', '$ref', '@type', 'a b', 'é', 'a"b', '__proto__'])(
    'the name %s stands without quotes',
    (name) => {
      const object = JSON.parse(`{${JSON.stringify(name)}: {"k": 1}}`) as JsonValue;
      expect(compiled(`$.${name}.k`).select(object)).toBe(1);
      expect(compiled(`$.${name}.k`).select({})).toBeUndefined();
    },
  );

  it('takes length as a member of a map and __proto__ as nothing inherited', () => {
    expect(compiled('$.length').select({ length: 'x' })).toBe('x');
    expect(compiled('$.constructor').select({})).toBeUndefined();
  });

  it('compares integers beyond 2^53 exactly', () => {
    const list = [{ n: 9_007_199_254_740_993n }, { n: 9_007_199_254_740_992 }];
    expect(compiled('$[?(@.n == 9007199254740993)]').select(list)).toEqual(list.slice(0, 1));
    expect(compiled("$[?(@.n == '9007199254740993')]").select(list)).toEqual(list.slice(0, 1));
    expect(compiled('$[?(@.n > 9007199254740992)]').select(list)).toEqual(list.slice(0, 1));
  });

  it.each([
    '$.a[',
    '$.a.',
    '$..',
    '$.a..',
    '$ .a',
    '$.a .b',
    '$.a[b]',
    '$.a[?(]',
    '$.a.nosuch()',
    '$.a[?(@.x =~ /(?=a)/)]',
    '$.a[?(@.x[*] == 1)]',
    '$.a[?(1 < $..b)]',
  ])('%s is reported and selects nothing', (text) => {
    const path = compiled(text);
    expect(path.invalid).toBe(true);
    expect(path.select({ a: 1 })).toBeUndefined();
  });

  it('matches patterns in linear time', () => {
    const path = compiled('$[?(@ =~ /(a+)+b/)]');
    expect(path.select(['a'.repeat(20_000)])).toEqual([]);
    expect(path.select(['aaab'])).toEqual(['aaab']);
  });

  it('survives data that nests without end', () => {
    let deep: JsonValue = { v: 1 };
    for (let level = 0; level < 50_000; level += 1) deep = [deep];
    expect(compiled('$..v').select(deep)).toEqual([1]);
  });
});

import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capture, parsePathTemplate } from '../../../src/exposes/rest/path-template.ts';
import { compileRouter } from '../../../src/exposes/rest/router.ts';
import { bounded } from '../../support/work.ts';

/** Templates that match a path, best first, and the variables of the best. */
function match(templates: readonly string[], path: string): [string[], Record<string, string>] | 'malformed' {
  const matches = compileRouter(templates.map((template) => ({ path: template, target: template }))).match(path);
  if (matches === 'malformed') return matches;
  return [matches.map(({ target }) => target), Object.fromEntries(matches[0]?.variables ?? [])];
}

describe('path templates', () => {
  const cases: [string, string, Record<string, string> | undefined][] = [
    ['/books', '/books', {}],
    ['/books', '/books/', undefined],
    ['/books/', '/books/', {}],
    ['/books', '/Books', undefined],
    ['/', '/', {}],
    ['/books/{{isbn}}', '/books/1', { isbn: '1' }],
    ['/books/{isbn}', '/books/1', { isbn: '1' }],
    ['/books/{{ isbn }}', '/books/1', { isbn: '1' }],
    ['/books/{ isbn }', '/books/1', { isbn: '1' }],
    ['/books/{user-id}', '/books/1', { 'user-id': '1' }],
    ['/books/{__proto__}', '/books/1', JSON.parse('{"__proto__":"1"}') as Record<string, string>],
    ['/books/{isbn}', '/books/', undefined],
    ['/books/{isbn}', '/books/1/2', undefined],
    ['/books/{isbn}', '/books/a%20b', { isbn: 'a b' }],
    ['/books/{isbn}', '/books/a%2Fb', { isbn: 'a/b' }],
    ['/books/{isbn}', '/books/a+b', { isbn: 'a+b' }],
    ['/a b', '/a%20b', {}],
    ['/a%20b', '/a%20b', {}],
    ['/a+b', '/a+b', {}],
    ['/a.b', '/axb', undefined],
    ['/books/{{isbn}}.json', '/books/1.json', { isbn: '1' }],
    ['/books/{{isbn}}.json', '/books/.json', undefined],
    ['/books/{{isbn}}.json', '/books/1.xml', undefined],
    ['/v{n}/x', '/v2/x', { n: '2' }],
    ['/{a}-{b}', '/x-y', { a: 'x', b: 'y' }],
    ['/{a}-{b}', '/x-y-z', { a: 'x-y', b: 'z' }],
    ['/{a}{b}', '/xyz', { a: 'xy', b: 'z' }],
    ['/{a}{b}', '/x', undefined],
    ['/wiki/{path}', '/wiki/a/b', { path: 'a/b' }],
    ['/wiki/{path}', '/wiki/a%20b/c', { path: 'a b/c' }],
    ['/wiki/{path}', '/wiki/', undefined],
    ['/wiki/{path}', '/wiki', undefined],
    ['/{path}', '/a//b', { path: 'a//b' }],
    ['/wiki/{path}/edit', '/wiki/a/b/edit', { path: 'a/b' }],
    ['/wiki/{path}/edit', '/wiki/a/b', undefined],
    ['/wiki/{path}/v/{id}', '/wiki/a/b/v/7', { path: 'a/b', id: '7' }],
    ['/wiki/{path}/v/{id}', '/wiki/a/v/b/c', undefined],
    ['/files/{path}.zip', '/files/a/b.zip', { path: 'a/b' }],
    ['/a/{x}/b', '/a//b', undefined],
    ['/constructor', '/constructor', {}],
    ['/a/{x', '/a/{x', {}],
  ];
  it.each(cases)('%s for %s', (template, path, variables) => {
    const found = match([template], path);
    expect(found).toEqual(variables === undefined ? [[], {}] : [[template], variables]);
  });

  it.each(['/a%', '/a%2', '/%zz', '/%ff'])('refuses %s whatever the routes are', (path) => {
    expect(match(['/b'], path)).toBe('malformed');
  });
});

describe('most specific first', () => {
  const cases: [string[], string, string[]][] = [
    [['/a/{x}', '/a/b'], '/a/b', ['/a/b', '/a/{x}']],
    [['/a/{x}', '/a/{x}.json'], '/a/1.json', ['/a/{x}.json', '/a/{x}']],
    [['/{path}', '/{x}', '/a'], '/a', ['/a', '/{x}', '/{path}']],
    [['/{path}', '/a/{path}', '/a/{x}/c'], '/a/b/c', ['/a/{x}/c', '/a/{path}', '/{path}']],
    [['/{x}/b', '/a/{y}'], '/a/b', ['/a/{y}', '/{x}/b']],
    [['/{x}/{y}', '/{a}/{b}'], '/1/2', ['/{x}/{y}', '/{a}/{b}']],
    [['/a/{path}', '/a/{path}/edit'], '/a/b/edit', ['/a/{path}/edit', '/a/{path}']],
    [['/x{a}/{b}', '/{a}y/lit'], '/xy/lit', ['/{a}y/lit', '/x{a}/{b}']],
  ];
  it.each(cases)('%j for %s', (templates, path, expected) => {
    const found = match(templates, path);
    expect(found === 'malformed' ? found : found[0]).toEqual(expected);
  });
});

it('captures in linear time where a backtracking expression would not', async () => {
  const { segments } = parsePathTemplate('/{a}-{b}-{c}-{d}.json');
  const [segment] = segments;
  expect(segment?.kind).toBe('mixed');
  if (segment?.kind !== 'mixed') return;
  expect(await bounded(() => capture(segment.parts, '-'.repeat(200_000)))).toBeUndefined();
});

it('finds every value again, however it is encoded', () => {
  const text = string({ unit: 'grapheme', minLength: 1 }).filter((value) => value.isWellFormed());
  assert(
    property(text, text, (left, right) => {
      const path = `/v1/${encodeURIComponent(left)}/x/${encodeURIComponent(right)}`;
      expect(match(['/v1/{a}/x/{b}'], path)).toEqual([['/v1/{a}/x/{b}'], { a: left, b: right }]);
    }),
  );
});

it('looks up a literal path without walking all routes', async () => {
  const templates = Array.from({ length: 5000 }, (_, index) => `/v1/r${index}/{id}`);
  const router = compileRouter(templates.map((path) => ({ path, target: path })));
  // A walk over 5000 templates for each of 200,000 lookups takes minutes.
  await bounded(() => {
    for (let round = 0; round < 200_000; round += 1) router.match(`/v1/r${round % 5000}/7`);
  });
});

import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { SourceFile } from '../../src/source/source-file.ts';

function frame(line: string, pointer: string, from = 1, to = 2): string | undefined {
  const origin = { file: 'd.yaml', pointer, start: { line: 1, column: from }, end: { line: 1, column: to } };
  return codeFrame(new SourceFile('d.yaml', '/d.yaml', `${line}\n`), origin)?.[0];
}

describe('secrets in excerpts', () => {
  const cases: readonly [line: string, pointer: string, shown: string][] = [
    ['token: abc123', '/capability/consumes/0/authentication', 'token: ••••••'],
    ['value: abc', '/capability/consumes/0/authentication/value', 'value: •••'],
    ['value: abc', '/capability/exposes/0', 'value: abc'],
    ['token: "{{TOKEN}}"', '/capability/consumes/0/authentication', 'token: "{{TOKEN}}"'],
    ['password: "a b"', '/x', 'password: "•••"'],
    ['passwrd: hunter2', '/x', 'passwrd: •••••••'],
    ['pasword: "hunter2", pwd: x', '/x', 'pasword: "•••••••", pwd: •'],
    ['passThrough: true', '/x', 'passThrough: true'],
    ['{ name: Authorization, value: "Bearer abc.def" }', '/x', '{ name: Authorization, value: "Bearer •••••••" }'],
    ['{ name: Authorization, value: "Bearer {{TOKEN}}" }', '/x', '{ name: Authorization, value: "Bearer {{TOKEN}}" }'],
    ['description: Basic authorization is needed', '/x', 'description: Basic authorization is needed'],
    ['path: "/t?api_key=abc&x=1"', '/x', 'path: "/t?api_key=•••&x=1"'],
    ['path: "/t?access_token={{T}}&key={k}"', '/x', 'path: "/t?access_token={{T}}&key={k}"'],
    ['path: "/t?monkey=1"', '/x', 'path: "/t?monkey=1"'],
    ['API_TOKEN: GITHUB_TOKEN', '/binds/0/keys/API_TOKEN', 'API_TOKEN: GITHUB_TOKEN'],
    ['API_TOKEN: "GITHUB_TOKEN"', '/capability/binds/0', 'API_TOKEN: "GITHUB_TOKEN"'],
    ['API_TOKEN: ghp_abcdef', '/binds/0/keys/API_TOKEN', 'API_TOKEN: ••••••••••'],
    ['API_TOKEN: GITHUB_TOKEN', '/capability/consumes/0', 'API_TOKEN: ••••••••••••'],
  ];
  test.each(cases)('%s at %s', (line, pointer, shown) => {
    expect(frame(line, pointer)).toBe(`1 | ${shown}`);
  });
});

test('a long line is cut around the place', () => {
  const line = `${'x'.repeat(200)}HERE${'y'.repeat(200)}`;
  expect(frame(line, '/x', 201, 205)).toContain('HERE');
  expect(frame(line, '/x', 201, 205)?.length).toBeLessThan(130);
});

test('an empty line and one that does not exist have no excerpt', () => {
  expect(frame('', '/x')).toBeUndefined();
  const origin = { file: 'd.yaml', pointer: '', start: { line: 9, column: 1 }, end: { line: 9, column: 1 } };
  expect(codeFrame(new SourceFile('d.yaml', '/d.yaml', 'a\n'), origin)).toBeUndefined();
});

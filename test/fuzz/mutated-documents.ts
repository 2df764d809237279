/** Documents of the project with changes that break them, for the fuzzers of what reads documents. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { projectFolder } from '../support/program.ts';

/** The corpus: every document of the project, those with mistakes too. */
export const corpus: readonly string[] = globSync(['specs/*.yaml', 'test/{fixtures,upgrades,diagnostics}/**/*.yaml'], {
  cwd: projectFolder,
})
  .toSorted()
  .map((path) => readFileSync(join(projectFolder, path), 'utf8'))
  .filter((text) => text.length < 20_000);

/** Scalars and pieces that have meant trouble somewhere. */
export const pieces: readonly string[] = [
  '',
  'null',
  '~',
  '[]',
  '{}',
  '[[]]',
  '{a: {b: {}}}',
  '0',
  '-1',
  '1e999',
  '.inf',
  '.nan',
  '0x1F',
  '1_000',
  '0o17',
  '9007199254740993',
  'true',
  'yes',
  '2026-01-31',
  '"{{"',
  '"{{x}}"',
  '"{{{"',
  '"{{#x}}"',
  '"{{>p}}"',
  '"$"',
  '"$."',
  '"$..[?(@"',
  '"$[?(@.a =~ /(/)]"',
  '__proto__',
  'constructor',
  'toString',
  '*a',
  '&a',
  '&a [*a]',
  '<<: *a',
  '!!binary x',
  '!!js/function x',
  '? x',
  ': ',
  '- ',
  '--- ',
  '...',
  '# x',
  '|',
  '>-',
  '"\\u0000"',
  '"\\ud800"',
  '\ufeff',
  '\u0000',
  '\t',
  "'",
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  '%YAML 1.1',
  'rest.x',
  '$this.x',
  'a.b.c',
  '../..',
  'file:///etc/passwd',
  'http://[',
  'http://{{h}}',
  '"\u202e"',
  'é😀',
  'x'.repeat(5000),
  'ikanos: 1.0.0-beta4',
  'naftiko: 1.0.0-alpha2',
  'type: rest',
  'steps: [ { type: call, name: a, call: x.y } ]',
  'from: { location: ./document.yaml }',
  'ref: a.b',
  'pattern: "("',
];

type Mutation = (lines: string[], at: number, other: number, piece: string) => void;

const mutations: readonly Mutation[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, other) => ([lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? '']),
  (lines, at) => (lines[at] = `  ${lines[at] ?? ''}`),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/^ {1,2}/, '')),
  (lines, at, _other, piece) => (lines[at] = (lines[at] ?? '').replace(/: .*$/s, `: ${piece}`)),
  (lines, at, _other, piece) => (lines[at] = (lines[at] ?? '').replace(/[\w-]+(?=:)/, piece)),
  (lines, at, _other, piece) => (lines[at] = (lines[at] ?? '').replace(/[\w-]+(?=[^\w]*$)/, piece)),
  (lines, at, other, piece) => {
    const line = lines[at] ?? '';
    const place = other % (line.length + 1);
    lines[at] = line.slice(0, place) + piece + line.slice(place);
  },
  (lines, at, other) => (lines[at] = (lines[at] ?? '').slice(0, other)),
  (lines, at) => void lines.splice(at),
  (lines, at, other) => void lines.splice(at, other % 5, ...lines.slice(other, other + 5)),
];

/** A document of the corpus with one to four changes of the kinds that people and attackers make. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...corpus),
    fc.array(fc.tuple(fc.nat(mutations.length - 1), fc.nat(), fc.nat(), fc.constantFrom(...pieces)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) => {
    const lines = text.split('\n');
    for (const [mutation, at, other, piece] of changes) {
      mutations[mutation]?.(lines, at % lines.length, other % lines.length, piece);
      if (lines.length === 0) lines.push('');
    }
    return lines.join('\n');
  });

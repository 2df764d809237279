/** The quick reader of YAML beside the whole one: whatever it reads, it reads as the other does, and finds nothing wrong. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readBlockYaml } from '../../src/document/block-yaml.ts';
import type { LocatedNode } from '../../src/document/located-node.ts';
import { parseYaml } from '../../src/document/parse-yaml.ts';
import type { Origin } from '../../src/source/origin.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { runs, seed } from './cases.ts';
import { corpus, mutated, pieces } from './mutated-documents.ts';

function placeOf({ pointer, start, end }: Origin): string {
  return `${pointer} ${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** Everything about a tree, a line per node and key. */
function lines(node: LocatedNode, into: string[] = []): string[] {
  const place = placeOf(node.origin);
  if (node.kind === 'scalar')
    into.push(`${place} ${typeof node.value} ${String(node.value)} ${JSON.stringify(node.text)}`);
  else into.push(`${place} ${node.kind}`);
  if (node.kind === 'list') for (const item of node.items) lines(item, into);
  if (node.kind === 'map') {
    for (const [key, { name, keyOrigin, value }] of node.entries) {
      into.push(`${placeOf(keyOrigin)} key ${JSON.stringify([key, name])}`);
      lines(value, into);
    }
  }
  return into;
}

/** Whether the quick reader took the text; then both must agree. */
function readAlike(text: string): boolean {
  const source = new SourceFile('test.yaml', '/test.yaml', text);
  const quick = readBlockYaml(source);
  if (quick === undefined) return false;
  const said: string[] = [];
  const whole = parseYaml(source, (code) => said.push(code));
  expect(said).toEqual([]);
  expect(lines(quick)).toEqual(whole === undefined ? undefined : lines(whole));
  return true;
}

/** Lines as people write them, well and badly, at any indentation. */
const line = fc
  .tuple(
    fc.constantFrom('', ' ', '  ', '   ', '    ', '      '),
    fc.constantFrom('', '- ', '- - ', '-', '-  '),
    fc.constantFrom('', 'a: ', 'b:', '"c": ', "'d e' : ", 'f g:  ', 'a/{b}: ', '? ', 'x'),
    fc.constantFrom(
      '',
      'word',
      'two words',
      '1',
      '017',
      '-1.5',
      'yes',
      '"q"',
      "'it''s'",
      '"\\u00e9\\n"',
      '|',
      '>',
      '|-',
      '>-',
      '> # c',
      '[a, b]',
      '[]',
      '{}',
      '{a: 1, "b":2}',
      '[a b, {c: [d]}]',
      '[',
      '{a: b,',
      'c]',
      '}',
      '"open',
      'close"',
      "'open",
      "close'",
      'a#b',
      'a #b',
      '# c',
      'a:b',
      'a: b',
      ':x',
      '-x',
      '--- ',
      '...',
      '&a x',
      '*a',
      '!!str 1',
      '~',
      '2026-01-31',
      'back\\',
      '"a\\',
    ),
    fc.constantFrom('', '', '', ' ', ' # c', '#c'),
  )
  .map((parts) => parts.join(''));

describe('the quick reader of YAML', () => {
  it('takes most documents of the project', () => {
    const taken = corpus.filter(readAlike).length;
    expect(taken / corpus.length).toBeGreaterThan(0.9);
  });

  it('agrees about mutated documents', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(mutated, (text) => void readAlike(text)),
      { numRuns: runs(500), seed },
    );
  });

  it('agrees about lines put together', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (texts) => void readAlike(`a:\n${texts.join('\n')}`)),
      { numRuns: runs(4000), seed },
    );
  });

  it('agrees about values as a library writes them', { timeout: 600_000 }, () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab  .:#-\n"\'é'), maxLength: 60 });
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 3 }, words, fc.integer(), fc.constantFrom(null, true), tie('list'), tie('map')),
      list: fc.array(tie('tree'), { maxLength: 4 }),
      map: fc.dictionary(fc.string({ unit: fc.constantFrom(...'abc /{}-'), minLength: 1 }), tie('tree'), {
        maxKeys: 4,
      }),
    }));
    const options = fc.record({
      lineWidth: fc.constantFrom(0, 20, 40, 80),
      minContentWidth: fc.constant(0),
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
      singleQuote: fc.constantFrom(true, false, null),
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      blockQuote: fc.constantFrom(true, false, 'folded' as const, 'literal' as const),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'BLOCK_FOLDED' as const),
    });
    let taken = 0;
    const tried = runs(2000);
    fc.assert(
      fc.property(tree, options, (value, style) => {
        if (readAlike(stringify({ a: value, b: [value] }, style))) taken += 1;
      }),
      { numRuns: tried, seed },
    );
    expect(taken / tried).toBeGreaterThan(0.5);
  });

  it('agrees about pieces put together', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces, '\n', '\n  ', '\n    ', ' ', 'a: ', '- ', ', ', 'k:'), { maxLength: 20 }),
        (parts) => void readAlike(`a: ${parts.join('')}`),
      ),
      { numRuns: runs(2000), seed },
    );
  });

  it('agrees about texts of any characters in any quotes', { timeout: 600_000 }, () => {
    const characters = fc.string({ unit: fc.constantFrom(...'a \n\\"\'#:-,[]{}|>é😀') });
    fc.assert(
      fc.property(characters, fc.constantFrom('"', "'", '|\n  ', '>\n  ', '', '[', '{a: '), (text, opening) => {
        readAlike(`a:\n  b: ${opening}${text.replaceAll('\n', '\n  ')}${opening}\nc: d`);
        readAlike(`a:\n  - ${opening}${text.replaceAll('\n', '\n    ')}${opening}\n  - d`);
      }),
      { numRuns: runs(2000), seed },
    );
  });
});

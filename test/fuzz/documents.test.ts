/** Mutated documents through the whole load: whatever is written, the outcome is diagnostics, never a crash. */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printForRun } from '../../src/diagnostics/print.ts';
import { loadCapability, type Loaded } from '../../src/engine/load-capability.ts';
import { folderOf } from '../support/documents.ts';
import { bounded } from '../support/work.ts';
import { runs, seed } from './cases.ts';
import { mutated, pieces } from './mutated-documents.ts';

async function loaded(path: string, text: string | Uint8Array): Promise<Loaded> {
  await writeFile(path, text);
  const result = await bounded(() => loadCapability(path, {}));
  // It can be printed, and when nothing can be served somebody is told why.
  const printed = printForRun(result.diagnostics, result.sources, { verbose: true, color: false });
  if (result.plan === undefined) {
    expect(result.diagnostics.some(({ severity }) => severity === 'fatal')).toBe(true);
    expect(printed).not.toBe('');
  }
  for (const { origin, message } of result.diagnostics) {
    expect(message).not.toMatch(/\[object Object\]|undefined is not|Cannot read prop|is not a function/);
    expect(origin.start.line).toBeGreaterThan(0);
  }
  return result;
}

describe('documents', () => {
  it('mutated in any way', { timeout: 600_000 }, async () => {
    const path = join(await folderOf({}), 'document.yaml');
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => void (await loaded(path, text))),
      { numRuns: runs(400), seed },
    );
  });

  it('of arbitrary bytes', { timeout: 600_000 }, async () => {
    const path = join(await folderOf({}), 'document.yaml');
    const text = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((value) => Buffer.from(value)),
      fc
        .array(fc.constantFrom(...pieces, '\n', '  ', ' '), { maxLength: 30 })
        .map((parts) => Buffer.from(parts.join(''))),
      fc.json().map((value) => Buffer.from(value)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (bytes) => void (await loaded(path, bytes))),
      { numRuns: runs(400), seed },
    );
  });

  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const head = 'naftiko: 1.0.0-alpha2\ninfo: { label: x, description: x }\n';
  const bombs: readonly [string, string][] = [
    [
      'aliases of aliases',
      `${head}a0: &a0 [x, x]\n${lines(40, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)}\ncapability: *a40`,
    ],
    [
      'ten to the ninth',
      `${head}a0: &a0 [x, x]\n${lines(9, (index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`)}\n`,
    ],
    [
      'merges of merges',
      `${head}a0: &a0 { x: 1, y: 2 }\n${lines(30, (index) => `a${index + 1}: &a${index + 1} { <<: [*a${index}, *a${index}], z${index}: *a${index} }`)}\n`,
    ],
    [
      'one large value, many times',
      `${head}a: &a "${'x'.repeat(50_000)}"\nb: [${Array(20_000).fill('*a').join(', ')}]`,
    ],
    ['an alias of itself', `${head}capability: &a { consumes: *a, exposes: [*a] }`],
    ['a list in a list in a list', `${head}capability: ${'['.repeat(50_000)}`],
    ['a closed list of the same depth', `${head}capability: ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['maps by indentation', `${head}${lines(3000, (index) => `${' '.repeat(index)}a:`)}`],
    ['lists by dashes', `${head}x: \n  ${'- '.repeat(50_000)}`],
    ['keys without end', `${head}${lines(5000, (index) => `k${index}: 1`)}`],
    ['the same key again and again', `${head}${'k: 1\n'.repeat(5000)}`],
    ['quotes', `${head}x: ${'"'.repeat(100_000)}`],
    ['comments', `${head}${'#'.repeat(200_000)}\n`],
    ['a block without end', `${head}x: |\n${'  x\n'.repeat(100_000)}`],
    ['document marks', '---\n'.repeat(50_000)],
    ['anchors', `${head}${lines(5000, (index) => `a${index}: &a${index} 1`)}`],
    ['braces of templates', `${head}x: "${'{{#a}}'.repeat(20_000)}"`],
  ];
  it.each(bombs)('%s', async (_title, text) => {
    const path = join(await folderOf({}), 'document.yaml');
    const before = process.memoryUsage().heapUsed;
    const { plan, diagnostics } = await loaded(path, text);
    expect(plan).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(700 * 1024 * 1024);
  });

  it('imports that lead round in a circle, outwards or nowhere', async () => {
    const importing = (location: string): string =>
      `ikanos: 1.0.0-beta4\ninfo: { display: x, description: x }\ncapability:\n  consumes: [ { from: { location: "${location}" }, import: a } ]\n  exposes: []\n`;
    for (const location of [
      './document.yaml',
      'file:///./document.yaml',
      'http://127.0.0.1:1/x.yaml',
      'https://169.254.169.254/x',
      '/dev/zero',
      '/dev/stdin',
      '..',
      '\\\\host\\x',
      'data:text/yaml,x',
      '',
    ]) {
      const path = join(await folderOf({}), 'document.yaml');
      const { plan } = await loaded(path, importing(location));
      expect([location, plan]).toEqual([location, undefined]);
      expect(dirname(path)).not.toBe('');
    }
  });
});

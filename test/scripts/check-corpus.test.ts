// The corpus checker itself: its exit codes, that it can fail, and that it owes nothing to the engine.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../scripts/check-corpus/check-document.ts';
import { FAULTS } from './stand-in-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(root, 'test/fixtures/check-corpus');
const standIn = join(root, 'test/scripts/stand-in-program.ts');

interface Run {
  code: number | null;
  out: string;
  err: string;
}

function checkCorpus(words: readonly string[], fault?: string): Promise<Run> {
  const { CHECK_CORPUS_FAULT: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts/check-corpus.ts'), ...words], {
    env: fault === undefined ? env : { ...env, CHECK_CORPUS_FAULT: fault },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

interface Printed {
  totals: Record<string, number>;
  documents: { outcome: string; reason?: string; differences: { what: string; operation: string }[] }[];
}

function printed(run: Run): Printed {
  // The shape is the checker's own JSON form.
  return JSON.parse(run.out) as Printed;
}

describe('independence', () => {
  test('nothing of the checker imports from src', () => {
    const folder = join(root, 'scripts/check-corpus');
    const files = [...readdirSync(folder).map((name) => join(folder, name)), join(root, 'scripts/check-corpus.ts')];
    const imports = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^'\n]*?'([^']+)';$|import\(([^)]*)\)/gm)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    );
    const allowed = (name: string): boolean =>
      name.startsWith('node:') || name === 'yaml' || /^\.\/[\w/-]+\.ts$/.test(name);
    expect(imports.filter((name) => !allowed(name))).toEqual([]);
    expect(imports.length).toBeGreaterThan(20);
  });
});

describe('usage', () => {
  test.each([
    ['no folder', []],
    ['two folders', [fixtures, fixtures]],
    ['no such folder', [join(fixtures, 'nowhere')]],
    ['a file', [join(fixtures, 'small/things.yaml')]],
    ['unknown option', [fixtures, '--fast']],
    ['bad number of jobs', [fixtures, '--jobs', 'many']],
    ['a folder without documents', [join(root, 'bin')]],
  ])('%s is exit code 2', async (_, words) => {
    const run = await checkCorpus(words);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain('usage:');
  });
});

describe('with a stand-in program', () => {
  const small = [join(fixtures, 'small'), '--program', standIn, '--json'];

  test('a faultless program has no differences', async () => {
    const run = await checkCorpus(small);
    const result = printed(run);
    expect(result.documents.flatMap((document) => document.differences)).toEqual([]);
    expect(run.code).toBe(0);
    expect(result.totals).toMatchObject({ documents: 1, checked: 1, restOperations: 2, tools: 1 });
    expect(result.totals['restCalls']).toBeGreaterThanOrEqual(6);
  });

  test('a difference is exit code 1', async () => {
    expect((await checkCorpus(small, 'drop-query')).code).toBe(1);
  });

  test.each(FAULTS)('fault %s is found', async (fault) => {
    process.env['CHECK_CORPUS_FAULT'] = fault;
    try {
      const options = { folder: fixtures, program: standIn, seed: '1', only: undefined };
      const report = await checkDocument(join(fixtures, 'small/things.yaml'), options);
      expect(report.differences.map((difference) => difference.what)).not.toEqual([]);
    } finally {
      delete process.env['CHECK_CORPUS_FAULT'];
    }
  });

  test('the text form names document, operation, expected and got', async () => {
    const run = await checkCorpus([join(fixtures, 'small'), '--program', standIn], 'drop-query');
    expect(run.out).toMatch(/DIFFERENCE things\.yaml {2}rest things-rest GET \/v1\/things\/\{thing-id\}/);
    expect(run.out).toMatch(/ {2}query\n {4}expected \[\["view".*\n {4}got {6}\[\]/);
  });

  test('the same seed makes the same calls', async () => {
    const [first, second, other] = await Promise.all([
      checkCorpus([...small, '--seed', 'a'], 'drop-query'),
      checkCorpus([...small, '--seed', 'a'], 'drop-query'),
      checkCorpus([...small, '--seed', 'b'], 'drop-query'),
    ]);
    const operations = (run: Run): string[] =>
      printed(run).documents.flatMap((item) => item.differences.map((found) => found.operation));
    expect(operations(first)).toEqual(operations(second));
    expect(operations(first)).not.toEqual(operations(other));
  });

  test('a document that must be refused but starts is a difference', async () => {
    const run = await checkCorpus([join(fixtures, 'refused'), '--program', standIn, '--json']);
    expect(run.code).toBe(1);
    expect(printed(run).documents.every((document) => document.outcome === 'failed')).toBe(true);
  });
});

describe('with the program', () => {
  test.each(['small', 'dialect', 'refused'])(
    'the documents of %s have no differences',
    async (folder) => {
      const run = await checkCorpus([join(fixtures, folder), '--json']);
      const result = printed(run);
      expect(result.documents.flatMap((document) => document.differences)).toEqual([]);
      expect(run.code).toBe(0);
      if (folder === 'refused') expect(result.totals['refused']).toBe(4);
    },
    120_000,
  );
});

/**
 * Every folder here that holds expected.txt is named by a code and provokes it. Without case.json, expected.txt is what
 * `validate --lint` prints about document.yaml; with it, what its command line prints.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import { printDiagnostics } from '../../src/diagnostics/print.ts';
import { loadCapability } from '../../src/engine/load-capability.ts';
import { commandOrStart, freePort } from '../support/in-process.ts';

/** case.json: what a document alone can not say. */
interface CommandCase {
  /** The words after `naftiko-ts`, run in a copy of the folder; `{port}` in them is a free port. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files to be made: name → number of zero bytes. What can be committed stands in the folder itself. */
  readonly sizes?: Readonly<Record<string, number>>;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(here).filter((name) => existsSync(join(here, name, 'expected.txt')));

/** What is printed about the document, with paths relative to the case's folder. */
async function printed(name: string): Promise<string> {
  const folder = relative(process.cwd(), join(here, name));
  const { diagnostics, sources } = await loadCapability(join(folder, 'document.yaml'), { check: true });
  return printDiagnostics(diagnostics, sources).replaceAll(`${folder}/`, '');
}

/** The command line, what it prints, and its exit code; a `run` is stopped once it listens. */
async function printedByCommand(name: string, { command, env = {}, sizes = {} }: CommandCase): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'naftiko-case-')));
  try {
    await cp(join(here, name), folder, { recursive: true });
    for (const [file, size] of Object.entries(sizes)) {
      await writeFile(join(folder, file), '');
      await truncate(join(folder, file), size);
    }
    const port = String(await freePort());
    const words = command.map((word) => word.replaceAll('{port}', port));
    const { code, stdout, stderr } = await commandOrStart(words, { cwd: folder, env });
    const text = `$ naftiko-ts ${words.join(' ')}\n${stderr}${stdout}exit ${String(code)}\n`;
    return text
      .replaceAll(`${folder}/`, '')
      .replaceAll(port, '{port}')
      .replaceAll(/(127\.0\.0\.1:)\d+/g, '$1{any}');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function commandOf(name: string): CommandCase | undefined {
  const file = join(here, name, 'case.json');
  // The shape is the interface above; a wrong one fails the case.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CommandCase) : undefined;
}

describe('diagnostics', () => {
  test.each(cases)('%s', async (name) => {
    const file = join(here, name, 'expected.txt');
    const command = commandOf(name);
    const text = command === undefined ? await printed(name) : await printedByCommand(name, command);
    // `UPDATE_EXPECTED=1 npx vitest run test/diagnostics` writes what is printed now: read the difference.
    if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(file, text);
    expect(Object.keys(diagnosticCodes)).toContain(name);
    expect(text).toMatch(new RegExp(`  (?:error|warning|note)  ${name}(?:  |$)`, 'm'));
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

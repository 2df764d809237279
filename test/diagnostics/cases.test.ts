/** Every folder here that holds document.yaml: what `validate --lint` prints about it is in expected.txt. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import { forValidation } from '../../src/diagnostics/order.ts';
import { printDiagnostics } from '../../src/diagnostics/print.ts';
import { loadCapability } from '../../src/engine/load-capability.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(here).filter((name) => existsSync(join(here, name, 'document.yaml')));

/** What is printed, with paths relative to the case's folder. */
async function printed(name: string): Promise<string> {
  const folder = relative(process.cwd(), join(here, name));
  const { diagnostics, sources } = await loadCapability(join(folder, 'document.yaml'), { check: true });
  return printDiagnostics(forValidation(diagnostics), sources).replaceAll(`${folder}/`, '');
}

describe('diagnostics', () => {
  test.each(cases)('%s', async (name) => {
    const file = join(here, name, 'expected.txt');
    const text = await printed(name);
    // `UPDATE_EXPECTED=1 npx vitest run test/diagnostics` writes what is printed now: read the difference.
    if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(file, text);
    expect(Object.keys(diagnosticCodes)).toContain(name);
    expect(text).toMatch(new RegExp(`  (?:error|warning|note)  ${name}$`, 'm'));
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

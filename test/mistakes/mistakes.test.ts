/** One mistake per file: exactly one error, at the place of the mistake, with a remedy; and many in one file, all at once. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { shownSeverity } from '../../src/diagnostics/order.ts';
import { printDiagnostic } from '../../src/diagnostics/print.ts';
import { loadCapability } from '../../src/engine/load-capability.ts';

const together = 'all-together.yaml';

/** File → line and column of the mistake, and what it is called. */
const mistakes: readonly (readonly [file: string, place: string, code: string])[] = [
  ['authentication-typo.yaml', '12:23', 'credential-scheme-unknown'],
  ['base-uri-missing.yaml', '8:7', 'missing-key'],
  ['call-and-steps.yaml', '29:17', 'call-beside-steps'],
  ['call-typo.yaml', '29:17', 'call-target-exists'],
  ['call-unknown-namespace.yaml', '29:17', 'call-target-exists'],
  ['duplicate-key.yaml', '24:7', 'duplicate-key'],
  ['exposes-type-typo.yaml', '21:13', 'exposes-type-unknown'],
  ['format-typo.yaml', '20:32', 'invalid-value'],
  ['indentation-of-key.yaml', '22:18', 'yaml-syntax'],
  ['json-path-filter.yaml', '32:15', 'invalid-json-path'],
  ['json-path-unclosed.yaml', '32:15', 'invalid-json-path'],
  ['key-typo-base-uri.yaml', '11:7', 'unknown-key'],
  ['key-typo-capability.yaml', '6:1', 'unknown-key'],
  ['key-typo-description.yaml', '26:11', 'unknown-key'],
  ['key-typo-input-parameters.yaml', '18:15', 'unknown-key'],
  ['key-typo-namespace.yaml', '9:7', 'unknown-key'],
  ['list-where-map.yaml', '30:17', 'wrong-type'],
  ['map-form-key-typo.yaml', '26:11', 'unknown-key'],
  ['map-form-list.yaml', '25:9', 'list-in-map-form'],
  ['map-where-list.yaml', '5:9', 'wrong-type'],
  ['mapping-of-unknown-step.yaml', '32:15', 'mapping-refers-to-something'],
  ['method-unknown.yaml', '17:23', 'invalid-value'],
  ['missing-colon.yaml', '3:3', 'yaml-syntax'],
  ['name-missing.yaml', '20:15', 'missing-key'],
  ['namespace-repeated.yaml', '31:7', 'exposes-namespace-repeated'],
  ['null-in-with.yaml', '30:23', 'with-null'],
  ['parameter-place-unknown.yaml', '19:35', 'invalid-value'],
  ['parameter-type-unknown.yaml', '28:33', 'invalid-value'],
  ['port-as-text.yaml', '23:13', 'wrong-type'],
  ['port-clash.yaml', '33:13', 'ports-unique'],
  ['port-too-large.yaml', '23:13', 'port-range'],
  ['ref-typo.yaml', '37:16', 'ref-target-exists'],
  ['secret-missing.yaml', '24:23', 'guard-secret'],
  ['skill-tool-typo.yaml', '41:21', 'skill-action-exists'],
  ['step-name-repeated.yaml', '31:15', 'step-name-repeated'],
  ['step-type-unknown.yaml', '30:34', 'step-type-unknown'],
  ['tab-as-indentation.yaml', '23:1', 'yaml-syntax'],
  ['template-unclosed.yaml', '20:41', 'invalid-template'],
  ['text-where-list.yaml', '24:14', 'wrong-type'],
  ['tool-name-repeated.yaml', '31:11', 'mcp-duplicate-name'],
  ['transport-typo.yaml', '24:18', 'transport-unknown'],
  ['unclosed-flow-map.yaml', '30:17', 'yaml-syntax'],
  ['unclosed-quote.yaml', '11:16', 'yaml-syntax'],
  ['version-missing.yaml', '1:1', 'not-a-capability'],
  ['version-of-other-word.yaml', '1:10', 'version-unknown'],
];

async function errorsOf(file: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await loadCapability(join(import.meta.dirname, file), { check: true });
  return diagnostics.filter(({ severity }) => shownSeverity(severity, 'validate') === 'error');
}

function placed({ origin: { start }, code }: Diagnostic): string {
  return `${String(start.line)}:${String(start.column)} ${code}`;
}

test('every file is in the table', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));
  expect(mistakes.map(([file]) => file)).toEqual(files.filter((name) => name !== together).toSorted());
});

test.each(mistakes)('%s', async (file, place, code) => {
  const errors = await errorsOf(file);
  expect(errors.map(placed)).toEqual([`${place} ${code}`]);
  for (const error of errors) expect(printDiagnostic(error, new Map())).toMatch(/^ {2}hint: \S/m);
});

test('what can stand in one file is reported in one run', async () => {
  expect((await errorsOf(together)).map(placed)).toEqual([
    '4:3 unknown-key',
    '18:23 invalid-value',
    '19:32 invalid-value',
    '20:15 unknown-key',
    '25:35 invalid-value',
    '27:15 missing-key',
    '37:33 invalid-value',
    '5:9 wrong-type',
    '11:16 consumes-baseuri-no-trailing-slash',
    '31:13 port-range',
    '32:18 transport-unknown',
    '39:23 with-null',
    '44:34 step-type-unknown',
    '62:13 wrong-type',
    '73:13 exposes-type-unknown',
    '12:23 credential-scheme-unknown',
    '26:41 invalid-template',
    '38:17 call-target-exists',
    '40:11 mcp-duplicate-name',
    '51:15 invalid-json-path',
    '57:15 mapping-refers-to-something',
    '72:21 call-target-exists',
    '63:23 guard-secret',
  ]);
});

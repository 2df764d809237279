/** The catalogue of codes: no key twice, and each provoked by a case folder or, with a reason, by another test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DiagnosticCode, diagnosticCodes } from '../../src/diagnostics/codes.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/diagnostics/codes');

/** Codes that `validate --lint` of one document can not show, and the test that provokes them instead. */
const elsewhere: Partial<Record<DiagnosticCode, { readonly because: string; readonly test: string }>> = {
  'source-missing': { because: 'there is no document', test: 'source/read-source.test.ts' },
  'source-not-a-file': { because: 'there is no document', test: 'source/read-source.test.ts' },
  'source-too-large': { because: 'the file has 16 MiB', test: 'source/read-source.test.ts' },
  'source-not-text': { because: 'the file is no text', test: 'source/read-source.test.ts' },
  'source-unreadable': { because: 'it is about how the document is named', test: 'source/read-source.test.ts' },
  'file-extension': { because: 'it is about how the document is named', test: 'cli/commands/validate.test.ts' },
  'version-mismatch': { because: 'it needs an option', test: 'cli/commands/validate.test.ts' },
  'policy-invalid': { because: 'it is about a policy file', test: 'consumes/policy.test.ts' },
  'bind-missing': { because: 'it is about the environment of a start', test: 'binds/resolve-binds.test.ts' },
  'bind-missing-unused': { because: 'it is about the environment of a start', test: 'binds/resolve-binds.test.ts' },
  'authentication-type-unknown': { because: 'credential-scheme-unknown says it first', test: 'normalize/dialect.test.ts' },
  'output-format-unknown': { because: 'invalid-value says it first', test: 'consumes/reports.test.ts' },
  'rest-path-form': { because: 'rest-resource-path-no-query says it first', test: 'exposes/rest/rest-server.test.ts' },
  'mcp-call-and-steps': { because: 'call-beside-steps says it first', test: 'diagnostics/hidden-findings.test.ts' },
  'port-taken-twice': { because: 'ports-unique says it first', test: 'engine/share-ports.test.ts' },
  'two-stdio-adapters': { because: 'it is found when adapters start', test: 'engine/share-ports.test.ts' },
  'tunnel-provider-missing': { because: 'it is about running, not about the document', test: 'consumes/reports.test.ts' },
  'step-type-unsupported': { because: 'it is about running, not about the document', test: 'compile/steps.test.ts' },
  'nothing-exposed': { because: 'it is about running, not about the document', test: 'diagnostics/hidden-findings.test.ts' },
  'nothing-answers': { because: 'it is about running, not about the document', test: 'diagnostics/hidden-findings.test.ts' },
  'control-not-served': { because: 'it is about running, not about the document', test: 'diagnostics/hidden-findings.test.ts' },
  'skill-instruction-exists': { because: 'it needs files at an absolute place', test: 'diagnostics/hidden-findings.test.ts' },
  'skill-md-differs': { because: 'it needs files at an absolute place', test: 'diagnostics/hidden-findings.test.ts' },
  'skill-md-format': { because: 'it needs files at an absolute place', test: 'diagnostics/hidden-findings.test.ts' },
  'shared-name-prefixed': { because: 'it needs two documents on one port', test: 'cli/shared-ports.test.ts' },
  'shared-port-types': { because: 'it needs two documents on one port', test: 'engine/share-ports.test.ts' },
  'shared-port-authentication': { because: 'it needs two documents on one port', test: 'engine/share-ports.test.ts' },
  'shared-port-address': { because: 'it needs two documents on one port', test: 'engine/share-ports.test.ts' },
};

test('no code is written twice', () => {
  const keys = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^ {2}'?([a-z][a-z\d-]*)'?: \{$/gm)].map((match) => match[1] ?? ''));
  const seen = new Set<string>();
  expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  expect(keys.toSorted()).toEqual(Object.keys(diagnosticCodes).toSorted());
});

describe('each code is provoked', () => {
  const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];

  test('by a case folder, or with a reason by another test', () => {
    const cases = codes.filter((code) => existsSync(join(import.meta.dirname, code, 'document.yaml')));
    expect(codes.filter((code) => !cases.includes(code) && elsewhere[code] === undefined)).toEqual([]);
    expect(cases.filter((code) => elsewhere[code] !== undefined)).toEqual([]);
  });

  test.each(Object.entries(elsewhere))('%s is named by its test', (code, { test: file }) => {
    expect(readFileSync(join(root, 'test', file), 'utf8')).toMatch(new RegExp(`\\b${code}\\b`));
  });
});

import { describe, expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { printDiagnostics, printForRun } from '../../src/diagnostics/print.ts';
import { findingsGithub, findingsJson, findingsSarif } from '../../src/diagnostics/print-machine.ts';
import { SourceFile } from '../../src/source/source-file.ts';

const text = 'naftiko: x\ncapability:\n  call: orders.list\n  token: s3cret\n  long: ' + 'y'.repeat(300) + '\n';
const sources = new Map([['a b.yaml', new SourceFile('a b.yaml', '/a b.yaml', text)]]);

function diagnostic(severity: Severity, more: Partial<Diagnostic> = {}): Diagnostic {
  const origin = { file: 'a b.yaml', pointer: '/capability/call', start: { line: 3, column: 9 }, end: { line: 3, column: 20 } };
  return { code: 'call-target-exists', severity, origin, message: '"orders.list" names nothing.', ...more };
}

describe('text', () => {
  test('has place, message, excerpt, hint, related places and path', () => {
    const related = [{ origin: diagnostic('error').origin, message: 'seen here' }];
    expect(printDiagnostics([diagnostic('error', { hint: 'write another', related })], sources)).toBe(
      [
        'a b.yaml:3:9  error  call-target-exists',
        '  "orders.list" names nothing.',
        '  3 |   call: orders.list',
        '    |         ^^^^^^^^^^^',
        '  hint: write another',
        '  a b.yaml:3:9  seen here',
        '  Path: $.capability.call',
        '',
      ].join('\n'),
    );
  });

  test('errors stand before warnings, whatever their place', () => {
    const early = { ...diagnostic('warning').origin, start: { line: 1, column: 1 } };
    const printed = printDiagnostics([diagnostic('warning', { origin: early }), diagnostic('violation'), diagnostic('fatal')], sources);
    expect(printed.match(/ {2}(?:error|warning) {2}/g)).toEqual(['  error  ', '  error  ', '  warning  ']);
  });

  test('control characters of an author are shown, not obeyed', () => {
    const printed = printDiagnostics([diagnostic('error', { message: 'the name "\u001b[31m\u202e"', origin: { ...diagnostic('error').origin, pointer: '/\u001b[2J' } })], sources);
    expect(printed).toContain(String.raw`"\u001b[31m\u202e"`);
    expect(printed).not.toContain('\u001b');
  });

  test('colours only when asked', () => {
    expect(printDiagnostics([diagnostic('error')], sources)).not.toContain('\u001b');
    expect(printDiagnostics([diagnostic('error')], sources, { color: true })).toContain('\u001b[31merror\u001b[0m');
  });

  test('a literal secret is not in the excerpt', () => {
    const origin = { file: 'a b.yaml', pointer: '/capability/token', start: { line: 4, column: 10 }, end: { line: 4, column: 16 } };
    const printed = printDiagnostics([diagnostic('error', { origin })], sources);
    expect(printed).not.toContain('s3cret');
    expect(printed).toContain('token: ••••••');
  });

  test('a long line is cut around the place', () => {
    const origin = { file: 'a b.yaml', pointer: '', start: { line: 5, column: 200 }, end: { line: 5, column: 203 } };
    const [, , line = '', carets = ''] = printDiagnostics([diagnostic('error', { origin })], sources).split('\n');
    expect(line.length).toBeLessThan(130);
    expect(carets.trimEnd()).toMatch(/\^\^\^$/);
  });

  test('a file that was not read has no excerpt', () => {
    expect(printDiagnostics([diagnostic('error')], new Map())).not.toContain('|');
  });
});

describe('printForRun', () => {
  const many = Array.from({ length: 9 }, (_, index) => diagnostic('violation', { message: `number ${index}` }));

  test('shows a few lines per code and counts the rest', () => {
    const lines = printForRun([...many, diagnostic('note')], sources).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('a b.yaml:3:9  warning  call-target-exists  number 0');
    expect(lines[2]).toContain('and 7 more call-target-exists');
  });

  test('shows errors in full', () => {
    expect(printForRun([diagnostic('fatal')], sources)).toContain('Path: $.capability.call');
  });

  test('verbose shows everything', () => {
    expect(printForRun([...many, diagnostic('note')], sources, { verbose: true }).match(/Path:/g)).toHaveLength(10);
  });

  test('says nothing about nothing', () => {
    expect(printForRun([], sources)).toBe('');
  });
});

describe('for programs', () => {
  const document = { file: 'a b.yaml', schema: '1.0.0-alpha2', diagnostics: [diagnostic('violation', { keyword: 'pattern' }), diagnostic('warning')] };

  test('JSON', () => {
    expect(findingsJson(document)).toMatchObject({
      file: 'a b.yaml',
      valid: false,
      schema: '1.0.0-alpha2',
      errors: [{ path: '$.capability.call', line: 3, column: 9, code: 'call-target-exists', keyword: 'pattern', message: '"orders.list" names nothing.' }],
      warnings: [{ code: 'call-target-exists', severity: 'warning' }],
    });
    expect(findingsJson({ ...document, diagnostics: [] })).toMatchObject({ valid: true, errors: [] });
  });

  test('SARIF', () => {
    expect(findingsSarif([document], '1.2.3')).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'naftiko-ts', version: '1.2.3', rules: [{ id: 'call-target-exists' }] } },
          results: [
            { ruleId: 'call-target-exists', ruleIndex: 0, level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.yaml' }, region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 20 } } }] },
            { level: 'warning' },
          ],
        },
      ],
    });
  });

  test('GitHub annotations escape what would end them', () => {
    const broken = { ...document, diagnostics: [diagnostic('error', { message: 'a\nb 100%' })] };
    expect(findingsGithub([broken])).toBe('::error file=a b.yaml,line=3,col=9,endColumn=20,title=call-target-exists::a%0Ab 100%25\n');
  });
});

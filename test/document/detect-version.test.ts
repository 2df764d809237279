import { describe, expect, test } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { detectVersion } from '../../src/document/detect-version.ts';
import { parse } from './reading.ts';

function detect(text: string) {
  const { report, diagnostics } = collectDiagnostics();
  const { root } = parse(text);
  const version = root === undefined ? undefined : detectVersion(root, report);
  return {
    version,
    codes: diagnostics.map(({ code }) => code),
    hint: diagnostics[0]?.hint,
    message: diagnostics[0]?.message,
  };
}

describe('detectVersion', () => {
  test.each([
    ['naftiko: 1.0.0-alpha2', 'naftiko', '1.0.0-alpha2', true, []],
    ['naftiko: "0.5"', 'naftiko', '0.5', true, ['version-legacy']],
    ['naftiko: 0.5', 'naftiko', '0.5', true, ['version-legacy']],
    ['ikanos: 1.0.0-alpha3', 'ikanos', '1.0.0-alpha3', true, []],
    ['naftiko: 1.0.0-beta4', 'naftiko', '1.0.0-beta4', false, ['version-unknown']],
    ['ikanos: 2', 'ikanos', '2', false, ['version-unknown']],
    ['ikanos: {a: 1}', 'ikanos', '', false, ['version-unknown']],
    ['naftiko: 1.0.0-alpha2\nikanos: 1.0.0-beta4', 'naftiko', '1.0.0-alpha2', true, ['two-version-keys']],
  ])('%j', (text, vocabulary, written, known, codes) => {
    expect(detect(text)).toMatchObject({ version: { vocabulary, written, known }, codes });
  });

  test('a slip gets a suggestion', () => {
    expect(detect('naftiko: 1.0.0-alfa2').hint).toBe('did you mean "1.0.0-alpha2"?');
  });

  test('another kind of document is told by its keys', () => {
    const { version, codes, message } = detect('openapi: 3.1.0\ninfo: {}');
    expect(version).toBeUndefined();
    expect(codes).toEqual(['not-a-capability']);
    expect(message).toContain('"openapi", "info"');
  });
});

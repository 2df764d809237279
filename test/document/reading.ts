/** Parses text for the tests of this folder. */
import { collectDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { detectVersion } from '../../src/document/detect-version.ts';
import type { LocatedNode } from '../../src/document/located-node.ts';
import { validateDocument, type ValidateOptions } from '../../src/document/validate.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { parseNow } from '../support/parse-now.ts';

/** The tree of a text and what was said about it. */
export function parse(text: string): { root: LocatedNode | undefined; diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collectDiagnostics();
  const root = parseNow(new SourceFile('test.yaml', '/test.yaml', text), report);
  return { root, diagnostics };
}

/** What parsing, version and schema say about a text, as `code pointer` in the order of the report. */
export async function findings(text: string, options: ValidateOptions = {}): Promise<readonly Diagnostic[]> {
  const { report, diagnostics } = collectDiagnostics();
  const root = parseNow(new SourceFile('test.yaml', '/test.yaml', text), report);
  const version = root === undefined ? undefined : detectVersion(root, report);
  if (root !== undefined && version !== undefined) await validateDocument(root, version, report, options);
  return diagnostics;
}

/** `code pointer` of each finding. */
export function short(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, origin }) => `${code} ${origin.pointer}`.trim());
}

/** Parses a text in one step, where a test has no use for waiting until a parser is loaded. */
import type { Report } from '../../src/diagnostics/diagnostic.ts';
import { readBlockYaml } from '../../src/document/block-yaml.ts';
import type { LocatedNode } from '../../src/document/located-node.ts';
import { parseYaml } from '../../src/document/parse-yaml.ts';
import type { SourceFile } from '../../src/source/source-file.ts';

/** What `parseDocument` gives, at once. */
export function parseNow(source: SourceFile, report: Report): LocatedNode | undefined {
  return readBlockYaml(source) ?? parseYaml(source, report);
}

/** Text → LocatedNode: what most documents hold is read at once, all else by the whole of YAML. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { readBlockYaml } from './block-yaml.ts';
import type { LocatedNode } from './located-node.ts';

/**
 * Parses a document. Undefined when it has no usable tree; then something fatal was reported: see `parseYaml`.
 * @see docs/spec/document.md section 2
 */
export async function parseDocument(source: SourceFile, report: Report): Promise<LocatedNode | undefined> {
  const root = readBlockYaml(source);
  if (root !== undefined) return root;
  const { parseYaml } = await import('./parse-yaml.ts');
  return parseYaml(source, report);
}

/** Reads and checks the file of `--policy`. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { nodeAt, toJson } from '../document/node-value.ts';
import { parseDocument } from '../document/parse-document.ts';
import type { JsonValue } from '../json/json-value.ts';
import { isSourceFault, readSource } from '../source/read-source.ts';
import type { SourceFile } from '../source/source-file.ts';

/**
 * The content of a YAML or JSON file as a value; undefined without a path. What is wrong in it is reported with its
 * place: a policy that does not hold what it promises is worse than none.
 * @param opened told the file, so that its lines can be shown
 * @throws Error when the file can not be read or is empty
 * @see docs/policy.md
 */
export async function readPolicy(
  path: string | undefined,
  cwd: string,
  report: Report,
  opened: (source: SourceFile) => void,
): Promise<JsonValue | undefined> {
  if (path === undefined) return undefined;
  const source = readSource(path, { base: cwd });
  if (isSourceFault(source)) throw new Error(`--policy: ${source.message}`);
  opened(source);
  const root = await parseDocument(source, report);
  if (root === undefined) return undefined;
  const value = toJson(root);
  const { parsePolicy } = await import('../consumes/http/policy.ts');
  parsePolicy(value, (code, { pointer }, message, more) => {
    // A fault of `defaults` is found again in each namespace that they apply to, where nothing is written.
    const node = nodeAt(root, pointer);
    if (node !== undefined) report(code, node.origin, message, more);
  });
  return value;
}

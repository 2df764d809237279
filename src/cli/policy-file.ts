/** Reads the file of `--policy`. */
import { collectDiagnostics } from '../diagnostics/diagnostic.ts';
import { toJson } from '../document/node-value.ts';
import { parseDocument } from '../document/parse-document.ts';
import type { JsonValue } from '../json/json-value.ts';
import { isSourceFault, readSource } from '../source/read-source.ts';

/**
 * The content of a YAML or JSON file as a value; undefined without a path.
 * @throws Error when the file can not be read or is not well-formed
 */
export async function readPolicy(path: string | undefined, cwd: string): Promise<JsonValue | undefined> {
  if (path === undefined) return undefined;
  const source = await readSource(path, { base: cwd });
  if (isSourceFault(source)) throw new Error(`--policy: ${source.message}`);
  const { report, diagnostics } = collectDiagnostics();
  const document = parseDocument(source, report);
  const fault = diagnostics.find(({ severity }) => severity === 'fatal');
  if (document === undefined || fault !== undefined) {
    throw new Error(`--policy: ${path} is not well-formed${fault === undefined ? '.' : `: ${fault.message}`}`);
  }
  return toJson(document);
}

/** Variables of an exposed path. */

const placeholder = /\{\{\s*([^/{}]+?)\s*\}\}|\{\s*([^/{}]+?)\s*\}/g;

const noVariables: readonly string[] = Object.freeze([]);

/**
 * The names of `{{x}}` and `{x}` in a path, in order, each once.
 * @see docs/spec/rest.md section 3.1
 */
export function pathVariables(path: string): readonly string[] {
  if (!path.includes('{')) return noVariables;
  const names: string[] = [];
  for (let match = placeholder.exec(path); match !== null; match = placeholder.exec(path)) {
    const name = match[1] ?? match[2] ?? '';
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

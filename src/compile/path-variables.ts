/** Variables of an exposed path. */

const placeholder = /\{\{\s*([^/{}]+?)\s*\}\}|\{\s*([^/{}]+?)\s*\}/g;

/**
 * The names of `{{x}}` and `{x}` in a path, in order, each once.
 * @see docs/spec/rest.md section 3.1
 */
export function pathVariables(path: string): readonly string[] {
  return [...new Set([...path.matchAll(placeholder)].map((match) => match[1] ?? match[2] ?? ''))];
}

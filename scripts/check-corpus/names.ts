// Names of path variables: finding them in a path, and when two spellings are one name.

/** One piece of a path: literal text, or the name of a variable. */
export type PathPart = { readonly text: string } | { readonly variable: string };

/**
 * A path split into literal text and variables; `{x}` and `{{x}}` are the same.
 * @see docs/spec/rest.md 3.1, docs/spec/versions.md 4.2 row 3
 */
export function pathParts(path: string): PathPart[] {
  const parts: PathPart[] = [];
  let end = 0;
  for (const match of path.matchAll(/\{\{\{?\s*&?\s*([^/{}]+?)\s*\}?\}\}|\{\s*([^/{}]+?)\s*\}/g)) {
    if (match.index > end) parts.push({ text: path.slice(end, match.index) });
    parts.push({ variable: match[1] ?? match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < path.length) parts.push({ text: path.slice(end) });
  return parts;
}

/** The variables of a path, in order. */
export function pathVariables(path: string): string[] {
  return pathParts(path).flatMap((part) => ('variable' in part ? [part.variable] : []));
}

/** A name reduced to its letters and digits, lower-cased: what path variables are compared by. */
export function loose(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** The name that equals `name`, exactly or, when nothing does, by letters and digits. */
export function findName(name: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  if (all.includes(name)) return name;
  const folded = loose(name);
  return folded === '' ? undefined : all.find((candidate) => loose(candidate) === folded);
}

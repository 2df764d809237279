/** Exposed paths as OpenAPI writes them. */

/** A path of the export. */
export interface ApiPath {
  /** For example `/books/{isbn}.json`. */
  readonly path: string;
  /** Equal for paths that OpenAPI takes for the same: variable names do not count. */
  readonly shape: string;
  /** Whether the variable called `path` takes the rest of the path, slashes included. */
  readonly tail: boolean;
  /** The variables in order, each name once, and the name that the engine knows each by. */
  readonly variables: readonly { readonly name: string; readonly source: string }[];
}

const variable = /\{\{\s*([^/{}]+?)\s*\}\}|\{\s*([^/{}]+?)\s*\}/g;

/**
 * Rewrites `{{x}}` and `{x}` to `{x}` and percent-encodes the literal text, braces included. A name that stands twice
 * gets a number at its earlier places, where OpenAPI allows no repetition; the engine reads the last.
 * @see docs/spec/openapi.md section 2.3, docs/spec/rest.md section 3.1
 */
export function apiPath(template: string): ApiPath {
  const question = template.indexOf('?');
  const plain = question < 0 ? template : template.slice(0, question);
  const literals: string[] = [];
  const sources: string[] = [];
  let from = 0;
  for (const match of plain.matchAll(variable)) {
    literals.push(encodeLiteral(plain.slice(from, match.index)));
    sources.push(match[1] ?? match[2] ?? '');
    from = match.index + match[0].length;
  }
  literals.push(encodeLiteral(plain.slice(from)));
  const names = uniqueNames(sources);
  const variables = sources.map((source, index) => ({ name: names[index] ?? source, source }));
  const shape = joined(
    literals,
    names.map(() => ''),
  );
  return { path: joined(literals, names), shape, tail: sources.includes('path'), variables };
}

/** The same path with the variable names of another of the same shape. */
export function renamed(path: ApiPath, like: ApiPath): ApiPath {
  const variables = path.variables.map(({ source }, index) => ({
    source,
    name: like.variables[index]?.name ?? source,
  }));
  return { ...path, path: like.path, variables };
}

function joined(literals: readonly string[], names: readonly string[]): string {
  const text = literals.reduce((path, literal, index) => `${path}{${names[index - 1] ?? ''}}${literal}`);
  return text.startsWith('/') ? text : `/${text}`;
}

/** The last place keeps the plain name. */
function uniqueNames(sources: readonly string[]): readonly string[] {
  const taken = new Set(sources);
  return sources.map((source, index) => {
    if (!sources.includes(source, index + 1)) return source;
    let number = 2;
    while (taken.has(`${source}-${number}`)) number += 1;
    taken.add(`${source}-${number}`);
    return `${source}-${number}`;
  });
}

/** Nothing to encode or decode. */
const plainLiteral = /^[\w\-.~!*'()/:@$&+,;=]*$/;

/** As the router reads it, and what may stand in a path besides letters, digits and escapes (RFC 3986 section 3.3). */
function encodeLiteral(literal: string): string {
  if (plainLiteral.test(literal)) return literal;
  return literal
    .split('/')
    .map((segment) =>
      encodeURIComponent(decoded(segment).toWellFormed()).replaceAll(
        /%(?:3A|40|24|26|2B|2C|3B|3D)/g,
        decodeURIComponent,
      ),
    )
    .join('/');
}

/** An escape that is none stands for itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

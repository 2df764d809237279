/** Resource URIs with `{variables}`: what they match, and the values they take. */

/** A compiled URI template. */
export interface UriTemplate {
  /** Names in order of appearance. */
  readonly names: readonly string[];
  /** The variables' values, percent-decoded once; undefined where the URI does not match. */
  match(uri: string): Readonly<Record<string, string>> | undefined;
}

const variable = /\{([A-Za-z0-9_.-]+)\}/g;

/** Names of the variables of a URI; empty for a plain one. @see docs/spec/mcp.md S3 */
export function uriVariables(uri: string): readonly string[] {
  return [...uri.matchAll(variable)].map((match) => match[1] ?? '');
}

/** Compiles a URI that holds variables. Each matches one or more characters except `/`, everything else literally. */
export function compileUriTemplate(uri: string): UriTemplate {
  const names = uriVariables(uri);
  const literals = uri.split(variable).filter((_part, index) => index % 2 === 0);
  // `[^/]+` between literals, one group per variable: linear in the length of the URI for the few variables there are.
  const pattern = new RegExp(`^${literals.map(escaped).join('([^/]+)')}$`, 's');
  return {
    names,
    match(requested) {
      const match = requested.length > maxUriLength ? null : pattern.exec(requested);
      if (match === null) return undefined;
      const values: Record<string, string> = {};
      for (const [index, name] of names.entries()) {
        const value = decoded(match[index + 1] ?? '');
        // One name in two places must have one value.
        if (value === undefined || (values[name] !== undefined && values[name] !== value)) return undefined;
        values[name] = value;
      }
      return values;
    },
  };
}

/** A longer URI names no resource of ours. */
const maxUriLength = 8192;

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

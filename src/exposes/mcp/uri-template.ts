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
  const segments = uri.split('/').map((segment) => segment.split(variable).filter((_part, index) => index % 2 === 0));
  return {
    names,
    match(requested) {
      const match = requested.length > maxUriLength ? undefined : captured(segments, requested);
      if (match === undefined) return undefined;
      const values: Record<string, string> = {};
      for (const [index, name] of names.entries()) {
        const value = decoded(match[index] ?? '');
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

/** The variables' texts; no variable holds a `/`, so that each segment is matched by itself. */
function captured(segments: readonly (readonly string[])[], uri: string): readonly string[] | undefined {
  const texts = uri.split('/');
  if (texts.length !== segments.length) return undefined;
  const values: string[] = [];
  for (const [index, literals] of segments.entries()) {
    const found = capturedInSegment(literals, texts[index] ?? '');
    if (found === undefined) return undefined;
    values.push(...found);
  }
  return values;
}

/**
 * What stands between the literals, each at least one character long, the first ones as long as can be: found from the
 * end, in time linear in the text (a regular expression would take the power of the number of variables).
 */
function capturedInSegment(literals: readonly string[], text: string): readonly string[] | undefined {
  const first = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  if (literals.length === 1) return text === first ? [] : undefined;
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  let end = text.length - last.length;
  const values: string[] = [];
  for (let index = literals.length - 2; index > 0; index -= 1) {
    const literal = literals[index] ?? '';
    const latest = end - 1 - literal.length;
    const at = latest <= first.length ? -1 : text.lastIndexOf(literal, latest);
    if (at <= first.length) return undefined;
    values.push(text.slice(at + literal.length, end));
    end = at;
  }
  if (end <= first.length) return undefined;
  values.push(text.slice(first.length, end));
  return values.toReversed();
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

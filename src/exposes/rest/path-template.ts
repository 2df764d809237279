/** Paths of REST resources: `/books/{{isbn}}.json` as segments that match and capture. */

/** One segment of a path template. Literal text is percent-decoded. */
export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  /** Literal text with one or more variables. */
  | { readonly kind: 'mixed'; readonly parts: SegmentParts }
  | { readonly kind: 'variable'; readonly name: string }
  /** The variable called `path`, which matches `/` too, and whatever follows it in the template. */
  | { readonly kind: 'tail'; readonly parts: SegmentParts };

/** `literals[0] names[0] literals[1] names[1] … literals[n]`: one literal more than names, each perhaps empty. */
export interface SegmentParts {
  readonly literals: readonly string[];
  readonly names: readonly string[];
}

/** A compiled path. */
export interface PathTemplate {
  readonly segments: readonly Segment[];
  /** Equal for templates that match the same paths: variable names are left out. */
  readonly shape: string;
}

/** The name of the variable that matches the rest of the path. */
export const tailName = 'path';

const variable = /\{\{\s*([^/{}]+?)\s*\}\}|\{\s*([^/{}]+?)\s*\}/g;

/**
 * Parses a path that begins with `/`. `{{name}}` and `{name}` are the same, blanks inside the braces do not count.
 * @see docs/spec/rest.md section 3.1
 */
export function parsePathTemplate(path: string): PathTemplate {
  const segments: Segment[] = [];
  let shape = '';
  for (let from = 1; from >= 1;) {
    const slash = path.indexOf('/', from);
    const text = slash < 0 ? path.slice(from) : path.slice(from, slash);
    const segment = text.includes('{') ? variableSegment(text, path.slice(from)) : literalSegment(text);
    segments.push(segment);
    shape += from === 1 ? shapeOf(segment) : `/${shapeOf(segment)}`;
    if (segment.kind === 'tail') break;
    from = slash + 1;
  }
  return { segments, shape };
}

function literalSegment(text: string): Segment {
  return { kind: 'literal', text: decodeSegment(text) ?? text };
}

/** @param rest the segment and everything after it */
function variableSegment(text: string, rest: string): Segment {
  const { literals, names } = partsOf(text);
  const [name] = names;
  if (name === undefined) return literalSegment(text);
  if (names.includes(tailName)) return { kind: 'tail', parts: partsOf(rest) };
  if (names.length === 1 && literals.every((literal) => literal === '')) return { kind: 'variable', name };
  return { kind: 'mixed', parts: { names, literals: literals.map((literal) => decodeSegment(literal) ?? literal) } };
}

function partsOf(text: string): SegmentParts {
  const literals: string[] = [];
  const names: string[] = [];
  let from = 0;
  variable.lastIndex = 0;
  for (let match = variable.exec(text); match !== null; match = variable.exec(text)) {
    literals.push(text.slice(from, match.index));
    names.push(match[1] ?? match[2] ?? '');
    from = variable.lastIndex;
  }
  literals.push(text.slice(from));
  return { literals, names };
}

function shapeOf(segment: Segment): string {
  switch (segment.kind) {
    case 'literal':
      return encodeURIComponent(segment.text);
    case 'variable':
      return '{}';
    case 'mixed':
      return segment.parts.literals.map(encodeURIComponent).join('{}');
    case 'tail':
      return segment.parts.literals
        .map(
          (literal, index) =>
            encodeURIComponent(literal) +
            (index < segment.parts.names.length ? `{${segment.parts.names[index] === tailName ? '*' : ''}}` : ''),
        )
        .join('');
  }
}

/** The text of a percent-encoded segment, or undefined when the encoding is malformed. */
export function decodeSegment(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Cuts text into the values of the variables, each at least one character long, the first ones as long as can be;
 * undefined when it does not fit. Takes time linear in the text.
 */
export function capture({ literals, names }: SegmentParts, text: string): readonly string[] | undefined {
  const first = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  let end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  const values: string[] = [];
  for (let index = names.length - 1; index > 0; index -= 1) {
    const literal = literals[index] ?? '';
    const at = end - 1 - literal.length < first.length ? -1 : text.lastIndexOf(literal, end - 1 - literal.length);
    if (at < first.length) return undefined;
    values.push(text.slice(at + literal.length, end));
    end = at;
  }
  if (end <= first.length) return undefined;
  values.push(text.slice(first.length, end));
  return values.toReversed();
}

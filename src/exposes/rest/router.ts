/** Finds the resources that a path belongs to, most specific first. */
import {
  capture,
  decodeSegment,
  parsePathTemplate,
  type PathTemplate,
  type Segment,
  tailName,
} from './path-template.ts';

/** A resource that matches, with the decoded values of its path variables. */
export interface Match<T> {
  readonly target: T;
  readonly variables: ReadonlyMap<string, string>;
  /** The value of the variable `path` as the client wrote it, escapes kept: `a%2Fb` is one segment. */
  readonly rawTail: string | undefined;
}

/** Compiled routes. */
export interface Router<T> {
  /**
   * All targets whose template matches a raw path (no query), most specific first.
   * @returns `malformed` when the path's percent-encoding is broken
   */
  match(path: string): readonly Match<T>[] | 'malformed';
}

/** What a path leads to. */
export interface Routed<T> {
  readonly path: string;
  /** The path parsed, where it is already. */
  readonly template?: PathTemplate;
  readonly target: T;
}

interface Leaf<T> {
  /** Place in the order of specificity; the same for equal shapes, which then keep the order of the document. */
  readonly rank: number;
  readonly target: T;
  readonly template: PathTemplate;
}

/** Most nodes have one kind of children or a leaf, and there may be tens of thousands: the rest is not there. */
interface Node<T> {
  literals: Map<string, Node<T>> | undefined;
  mixed: { readonly segment: Extract<Segment, { kind: 'mixed' }>; readonly node: Node<T> }[] | undefined;
  variable: Node<T> | undefined;
  tails: { readonly segment: Extract<Segment, { kind: 'tail' }>; readonly leaf: Leaf<T> }[] | undefined;
  leaves: Leaf<T>[] | undefined;
}

const none: readonly never[] = [];
const noVariables: ReadonlyMap<string, string> = new Map();

/**
 * Compiles routes, given in the order of the document. Lookup takes one step per segment of the path where templates are
 * literal or whole variables, however many routes there are.
 * @see docs/spec/rest.md section 3.2
 */
export function compileRouter<T>(routes: readonly Routed<T>[]): Router<T> {
  const root = newNode<T>();
  const ranked = routes
    .map(({ path, template = parsePathTemplate(path), target }) => ({ template, target }))
    // A stable sort: ties keep the order of the document.
    .sort((left, right) => compareTemplates(left.template, right.template));
  for (const [rank, { template, target }] of ranked.entries()) insert(root, { rank, template, target });
  return {
    match(path) {
      const raw = splitPath(path);
      const decoded = path.includes('%') ? decodeAll(raw) : raw;
      if (decoded === undefined) return 'malformed';
      const found: Found<T>[] = [];
      collect(root, raw, decoded, 0, found);
      if (found.length > 1) found.sort((left, right) => left.leaf.rank - right.leaf.rank);
      return found.map(({ leaf, tail }) => ({
        target: leaf.target,
        variables: variablesOf(leaf.template, decoded, tail),
        rawTail: rawTailOf(leaf.template, tail),
      }));
    },
  };
}

interface Found<T> {
  readonly leaf: Leaf<T>;
  /** Values of the tail's variables as they came. */
  readonly tail: readonly string[] | undefined;
}

function newNode<T>(): Node<T> {
  return { literals: undefined, mixed: undefined, variable: undefined, tails: undefined, leaves: undefined };
}

function insert<T>(root: Node<T>, leaf: Leaf<T>): void {
  let node = root;
  for (const segment of leaf.template.segments) {
    if (segment.kind === 'tail') {
      (node.tails ??= []).push({ segment, leaf });
      return;
    }
    node = childOf(node, segment);
  }
  (node.leaves ??= []).push(leaf);
}

function childOf<T>(node: Node<T>, segment: Exclude<Segment, { kind: 'tail' }>): Node<T> {
  if (segment.kind === 'variable') return (node.variable ??= newNode<T>());
  if (segment.kind === 'literal') {
    const literals = (node.literals ??= new Map());
    const known = literals.get(segment.text);
    const child = known ?? newNode<T>();
    if (known === undefined) literals.set(segment.text, child);
    return child;
  }
  const { literals } = segment.parts;
  const known = node.mixed?.find(({ segment: other }) => sameTexts(other.parts.literals, literals));
  if (known !== undefined) return known.node;
  const child = newNode<T>();
  (node.mixed ??= []).push({ segment, node: child });
  return child;
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

function collect<T>(
  node: Node<T>,
  raw: readonly string[],
  decoded: readonly string[],
  index: number,
  found: Found<T>[],
): void {
  const text = decoded[index];
  const { literals, mixed, variable, tails, leaves } = node;
  if (text === undefined) {
    if (leaves !== undefined) for (const leaf of leaves) found.push({ leaf, tail: undefined });
    return;
  }
  const literal = literals?.get(text);
  if (literal !== undefined) collect(literal, raw, decoded, index + 1, found);
  for (const { segment, node: child } of mixed ?? none) {
    if (capture(segment.parts, text) !== undefined) collect(child, raw, decoded, index + 1, found);
  }
  if (variable !== undefined && text !== '') collect(variable, raw, decoded, index + 1, found);
  for (const { segment, leaf } of tails ?? none) {
    const tail = captureTail(segment, raw.slice(index).join('/'));
    if (tail !== undefined) found.push({ leaf, tail });
  }
}

/** Variables after `path` in a template do not match `/`; values are decoded after matching. */
function captureTail({ parts }: Extract<Segment, { kind: 'tail' }>, text: string): readonly string[] | undefined {
  const values = capture(parts, text);
  if (values === undefined) return undefined;
  const crossing = values.some((value, index) => parts.names[index] !== tailName && value.includes('/'));
  return crossing ? undefined : values;
}

function rawTailOf({ segments }: PathTemplate, tail: readonly string[] | undefined): string | undefined {
  const last = segments.at(-1);
  return last?.kind === 'tail' ? tail?.[last.parts.names.indexOf(tailName)] : undefined;
}

function variablesOf(
  { segments }: PathTemplate,
  decoded: readonly string[],
  tail: readonly string[] | undefined,
): ReadonlyMap<string, string> {
  let variables: Map<string, string> | undefined;
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'literal') continue;
    variables ??= new Map();
    if (segment.kind === 'variable') {
      variables.set(segment.name, decoded[index] ?? '');
      continue;
    }
    const values =
      segment.kind === 'tail'
        ? tail?.map((value) => decodeSegment(value) ?? value)
        : capture(segment.parts, decoded[index] ?? '');
    for (const [place, name] of segment.parts.names.entries()) variables.set(name, values?.[place] ?? '');
  }
  return variables ?? noVariables;
}

function splitPath(path: string): readonly string[] {
  return (path.startsWith('/') ? path.slice(1) : path).split('/');
}

function decodeAll(raw: readonly string[]): readonly string[] | undefined {
  const decoded: string[] = [];
  for (const text of raw) {
    const value = decodeSegment(text);
    if (value === undefined) return undefined;
    decoded.push(value);
  }
  return decoded;
}

const specificity: Readonly<Record<Segment['kind'], number>> = { literal: 0, mixed: 1, variable: 2, tail: 3 };

/** Segment by segment, literal before literal with variable before variable before tail; then the longer first. */
function compareTemplates(left: PathTemplate, right: PathTemplate): number {
  const length = Math.min(left.segments.length, right.segments.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rankAt(left, index) - rankAt(right, index);
    if (difference !== 0) return difference;
  }
  return right.segments.length - left.segments.length || tailText(right) - tailText(left);
}

function rankAt(template: PathTemplate, index: number): number {
  const segment = template.segments[index];
  return segment === undefined ? 0 : specificity[segment.kind];
}

/** How much literal text stands around and after a tail: `/{path}/edit` is more specific than `/{path}`. */
function tailText({ segments }: PathTemplate): number {
  const last = segments.at(-1);
  return last?.kind === 'tail' ? last.parts.literals.reduce((sum, literal) => sum + literal.length, 0) : 0;
}

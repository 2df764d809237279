/** The path of a consumed operation: segments and query text, compiled so that no value can leave its segment. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Name, Scope } from '../../expressions/scope.ts';
import { compileTemplate, type TemplatePart, templateParts } from '../../expressions/template.ts';
import { textOf } from '../../json/json-text.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { Origin } from '../../source/origin.ts';
import { distinctNames } from './distinct-names.ts';
import { invalidInput } from './faults.ts';
import { encodeDocumentText, encodeValue, hasControls, isUnfitSegment } from './url-text.ts';

/** What is known of a path before anything is rendered. */
export interface WrittenPath {
  /** Placeholders in order, both spellings, those of the query text included. */
  readonly names: readonly Name[];
  /** The text up to the first `?`; undefined where sections are rendered whole. */
  readonly path: readonly TemplatePart[] | undefined;
  /** The text after the first `?`. */
  readonly query: readonly TemplatePart[];
  /** The source text. */
  readonly text: string;
  readonly origin: Origin;
}

/** A compiled path. */
export interface PathPlan {
  /** The path for this call; always begins with `/`, unless the path is empty. @throws NAF_ERR_INVALID_INPUT */
  path(scope: Scope): string;
  /** The query text without `?`, or ''. @throws NAF_ERR_INVALID_INPUT */
  query(scope: Scope): string;
}

/** Where placeholders get their values. */
export interface PathValues {
  readonly operation: string;
  /** The value for a placeholder that a parameter or a credential fills; undefined: a template variable. */
  reader(name: string): ((scope: Scope) => JsonValue | undefined) | undefined;
  /** Whether some parameter of another place has the name: its value is then optional in the query text. */
  optional(name: string): boolean;
}

type Piece = string | { readonly name: string; readonly read: (scope: Scope) => JsonValue | undefined };
type Render = (scope: Scope) => string;

const dotSegment = /\/(?:\.|%2e){1,2}(?=\/|$)/i;

/** Reads a path. Reports `invalid-template`. @see docs/spec/consume.md sections 4.1 and 4.2 */
export function readPath(text: string, origin: Origin, report: Report): WrittenPath {
  const parts = templateParts(text, origin, report, { singleBraces: true });
  const names = namesOf(parts);
  const whole = parts.some((part) => part.kind === 'section');
  const { path, query } = whole ? { path: undefined, query: [] } : splitParts(parts);
  return { names, path, query, text, origin };
}

/** Compiles a path. */
export function compilePath(written: WrittenPath, values: PathValues): PathPlan {
  const { path, query } = written;
  if (path === undefined) return sectionedPath(written, values);
  return { path: renderPath(path, values), query: query.length === 0 ? noQuery : renderQuery(query, values) };
}

/** Names that the path's own query text holds: a query parameter of that name is not added again. */
export function queryNames({ query }: WrittenPath): ReadonlySet<string> {
  return new Set(namesOf(query).map((name) => name.text));
}

function namesOf(parts: readonly TemplatePart[]): readonly Name[] {
  const found: Name[] = [];
  gatherNames(parts, found);
  return distinctNames(found);
}

function gatherNames(parts: readonly TemplatePart[], found: Name[]): void {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    found.push(part.name);
    if (part.kind === 'section') gatherNames(part.parts, found);
  }
}

/** Cuts at the first `?` of the document's text; a fragment is never sent. */
function splitParts(parts: readonly TemplatePart[]): { path: readonly TemplatePart[]; query: readonly TemplatePart[] } {
  if (!parts.some((part) => part.kind === 'text' && /[?#]/.test(part.text))) return { path: parts, query: [] };
  const path: TemplatePart[] = [];
  const query: TemplatePart[] = [];
  let into = path;
  for (const part of parts) {
    if (part.kind !== 'text') {
      into.push(part);
      continue;
    }
    const [kept = '', ...fragment] = part.text.split('#');
    const mark = into === path ? kept.indexOf('?') : -1;
    if (mark < 0) into.push({ kind: 'text', text: kept });
    else {
      path.push({ kind: 'text', text: kept.slice(0, mark) });
      query.push({ kind: 'text', text: kept.slice(mark + 1) });
      into = query;
    }
    if (fragment.length > 0) break;
  }
  return { path, query };
}

function piecesOf(parts: readonly TemplatePart[], values: PathValues): Piece[] {
  return parts.map((part) => (part.kind === 'text' ? encodeDocumentText(part.text) : placeholder(part.name, values)));
}

function placeholder(name: Name, values: PathValues): Exclude<Piece, string> {
  return { name: name.text, read: values.reader(name.text) ?? ((scope) => scope.get(name)) };
}

/** Text without placeholders between slashes stays one piece; a segment with one is rendered and checked as a whole. */
function renderPath(parts: readonly TemplatePart[], values: PathValues): Render {
  const pieces: (string | Render)[] = [];
  // Constant text since the last segment with a placeholder, and the pieces of such a segment while it lasts.
  let constant = '';
  let segment: Piece[] | undefined;
  for (const part of parts) {
    if (part.kind !== 'text') {
      if (segment === undefined) {
        const begin = constant.lastIndexOf('/') + 1;
        segment = begin === constant.length ? [] : [constant.slice(begin)];
        if (begin > 0) pieces.push(constant.slice(0, begin));
      }
      segment.push(placeholder(part.name, values));
      continue;
    }
    const text = encodeDocumentText(part.text);
    const end = text.indexOf('/');
    if (segment === undefined) constant += text;
    else if (end < 0) segment.push(text);
    else {
      if (end > 0) segment.push(text.slice(0, end));
      pieces.push(renderSegment(segment, values.operation));
      segment = undefined;
      constant = text.slice(end);
    }
  }
  if (segment !== undefined) pieces.push(renderSegment(segment, values.operation));
  else if (constant !== '') pieces.push(constant);
  return concatenate(rooted(pieces));
}

/** Every path but the empty one begins with a slash. */
function rooted(pieces: readonly (string | Render)[]): readonly (string | Render)[] {
  const [first, ...rest] = pieces;
  if (first === undefined || (typeof first === 'string' && first.startsWith('/'))) return pieces;
  return typeof first === 'string' ? [`/${first}`, ...rest] : ['/', ...pieces];
}

function renderSegment(pieces: readonly Piece[], operation: string): Render {
  return (scope) => {
    let segment = '';
    let last = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') segment += piece;
      else {
        last = piece.name;
        segment += pathText(piece.read(scope), piece.name, operation);
      }
    }
    if (isUnfitSegment(segment)) {
      throw invalidInput(operation, 'path', last, 'must not be empty, "." or ".."');
    }
    return segment;
  };
}

function pathText(value: JsonValue | undefined, name: string, operation: string): string {
  if (value === undefined || value === null) throw invalidInput(operation, 'path', name, 'is required');
  const text = textOf(value);
  if (hasControls(text)) throw invalidInput(operation, 'path', name, 'must not contain control characters');
  return encodeValue(text);
}

function concatenate(pieces: readonly (string | Render)[]): Render {
  const [only = ''] = pieces;
  if (pieces.length <= 1 && typeof only === 'string') return () => only;
  return (scope) => {
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(scope);
    return text;
  };
}

const noQuery: Render = () => '';

/** Pair by pair: one that is exactly `name={{x}}` is left out when x is optional and absent. */
function renderQuery(parts: readonly TemplatePart[], values: PathValues): Render {
  const pairs: TemplatePart[][] = [[]];
  for (const part of parts) {
    if (part.kind !== 'text') pairs.at(-1)?.push(part);
    else {
      const [first = '', ...rest] = part.text.split('&');
      if (first !== '') pairs.at(-1)?.push({ kind: 'text', text: first });
      for (const text of rest) pairs.push(text === '' ? [] : [{ kind: 'text', text }]);
    }
  }
  const renders = pairs.filter((pair) => pair.length > 0).map((pair) => renderPair(piecesOf(pair, values), values));
  if (renders.length === 0) return noQuery;
  return (scope) => {
    let query = '';
    for (const render of renders) {
      const pair = render(scope);
      if (pair !== undefined) query += query === '' ? pair : `&${pair}`;
    }
    return query;
  };
}

function renderPair(pieces: readonly Piece[], values: PathValues): (scope: Scope) => string | undefined {
  const [first, second] = pieces;
  const whole = pieces.length === 2 && typeof first === 'string' && first.endsWith('=') && typeof second === 'object';
  return (scope) => {
    let pair = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') pair += piece;
      else {
        const value = piece.read(scope);
        if (value === undefined || value === null) {
          if (!values.optional(piece.name)) throw invalidInput(values.operation, 'path', piece.name, 'is required');
          if (whole) return undefined;
        }
        pair += encodeValue(textOf(value));
      }
    }
    return pair;
  };
}

/** A path with sections is rendered whole; names inside sections are optional. */
function sectionedPath({ text, origin, names }: WrittenPath, { operation }: PathValues): PathPlan {
  // Its faults were reported when it was read.
  const template = compileTemplate(text, origin, () => undefined, { singleBraces: true });
  const render = (scope: Scope): { path: string; query: string } => {
    let target = '';
    template.walk(scope, {
      text: (literal) => {
        target += encodeDocumentText(literal);
      },
      value: (value, _raw, name) => {
        const inserted = textOf(value);
        if (hasControls(inserted))
          throw invalidInput(operation, 'path', name.text, 'must not contain control characters');
        target += encodeValue(inserted);
      },
    });
    const [whole = ''] = target.split('#');
    const mark = whole.indexOf('?');
    const path = mark < 0 ? whole : whole.slice(0, mark);
    const rooted = path === '' || path.startsWith('/') ? path : `/${path}`;
    if (dotSegment.test(rooted)) throw invalidInput(operation, 'path', names[0]?.text ?? '', 'must not be "." or ".."');
    return { path: rooted, query: mark < 0 ? '' : whole.slice(mark + 1) };
  };
  return { path: (scope) => render(scope).path, query: (scope) => render(scope).query };
}

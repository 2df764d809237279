/** The path of a consumed operation: segments and query text, compiled so that no value can leave its segment. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Name, Scope } from '../../expressions/scope.ts';
import { compileTemplate, type TemplatePart, templateParts } from '../../expressions/template.ts';
import { textOf } from '../../json/json-text.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { Origin } from '../../source/origin.ts';
import { invalidInput } from './faults.ts';
import { encodeDocumentText, encodeValue, hasControls } from './url-text.ts';

/** A compiled path. */
export interface PathPlan {
  /** Placeholders in order, both spellings, those of the query text included. */
  readonly names: readonly Name[];
  /** Names that the path's own query text holds: a query parameter of that name is not added again. */
  readonly queryNames: ReadonlySet<string>;
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

/** A segment that every server takes for "here" or "up", escaped or not, or that is no segment at all. */
const unfitSegment = /^(?:\.|%2e){0,2}$/i;
const dotSegment = /\/(?:\.|%2e){1,2}(?=\/|$)/i;

/** Compiles a path. Reports `invalid-template`. @see docs/spec/consume.md sections 4.1 and 4.2 */
export function compilePath(text: string, origin: Origin, report: Report, values: PathValues): PathPlan {
  const parts = templateParts(text, origin, report, { singleBraces: true });
  const names = namesOf(parts);
  if (parts.some((part) => part.kind === 'section')) return sectionedPath(text, origin, report, names, values);
  const { path, query } = splitParts(parts);
  return {
    names,
    queryNames: new Set(namesOf(query).map((name) => name.text)),
    path: joined(segmentsOf(path).map((segment) => renderSegment(piecesOf(segment, values), values.operation))),
    query: renderQuery(query, values),
  };
}

function namesOf(parts: readonly TemplatePart[]): Name[] {
  const found = new Map<string, Name>();
  const visit = (part: TemplatePart): void => {
    if (part.kind === 'text') return;
    found.set(part.name.text, part.name);
    if (part.kind === 'section') part.parts.forEach(visit);
  };
  parts.forEach(visit);
  return [...found.values()];
}

/** Cuts at the first `?` of the document's text; a fragment is never sent. */
function splitParts(parts: readonly TemplatePart[]): { path: TemplatePart[]; query: TemplatePart[] } {
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

/** The parts between slashes. `/a/b`, `a/b` → two segments; a trailing slash gives a last, empty one. */
function segmentsOf(parts: readonly TemplatePart[]): TemplatePart[][] {
  const segments: TemplatePart[][] = [[]];
  for (const part of parts) {
    if (part.kind !== 'text') {
      segments.at(-1)?.push(part);
      continue;
    }
    const [first = '', ...rest] = part.text.split('/');
    if (first !== '') segments.at(-1)?.push({ kind: 'text', text: first });
    for (const text of rest) segments.push(text === '' ? [] : [{ kind: 'text', text }]);
  }
  if (segments[0]?.length === 0) segments.shift();
  return segments;
}

function piecesOf(parts: readonly TemplatePart[], values: PathValues): Piece[] {
  return parts.map((part) => {
    if (part.kind === 'text') return encodeDocumentText(part.text);
    const { name } = part;
    return { name: name.text, read: values.reader(name.text) ?? ((scope) => scope.get(name)) };
  });
}

function renderSegment(pieces: readonly Piece[], operation: string): string | Render {
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
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
    if (segment.length <= 6 && unfitSegment.test(segment)) {
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

/** Constant neighbours become one text, so that a call joins as few pieces as there are placeholders. */
function joined(segments: readonly (string | Render)[]): Render {
  const pieces: (string | Render)[] = [];
  for (const segment of segments) {
    const before = pieces.at(-1);
    if (typeof segment === 'string') {
      if (typeof before === 'string') pieces[pieces.length - 1] = `${before}/${segment}`;
      else pieces.push(`/${segment}`);
    } else {
      if (typeof before === 'string') pieces[pieces.length - 1] = `${before}/`;
      else pieces.push('/');
      pieces.push(segment);
    }
  }
  return concatenate(pieces);
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
  if (renders.length === 0) return () => '';
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
function sectionedPath(
  text: string,
  origin: Origin,
  report: Report,
  names: readonly Name[],
  { operation }: PathValues,
): PathPlan {
  const template = compileTemplate(text, origin, report, { singleBraces: true });
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
  return {
    names,
    queryNames: new Set(),
    path: (scope) => render(scope).path,
    query: (scope) => render(scope).query,
  };
}

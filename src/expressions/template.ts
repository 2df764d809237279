/** `{{name}}` templates: parsed once at load, rendered many times. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { textOf } from '../json/json-text.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';
import type { Name, Scope } from './scope.ts';
import { type ItemFrame, lookUp, visitsOf } from './template-frames.ts';
import { parseTemplate, type TemplateOptions, type TemplatePart } from './template-parser.ts';

export type { TemplateOptions, TemplatePart } from './template-parser.ts';

/**
 * Makes an inserted text fit its place. `raw` is true for `{{{x}}}` and `{{&x}}`, where the author asks for the text
 * as it is (only XML bodies tell the difference).
 */
export type Encode = (text: string, raw: boolean) => string;

/** A compiled template. A value is never read as a template again. @see docs/spec/consume.md section 11 */
export interface Template {
  /** The source text. */
  readonly text: string;
  /** Variable names in order of first appearance (sections included). */
  readonly names: readonly Name[];
  /** The text when there is no tag at all. */
  readonly constant: string | undefined;
  /** The name when the whole text, blanks aside, is exactly one variable tag. */
  readonly single: Name | undefined;
  /** One tag: the value with its type, or undefined. Otherwise the rendered text. */
  evaluate(scope: Scope): JsonValue | undefined;
  /** The text with each inserted value's text form passed through `encode`; missing names render as empty. */
  render(scope: Scope, encode?: Encode): string;
  /**
   * The same walk for a place-dependent encoder: `sink` is told each literal text and each inserted value in order,
   * sections already decided.
   */
  walk(scope: Scope, sink: TemplateSink): void;
}

/** Receives a template piece by piece. `value` is undefined for a name that resolves to nothing. */
export interface TemplateSink {
  text(text: string): void;
  value(value: JsonValue | undefined, raw: boolean, name: Name): void;
}

/**
 * Compiles a template.
 * Reports `invalid-template` for an empty tag, an unbalanced section, a partial or a change of delimiters; the result
 * is then the text itself.
 * @see docs/spec/consume.md section 11
 */
export function compileTemplate(text: string, origin: Origin, report: Report, options: TemplateOptions = {}): Template {
  const parts = templateParts(text, origin, report, options);
  const [first] = parts;
  if (parts.every((part) => part.kind === 'text')) return constantTemplate(text, joinText(parts));
  const single = singleTag(parts);
  const names = namesIn(parts);
  const walk = (scope: Scope, sink: TemplateSink): void => walkParts(parts, scope, undefined, sink);
  if (single !== undefined && first === single) {
    const { name, raw } = single;
    return {
      text,
      names,
      constant: undefined,
      single: name,
      evaluate: (scope) => scope.get(name),
      render: (scope, encode) => inserted(scope.get(name), raw, encode),
      walk,
    };
  }
  const render = (scope: Scope, encode?: Encode): string => renderParts(parts, scope, undefined, encode);
  const name = single?.name;
  const evaluate = name === undefined ? (scope: Scope): JsonValue => render(scope) : (scope: Scope) => scope.get(name);
  return { text, names, constant: undefined, single: name, evaluate, render, walk };
}

/**
 * The pieces of a template in order: literal texts, tags and sections. Comments are gone.
 * Reports `invalid-template`, like `compileTemplate`.
 */
export function templateParts(
  text: string,
  origin: Origin,
  report: Report,
  options: TemplateOptions = {},
): readonly TemplatePart[] {
  const parsed = parseTemplate(text, options);
  if (parsed.ok) return parsed.parts;
  report('invalid-template', origin, parsed.message, { hint: parsed.hint });
  return [{ kind: 'text', text }];
}

function constantTemplate(text: string, constant: string): Template {
  return {
    text,
    names: [],
    constant,
    single: undefined,
    evaluate: () => constant,
    render: () => constant,
    walk: (_scope, sink) => sink.text(constant),
  };
}

function joinText(parts: readonly TemplatePart[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}

/** The only tag, when everything else is blank. */
function singleTag(parts: readonly TemplatePart[]): Extract<TemplatePart, { kind: 'tag' }> | undefined {
  const rest = parts.filter((part) => part.kind !== 'text' || part.text.trim() !== '');
  const [only] = rest;
  return rest.length === 1 && only?.kind === 'tag' && only.name.text !== '.' ? only : undefined;
}

function namesIn(parts: readonly TemplatePart[], found: Map<string, Name> = new Map()): readonly Name[] {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    if (part.name.text !== '.' && !found.has(part.name.text)) found.set(part.name.text, part.name);
    if (part.kind === 'section') namesIn(part.parts, found);
  }
  return [...found.values()];
}

function inserted(value: JsonValue | undefined, raw: boolean, encode: Encode | undefined): string {
  const text = textOf(value);
  return encode === undefined ? text : encode(text, raw);
}

function renderParts(
  parts: readonly TemplatePart[],
  scope: Scope,
  frame: ItemFrame | undefined,
  encode: Encode | undefined,
): string {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'tag') text += inserted(lookUp(part.name, scope, frame), part.raw, encode);
    else for (const inner of visitsOf(part, scope, frame)) text += renderParts(part.parts, scope, inner, encode);
  }
  return text;
}

function walkParts(
  parts: readonly TemplatePart[],
  scope: Scope,
  frame: ItemFrame | undefined,
  sink: TemplateSink,
): void {
  for (const part of parts) {
    if (part.kind === 'text') sink.text(part.text);
    else if (part.kind === 'tag') sink.value(lookUp(part.name, scope, frame), part.raw, part.name);
    else for (const inner of visitsOf(part, scope, frame)) walkParts(part.parts, scope, inner, sink);
  }
}

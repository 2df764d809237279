/** Reads the text of a template into its parts. */
import { type Name, nameOf } from './scope.ts';

/** A piece of a template. `raw`: written `{{{x}}}` or `{{&x}}`. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: Name; readonly raw: boolean }
  | {
      readonly kind: 'section';
      readonly name: Name;
      readonly inverted: boolean;
      readonly parts: readonly TemplatePart[];
    };

/** What else counts as a tag. */
export interface TemplateOptions {
  /** `{x}` is a placeholder like `{{x}}` (paths and base URIs, consume.md 4.1). Default false. */
  readonly singleBraces?: boolean;
}

/** The outcome: parts, or what is wrong in one sentence. */
export type ParsedTemplate =
  | { readonly ok: true; readonly parts: readonly TemplatePart[] }
  | { readonly ok: false; readonly message: string; readonly hint: string };

interface OpenSection {
  readonly name: Name;
  readonly inverted: boolean;
  readonly parts: TemplatePart[];
}

interface Token {
  /** `{` counts of the opening: 1, 2 or 3. */
  readonly braces: number;
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

const maxDepth = 100;
const sigils = '#^/!>=&';
const contentPattern = /[^{}]*/y;

/**
 * Parses a template. Braces that form no tag (`{{x`, `x}}`, `{x}`, `{{{{x}}}}`) are literal text.
 * @see docs/spec/consume.md section 11
 */
export function parseTemplate(text: string, { singleBraces = false }: TemplateOptions): ParsedTemplate {
  const root: TemplatePart[] = [];
  const open: OpenSection[] = [];
  let parts = root;
  let position = 0;
  for (let token = nextToken(text, 0, singleBraces); token; token = nextToken(text, token.end, singleBraces)) {
    const { braces, end } = token;
    const content = token.content.trim();
    const sigil = braces === 2 ? sigilOf(content) : '';
    const name = content.slice(sigil.length).trim();
    const standalone = sigil !== '' && sigil !== '&' ? standaloneLine(text, token.start, end, position) : undefined;
    pushText(parts, text.slice(position, standalone?.start ?? token.start));
    position = standalone?.end ?? end;
    if (sigil === '!') continue;
    const fault = faultOf(sigil, name, open);
    if (fault !== undefined) return { ok: false, ...fault };
    if (sigil === '#' || sigil === '^') {
      if (open.length >= maxDepth) return { ok: false, ...tooDeep };
      const section: OpenSection = { name: nameOf(name), inverted: sigil === '^', parts: [] };
      parts.push({ kind: 'section', ...section });
      open.push(section);
      parts = section.parts;
    } else if (sigil === '/') {
      open.pop();
      parts = open.at(-1)?.parts ?? root;
    } else {
      parts.push({ kind: 'tag', name: nameOf(name), raw: braces === 3 || sigil === '&' });
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    const written = unclosed.name.text;
    const sigil = unclosed.inverted ? '^' : '#';
    return {
      ok: false,
      message: `The section "{{${sigil}${written}}}" is never closed.`,
      hint: `Write "{{/${written}}}" where it ends.`,
    };
  }
  pushText(parts, text.slice(position));
  return { ok: true, parts: root };
}

const tooDeep = { message: 'The sections of the template are nested too deep.', hint: 'Use fewer levels.' };

function pushText(parts: TemplatePart[], text: string): void {
  if (text !== '') parts.push({ kind: 'text', text });
}

function sigilOf(content: string): string {
  const first = content[0] ?? '';
  return sigils.includes(first) ? first : '';
}

function faultOf(
  sigil: string,
  name: string,
  open: readonly OpenSection[],
): { message: string; hint: string } | undefined {
  if (sigil === '>') {
    return { message: `"{{>${name}}}" asks for a partial, which templates do not have.`, hint: 'Write the text out.' };
  }
  if (sigil === '=') {
    return {
      message: `"{{=${name}}}" changes the delimiters, which templates do not allow.`,
      hint: 'Write tags as {{name}}.',
    };
  }
  if (name === '') {
    return { message: `"{{${sigil}}}" has no name.`, hint: 'Write the name of a variable between the braces.' };
  }
  if (sigil !== '/') return undefined;
  const innermost = open.at(-1);
  if (innermost === undefined) {
    return {
      message: `"{{/${name}}}" closes a section that was never opened.`,
      hint: `Write "{{#${name}}}" where it begins.`,
    };
  }
  if (innermost.name.text === name) return undefined;
  return {
    message: `"{{/${name}}}" closes the section "${innermost.name.text}".`,
    hint: `Close "${innermost.name.text}" first.`,
  };
}

/** The first tag at or after a position. */
function nextToken(text: string, from: number, singleBraces: boolean): Token | undefined {
  for (let start = text.indexOf('{', from); start !== -1;) {
    const run = runOf('{', text, start);
    const token = commentAt(text, start, run) ?? tagAt(text, start, run, singleBraces);
    if (token !== undefined) return token;
    start = text.indexOf('{', start + run);
  }
  return undefined;
}

/** How many times a character is repeated from a position on. */
function runOf(character: string, text: string, start: number): number {
  let end = start;
  while (text[end] === character) end += 1;
  return end - start;
}

/** A comment may hold single braces, so it ends at the first `}}`. */
function commentAt(text: string, start: number, run: number): Token | undefined {
  if (run !== 2 || text[start + 2] !== '!') return undefined;
  const close = text.indexOf('}}', start + 3);
  return close === -1 ? undefined : { braces: 2, content: text.slice(start + 2, close), start, end: close + 2 };
}

function tagAt(text: string, start: number, run: number, singleBraces: boolean): Token | undefined {
  contentPattern.lastIndex = start + run;
  const content = contentPattern.exec(text)?.[0] ?? '';
  const after = start + run + content.length;
  const closing = Math.min(runOf('}', text, after), 3);
  if (run === 3 && closing === 3) return { braces: 3, content, start, end: after + 3 };
  if (run === 2 && closing >= 2) return { braces: 2, content, start, end: after + 2 };
  // `{` and then a tag, as at the start of a JSON object: `{{{name}}: 1}`.
  if (run === 3 && closing === 2) return { braces: 2, content, start: start + 1, end: after + 2 };
  const placeholder =
    singleBraces && run === 1 && closing >= 1 && content.trim() !== '' && sigilOf(content.trim()) === '';
  return placeholder ? { braces: 1, content, start, end: after + 1 } : undefined;
}

/**
 * The whole line, line end included, when nothing but blanks stands beside a section tag or comment: such a line
 * leaves no empty line behind, as everywhere in Mustache.
 */
function standaloneLine(
  text: string,
  start: number,
  end: number,
  from: number,
): { start: number; end: number } | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (start > 0 && lineStart < from) return undefined;
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
  if (rest.trim() !== '') return undefined;
  // A template of one line has no lines to remove: blanks around its tags are the author's.
  if (lineEnd === -1 && lineStart === 0) return undefined;
  return { start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}

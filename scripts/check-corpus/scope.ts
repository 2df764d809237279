// Names in sight of a call, templates over them, and `with`.
import type { Unit } from './document.ts';
import { isMap, writeJson } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import { findName } from './names.ts';
import { NotChecked } from './not-checked.ts';

/** What the names of a call mean. */
export interface Scope {
  /** Bound variables, plain and as `namespace.VARIABLE`. */
  readonly binds: ReadonlyMap<string, string>;
  /** `with` values; they hide inputs. */
  readonly given: ReadonlyMap<string, Json>;
  /** Outputs of earlier steps, by the step's name. */
  readonly outputs?: ReadonlyMap<string, Json>;
  /** Inputs that were supplied, by id: the name, or `location.name` for those written so. */
  readonly inputs: ReadonlyMap<string, Json>;
  /** Names taken out of sight by a `with` reference to an absent input. */
  readonly removed: ReadonlySet<string>;
  /** Prefixes that mean the caller's inputs: `rest`, `tools`, the exposer's namespace. */
  readonly aliases: readonly string[];
}

/** A template as literal texts and the names between them. */
export type TemplatePart = { readonly text: string } | { readonly name: string };

/** Splits a template. @throws NotChecked for sections */
export function templateParts(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{\{\{\s*([^{}]+?)\s*\}\}\}|\{\{\s*&?\s*([^{}]+?)\s*\}\}/g)) {
    const name = match[1] ?? match[2] ?? '';
    if (/^[#^/>=]/.test(name)) throw new NotChecked('template with sections');
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    if (!name.startsWith('!')) parts.push({ name });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** The names in a template, in order. */
export function templateNames(text: string): string[] {
  return templateParts(text).flatMap((part) => ('name' in part ? [part.name] : []));
}

/** The name when the whole text, blanks aside, is one tag. */
export function onlyTag(text: string): string | undefined {
  const parts = templateParts(text.trim());
  const first = parts[0];
  return parts.length === 1 && first !== undefined && 'name' in first ? first.name : undefined;
}

/** The value of a name: bindings, then `with`, then inputs, then the aliases of inputs. */
export function lookUp(name: string, scope: Scope): Json | undefined {
  const bound = scope.binds.get(name);
  if (bound !== undefined) return bound;
  if (!scope.removed.has(name)) {
    const value = descend(name, scope.given) ?? outputOf(name, scope) ?? inputValue(name, scope);
    if (value !== undefined) return value;
  }
  const alias = scope.aliases.find((prefix) => name.startsWith(`${prefix}.`));
  return alias === undefined ? undefined : inputValue(name.slice(alias.length + 1), scope);
}

/** A step's output, or a member of it. */
export function outputOf(name: string, scope: Scope): Json | undefined {
  return scope.outputs === undefined ? undefined : descend(name, scope.outputs);
}

function inputValue(name: string, scope: Scope): Json | undefined {
  const direct = descend(name, scope.inputs);
  if (direct !== undefined) return direct;
  const located = [...scope.inputs.keys()].find(
    (id) => /^(?:path|query|header|cookie|body)\./.test(id) && id.endsWith(`.${name}`),
  );
  return located === undefined ? undefined : scope.inputs.get(located);
}

function descend(name: string, values: ReadonlyMap<string, Json>): Json | undefined {
  const whole = values.get(name);
  if (whole !== undefined) return whole;
  const [first = '', ...rest] = name.split('.');
  let value: Json | undefined = values.get(first);
  for (const word of rest) {
    value = Array.isArray(value) ? value[Number(word)] : isMap(value) ? value[word] : undefined;
  }
  return rest.length === 0 ? undefined : value;
}

/** The text of a value inside URLs, headers and text templates. @see docs/spec/consume.md 3.3 */
export function textOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : writeJson(value);
}

/** A template with every name replaced by its text; missing names are empty. */
export function render(text: string, scope: Scope, encode: (text: string) => string = (value) => value): string {
  const parts = templateParts(text);
  return parts.map((part) => ('text' in part ? part.text : encode(textOf(lookUp(part.name, scope) ?? '')))).join('');
}

/** One tag: the value with its type, or `undefined`; anything else: text. */
export function evaluate(text: string, scope: Scope): Json | undefined {
  const name = onlyTag(text);
  return name === undefined ? render(text, scope) : lookUp(name, scope);
}

/** A `with` text that names an input. */
export interface Reference {
  readonly location: string | undefined;
  readonly path: string;
}

/**
 * Reads a `with` text as a reference to the caller's input; `undefined`: a literal or a template.
 * @see docs/spec/consume.md 12.2
 */
export function parseReference(written: string, unit: Unit, known: ReadonlySet<string>): Reference | undefined {
  const tag = written.includes('{{') ? onlyTag(written) : undefined;
  if (written.includes('{{') && tag === undefined) return undefined;
  const text = (tag ?? written).trim().replace(/^\$this\./, '');
  const own = `${unit.exposer.namespace}.`;
  const alias = unit.exposer.type === 'aggregate' ? '\0' : unit.kind === 'rest' ? 'rest.' : 'tools.';
  if (unit.exposer.namespace !== '' && text.startsWith(own)) return located(text.slice(own.length), unit);
  if (text.startsWith(alias)) {
    const rest = text.slice(alias.length);
    const reference = located(rest, unit);
    const first = rest.split('.', 1)[0] ?? '';
    const allowed = !rest.includes('.') || reference.location !== undefined || findName(first, known) !== undefined;
    return rest !== '' && allowed ? reference : undefined;
  }
  return tag === undefined ? undefined : { location: undefined, path: tag };
}

function located(text: string, unit: Unit): Reference {
  const match = unit.kind === 'rest' ? /^(path|query|header|cookie|body)\.(.+)$/s.exec(text) : null;
  return match === null ? { location: undefined, path: text } : { location: match[1], path: match[2] ?? '' };
}

/** The result of a unit's `with`. */
export type GivenValues = Pick<Scope, 'given' | 'removed'>;

/**
 * Resolves a unit's `with` against the inputs as they came.
 * @see docs/spec/consume.md 12
 */
export function resolveWith(unit: Unit, known: ReadonlySet<string>, scope: Scope): GivenValues {
  const given = new Map<string, Json>();
  const removed = new Set<string>();
  for (const [name, written] of Object.entries(unit.with)) {
    const value = resolveEntry(written, unit, known, scope);
    if (value === undefined) removed.add(name);
    else given.set(name, value);
  }
  return { given, removed };
}

/** Resolves one `with` value, or a text that follows the same rules. */
export function resolveEntry(written: Json, unit: Unit, known: ReadonlySet<string>, scope: Scope): Json | undefined {
  if (typeof written === 'string') return resolveText(written, unit, known, scope);
  if (Array.isArray(written)) return written.map((item) => resolveEntry(item, unit, known, scope) ?? null);
  if (!isMap(written)) return written;
  const result: JsonMap = {};
  for (const [name, item] of Object.entries(written)) {
    const value = resolveEntry(item, unit, known, scope);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

function resolveText(written: string, unit: Unit, known: ReadonlySet<string>, scope: Scope): Json | undefined {
  const tag = written.includes('{{') ? onlyTag(written) : undefined;
  const bound = tag === undefined ? undefined : scope.binds.get(tag);
  if (bound !== undefined) return bound;
  const reference = parseReference(written, unit, known);
  if (reference === undefined) return render(written, scope);
  return outputOf(reference.path, scope) ?? referenced(reference, scope.inputs);
}

/** The value a reference points at; path variables also by letters and digits. */
function referenced(reference: Reference, inputs: ReadonlyMap<string, Json>): Json | undefined {
  // An input that is a variable of the exposed path goes by its plain name, however it was referred to.
  const plain = reference.location === 'path' ? findName(reference.path, inputs.keys()) : undefined;
  if (plain !== undefined) return inputs.get(plain);
  const prefix = reference.location === undefined ? '' : `${reference.location}.`;
  const direct = descendFrom(`${prefix}${reference.path}`, prefix, inputs);
  if (direct !== undefined) return direct;
  const close = findName(`${prefix}${reference.path}`, inputs.keys());
  return close === undefined ? undefined : inputs.get(close);
}

function descendFrom(path: string, prefix: string, inputs: ReadonlyMap<string, Json>): Json | undefined {
  const whole = inputs.get(path);
  if (whole !== undefined) return whole;
  const words = path.slice(prefix.length).split('.');
  let value: Json | undefined = inputs.get(`${prefix}${words[0] ?? ''}`);
  for (const word of words.slice(1)) value = isMap(value) ? value[word] : undefined;
  return words.length > 1 ? value : undefined;
}

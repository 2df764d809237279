/** Which of reference, template or constant a text is, compiled to a function of the scope. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { isJsonList, isJsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';
import { parseReference, type Reference, type ReferenceContext } from './reference.ts';
import type { Name, Scope } from './scope.ts';
import { compileTemplate, type Template } from './template.ts';

/** A compiled `with` value, `lookupValue` or mapping value. */
export interface Expression {
  readonly kind: 'reference' | 'template' | 'structure' | 'constant';
  /** Set when the whole text is one reference. */
  readonly reference: Reference | undefined;
  /** Every input or step name that it reads. */
  readonly names: readonly Name[];
  /** The expressions in the leaves of a list or map, and the references in the tags of a template. */
  readonly parts?: readonly Expression[];
  evaluate(scope: Scope): JsonValue | undefined;
}

/**
 * How names are turned into those of inputs: path variables match by letters and digits, a location word picks the
 * input of that place, and a prefix (`rest.`, `tools.`, the namespace) is dropped. Undefined: no such input.
 */
export interface ExpressionContext extends ReferenceContext {
  canonical(reference: Reference): Name;
  /** Names that bindings define, flat and qualified. */
  readonly boundNames: ReadonlySet<string>;
}

/**
 * Compiles a value of a `with` block. Text is a reference, a template or itself; numbers and booleans are themselves;
 * lists and maps are copied with the expressions in their text leaves.
 * @see docs/spec/consume.md section 12
 */
export function compileExpression(
  value: JsonValue,
  origin: Origin,
  context: ExpressionContext,
  report: Report,
): Expression {
  if (typeof value === 'string') return compileText(value, origin, context, report);
  if (isJsonList(value)) return compileList(value, origin, context, report);
  if (isJsonObject(value)) return compileObject(value, origin, context, report);
  return constant(value);
}

function constant(value: JsonValue): Expression {
  return { kind: 'constant', reference: undefined, names: [], evaluate: () => value };
}

function compileText(text: string, origin: Origin, context: ExpressionContext, report: Report): Expression {
  const reference = parseReference(text, context);
  if (reference !== undefined) return referenceTo(reference, context);
  const template = compileTemplate(text, origin, report);
  if (template.constant !== undefined) return constant(template.constant);
  if (template.single !== undefined && !context.boundNames.has(template.single.text)) {
    const tagged = parseReference(template.single.text, context) ?? { name: template.single, place: undefined };
    return referenceTo(tagged, context);
  }
  return templateOf(
    template,
    template.names.filter((name) => !context.boundNames.has(name.text)),
    context,
  );
}

function templateOf(template: Template, names: readonly Name[], context: ExpressionContext): Expression {
  return {
    kind: 'template',
    reference: undefined,
    parts: names.map((name) => referenceTo(parseReference(name.text, context) ?? { name, place: undefined }, context)),
    names: names.map((name) => unprefixed(name, context)),
    evaluate: evaluating(template),
  };
}

/** A function of its own: made where the context is in sight, the closure would keep it as long as the plan. */
function evaluating(template: Template): Expression['evaluate'] {
  return (scope) => template.evaluate(scope);
}

function referenceTo(reference: Reference, context: ExpressionContext): Expression {
  return readName(context.canonical(reference), reference);
}

/** The value of a name by itself. */
export function nameExpression(name: Name): Expression {
  return readName(name, { name, place: undefined });
}

function readName(name: Name, reference: Reference): Expression {
  return { kind: 'reference', reference, names: [name], evaluate: (scope) => scope.reference(name) };
}

/** The name inside a tag without its alias or namespace: `tools.x` → `x`. */
export function unprefixed(name: Name, context: ReferenceContext): Name {
  const reference = parseReference(name.text, context);
  return reference === undefined ? name : reference.name;
}

function compileList(
  items: readonly JsonValue[],
  origin: Origin,
  context: ExpressionContext,
  report: Report,
): Expression {
  const parts = items.map((item) => compileExpression(item, origin, context, report));
  return composed(parts, (scope) => parts.map((part) => part.evaluate(scope) ?? null));
}

function compileObject(
  object: { readonly [key: string]: JsonValue },
  origin: Origin,
  context: ExpressionContext,
  report: Report,
): Expression {
  const parts = Object.entries(object).map(
    ([key, item]) => [key, compileExpression(item, origin, context, report)] as const,
  );
  return composed(
    parts.map(([, part]) => part),
    (scope) => {
      const result: Record<string, JsonValue> = {};
      for (const [key, part] of parts) {
        const value = part.evaluate(scope);
        if (value !== undefined) setMember(result, key, value);
      }
      return result;
    },
  );
}

function composed(parts: readonly Expression[], evaluate: (scope: Scope) => JsonValue): Expression {
  return { kind: 'structure', reference: undefined, names: parts.flatMap((part) => part.names), parts, evaluate };
}

/** Whole-text references: `rest.x`, `tools.x`, `<namespace>.x`, `$this.<namespace>.x`. */
import { type Name, nameOf } from './scope.ts';

/** What references mean where a text stands. */
export interface ReferenceContext {
  /** Namespaces of the enclosing unit: the adapter's, or the aggregate's under both of its names. */
  readonly namespaces: readonly string[];
  /** `rest` on REST operations, `tools` on MCP; undefined in flows and under `--strict`. */
  readonly alias: 'rest' | 'tools' | undefined;
  /** Whether a name is a known input of the unit, or (in steps) an earlier step. */
  isKnown(name: string): boolean;
}

/** A parsed reference. `place` is the location word of `rest.query.x`. */
export interface Reference {
  readonly name: Name;
  readonly place: Place | undefined;
}

/** Location words of REST references. */
export type Place = 'path' | 'query' | 'header' | 'cookie' | 'body';

const plainName = /^[a-z0-9]*$/;
const sign = /[^\p{L}\p{N}]/gu;
const placed = /^(path|query|header|cookie|body)\.(.+)$/s;

/**
 * The namespaces by which an adapter's or an aggregate's own inputs are referred to: its own, and the one it had in the
 * file it was imported from.
 * @see docs/spec/orchestration.md section 10
 */
export function ownNamespaces(part: {
  readonly namespace: string;
  readonly originalNamespace?: string | undefined;
}): readonly string[] {
  const { namespace, originalNamespace } = part;
  return originalNamespace === undefined ? [namespace] : [namespace, originalNamespace];
}

/**
 * Reads a text as a reference; undefined when it is a literal or a template.
 * @see docs/spec/consume.md section 12.2
 */
export function parseReference(text: string, context: ReferenceContext): Reference | undefined {
  const trimmed = text.trim();
  const withoutThis = trimmed.startsWith('$this.') ? trimmed.slice('$this.'.length) : trimmed;
  for (const namespace of context.namespaces) {
    const rest = afterPrefix(withoutThis, namespace);
    if (rest !== undefined) return { name: nameOf(rest), place: undefined };
  }
  if (context.alias === undefined) return undefined;
  const rest = afterPrefix(withoutThis, context.alias);
  return rest === undefined ? undefined : aliasReference(rest, context);
}

function afterPrefix(text: string, prefix: string): string | undefined {
  if (text[prefix.length] !== '.' || !text.startsWith(prefix) || text.includes('{{')) return undefined;
  const rest = text.slice(prefix.length + 1);
  return rest === '' || rest.includes('\n') || rest.includes('\r') ? undefined : rest;
}

/** Under an alias a dotted rest is a reference only when it can not be a plain text such as a host name. */
function aliasReference(rest: string, context: ReferenceContext): Reference | undefined {
  const name = nameOf(rest);
  if (context.isKnown(rest)) return { name, place: undefined };
  if (name.segments.length === 1) return /\s/.test(rest) ? undefined : { name, place: undefined };
  const match = context.alias === 'rest' ? placed.exec(rest) : null;
  if (match?.[1] !== undefined && match[2] !== undefined) {
    // The expression admits only the five words.
    return { name: nameOf(match[2]), place: match[1] as Place };
  }
  return context.isKnown(name.segments[0] ?? '') ? { name, place: undefined } : undefined;
}

/**
 * Two names of one path variable: equal after lower-casing and dropping everything but letters and digits.
 * @see docs/spec/versions.md section 4.2 row 8
 */
export function looseName(name: string): string {
  const lower = name.toLowerCase();
  // Most names are nothing but letters and digits; the expression that knows those of every language is slow.
  return plainName.test(lower) ? lower : lower.replaceAll(sign, '');
}

/**
 * The first of the names that is the loose name `loose` but for its signs. The lists are short (variables of a path),
 * and most are never searched, so that nothing is kept of the names.
 */
export function findLoose(names: readonly string[], loose: string): string | undefined {
  return names.find((name) => looseName(name) === loose);
}

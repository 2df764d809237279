/** `with` blocks: the values that a unit or a step adds to what is called. */
import { compileExpression, type Expression, type ExpressionContext } from '../expressions/expression.ts';
import type { Scope } from '../expressions/scope.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { WithEntry } from '../model/parameters.ts';
import type { Origin } from '../source/origin.ts';

/** Shared by all units without any: the entries are kept as long as the plan. */
const noEntries: readonly CompiledWithEntry[] = Object.freeze([]);

/** One compiled entry. */
export interface CompiledWithEntry {
  readonly name: string;
  readonly expression: Expression;
  readonly origin: Origin;
}

/**
 * Compiles the entries of a `with` block in document order; of a repeated name the later wins.
 * @see docs/spec/consume.md section 12
 */
export function compileWith(
  entries: readonly WithEntry[],
  context: ExpressionContext,
  report: Report,
): readonly CompiledWithEntry[] {
  if (entries.length === 0) return noEntries;
  const compiled = entries.map(({ name, value, origin }) => ({
    name,
    origin,
    expression: compileExpression(value, origin, context, report),
  }));
  // The last of a name wins, at the place of the first.
  const byName = new Map(compiled.map((entry) => [entry.name, entry]));
  return byName.size === compiled.length ? compiled : [...byName.values()];
}

/**
 * The scope that also sees the block's values. All entries are computed against the scope as it came; a reference whose
 * input was not supplied hides an input of the entry's name (consume.md 12.2).
 */
export function applyWith(entries: readonly CompiledWithEntry[], scope: Scope): Scope {
  if (entries.length === 0) return scope;
  const values = new Map<string, JsonValue | undefined>();
  for (const { name, expression } of entries) values.set(name, expression.evaluate(scope));
  return scope.withValues(values);
}

/**
 * The entries that change anything: an entry that fills a name with the input of that same name does not.
 * A request then skips it.
 */
export function effectiveEntries(entries: readonly CompiledWithEntry[]): readonly CompiledWithEntry[] {
  const effective = entries.filter(
    ({ name, expression }) => !(expression.kind === 'reference' && expression.names[0]?.text === name),
  );
  return effective.length === 0 ? noEntries : effective;
}

/** Variables that several templates name, each once. */
import type { Name } from '../../expressions/scope.ts';

/** In order of first appearance. */
export function distinctNames(names: readonly Name[]): readonly Name[] {
  return names.length < 2 ? names : [...new Map(names.map((name) => [name.text, name])).values()];
}

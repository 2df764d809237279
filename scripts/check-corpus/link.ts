// From the words of a `call` to the consumed operation that is meant.
import type { Adapter, Operation, Unit } from './document.ts';

/**
 * Finds called operations; one Linker per exposer, because the n-th tool with a `call` takes the n-th such operation.
 * @see docs/spec/versions.md 3, docs/spec/document.md 12
 */
export class Linker {
  readonly #adapters: readonly Adapter[];
  readonly #used = new Map<string, number>();

  constructor(adapters: readonly Adapter[]) {
    this.#adapters = adapters;
  }

  /** The operation a unit calls; `undefined` when the call names nothing. */
  link(unit: Unit): Operation | undefined {
    if (unit.call === undefined) return undefined;
    const candidates = this.candidates(unit.call);
    if (candidates.length < 2) return candidates[0];
    if (unit.kind === 'rest') return candidates.find((operation) => fits(operation, unit)) ?? candidates[0];
    const count = this.#used.get(unit.call) ?? 0;
    this.#used.set(unit.call, count + 1);
    return candidates[count] ?? candidates[0];
  }

  /** All operations a call may mean, in document order. */
  candidates(call: string): Operation[] {
    const namespaces = this.#adapters.map((adapter) => adapter.namespace).filter((name) => call.startsWith(`${name}.`));
    const longest = namespaces.toSorted((left, right) => right.length - left.length)[0];
    if (longest === undefined) return [];
    const rest = call.slice(longest.length + 1);
    const operations = this.#adapters.filter((item) => item.namespace === longest).flatMap((item) => item.operations);
    const named = operations.filter((operation) => operation.name === rest);
    return named.length > 0 ? named : operations.filter((item) => `${item.resource}.${item.name}` === rest);
  }
}

function fits(operation: Operation, unit: Unit): boolean {
  return operation.method === unit.method && bare(operation.path) === bare(unit.path);
}

function bare(path: string): string {
  return path
    .replace(/^\/v1(?=\/|$)/, '')
    .replaceAll('{{', '{')
    .replaceAll('}}', '}')
    .replaceAll(/[^a-zA-Z0-9/{}]/g, '');
}

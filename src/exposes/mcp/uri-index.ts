/** Which resources a URI can belong to: found by its leading parts, however many resources there are. */
import type { ResourcePlan } from './resource-plan.ts';

/** What the place of a resource depends on. */
export type Addressed = Pick<ResourcePlan, 'kind' | 'uri'> & { readonly template?: unknown };

/** Resources in the order in which they were added, by the whole parts of their URIs that hold no variable. */
export class UriIndex<T> {
  readonly #byKey = new Map<string, { readonly order: number; readonly target: T }[]>();
  #size = 0;
  /** Slashes of the key that has most, so that a URI made of slashes costs no more than another. */
  #depth = 0;

  /** Adds a resource after the others. */
  add(resource: Addressed, target: T): void {
    const key = resource.template === undefined ? resource.uri : literalParts(resource.uri);
    const entries = this.#byKey.get(key);
    const entry = { order: this.#size, target };
    if (entries === undefined) this.#byKey.set(key, [entry]);
    else entries.push(entry);
    this.#size += 1;
    this.#depth = Math.max(this.#depth, key.split('/').length - 1);
  }

  /** All that the URI can belong to, the first added first. Whether it does is for the caller to find out. */
  candidates(uri: string): readonly T[] {
    const keys = new Set(['', uri]);
    let slash = uri.indexOf('/');
    for (let depth = 0; slash !== -1 && depth <= this.#depth; depth += 1) {
      keys.add(uri.slice(0, slash));
      slash = uri.indexOf('/', slash + 1);
    }
    const found = [...keys].flatMap((key) => this.#byKey.get(key) ?? []);
    return found.sort((left, right) => left.order - right.order).map(({ target }) => target);
  }
}

/** `data://items` of `data://items/{id}/lines`: no variable holds a `/`. */
function literalParts(uri: string): string {
  const slash = uri.lastIndexOf('/', uri.indexOf('{'));
  return slash === -1 ? '' : uri.slice(0, slash);
}

/** The bindings that come along with imported parts because their templates need them. */
import type { Bind, BindKey } from '../model/binds.ts';
import { templateNames } from '../normalize/template-names.ts';
import type { Origin } from '../source/origin.ts';

/** Template name as written in a part → the name it has now. */
export type TemplateRenames = ReadonlyMap<string, string>;

const noRenames: TemplateRenames = new Map();

/** Flat and qualified names of the variables of bindings. */
function namesOfBinds(binds: readonly Bind[]): Set<string> {
  const names = new Set<string>();
  for (const { namespace, keys } of binds) {
    for (const { name } of keys) names.add(name).add(`${namespace}.${name}`);
  }
  return names;
}

/**
 * Collects the bindings of imported files, one part after the other. What the importing document declares wins; a name
 * that two files give different sources keeps both meanings: the later file's binding gets a namespace of its own, by
 * which the templates of its part must name it.
 * @see docs/spec/document.md section 10.3
 */
export class BindsAlong {
  readonly #own: ReadonlySet<string>;
  /** Flat or qualified name → what it was brought for. */
  readonly #brought = new Map<string, Source>();
  readonly #renamed: Bind[] = [];
  readonly #plain: Bind[] = [];

  /** `own`: the bindings of the importing document. */
  constructor(own: readonly Bind[]) {
    this.#own = namesOfBinds(own);
  }

  /** What was brought, in the order in which the plain names of later bindings win. */
  get binds(): readonly Bind[] {
    return [...this.#renamed, ...this.#plain];
  }

  /**
   * Brings what the templates of a part need. `files`: the bindings of each file it came through, the nearest first; of
   * several bindings of one file with a variable the flat name means the last.
   * @returns the names that the part must write otherwise
   */
  bring(part: { readonly origin: Origin }, files: readonly (readonly Bind[])[]): TemplateRenames {
    if (files.every((binds) => binds.length === 0)) return noRenames;
    const used = templateNames(part, part.origin);
    const known = new Set(this.#own);
    const renames = new Map<string, string>();
    for (const binds of files) {
      const lastWith = new Map(binds.flatMap((bind) => bind.keys.map(({ name }) => [name, bind] as const)));
      const found: Bind[] = [];
      for (const bind of binds) {
        const needed: BindKey[] = [];
        for (const key of bind.keys) {
          const names = [...(lastWith.get(key.name) === bind ? [key.name] : []), `${bind.namespace}.${key.name}`];
          const wanted = names.filter((name) => used.has(name) && !known.has(name));
          if (wanted.length > 0 && !this.#rename(wanted, bind, key, renames)) needed.push(key);
        }
        if (needed.length > 0) found.push({ ...bind, keys: needed });
      }
      this.#take(found, used);
      for (const name of namesOfBinds(found)) if (used.has(name)) known.add(name);
      for (const name of renames.keys()) known.add(name);
    }
    return renames;
  }

  #take(binds: readonly Bind[], used: { has(name: string): boolean }): void {
    for (const bind of binds) {
      const missing = bind.keys.filter((key) => {
        const qualified = `${bind.namespace}.${key.name}`;
        const isNew = !this.#brought.has(qualified);
        if (isNew) this.#brought.set(qualified, sourceOf(bind, key));
        // A flat name that no part uses stays free for another file's variable of that name.
        if (used.has(key.name) && !this.#brought.has(key.name)) this.#brought.set(key.name, sourceOf(bind, key));
        return isNew;
      });
      if (missing.length > 0) this.#plain.push({ ...bind, keys: missing });
    }
  }

  /** Gives the variable a namespace of its own where one of its names was brought for another source. */
  #rename(names: readonly string[], bind: Bind, key: BindKey, renames: Map<string, string>): boolean {
    const source = sourceOf(bind, key);
    const taken = [...names, `${bind.namespace}.${key.name}`].some((name) => {
      const other = this.#brought.get(name);
      return other !== undefined && other !== source;
    });
    if (!taken) return false;
    const namespace = this.#namespaceFor(bind, key.name, source);
    for (const name of names) renames.set(name, `${namespace}.${key.name}`);
    return true;
  }

  #namespaceFor(bind: Bind, name: string, source: Source): string {
    for (let number = 2; ; number += 1) {
      const namespace = `${bind.namespace}-${String(number)}`;
      const there = this.#brought.get(`${namespace}.${name}`);
      if (there === source) return namespace;
      if (there !== undefined || this.#own.has(`${namespace}.${name}`)) continue;
      this.#brought.set(`${namespace}.${name}`, source);
      const keys = bind.keys.filter((key) => key.name === name);
      this.#renamed.push({ ...bind, namespace, keys });
      return namespace;
    }
  }
}

/** Where a value comes from, as a text that is equal for equal sources. */
type Source = string;

function sourceOf({ location, folder }: Bind, { key }: BindKey): Source {
  return location === undefined ? `environment\0${key}` : `${folder}\0${location}\0${key}`;
}

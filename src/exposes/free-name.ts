/** Names for what can not keep its own where several documents share a server. */

/** Gives free names; the same questions in the same order give the same names. */
export class FreeNames {
  readonly #next = new Map<string, number>();

  /**
   * A name with the namespace as prefix, else with `<namespace>-2`, `<namespace>-3` and so on, which is needed where
   * documents have the same namespace. The next number is remembered, so that a name costs the same however many
   * documents there are.
   */
  find(namespace: string, nameWith: (prefix: string) => string, isTaken: (name: string) => boolean): string {
    const key = nameWith(namespace);
    for (let number = this.#next.get(key) ?? 1; ; number += 1) {
      const name = nameWith(number === 1 ? namespace : `${namespace}-${number}`);
      if (isTaken(name)) continue;
      this.#next.set(key, number + 1);
      return name;
    }
  }
}

/** `operationId`s: the author's names, or what method and path give; each once. */

/**
 * A source of ids for one document.
 * @see docs/spec/openapi.md section 1.1 (the kebab rule) and 2.3
 */
export function operationIds(): (written: string | undefined, method: string, path: string) => string {
  const taken = new Set<string>();
  // Base → the first number that may be free: many documents on one port name their operations alike.
  const next = new Map<string, number>();
  return (written, method, path) => {
    const base = written ?? `${method.toLowerCase()}-${kebab(path.replaceAll(/[{}]/g, '')) || 'root'}`;
    let id = base;
    let number = next.get(base) ?? 2;
    for (; taken.has(id); number += 1) id = `${base}-${number}`;
    next.set(base, number);
    taken.add(id);
    return id;
  };
}

/** `listAllPets` → `list-all-pets`; accents are folded, everything but letters and digits separates. */
export function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
}

/** Unique keys for names that an author repeats or leaves out. */

/**
 * One unique key per name, in order: the name itself where it is met first, then `name-2`, `name-3` …, never a name that
 * is written elsewhere in the list.
 * @see docs/spec/versions.md section 3
 */
export function uniqueKeys(names: readonly string[]): readonly string[] {
  if (names.length < 2) return names;
  const written = new Set(names);
  if (written.size === names.length) return names;
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    const key = used.has(name) ? freeKey(name, written, used, counts) : name;
    used.add(key);
    return key;
  });
}

function freeKey(
  name: string,
  written: ReadonlySet<string>,
  used: ReadonlySet<string>,
  counts: Map<string, number>,
): string {
  let count = counts.get(name) ?? 1;
  let key: string;
  do {
    count += 1;
    key = `${name}-${count}`;
  } while (written.has(key) || used.has(key));
  counts.set(name, count);
  return key;
}

/** A name up to its first line break, blanks around it dropped. @see docs/spec/versions.md section 4.1 row 9 */
export function oneLine(name: string): string {
  if (!name.includes('\n') && !name.includes('\r')) return name.trim();
  return name.slice(0, name.search(/[\r\n]/)).trim();
}

/** A name made of words: letters and digits joined by `-`. `GET`, `/pets/{id}` → `get-pets-id`. '' when there are none. */
export function kebabName(...parts: readonly string[]): string {
  return (parts.join(' ').match(/[A-Za-z0-9]+/g) ?? []).join('-').toLowerCase();
}

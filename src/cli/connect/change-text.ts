/** The lines in which two texts differ, for `--dry-run`. Neighbours stay out of sight: they may hold credentials. */

/**
 * `- ` and `+ ` lines; the lines both texts begin and end with are left out, also where only a comma came or went. Of
 * texts on one line only the part that differs is shown.
 */
export function changedLines(before: string, after: string): string {
  if (!before.trimEnd().includes('\n') && !after.trimEnd().includes('\n') && before !== '') {
    const [gone, come] = difference([...before.trimEnd()], [...after.trimEnd()], (a, b) => a === b);
    return marked('- … ', [gone.join('')]) + marked('+ … ', [come.join('')]);
  }
  const [gone, come] = difference(linesOf(before), linesOf(after), sameLine);
  return marked('- ', gone) + marked('+ ', come);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/\r?\n/);
}

function sameLine(a: string, b: string): boolean {
  return a.replace(/,$/, '') === b.replace(/,$/, '');
}

function marked(mark: string, lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : `${mark}${line}\n`)).join('');
}

/** What is left of each list without the items both begin and end with. */
function difference(
  old: readonly string[],
  now: readonly string[],
  same: (a: string, b: string) => boolean,
): readonly [readonly string[], readonly string[]] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && same(old[head] ?? '', now[head] ?? '')) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(old.at(-1 - tail) ?? '', now.at(-1 - tail) ?? '')) tail += 1;
  return [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
}

/** "Did you mean": the known word that is nearest to a written one. */

/**
 * The nearest of `known`, or undefined when none is near: at most a third of the letters may differ. Upper and lower
 * case, `-` and `_` count as equal; of equally near words the first wins.
 */
export function closest(written: string, known: Iterable<string>): string | undefined {
  const target = folded(written);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(Math.min(written.length, 60) / 3)) + 1;
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= bestDistance) continue;
    const distance = editDistance(target, folded(word), bestDistance);
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best === written ? undefined : best;
}

/** The hint for `closest`, or undefined: `did you mean "list-orders"?`. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const word = closest(written, known);
  return word === undefined ? undefined : `did you mean "${word}"?`;
}

/** The same as the details of a report: `{ hint }`, or `{}` when no word is near. */
export function suggestion(written: string, known: Iterable<string>): { readonly hint?: string } {
  const hint = didYouMean(written, known);
  return hint === undefined ? {} : { hint };
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('_', '-');
}

/** Edit distance with swaps of neighbours; anything from `limit` on is `limit`. */
function editDistance(left: string, right: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] ?? limit, limit);
}

/** How deep JSON text nests: what is deeper than any document could mean is refused before it reaches recursive code. */

const quote = 0x22;
const backslash = 0x5c;

/**
 * Whether lists and objects nest deeper than `limit`. Brackets inside strings do not count. The text must be JSON.
 */
export function nestsDeeper(text: string, limit: number): boolean {
  // Each level takes two characters, so that a short text needs no look at all.
  if (text.length <= limit * 2) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) index = stringEnd(text, index);
    // `[` is 0x5b and `{` 0x7b, `]` 0x5d and `}` 0x7d: they differ in one bit each.
    else if ((code | 0x20) === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if ((code | 0x20) === 0x7d) depth -= 1;
  }
  return false;
}

/** The index of the quote that ends the string which begins at `start`; the length of the text where none does. */
export function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** How deep JSON text nests, found before it is parsed. */

/** Whether brackets outside strings nest deeper than `depth`. The text need not be valid JSON. */
export function deeperThan(text: string, depth: number): boolean {
  // Each level takes two characters: most bodies are too short to be looked at.
  if (text.length < depth * 2) return false;
  let open = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 34) index = endOfString(text, index);
    else if (code === 91 || code === 123) {
      open += 1;
      if (open > depth) return true;
    } else if (code === 93 || code === 125) open -= 1;
  }
  return false;
}

/** The index of the quote that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

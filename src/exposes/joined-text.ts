/** Words of several documents as one: the name and description of a server that they share. */

/** How many texts are shown before the rest is only counted: handshakes and pages are read whole. */
const shownTexts = 10;

/** The distinct texts, joined; from the eleventh on they are counted: `a, b and 998 more`. Undefined without any. */
export function joinedText(texts: readonly (string | undefined)[], separator: string): string | undefined {
  const distinct = [...new Set(texts.filter((text) => text !== undefined && text.trim() !== ''))];
  if (distinct.length === 0) return undefined;
  const shown = distinct.slice(0, shownTexts).join(separator);
  return distinct.length > shownTexts ? `${shown}${separator}and ${distinct.length - shownTexts} more` : shown;
}

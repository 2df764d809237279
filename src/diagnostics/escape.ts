/** Words of an author in a terminal: nothing of them may act as a control sequence. */

// Controls, line separators, and the marks that turn the direction of text.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Nearly every text is plain ASCII, which is told ten times faster than by looking for what may not be printed. */
const plain = /^[\x20-\x7e]*$/;

/** The text with control characters as `\u001b`; line breaks too. */
export function escapeControls(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(
    unprintable,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** The text with each control character as one blank or dot, so that columns stay where they are. */
export function flattenControls(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unprintable, (character) => (character === '\t' ? ' ' : '·'.repeat(character.length)));
}

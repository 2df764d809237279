/** Encoders for the places of a URL and of a form: what a value may become there. */

const formExtras = /[!'()~]/g;
const unsafeText = /%(?![0-9A-Fa-f]{2})|[^\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]/gu;
const controls = /[\p{Cc}]/u;
const unfitSegment = /^(?:\.|%2e){0,2}$/i;

/**
 * A value as one path segment or one part of a query: everything but unreserved characters is percent-encoded, so it
 * can not begin another segment, pair or fragment.
 * @see docs/spec/consume.md sections 3.2 and 4.1
 */
export function encodeValue(text: string): string {
  // Half of a surrogate pair has no UTF-8 form; encodeURIComponent would throw.
  return encodeURIComponent(text.isWellFormed() ? text : text.toWellFormed());
}

/** A name or value of `application/x-www-form-urlencoded`: a blank is `+`. @see docs/spec/consume.md section 5 */
export function encodeForm(text: string): string {
  return encodeValue(text).replaceAll('%20', '+').replace(formExtras, percent);
}

/**
 * Text of the document inside a URL: valid escapes and delimiters stay, a lone `%` and characters that no URL can hold
 * are percent-encoded.
 * @see docs/spec/consume.md section 4.1
 */
export function encodeDocumentText(text: string): string {
  return text.toWellFormed().replace(unsafeText, (found) => (found === '%' ? '%25' : encodeURIComponent(found)));
}

/**
 * A `Location` as it was meant. Headers arrive with one character for each byte; servers that do not percent-encode
 * write UTF-8, which is told from other bytes by being valid.
 */
export function locationText(header: string): string {
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
}

/** Whether a text holds a control character, which no path segment may. */
export function hasControls(text: string): boolean {
  return controls.test(text);
}

/** Whether every server takes a segment for "here" or "up", escaped or not, or it is no segment at all. */
export function isUnfitSegment(segment: string): boolean {
  return segment.length <= 6 && unfitSegment.test(segment);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

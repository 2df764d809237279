/** Text made safe for HTML. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Longest text that a page shows, in characters; the whole text stands in the OpenAPI document. */
const maxShown = 4_000;

/** Text for an element or a quoted attribute. Control characters that HTML has no place for become U+FFFD. */
export function escapeHtml(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '\uFFFD')
      .replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '')
  );
}

/** As `escapeHtml`, cut where it is longer than a page should show. */
export function shownText(text: string): string {
  return escapeHtml(text.length <= maxShown ? text : `${text.slice(0, maxShown)}…`);
}

/** The form of one catalogue entry. */

/** What `naftiko-ts explain <code>` and docs/errors.md say about a code. */
export interface CodeEntry {
  /** The severity unless the place decides otherwise; the words are those of `Severity` in diagnostic.ts. */
  readonly severity: 'fatal' | 'error' | 'violation' | 'warning' | 'note';
  /** A few words, as a heading. */
  readonly title: string;
  /** Why it matters: what would happen at run time. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
}

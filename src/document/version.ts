/** Which vocabulary and version a document declares. */

/** `list`: `naftiko:` documents; `map`: `ikanos:` documents. The root key decides, never the number. */
export interface DocumentVersion {
  readonly vocabulary: 'naftiko' | 'ikanos';
  /** As written, for example `1.0.0-alpha2`. */
  readonly written: string;
  /** Whether the version is one of those published (document.md section 0). */
  readonly known: boolean;
}

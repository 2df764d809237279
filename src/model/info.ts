/** The `info` section. */

/** @see docs/spec/document.md section 5.1. `display` is `label` (or the dialect's `title`) in list-form documents. */
export interface Info {
  readonly display?: string | undefined;
  readonly description?: string | undefined;
  readonly tags: readonly string[];
  readonly version?: string | undefined;
}

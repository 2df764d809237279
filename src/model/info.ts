/** The `info` section. */

/** @see docs/spec/document.md section 5.1. `display` is `label` (or the dialect's `title`) in list-form documents. */
export interface Info {
  readonly display?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly version?: string;
}

/** Options that change what a document compiles to. */

export interface CompileOptions {
  /** `--strict`: `rest.` and `tools.` are literal text (consume.md 12.2). */
  readonly strict: boolean;
  /** `--map-errors`: outputs shape upstream answers ≥ 400 too (consume.md 9.4). */
  readonly mapErrors: boolean;
  /** `--sequential-steps` (orchestration.md 3). */
  readonly sequentialSteps: boolean;
}

/** Where the values of bindings come from: a provider per scheme of `location`. */

/**
 * A provider of values for one scheme, registered through the embedding API. `file` is built in.
 * @see docs/spec/document.md section 9.3 rule 6
 */
export interface BindSource {
  /** The values of those keys that exist. May reject: then none has a value. */
  read(location: URL, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Everything besides the document that decides what bound variables are. */
export interface BindEnvironment {
  /** `--bind`: `NAME` or `namespace.NAME` → value. The qualified name counts first. */
  readonly overrides: ReadonlyMap<string, string>;
  /** The process environment. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** `--env-file`, parsed; counts after the process environment. */
  readonly envFile: ReadonlyMap<string, string> | undefined;
  /** `--allow-missing-binds`: used variables may be without a value. */
  readonly allowMissing: boolean;
  /** Scheme in lower case, without `:` → provider. */
  readonly providers: ReadonlyMap<string, BindSource>;
}

/** The values found of one binding, or why its source gives none. Keys are those of the source. */
export type SourceValues =
  | { readonly ok: true; readonly values: ReadonlyMap<string, string>; readonly description: string }
  | { readonly ok: false; readonly reason: string };

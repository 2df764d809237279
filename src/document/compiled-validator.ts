/** What the generated validators look like from outside. */

/** One failure as Ajv reports it. */
export interface SchemaFailure {
  /** RFC 6901 pointer to the value that fails. */
  readonly instancePath: string;
  /** For example `#/$defs/ConsumesHttp/properties/baseUri/pattern`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A compiled schema. After a call that gives false, `errors` holds all failures. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly SchemaFailure[] | null;
}

/** Vocabulary → definition (`''`: the document) → key → the version that brought it, or null. */
export type KnownKeys = Readonly<
  Record<'naftiko' | 'ikanos', Readonly<Record<string, Readonly<Record<string, string | null>>>>>
>;

/** Vocabulary → discriminated definition → the words its `type` may be. */
export type UnionWords = Readonly<Record<'naftiko' | 'ikanos', Readonly<Record<string, readonly string[]>>>>;

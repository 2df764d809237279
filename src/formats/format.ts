/** Decoders of upstream answers: one per `outputRawFormat` word. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';

/** What a format needs to know at load. */
export interface FormatContext {
  /** `outputSchema`: file of a schema, css selector or heading, depending on the format. */
  readonly outputSchema: string | undefined;
  /** Folder of the document, tried first for schema files; then the working directory. */
  readonly folder: string;
  readonly origin: Origin;
  readonly report: Report;
}

/**
 * Decodes a body that is not empty. `charset` is that of the Content-Type, lower-case, or undefined (UTF-8).
 * `maxBytes` bounds what a format that compresses within its body may grow to; 64 MiB unless given.
 * @throws DecodeError with a place where there is one
 */
export type Decoder = (
  body: Uint8Array,
  charset: string | undefined,
  maxBytes?: number,
) => JsonValue | Promise<JsonValue>;

/** One row of the table of formats. Schema files are read when the format is compiled, modules when first used. */
export interface Format {
  /** As messages name it: `answer is not <title>`, for example `JSON`. */
  readonly title: string;
  compile(context: FormatContext): Decoder;
}

/** A body that is not what its format says. The message names the place, never more than 60 characters of the body. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

/** Levels of lists and maps that a decoder accepts. Deeper bodies are attacks, and would exhaust the stack later on. */
export const maxNesting = 1000;

/** Runs a decoder on a body, for tests. */
import { type Diagnostic, collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { formats } from '../../src/formats/formats.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { originOf } from '../../src/source/origin.ts';

export interface DecodeOptions {
  readonly outputSchema?: string;
  readonly charset?: string;
  readonly folder?: string;
}

/** The decoded value; rejects with the decoder's error. */
export async function decoded(
  format: string,
  body: string | Uint8Array,
  { outputSchema, charset, folder = '/' }: DecodeOptions = {},
): Promise<JsonValue> {
  const { report } = collectDiagnostics();
  const decode = formats.get(format)?.compile({ outputSchema, folder, origin: originOf('document.yaml'), report });
  if (decode === undefined) throw new Error(`no format ${format}`);
  return decode(typeof body === 'string' ? Buffer.from(body) : body, charset);
}

/** What compiling a format reports. */
export function reportedBy(format: string, outputSchema: string | undefined, folder: string): readonly Diagnostic[] {
  const { report, diagnostics } = collectDiagnostics();
  formats.get(format)?.compile({ outputSchema, folder, origin: originOf('document.yaml'), report });
  return diagnostics;
}

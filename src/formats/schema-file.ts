/** The schema files that `outputSchema` of avro and protobuf names. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FormatContext } from './format.ts';

/** A schema as read: its text, and the absolute path that its own imports are relative to. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the schema file: relative to the document's folder, else to the working directory. Undefined when there is
 * none; then `output-schema-readable` was reported.
 * @see docs/spec/consume.md section 8.8
 */
export function readSchemaFile(context: FormatContext, format: string): SchemaFile | undefined {
  const { outputSchema, folder, origin, report } = context;
  const written = outputSchema?.trim() ?? '';
  if (written === '') {
    report('output-schema-readable', origin, `An answer in ${format} needs "outputSchema".`);
    return undefined;
  }
  for (const base of [folder, process.cwd()]) {
    const path = resolve(base, written);
    try {
      return { path, text: readFileSync(path, 'utf8') };
    } catch {
      // The other folder is tried; the report below names what the author wrote.
    }
  }
  report('output-schema-readable', origin, `The schema file "${written}" can not be read.`, {
    hint: 'The path is relative to the folder of the document, then to the working directory.',
  });
  return undefined;
}

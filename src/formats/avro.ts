/** `outputRawFormat: avro`. */
import { parseJson } from '../json/json-text.ts';
import type { JsonValue } from '../json/json-value.ts';
import { type AvroReader, readContainer, readDatum } from './avro-data.ts';
import { AvroSchemaError, compileAvroSchema } from './avro-schema.ts';
import { DecodeError, type Format, type FormatContext } from './format.ts';
import { readSchemaFile } from './schema-file.ts';

/** One bare datum of the schema, or a container file, which gives a list. @see docs/spec/consume.md section 8.8 */
export const avro: Format = {
  title: 'Avro',
  compile: (context) => {
    const read = compileSchema(context);
    return (body, _charset, maxBytes): JsonValue => {
      if (isContainer(body)) return readContainer(body, maxBytes);
      if (read === undefined) throw new DecodeError('no schema to read it by');
      return readDatum(body, read);
    };
  },
};

/** `Obj` and the version byte. */
function isContainer([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x4f && second === 0x62 && third === 0x6a && fourth === 1;
}

function compileSchema(context: FormatContext): AvroReader | undefined {
  const file = readSchemaFile(context, 'Avro');
  if (file === undefined) return undefined;
  try {
    return compileAvroSchema(parseJson(file.text));
  } catch (error) {
    if (!(error instanceof AvroSchemaError || error instanceof SyntaxError)) throw error;
    const reason = error instanceof AvroSchemaError ? error.message : 'it is no JSON';
    context.report(
      'output-schema-readable',
      context.origin,
      `The Avro schema "${context.outputSchema ?? ''}" can not be used: ${reason}.`,
    );
    return undefined;
  }
}

/** The table of formats, by the word of `outputRawFormat`. */
import { avro } from './avro.ts';
import { separated } from './csv.ts';
import { DecodeError, type Format } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { protobuf } from './protobuf.ts';
import { text } from './text.ts';
import { xml } from './xml.ts';
import { yaml } from './yaml.ts';

/** Binary answers are handed on as they are. @see docs/spec/consume.md section 14 */
const binary: Format = {
  title: 'binary',
  compile: () => () => {
    throw new DecodeError('binary answers have no value');
  },
};

/** Word, in lower case → format. @see docs/spec/consume.md section 8 */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['json', json],
  ['xml', xml],
  ['csv', separated('CSV', ',')],
  ['tsv', separated('TSV', '\t')],
  ['psv', separated('PSV', '|')],
  ['yaml', yaml],
  ['html', html],
  ['markdown', markdown],
  ['avro', avro],
  ['protobuf', protobuf],
  ['text', text],
  ['binary', binary],
]);

/** Which decoder an operation's answers go through. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { formats } from '../../formats/formats.ts';
import type { ConsumedHttpOperation, ConsumesHttp } from '../../model/consumes.ts';
import type { DecodePlan } from './response.ts';

/**
 * Compiles `outputRawFormat`. Reports `output-format-unknown`, and what the format says about its schema.
 * @see docs/spec/consume.md section 8
 */
export function compileDecoder(
  consumes: ConsumesHttp,
  operation: ConsumedHttpOperation,
  id: string,
  report: Report,
): DecodePlan {
  const { outputRawFormat: word, outputSchema, origin, maxBinarySize } = operation;
  if (word === 'binary') {
    return { operation: id, title: word, decoder: undefined, binary: true, maxBytes: maxBinarySize };
  }
  const format = formats.get(word);
  if (format === undefined) {
    const hint = `use one of ${[...formats.keys(), 'binary'].join(', ')}`;
    report('output-format-unknown', origin, `"${operation.name}" has the unknown format "${word}".`, { hint });
  }
  const decoder = format?.compile({ outputSchema, folder: consumes.folder, origin, report });
  return { operation: id, title: format?.title ?? word, decoder, binary: false, maxBytes: undefined };
}

/** Reading of text formats whose parsers are slower than their texts are long: what takes long does not hold up other calls. */
import { TimeLimitError, withinTime } from '../expressions/time-limit.ts';
import type { JsonValue } from '../json/json-value.ts';
import { type TextReaderName, textReaders } from './text-readers.ts';

/** Shorter texts are read without a watch, which would take longer than reading them, in characters. */
const unwatchedLength = 2048;
/** Longer texts go to another thread at once, in characters. Handing them over takes a few per cent of reading them. */
const ownThreadLength = 256 * 1024;
/** What the main thread gives one text before it is left to another thread, in milliseconds of processor time. */
const mainThreadMs = 50;

/**
 * Reads a text in a time in proportion to its length: on this thread when that is soon done, else on another.
 * @throws DecodeError for a text that is not of the format, or takes too much time or memory
 * @see docs/spec/cli.md section 2.1
 */
export async function readText(name: TextReaderName, text: string, detail = ''): Promise<JsonValue> {
  if (text.length < ownThreadLength) {
    const read = await textReaders[name]();
    if (text.length < unwatchedLength) return read(text, detail);
    try {
      return withinTime(mainThreadMs, () => read(text, detail));
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error;
    }
  }
  const { readApart } = await import('./read-apart.ts');
  return readApart({ name, text, detail });
}

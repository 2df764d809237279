/** How long a decoder may take whose parser is slower than its text is long, for some texts. */
import { TimeLimitError, withinTime } from '../expressions/time-limit.ts';
import { DecodeError } from './format.ts';

/** Shorter texts are read without a watch, which would take longer than reading them, in characters. */
const unwatchedLength = 2048;
/** Milliseconds for any text, and more for each thousand characters: three times what YAML takes on a slow machine. */
const baseMs = 1000;
const msPerThousand = 4;

/**
 * Reads a text in a time in proportion to its length.
 * @throws DecodeError when that is not enough, and what `read` throws
 */
export function inReadingTime<T>(text: string, read: () => T): T {
  if (text.length < unwatchedLength) return read();
  try {
    return withinTime(baseMs + Math.ceil(text.length / 1000) * msPerThousand, read);
  } catch (error) {
    if (error instanceof TimeLimitError) throw new DecodeError('it takes too long to read');
    throw error;
  }
}

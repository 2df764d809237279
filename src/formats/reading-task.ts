/** What one thread asks of another: to read a text within a time. */
import { TimeLimitError, withinTime } from '../expressions/time-limit.ts';
import type { JsonValue } from '../json/json-value.ts';
import { DecodeError } from './format.ts';
import { type TextReaderName, textReaders } from './text-readers.ts';

/** A text and who reads it. */
export interface ReadingTask {
  readonly name: TextReaderName;
  readonly text: string;
  readonly detail: string;
}

/** The value; or, for a text that can not be read, the message of the DecodeError; or a fault of the reader. */
export type ReadingAnswer = { readonly value: JsonValue } | { readonly unread: string } | { readonly fault: unknown };

/** Milliseconds of processor time for any text, and more for each thousand characters: three times what YAML takes on a slow machine. */
const baseMs = 1000;
const msPerThousand = 4;

/** Does a task. Never throws. @see docs/spec/cli.md section 2.1 */
export async function answerOf({ name, text, detail }: ReadingTask): Promise<ReadingAnswer> {
  try {
    const read = await textReaders[name]();
    return { value: withinTime(baseMs + Math.ceil(text.length / 1000) * msPerThousand, () => read(text, detail)) };
  } catch (error) {
    if (error instanceof DecodeError) return { unread: error.message };
    if (error instanceof TimeLimitError) return { unread: 'it takes too long to read' };
    return { fault: error };
  }
}

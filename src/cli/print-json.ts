/** Prints values on standard output. */
import { stringifyJson } from '../json/json-text.ts';
import type { JsonValue } from '../json/json-value.ts';

/** Writes a value as JSON with a line break, and waits until it has left the process. */
export async function printJson(stream: NodeJS.WritableStream, value: JsonValue): Promise<void> {
  await writeAll(stream, `${stringifyJson(value)}\n`);
}

/** Writes text or bytes and waits until they have left the process: a pipe must not lose its end. */
export async function writeAll(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  stream.write(content, () => resolve());
  await promise;
}

/** What is said once everything listens: the ready lines for people, the ready file for programs. */
import { rename, rm, writeFile } from 'node:fs/promises';
import type { RunningExposer } from '../exposes/exposer.ts';

/**
 * One line per adapter, type, namespace and URL in columns, and below it a command to try.
 * @see docs/spec/cli.md section 2
 */
export function readyLines(adapters: readonly RunningExposer[]): string {
  const typeWidth = Math.max(...adapters.map(({ type }) => type.length));
  const namespaceWidth = Math.max(...adapters.map(({ namespace }) => namespace.length));
  return adapters
    .flatMap(({ type, namespace, url, example }) => [
      `${type.padEnd(typeWidth)}  ${namespace.padEnd(namespaceWidth)}  ${url}\n`,
      ...(example === undefined ? [] : [`  try: ${example}\n`]),
    ])
    .join('');
}

/**
 * Writes `{"adapters":[{"type","namespace","url"}]}`. The file appears whole or not at all: whoever waits for it can
 * read it as soon as it is there.
 */
export async function writeReadyFile(path: string, adapters: readonly RunningExposer[]): Promise<void> {
  const content = { adapters: adapters.map(({ type, namespace, url }) => ({ type, namespace, url })) };
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, `${JSON.stringify(content)}\n`);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

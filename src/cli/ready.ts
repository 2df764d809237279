/** What is said once everything listens: the ready lines for people, the ready file for programs. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RunningExposer } from '../exposes/exposer.ts';
import { UsageError } from './usage-error.ts';

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
 * Looks before anything starts whether the ready file has a place, and not when everybody waits for it.
 * @throws UsageError for a path in a folder that is not there, and for one that is a folder
 */
export async function checkReadyFile(path: string): Promise<void> {
  const isFolder = async (at: string): Promise<boolean> =>
    stat(at).then(
      (found) => found.isDirectory(),
      () => false,
    );
  const folder = dirname(path);
  if (!(await isFolder(folder)))
    throw new UsageError(`--ready-file: there is no folder "${folder}".`, 'make it first.');
  if (await isFolder(path)) throw new UsageError(`--ready-file: "${path}" is a folder.`, 'name a file in it.');
}

/**
 * Writes `{"adapters":[{"type","namespace","url"}]}`. The file appears whole or not at all: whoever waits for it can
 * read it as soon as it is there.
 * @throws Error that names the option and the path, when the file can not be written
 */
export async function writeReadyFile(path: string, adapters: readonly RunningExposer[]): Promise<void> {
  const content = { adapters: adapters.map(({ type, namespace, url }) => ({ type, namespace, url })) };
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, `${JSON.stringify(content)}\n`);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Error(`--ready-file: "${path}" can not be written (${code})`, { cause: error });
  }
}

/** Adds an adapter to a client's configuration, or takes it out again. */
import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import type { McpClient } from './clients.ts';
import type { ConfigFile } from './config-file.ts';

/** What a change does to the file. */
export interface Change {
  readonly kind: 'added' | 'updated' | 'unchanged' | 'restored' | 'removed' | 'absent';
  readonly before: string;
  readonly after: string;
  /** Whether the file itself goes away. */
  readonly deletes?: boolean;
}

/**
 * The text with the entry. An entry of that name that is another server's is not touched.
 * @throws Error for a file that can not be parsed, and for a foreign entry
 */
export async function additionOf(
  client: McpClient,
  file: ConfigFile,
  name: string,
  entry: JsonObject,
): Promise<Change> {
  const { text } = file;
  const old = parsed(client, file, () => client.format.entry(text, name));
  if (isDeepStrictEqual(old, entry)) return { kind: 'unchanged', before: text, after: text };
  if (old !== undefined && !isOurs(old, entry) && (await file.backup(name)) === undefined) {
    throw new Error(
      `${file.path} already has another server called "${name}"; nothing was changed. Choose a name with --name`,
    );
  }
  const after = parsed(client, file, () => client.format.set(text, name, entry));
  if (!isDeepStrictEqual(client.format.entry(after, name), entry))
    throw new Error(`${file.path} has a form that is not edited; nothing was changed`);
  return { kind: old === undefined ? 'added' : 'updated', before: text, after };
}

/**
 * What there was before: the kept bytes where nothing else has changed since, else the present text with only this entry
 * put back.
 * @throws Error for a file that can not be parsed
 */
export async function removalOf(client: McpClient, file: ConfigFile, name: string): Promise<Change> {
  const { text } = file;
  const kept = await file.backup(name);
  const now = parsed(client, file, () => client.format.entry(text, name));
  if (kept === undefined) return { kind: 'absent', before: text, after: text };
  if (isJsonObject(now) && parsedOr(() => client.format.set(kept, name, now)) === text)
    return { kind: 'restored', before: text, after: kept, deletes: kept === '' };
  const earlier = parsedOr(() => client.format.entry(kept, name));
  const after = parsed(client, file, () =>
    isJsonObject(earlier) ? client.format.set(text, name, earlier) : client.format.remove(text, name),
  );
  return { kind: 'removed', before: text, after };
}

function parsed<T>(_client: McpClient, file: ConfigFile, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file.path}: ${reason}; nothing was changed`, { cause: error });
  }
}

function parsedOr<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Whether an entry was written by this program for the same document or address. */
function isOurs(old: JsonValue, entry: JsonObject): boolean {
  if (!isJsonObject(old)) return false;
  for (const key of ['url', 'httpUrl'])
    if (member(entry, key) !== undefined) return member(old, key) === member(entry, key);
  const [program, file] = programAndFile(old);
  return program !== undefined && /(?:^|[/\\])naftiko-ts(?:\.js)?$/.test(program) && file === programAndFile(entry)[1];
}

/** `[… naftiko-ts.js, run, <file>, …]`. */
function programAndFile(entry: JsonObject): readonly (string | undefined)[] {
  const args = member(entry, 'args');
  const words = Array.isArray(args) ? args.filter((word) => typeof word === 'string') : [];
  const run = words.indexOf('run');
  return run < 1 ? [] : [words[run - 1], words[run + 1]];
}

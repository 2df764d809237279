/** Which documents a command line names: files, folders of documents, or the usual name in the working directory. */
import { type Dirent, readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';

/**
 * The names that `run` looks for when it is given none, in this order.
 * @see docs/spec/cli.md section 2
 */
export const defaultFiles: readonly string[] = ['naftiko.yaml', 'naftiko.yml', 'ikanos.yaml', 'ikanos.yml'];

/**
 * The documents that `paths` name, as they were written. A folder stands for its `.yaml` and `.yml` files, by name,
 * that are capability documents which expose something: files that others import are left out. A file is never judged.
 * @throws Error when there is no such file, or none in a folder
 */
export async function documentFiles(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  if (paths.length === 0) return [await defaultFile(cwd)];
  const files: string[] = [];
  for (const path of paths) files.push(...(isFolder(resolve(cwd, path)) ? await documentsIn(path, cwd) : [path]));
  return [...new Set(files)];
}

/**
 * What is read for a word of the command line. The path stays as the user wrote it, for messages, unless it starts from
 * another folder than this process; a URI names the same file from everywhere.
 */
export function documentPath(file: string, cwd: string): string {
  return cwd === process.cwd() || /^[a-z][a-z\d+.-]+:\/\//i.test(file) ? file : resolve(cwd, file);
}

async function defaultFile(cwd: string): Promise<string> {
  for (const name of defaultFiles) {
    if (await exists(join(cwd, name))) return name;
  }
  throw new Error(`no document was named and there is none of ${defaultFiles.join(', ')} here.`);
}

async function documentsIn(folder: string, cwd: string): Promise<string[]> {
  const entries = (await readdir(resolve(cwd, folder), { withFileTypes: true }))
    .filter(({ name }) => /\.ya?ml$/i.test(name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const files = entries
    .filter((entry) => isServable(resolve(cwd, folder, entry.name), entry))
    .map(({ name }) => join(folder, name));
  if (files.length === 0) throw new Error(`the folder ${folder} holds no capability document that exposes something.`);
  return files;
}

/**
 * Looks at the text only: what is wrong with a document is said when it is loaded. The file is read at once: a folder
 * may hold thousands, and waiting for each costs more than reading it.
 */
function isServable(path: string, entry: Dirent): boolean {
  // A pipe or a socket would be waited for; a link that leads nowhere is an error, which reading says.
  if (!entry.isFile() && !(entry.isSymbolicLink() && leadsToFile(path))) return false;
  const text = readFileSync(path, 'utf8');
  return /^["']?(?:naftiko|ikanos)["']?\s*:/m.test(text) && /^\s+["']?exposes["']?\s*:/m.test(text);
}

function leadsToFile(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isFile() ?? true;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

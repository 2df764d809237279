/** Documents written to a temporary folder, for tests that load them through the whole pipeline. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type Loaded, loadCapability, type LoadOptions } from '../../src/engine/load-capability.ts';
import type { OperationPlan } from '../../src/operation/operation.ts';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Writes files (name → text) to a new folder and gives the folder's path. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'naftiko-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Writes one document and gives its path. */
export async function documentOf(text: string): Promise<string> {
  return join(await folderOf({ 'document.yaml': text }), 'document.yaml');
}

/** Loads a document given as text. */
export async function load(text: string, options: LoadOptions = {}): Promise<Loaded> {
  return loadCapability(await documentOf(text), options);
}

/** The plan of a unit by `namespace.name`. @throws Error listing the diagnostics when the document does not load */
export function operation(loaded: Loaded, id: string): OperationPlan {
  const operations = loaded.plan?.exposers.flatMap((exposer) => [...exposer.operations.values()]) ?? [];
  const found = operations.find((candidate) => candidate.id === id);
  if (found !== undefined) return found;
  const messages = loaded.diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
  throw new Error([`no operation ${id} among ${operations.map((plan) => plan.id).join(', ')}`, ...messages].join('\n'));
}

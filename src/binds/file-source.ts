/** Binding files: `location: file:///…`. */
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJson } from '../document/node-value.ts';
import { parseDocument } from '../document/parse-document.ts';
import type { LocatedNode } from '../document/located-node.ts';
import { parseJson, stringifyJson, textOf } from '../json/json-text.ts';
import { isJsonObject, type JsonObject, type JsonValue, member } from '../json/json-value.ts';
import { isSourceFault, readSource } from '../source/read-source.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { SourceValues } from './bind-source.ts';
import { parseEnvFile } from './env-file.ts';

/**
 * The values of `keys` in the file that `location` names. A relative one (`file:///./x`, `file://./x`) is looked for in
 * `folder`, then in the working directory. Reasons never quote the content of the file.
 * @see docs/spec/document.md section 9.3 rules 3 to 5
 */
export async function readBindFile(location: string, folder: string, keys: readonly string[]): Promise<SourceValues> {
  const paths = candidatePaths(location, folder);
  if (paths === undefined) return { ok: false, reason: `"${location}" is no usable file: URI` };
  const path = paths.find((candidate) => existsSync(candidate)) ?? paths[0] ?? location;
  const source = readSource(path);
  if (isSourceFault(source)) return { ok: false, reason: `the file "${location}" can not be read` };
  const lookUp = await parseByExtension(source);
  if (lookUp === undefined) return { ok: false, reason: `the file "${location}" is not in the form its name promises` };
  const values = new Map<string, string>();
  for (const key of keys) {
    const value = lookUp(key);
    if (value !== undefined) values.set(key, value);
  }
  return { ok: true, values, description: `the file "${location}"` };
}

function candidatePaths(location: string, folder: string): string[] | undefined {
  try {
    const relative = /^file:\/{2,3}(\.\.?\/.*)$/i.exec(location)?.[1];
    if (relative === undefined) return [fileURLToPath(location)];
    const path = decodeURIComponent(relative);
    return [resolve(folder, path), resolve(path)];
  } catch {
    return undefined;
  }
}

type LookUp = (key: string) => string | undefined;

async function parseByExtension(source: SourceFile): Promise<LookUp | undefined> {
  switch (extensionOf(source.path)) {
    case '.yaml':
    case '.yml':
      return lookUpInYaml(source);
    case '.env':
    case '.properties': {
      const variables = parseEnvFile(source.text);
      return (key) => variables.get(key);
    }
    default:
      return lookUpInJson(source.text);
  }
}

/** `.env` and `prod.env` both have the extension `.env`. */
function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return name === '.env' ? name : extname(name);
}

/** Scalars keep their source text: `0123` and `1.10` are not numbers here. */
async function lookUpInYaml(source: SourceFile): Promise<LookUp | undefined> {
  const root = await parseDocument(source, () => undefined);
  if (root?.kind !== 'map') return undefined;
  return (key) => {
    const node = root.entries.get(key)?.value ?? descendNode(root, key.split('.'));
    if (node === undefined || (node.kind === 'scalar' && node.value === null)) return undefined;
    return node.kind === 'scalar' ? node.text : stringifyJson(toJson(node));
  };
}

function descendNode(root: LocatedNode, words: readonly string[]): LocatedNode | undefined {
  let node: LocatedNode | undefined = root;
  for (const word of words) node = node?.kind === 'map' ? node.entries.get(word)?.value : undefined;
  return node;
}

function lookUpInJson(text: string): LookUp | undefined {
  let root: JsonValue;
  try {
    root = parseJson(text);
  } catch {
    return undefined;
  }
  if (!isJsonObject(root)) return undefined;
  const object: JsonObject = root;
  return (key) => {
    const value = member(object, key) ?? descendJson(object, key.split('.'));
    return value === undefined || value === null ? undefined : textOf(value);
  };
}

function descendJson(root: JsonValue, words: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const word of words) value = isJsonObject(value) ? member(value, word) : undefined;
  return value;
}

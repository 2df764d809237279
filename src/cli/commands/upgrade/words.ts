/** Rewrites what changed by more than a word: `externalRefs`, and the dialect's `info.title`. */
import { isMap, isSeq, visit, type YAMLMap } from 'yaml';
import { memberOf, pairOf, removePair, scalarTextOf, setText, textOfMember } from './pairs.ts';

/**
 * `externalRefs: [{name, type, resolution, uri, keys}]` → the members of `binds`. The shape table renames the key itself.
 * Variables of `binds` are upper case: `variables` gets old name → new name, plain and qualified.
 */
export function upgradeExternalRefs(holder: YAMLMap, variables: Map<string, string>): void {
  const refs = memberOf(holder, 'externalRefs');
  if (!isSeq(refs)) return;
  for (const ref of refs.items) if (isMap(ref)) upgradeExternalRef(ref, variables);
}

function upgradeExternalRef(ref: YAMLMap, variables: Map<string, string>): void {
  const resolution = textOfMember(ref, 'resolution')?.trim().toLowerCase();
  rename(ref, 'name', 'namespace');
  if (resolution === 'file' || resolution === undefined) rename(ref, 'uri', 'location');
  for (const key of ['type', 'resolution', 'uri']) {
    const pair = pairOf(ref, key);
    if (pair !== undefined) removePair(ref, pair);
  }
  const keys = memberOf(ref, 'keys');
  if (isMap(keys)) upperCaseKeys(keys, textOfMember(ref, 'namespace') ?? '', variables);
}

function upperCaseKeys(keys: YAMLMap, namespace: string, variables: Map<string, string>): void {
  for (const pair of keys.items) {
    const name = scalarTextOf(pair.key) ?? '';
    const upper = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
    if (upper === name || !/^[A-Z]/.test(upper) || pairOf(keys, upper) !== undefined) continue;
    pair.key = setText(pair.key, upper);
    variables.set(name, upper).set(`${namespace}.${name}`, `${namespace}.${upper}`);
  }
}

const tag = /(\{\{\{?\s*[#^&/]?\s*)([^{}\s]+)(?=\s*\}?\}\})/g;

/** Renames variables in every template of the document. */
export function renameVariables(contents: YAMLMap, variables: ReadonlyMap<string, string>): void {
  if (variables.size === 0) return;
  visit(contents, {
    Scalar: (_key, scalar) => {
      const text = scalarTextOf(scalar) ?? '';
      const renamed = text.replaceAll(tag, (all: string, open: string, name: string) => {
        const newest = variables.get(name);
        return newest === undefined ? all : `${open}${newest}`;
      });
      if (renamed !== text) setText(scalar, renamed);
    },
  });
}

/** `title` or `name` is the label where there is none. */
export function upgradeInfo(info: unknown): void {
  if (!isMap(info) || pairOf(info, 'display') !== undefined || pairOf(info, 'label') !== undefined) return;
  if (pairOf(info, 'title') === undefined) rename(info, 'name', 'display');
  else rename(info, 'title', 'display');
}

/** Renames a member unless the new name is taken. */
export function rename(map: YAMLMap, from: string, to: string): void {
  const pair = pairOf(map, from);
  if (pair === undefined) return;
  if (pairOf(map, to) === undefined) pair.key = setText(pair.key, to);
  else removePair(map, pair);
}

/** Rewrites what changed by more than a word: `externalRefs`, and the dialect's `info.title`. */
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { memberOf, pairOf, removePair, setText, textOfMember } from './yaml-pairs.ts';

/** `externalRefs: [{name, type, resolution, uri, keys}]` → the members of `binds`. The shape table renames the key itself. */
export function upgradeExternalRefs(holder: YAMLMap): void {
  const refs = memberOf(holder, 'externalRefs');
  if (!isSeq(refs)) return;
  for (const ref of refs.items) if (isMap(ref)) upgradeExternalRef(ref);
}

function upgradeExternalRef(ref: YAMLMap): void {
  const fromFile =
    textOfMember(ref, 'resolution')?.trim().toLowerCase() === 'file' || pairOf(ref, 'resolution') === undefined;
  rename(ref, 'name', 'namespace');
  if (fromFile) rename(ref, 'uri', 'location');
  for (const key of ['type', 'resolution', 'uri']) {
    const pair = pairOf(ref, key);
    if (pair !== undefined) removePair(ref, pair);
  }
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

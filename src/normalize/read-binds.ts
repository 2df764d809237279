/** Reads one entry of `binds`, or of its predecessor `externalRefs`. */
import type { Bind, BindKey } from '../model/binds.ts';
import type { MapReader } from './reader.ts';

/**
 * A binding. An entry of `externalRefs` `{name, type, resolution, uri, keys}` is one whose location is its `uri`, unless
 * it is resolved at run time, that is from the environment.
 * Reports `bind-keys-empty`.
 * @see docs/spec/document.md section 9, docs/spec/versions.md section 2
 */
export function readBind(at: MapReader, folder: string): Bind {
  const keys = readKeys(at);
  if (keys.length === 0)
    at.report('bind-keys-empty', at.raw('keys')?.origin ?? at.origin, `T${at.what.slice(1)} has no keys.`);
  const external = at.has('resolution') && at.word('resolution') !== 'file' ? undefined : at.text('uri');
  const location = (at.text('location') ?? external)?.trim() || undefined;
  return {
    namespace: at.firstText('namespace', 'name')?.trim() ?? '',
    location,
    folder,
    keys,
    origin: at.origin,
  };
}

function readKeys(at: MapReader): BindKey[] {
  const keys = at.map('keys');
  return [...(keys?.node.entries.values() ?? [])].flatMap(({ name, value }) => {
    const key = keys?.text(name)?.trim();
    return key === undefined ? [] : [{ name, key, origin: value.origin }];
  });
}

/** Reads `call` (text, or the object form) together with `with`. */
import type { WithEntry } from '../model/parameters.ts';
import type { Origin } from '../source/origin.ts';
import { readWith } from './read-parameters.ts';
import type { MapReader } from './reader.ts';

/** What a unit or step calls. Both are `undefined` when no text was written. */
export interface ReadCall {
  readonly call: string | undefined;
  readonly callOrigin: Origin | undefined;
  readonly with: readonly WithEntry[];
}

/** `call: ns.op`, or `call: {operation: ns.op, with: {…}}` whose `with` goes over the unit's. @see docs/spec/rest.md section 4 */
export function readCall(at: MapReader): ReadCall {
  const node = at.member('call');
  const own = readWith(at);
  if (node?.kind === 'map') {
    const inner = at.map('call', `the call of ${at.what}`);
    if (inner === undefined) return readCallText(undefined, node.origin, own);
    const place = inner.member('operation')?.origin ?? node.origin;
    return readCallText(inner.text('operation'), place, mergeWith(own, readWith(inner)));
  }
  return readCallText(at.text('call'), node?.origin ?? at.origin, own);
}

function readCallText(text: string | undefined, origin: Origin, entries: readonly WithEntry[]): ReadCall {
  const call = text?.trim() || undefined;
  return { call, callOrigin: call === undefined ? undefined : origin, with: entries };
}

function mergeWith(own: readonly WithEntry[], over: readonly WithEntry[]): WithEntry[] {
  const merged = new Map(own.map((entry) => [entry.name, entry]));
  for (const entry of over) merged.set(entry.name, entry);
  return [...merged.values()];
}

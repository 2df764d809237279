/** Reads `call` (text, or the object form) together with `with`. */
import type { WithEntry } from '../model/parameters.ts';
import type { Origin } from '../source/origin.ts';
import { readWith } from './read-parameters.ts';
import type { MapReader } from './reader.ts';

/** What a unit or step calls. `call` is absent when no text was written. */
export interface ReadCall {
  readonly call?: string;
  readonly callOrigin?: Origin;
  readonly with: readonly WithEntry[];
}

/** `call: ns.op`, or `call: {operation: ns.op, with: {…}}` whose `with` goes over the unit's. @see docs/spec/rest.md section 4 */
export function readCall(at: MapReader): ReadCall {
  const node = at.member('call');
  const own = readWith(at);
  if (node?.kind === 'map') {
    const inner = at.map('call', `the call of ${at.what}`);
    if (inner === undefined) return { with: own };
    const place = inner.member('operation')?.origin ?? node.origin;
    return { ...textOf(inner.text('operation'), place), with: mergeWith(own, readWith(inner)) };
  }
  return { ...textOf(at.text('call'), node?.origin ?? at.origin), with: own };
}

function textOf(text: string | undefined, origin: Origin): { call: string; callOrigin: Origin } | undefined {
  const call = text?.trim();
  return call ? { call, callOrigin: origin } : undefined;
}

function mergeWith(own: readonly WithEntry[], over: readonly WithEntry[]): WithEntry[] {
  const merged = new Map(own.map((entry) => [entry.name, entry]));
  for (const entry of over) merged.set(entry.name, entry);
  return [...merged.values()];
}

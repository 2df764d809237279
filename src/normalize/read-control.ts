/** Reads a control exposer. */
import { isJsonObject, type JsonObject } from '../json/json-value.ts';
import type { ControlExposes } from '../model/exposes.ts';
import { readExposer } from './read-exposer.ts';
import type { MapReader } from './reader.ts';

/** Its namespace is always `control`. @see docs/spec/document.md section 13 */
export function readControl(at: MapReader, folder: string): ControlExposes {
  return {
    type: 'control',
    ...readExposer(at, folder),
    namespace: 'control',
    management: objectOf(at, 'management'),
    observability: objectOf(at, 'observability'),
  };
}

function objectOf(at: MapReader, key: string): JsonObject {
  const value = at.map(key) === undefined ? undefined : at.json(key);
  return isJsonObject(value) ? value : {};
}

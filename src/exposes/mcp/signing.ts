/** Signed texts: session ids and question states that need no store, because the client carries them. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseJson, stringifyJson } from '../../json/json-text.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';

/** Signs and opens values for one purpose; a text signed for another purpose does not open. */
export interface Signer {
  /** Visible ASCII: `<payload>.<signature>`, both base64url. */
  sign(value: JsonObject): string;
  /** The signed value, or undefined for any text that `sign` did not return exactly so. */
  open(text: string): JsonObject | undefined;
}

let processKey: Buffer | undefined;

/**
 * A signer for a purpose. The key is random per process; a `stateKey` shares it between instances.
 * @see docs/spec/mcp.md Q2 and section 2.6
 */
export function signerFor(purpose: string, stateKey: string | undefined): Signer {
  processKey ??= randomBytes(32);
  const root = stateKey === undefined ? processKey : createHash('sha256').update(stateKey).digest();
  const key = createHmac('sha256', root).update(`naftiko mcp ${purpose}`).digest();
  const signature = (payload: string): string => createHmac('sha256', key).update(payload).digest('base64url');
  return {
    sign(value) {
      const payload = Buffer.from(stringifyJson(value)).toString('base64url');
      return `${payload}.${signature(payload)}`;
    },
    open(text) {
      const dot = text.indexOf('.');
      if (dot < 0) return undefined;
      const payload = text.slice(0, dot);
      // The texts are compared, not the decoded bytes: lenient base64 would let an altered signature through.
      if (!sameText(text.slice(dot + 1), signature(payload))) return undefined;
      const value = parseJson(Buffer.from(payload, 'base64url').toString());
      return isJsonObject(value) ? value : undefined;
    },
  };
}

function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A digest of a value that does not depend on the order of members. */
export function digestOf(value: JsonValue): string {
  return createHash('sha256').update(canonicalText(value)).digest('base64url');
}

function canonicalText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => canonicalText(item)).join(',')}]`;
  if (!isJsonObject(value)) return stringifyJson(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

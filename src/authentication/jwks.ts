/** The signing keys of an authorization server: fetched, kept, rotated. */
import type { JWK } from 'jose';
import { isJsonList, isJsonObject, type JsonObject, member } from '../json/json-value.ts';
import type { Logger } from '../observe/logger.ts';
import {
  askForJson,
  type AuthorizationServer,
  discoveryRetryMs,
  endpointOf,
  ServerUnavailable,
} from './authorization-server.ts';

/** Keys are asked for again after this, and for an unknown `kid` at most this often. @see docs/spec/cli.md section 2.1 */
const keptMs = 5 * 60_000;
const refreshMs = 30_000;

/** Signature algorithms that are accepted, with the keys that fit them. Never `none`, never HS. */
const keyTypes: Readonly<Record<string, { readonly kty: string; readonly crv?: string }>> = {
  RS256: { kty: 'RSA' },
  RS384: { kty: 'RSA' },
  RS512: { kty: 'RSA' },
  PS256: { kty: 'RSA' },
  PS384: { kty: 'RSA' },
  PS512: { kty: 'RSA' },
  ES256: { kty: 'EC', crv: 'P-256' },
  ES384: { kty: 'EC', crv: 'P-384' },
  ES512: { kty: 'EC', crv: 'P-521' },
  EdDSA: { kty: 'OKP', crv: 'Ed25519' },
  Ed25519: { kty: 'OKP', crv: 'Ed25519' },
};

/** Whether tokens may be signed with that algorithm. */
export function isSignatureAlgorithm(alg: unknown): alg is string {
  return typeof alg === 'string' && Object.hasOwn(keyTypes, alg);
}

/** Finds the key that a token names. */
export interface KeySet {
  /**
   * The key of that `kid` that fits the algorithm; without `kid` the only one that fits. Undefined when there is none.
   * @throws ServerUnavailable when no key set was ever obtained
   */
  find(kid: string | undefined, alg: string): Promise<JWK | undefined>;
}

/**
 * Keys of `jwks_uri`. An unknown `kid` causes one refresh, at most every 30 s; when a refresh fails the old keys stay.
 * Concurrent requests share one fetch.
 * @see docs/spec/rest.md section 11.4
 */
export function keySet(server: AuthorizationServer, logger: Logger): KeySet {
  let keys: readonly JsonObject[] | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  const fetchKeys = async (): Promise<void> => {
    try {
      const metadata = await server.metadata();
      // The first fetch is no refresh: keys that rotate right after it are still found.
      if (keys !== undefined) askedAt = Date.now();
      const list = member(await askForJson({ url: endpointOf(metadata, 'jwks_uri') }), 'keys');
      if (!isJsonList(list)) throw new ServerUnavailable('key set has no keys');
      keys = list.filter(isJsonObject);
      fetchedAt = Date.now();
    } catch (error) {
      logger.log('warn', 'signing keys could not be fetched', { cause: error });
      failedAt = Date.now();
      if (keys === undefined) throw error;
    } finally {
      running = undefined;
    }
  };
  const mayAsk = (): boolean => Date.now() - askedAt >= refreshMs;
  const refresh = (): Promise<void> => (running ??= fetchKeys());
  return {
    find: async (kid, alg) => {
      if (keys === undefined) {
        if (running === undefined && Date.now() - failedAt < discoveryRetryMs)
          throw new ServerUnavailable('no keys yet');
        await refresh();
      }
      if (Date.now() - fetchedAt >= keptMs && (running !== undefined || mayAsk())) await refresh();
      const found = pick(keys ?? [], kid, alg);
      if (found !== undefined || kid === undefined || !mayAsk()) return found;
      await refresh();
      return pick(keys ?? [], kid, alg);
    },
  };
}

function pick(keys: readonly JsonObject[], kid: string | undefined, alg: string): JWK | undefined {
  const fitting = keys.filter((key) => fits(key, alg) && (kid === undefined || member(key, 'kid') === kid));
  // With a kid the first fitting key; without one a choice would be a guess.
  const key = kid === undefined && fitting.length > 1 ? undefined : fitting[0];
  // A JWK is a JSON object; its members are checked by the import.
  return key as JWK | undefined;
}

function fits(key: JsonObject, alg: string): boolean {
  const type = keyTypes[alg];
  const named = member(key, 'alg');
  const use = member(key, 'use');
  const operations = member(key, 'key_ops');
  if (type === undefined || member(key, 'kty') !== type.kty) return false;
  if (type.crv !== undefined && member(key, 'crv') !== type.crv) return false;
  if (named !== undefined && named !== alg && !(isEd(named) && isEd(alg))) return false;
  return (use === undefined || use === 'sig') && (!isJsonList(operations) || operations.includes('verify'));
}

function isEd(alg: unknown): boolean {
  return alg === 'EdDSA' || alg === 'Ed25519';
}

/** Outgoing credentials: what a consumed adapter's `authentication` adds to each upstream request. */
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { Name, Scope } from '../expressions/scope.ts';

/** The parts of a request that a credential may depend on, and the headers it writes to. */
export interface AuthorizedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names and values in turn. */
  readonly headers: string[];
}

/** A key that is no header: the request is built with it. */
export interface PlacedKey {
  readonly placement: 'query' | 'cookie' | 'path' | 'body';
  readonly key: SecretText;
  readonly value: SecretText;
}

/** An answer that may ask for credentials. */
export interface Challenge {
  readonly status: number;
  /** Lower-case name → value. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A request for a token or for metadata. */
export interface TokenRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: URLSearchParams | undefined;
}

/** Fetches a token through this engine's own connections; redirects are not followed. */
export type TokenFetch = (url: string, request: TokenRequest) => Promise<Response>;

/** Credentials of one running capability: they may hold a token or a nonce. */
export interface LiveCredentials {
  /** Adds the headers. A promise only when something has to be fetched first. @throws NAF_ERR_CREDENTIAL */
  authorize(request: AuthorizedRequest, scope: Scope): undefined | Promise<void>;
  /**
   * Told of a 401 that answered a request with these credentials; true when `authorize` has something new, so that the
   * request is worth sending once more. `sent` are the headers that were refused.
   */
  renew?(challenge: Challenge, sent: readonly string[], scope: Scope): boolean | Promise<boolean>;
}

/** Compiled credentials of an adapter. Secrets are rendered when a request is made, never at load. */
export interface Credentials {
  /** Variables of all texts. */
  readonly names: readonly Name[];
  /** Lower-case names of the headers it writes. */
  readonly headerNames: ReadonlySet<string>;
  readonly placed: readonly PlacedKey[];
  open(fetchToken: TokenFetch | undefined): LiveCredentials;
}

/** A text with tags that must all resolve. */
export interface SecretText {
  readonly names: readonly Name[];
  /** The text when it holds no tag. */
  readonly constant: string | undefined;
  /** @throws NAF_ERR_CREDENTIAL `credential not available` when a tag resolves to nothing */
  render(scope: Scope): string;
}

/** The failure of a call for want of a credential. It names the adapter, never the variable's value. */
export function credentialError(namespace: string, reason: string, cause?: unknown): NaftikoError {
  return new NaftikoError('NAF_ERR_CREDENTIAL', `${namespace}: ${reason}`, cause === undefined ? {} : { cause });
}

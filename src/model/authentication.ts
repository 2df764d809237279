/** The `authentication` object, shared by consumes and exposes. */
import type { Origin } from '../source/origin.ts';

/** @see docs/spec/document.md section 7; spellings of versions.md 4.3 are already turned into these. */
export type Authentication =
  | BasicAuthentication
  | DigestAuthentication
  | BearerAuthentication
  | ApikeyAuthentication
  | Oauth2Authentication
  | UnknownAuthentication;

export interface BasicAuthentication {
  readonly type: 'basic';
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly origin: Origin;
}

export interface DigestAuthentication {
  readonly type: 'digest';
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly origin: Origin;
}

export interface BearerAuthentication {
  readonly type: 'bearer';
  readonly token?: string | undefined;
  readonly origin: Origin;
}

/** One or more keys: the dialect's `headers: {Name: value}` gives several. All texts are templates. */
export interface ApikeyAuthentication {
  readonly type: 'apikey';
  readonly keys: readonly {
    readonly key: string;
    readonly value: string;
    readonly placement: 'header' | 'query' | 'cookie' | 'path' | 'body';
  }[];
  readonly origin: Origin;
}

/** A resource server (exposes); on consumes, with our extension keys, a client (consume.md 6). */
export interface Oauth2Authentication {
  readonly type: 'oauth2';
  readonly authorizationServerUri?: string | undefined;
  readonly resource?: string | undefined;
  readonly scopes: readonly string[];
  readonly audience?: string | undefined;
  readonly tokenEndpoint?: string | undefined;
  readonly tokenValidation?: 'jwks' | 'introspection' | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly refreshToken?: string | undefined;
  readonly origin: Origin;
}

/** A scheme this engine does not have: every call through the adapter fails naming it. */
export interface UnknownAuthentication {
  readonly type: 'unknown';
  /** The word the author wrote, or a phrase such as `apikey with placement "matrix"`. */
  readonly scheme: string;
  readonly origin: Origin;
}

/** Outgoing `oauth2` credentials, our extension: client credentials or a refresh token, one token per adapter. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Scope } from '../expressions/scope.ts';
import type { Oauth2Authentication } from '../model/authentication.ts';
import { headerText } from './credential-text.ts';
import {
  type AuthorizedRequest,
  type Challenge,
  credentialError,
  type Credentials,
  type LiveCredentials,
  type SecretText,
  type TokenFetch,
} from './credentials.ts';
import type { Grant, Token } from './oauth2-token.ts';

/** A token is renewed this long before it expires, or at a tenth of its life, whichever is less. */
const renewBeforeMs = 30_000;
/** Texts of the grant may depend on the caller: as many tokens are kept. */
const maxTokens = 100;

/**
 * Compiles the client. Without `clientId` and `clientSecret` or `refreshToken`, and a place to ask, nothing is sent;
 * reports `oauth2-not-configured` then.
 * @see docs/spec/consume.md section 6
 */
export function oauth2Credentials(
  authentication: Oauth2Authentication,
  namespace: string,
  secret: (text: string | undefined) => SecretText,
  report: Report,
): Credentials {
  const { authorizationServerUri, tokenEndpoint, clientId, clientSecret, refreshToken, scopes } = authentication;
  const asked = tokenEndpoint ?? authorizationServerUri;
  if (asked === undefined || clientId === undefined || (clientSecret ?? refreshToken) === undefined) {
    report(
      'oauth2-not-configured',
      authentication.origin,
      `"${namespace}" has oauth2 without client credentials: its calls go out without a token.`,
    );
    return { names: [], headerNames: new Set(), placed: [], open: () => ({ authorize: () => undefined }) };
  }
  const texts = {
    authorizationServer: optional(authorizationServerUri, secret),
    tokenEndpoint: optional(tokenEndpoint, secret),
    clientId: secret(clientId),
    clientSecret: optional(clientSecret, secret),
    refreshToken: optional(refreshToken, secret),
    scope: optional(scopes.length === 0 ? undefined : scopes.join(' '), secret),
    resource: optional(authentication.resource, secret),
    audience: optional(authentication.audience, secret),
  };
  const grantOf = (scope: Scope): Grant => ({
    authorizationServer: texts.authorizationServer?.render(scope),
    tokenEndpoint: texts.tokenEndpoint?.render(scope),
    clientId: texts.clientId.render(scope),
    clientSecret: texts.clientSecret?.render(scope),
    refreshToken: texts.refreshToken?.render(scope),
    scope: texts.scope?.render(scope),
    resource: texts.resource?.render(scope),
    audience: texts.audience?.render(scope),
  });
  return {
    names: Object.values(texts).flatMap((text) => text?.names ?? []),
    headerNames: new Set(['authorization']),
    placed: [],
    open: (fetchToken) => (fetchToken === undefined ? standIn : new LiveOauth2(namespace, grantOf, fetchToken)),
  };
}

/** What is sent to a stand-in upstream, which takes anything. */
const standIn: LiveCredentials = {
  authorize: ({ headers }) => void headers.push('authorization', 'Bearer mock-token'),
};

function optional(text: string | undefined, secret: (text: string | undefined) => SecretText): SecretText | undefined {
  return text === undefined ? undefined : secret(text);
}

interface Held {
  token: Token | undefined;
  refreshToken: string | undefined;
  pending: Promise<Token> | undefined;
}

class LiveOauth2 implements LiveCredentials {
  readonly #namespace: string;
  readonly #grantOf: (scope: Scope) => Grant;
  readonly #fetchToken: TokenFetch;
  readonly #held = new Map<string, Held>();

  constructor(namespace: string, grantOf: (scope: Scope) => Grant, fetchToken: TokenFetch) {
    this.#namespace = namespace;
    this.#grantOf = grantOf;
    this.#fetchToken = fetchToken;
  }

  authorize(request: AuthorizedRequest, scope: Scope): undefined | Promise<void> {
    const grant = this.#grantOf(scope);
    const held = this.#heldFor(grant);
    if (held.token !== undefined && Date.now() < held.token.renewAt) {
      write(request, held.token);
      return undefined;
    }
    return this.#fetch(grant, held).then((token) => write(request, token));
  }

  async renew(_challenge: Challenge, sent: readonly string[], scope: Scope): Promise<boolean> {
    const grant = this.#grantOf(scope);
    const held = this.#heldFor(grant);
    // Another call may have renewed it meanwhile: then that token is what has not been tried.
    if (held.token !== undefined && sent.includes(`Bearer ${held.token.value}`)) held.token = undefined;
    if (held.token === undefined) await this.#fetch(grant, held);
    return true;
  }

  #heldFor(grant: Grant): Held {
    const key = JSON.stringify(grant);
    const known = this.#held.get(key);
    if (known !== undefined) return known;
    if (this.#held.size >= maxTokens) this.#held.clear();
    const held: Held = { token: undefined, refreshToken: grant.refreshToken, pending: undefined };
    this.#held.set(key, held);
    return held;
  }

  /** All calls that need the token wait for one request. */
  #fetch(grant: Grant, held: Held): Promise<Token> {
    held.pending ??= this.#request(grant, held).finally(() => {
      held.pending = undefined;
    });
    return held.pending;
  }

  async #request(grant: Grant, held: Held): Promise<Token> {
    const { requestToken } = await import('./oauth2-token.ts');
    try {
      const token = await requestToken({ ...grant, refreshToken: held.refreshToken }, this.#fetchToken, renewBeforeMs);
      held.token = token;
      held.refreshToken = token.refreshToken ?? held.refreshToken;
      return token;
    } catch (error) {
      // Only the sentence is kept: the error's own members hold the request and the answer.
      const reason = new Error(error instanceof Error ? error.message : 'unknown');
      throw credentialError(this.#namespace, 'the authorization server gave no token', reason);
    }
  }
}

function write(request: AuthorizedRequest, token: Token): void {
  request.headers.push('authorization', `Bearer ${headerText(token.value)}`);
}

/** Asks a token endpoint for an access token (RFC 6749 sections 4.4 and 6). Loaded with the first oauth2 call. */
import * as oauth from 'oauth4webapi';
import type { TokenFetch } from './credentials.ts';

/** A rendered grant: with a refresh token that grant, else client credentials. */
export interface Grant {
  readonly authorizationServer: string | undefined;
  readonly tokenEndpoint: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly refreshToken: string | undefined;
  readonly scope: string | undefined;
  readonly resource: string | undefined;
  readonly audience: string | undefined;
}

/** An access token. `renewAt`: milliseconds since the epoch; Infinity when it does not expire. */
export interface Token {
  readonly value: string;
  readonly renewAt: number;
  readonly refreshToken: string | undefined;
}

/** Asks for a token. @throws what oauth4webapi throws; its message is free of secrets */
export async function requestToken(grant: Grant, fetchToken: TokenFetch, renewBeforeMs: number): Promise<Token> {
  const options: Options = {
    // A plain-http endpoint is the author's word (a server on the same machine).
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: fetchToken,
  };
  const server = await serverOf(grant, options);
  const answer = await ask(server, grant, options);
  const { access_token: value, expires_in: seconds, refresh_token: refreshToken } = answer;
  const lifeMs = seconds === undefined ? Infinity : seconds * 1000;
  return { value, renewAt: Date.now() + lifeMs - Math.min(renewBeforeMs, lifeMs / 10), refreshToken };
}

interface Options {
  readonly [oauth.allowInsecureRequests]: true;
  readonly [oauth.customFetch]: TokenFetch;
}

async function serverOf(grant: Grant, options: Options): Promise<oauth.AuthorizationServer> {
  const { authorizationServer, tokenEndpoint } = grant;
  if (tokenEndpoint !== undefined) {
    return { issuer: authorizationServer ?? new URL(tokenEndpoint).origin, token_endpoint: tokenEndpoint };
  }
  const issuer = new URL(authorizationServer ?? '');
  const answer = await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oauth2' });
  if (answer.status !== 404) return oauth.processDiscoveryResponse(issuer, answer);
  return oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oidc' }),
  );
}

async function ask(
  server: oauth.AuthorizationServer,
  grant: Grant,
  options: Options,
): Promise<oauth.TokenEndpointResponse> {
  const [first, second] = clientAuthentications(server, grant);
  try {
    return await askAs(first, server, grant, options);
  } catch (error) {
    // Without metadata nobody knows how the server wants the secret: RFC 6749 says Basic, many take only the form.
    if (second === undefined || !isInvalidClient(error)) throw error;
    return askAs(second, server, grant, options);
  }
}

function clientAuthentications(
  server: oauth.AuthorizationServer,
  { clientSecret }: Grant,
): readonly [oauth.ClientAuth, oauth.ClientAuth?] {
  if (clientSecret === undefined) return [oauth.None()];
  const basic = oauth.ClientSecretBasic(clientSecret);
  const post = oauth.ClientSecretPost(clientSecret);
  const methods = server.token_endpoint_auth_methods_supported;
  if (methods === undefined) return [basic, post];
  return methods.includes('client_secret_basic') ? [basic] : [post];
}

async function askAs(
  authentication: oauth.ClientAuth,
  server: oauth.AuthorizationServer,
  grant: Grant,
  options: Options,
): Promise<oauth.TokenEndpointResponse> {
  const client: oauth.Client = { client_id: grant.clientId };
  const parameters = new URLSearchParams();
  for (const name of ['scope', 'resource', 'audience'] as const) {
    const value = grant[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (grant.refreshToken !== undefined) {
    const more = { ...options, additionalParameters: parameters };
    const answer = await oauth.refreshTokenGrantRequest(server, client, authentication, grant.refreshToken, more);
    return oauth.processRefreshTokenResponse(server, client, answer);
  }
  const answer = await oauth.clientCredentialsGrantRequest(server, client, authentication, parameters, options);
  return oauth.processClientCredentialsResponse(server, client, answer);
}

function isInvalidClient(error: unknown): boolean {
  if (error instanceof oauth.WWWAuthenticateChallengeError) return true;
  return error instanceof oauth.ResponseBodyError && error.error === 'invalid_client';
}

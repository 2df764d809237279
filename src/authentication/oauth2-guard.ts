/** `type: oauth2` on an exposer: a resource server for access tokens (RFC 6750, RFC 9728). */
import type { Report } from '../diagnostics/diagnostic.ts';
import { isJsonObject, type JsonObject } from '../json/json-value.ts';
import { parseJson, stringifyJson } from '../json/json-text.ts';
import type { Oauth2Authentication } from '../model/authentication.ts';
import type { Runtime } from '../operation/call-context.ts';
import {
  type AuthorizationServer,
  authorizationServer,
  discoveryRetryMs,
  ServerUnavailable,
} from './authorization-server.ts';
import { credentialsOf } from './bearer-guard.ts';
import { principalOf } from './constant-time.ts';
import type { Guard, Verdict } from './guard.ts';
import { compileGuardText, type GuardContext } from './guard-secret.ts';
import { type IntrospectingClient, introspection } from './introspection.ts';
import { isSignatureAlgorithm, keySet } from './jwks.ts';
import { faultOfClaims, type OptionalClaims, type TokenFault, type TokenRules } from './token-claims.ts';

const metadataPath = '/.well-known/oauth-protected-resource';
/** RFC 6750 section 2.1. */
const tokenForm = /^[A-Za-z0-9\-._~+/]+=*$/;

/**
 * Compiles the guard. Reports `guard-oauth2` for an issuer or resource that is no http(s) URL, or a resource below
 * `/.well-known/`; `guard-offline-access`.
 * @see docs/spec/rest.md section 11.4, docs/spec/mcp.md section 10.3
 */
export function oauth2Guard(auth: Oauth2Authentication, context: GuardContext): (runtime: Runtime) => Promise<Guard> {
  const issuer = compileGuardText(auth.authorizationServerUri, 'authorizationServerUri', auth.origin, context);
  const resource = compileGuardText(auth.resource, 'resource', auth.origin, context);
  const audience =
    auth.audience === undefined ? resource : compileGuardText(auth.audience, 'audience', auth.origin, context);
  const id =
    auth.clientId === undefined ? undefined : compileGuardText(auth.clientId, 'clientId', auth.origin, context);
  const secret =
    auth.clientSecret === undefined
      ? undefined
      : compileGuardText(auth.clientSecret, 'clientSecret', auth.origin, context);
  reportUrls(auth, context.report);
  if (auth.scopes.includes('offline_access')) {
    context.report('guard-offline-access', auth.origin, '"offline_access" is no scope of a resource.', {
      hint: 'Remove it.',
    });
  }
  const scopes = auth.scopes.filter((scope) => scope !== 'offline_access');
  return async (runtime) => {
    const rules: TokenRules = { issuer: issuer(runtime), audience: audience(runtime), scopes };
    const server = authorizationServer(rules.issuer, runtime.logger);
    const client = id === undefined ? undefined : { id: id(runtime), secret: secret?.(runtime) ?? '' };
    const check =
      auth.tokenValidation === 'introspection'
        ? introspectingCheck(server, rules, client)
        : await signatureCheck(server, rules, runtime);
    // Tried at start so that the first caller need not wait; a failure is logged there and tried again later.
    server.metadata().catch(() => undefined);
    return newGuard(resource(runtime), rules, check, context.resourceMetadata === true);
  };
}

function reportUrls({ authorizationServerUri, resource, origin }: Oauth2Authentication, report: Report): void {
  for (const [field, text] of Object.entries({ authorizationServerUri, resource })) {
    if (text === undefined || text.trim() === '' || text.includes('{{')) continue;
    const url = URL.parse(text);
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
      report('guard-oauth2', origin, `"${field}" is "${text}", which is no absolute http(s) URL.`, {
        hint: 'Write it as https://…',
      });
    } else if (field === 'resource' && url.pathname.startsWith('/.well-known/')) {
      report('guard-oauth2', origin, `"resource" is "${text}", but /.well-known/ is reserved for metadata.`, {
        hint: 'Use another path.',
      });
    }
  }
}

/** Gives the subject of a good token, or what is wrong with it. @throws ServerUnavailable */
type TokenCheck = (token: string) => Promise<{ readonly subject: string } | TokenFault>;

async function signatureCheck(server: AuthorizationServer, rules: TokenRules, runtime: Runtime): Promise<TokenCheck> {
  const { compactVerify, decodeProtectedHeader, importJWK } = await import('jose');
  const keys = keySet(server, runtime.logger);
  const verified = async (token: string): Promise<JsonObject | undefined> => {
    try {
      const { alg, kid } = decodeProtectedHeader(token);
      if (!isSignatureAlgorithm(alg)) return undefined;
      const key = await keys.find(kid, alg);
      if (key === undefined) return undefined;
      const { payload } = await compactVerify(token, await importJWK(key, alg), { algorithms: [alg] });
      const claims = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(payload));
      return isJsonObject(claims) ? claims : undefined;
    } catch (error) {
      if (error instanceof ServerUnavailable) throw error;
      return undefined;
    }
  };
  return async (token) => {
    const claims = await verified(token);
    if (claims === undefined) return { error: 'invalid_token', description: 'Signature verification failed' };
    return faultOfClaims(claims, rules, Date.now()) ?? { subject: subjectOf(claims) };
  };
}

function introspectingCheck(
  server: AuthorizationServer,
  rules: TokenRules,
  client: IntrospectingClient | undefined,
): TokenCheck {
  const asked = introspection(server, client);
  // A server that knows who asks answers for this resource; without that the audience is the only proof.
  const optional: OptionalClaims = { exp: true, iss: true, aud: client !== undefined };
  return async (token) => {
    const claims = await asked.claims(token);
    if (claims === undefined) return { error: 'invalid_token', description: 'Token is not active' };
    return faultOfClaims(claims, rules, Date.now(), optional) ?? { subject: subjectOf(claims) };
  };
}

function subjectOf(claims: JsonObject): string {
  return stringifyJson([claims['iss'] ?? null, claims['sub'] ?? null, claims['client_id'] ?? claims['azp'] ?? null]);
}

function newGuard(resource: string, rules: TokenRules, check: TokenCheck, withMetadata: boolean): Guard {
  const url = URL.parse(resource);
  if (url === null) throw new Error('authentication can not be used: "resource" is no URL');
  const suffix = url.pathname === '/' ? '' : url.pathname;
  const scope = rules.scopes.length === 0 ? '' : `scope="${rules.scopes.map(quotable).join(' ')}"`;
  const pointer = withMetadata ? `resource_metadata="${url.origin}${metadataPath}${suffix}"` : '';
  const challenge = (...parts: readonly string[]): string =>
    `Bearer ${parts.filter((part) => part !== '').join(', ')}`.trim();
  const refuse = (status: 400 | 401 | 403, error: string, description: string): Verdict => ({
    admitted: false,
    status,
    challenges: [
      challenge(
        `error="${error}"`,
        `error_description="${quotable(description)}"`,
        error === 'insufficient_scope' ? scope : '',
        pointer,
      ),
    ],
    detail: description,
  });
  const admit = async (token: string, target: string): Promise<Verdict> => {
    try {
      const checked = await check(token);
      if ('error' in checked)
        return refuse(checked.error === 'insufficient_scope' ? 403 : 401, checked.error, checked.description);
      return {
        admitted: true,
        principal: principalOf('oauth2', checked.subject),
        url: target,
        consumed: 'authorization',
      };
    } catch (error) {
      if (!(error instanceof ServerUnavailable)) throw error;
      const retryAfterSeconds = discoveryRetryMs / 1000;
      return {
        admitted: false,
        status: 503,
        challenges: [],
        detail: 'tokens can not be checked at the moment',
        retryAfterSeconds,
      };
    }
  };
  return {
    keyHeader: undefined,
    metadata: { path: suffix, document: stringifyJson(metadataOf(resource, rules)) },
    admit: (request) => {
      const token = credentialsOf(request.headers.authorization, 'bearer') ?? '';
      if (token === '')
        return {
          admitted: false,
          status: 401,
          challenges: [challenge(scope, pointer)],
          detail: 'an access token is required',
        };
      if (!tokenForm.test(token)) return refuse(400, 'invalid_request', 'Malformed Authorization header');
      return admit(token, request.url ?? '/');
    },
  };
}

function metadataOf(resource: string, { issuer, scopes }: TokenRules): JsonObject {
  const document = { resource, authorization_servers: [issuer], bearer_methods_supported: ['header'] };
  return scopes.length === 0 ? document : { ...document, scopes_supported: [...scopes] };
}

/** Text that may stand in a quoted string of a header. */
function quotable(text: string): string {
  return text.replaceAll(/["\\]|[^\x20-\x7e]/g, '');
}

/** The authentication of an exposer as OpenAPI security schemes. */
import type { JsonObject } from '../json/json-value.ts';
import type { Authentication, Oauth2Authentication } from '../model/authentication.ts';

/** Schemes by name, and the scopes that each requires; all are required together. */
export type SecuritySchemes = ReadonlyMap<string, { readonly scheme: JsonObject; readonly scopes: readonly string[] }>;

/**
 * The schemes of an exposer. Nothing of a credential is in them but the name of an API key.
 * @param keyName resolves the name of an API key, which may be a template
 * @see docs/spec/openapi.md section 2.5
 */
export function securitySchemes(
  authentication: Authentication | undefined,
  keyName: (text: string) => string,
): SecuritySchemes {
  switch (authentication?.type) {
    case 'bearer':
    case 'basic':
    case 'digest':
      return one(`${authentication.type}Auth`, { type: 'http', scheme: authentication.type });
    case 'apikey':
      return new Map(
        authentication.keys.map(({ key, placement }, index) => [
          index === 0 ? 'apiKeyAuth' : `apiKeyAuth${index + 1}`,
          {
            scheme: { type: 'apiKey', name: keyName(key), in: placement === 'query' ? 'query' : 'header' },
            scopes: [],
          },
        ]),
      );
    case 'oauth2':
      return oauth2(authentication);
    default:
      return new Map();
  }
}

function oauth2({ tokenEndpoint, authorizationServerUri, scopes }: Oauth2Authentication): SecuritySchemes {
  const tokenUrl = tokenEndpoint ?? authorizationServerUri;
  if (tokenUrl === undefined) return new Map();
  const described = Object.fromEntries(scopes.map((scope) => [scope, '']));
  return one('oauth2Auth', { type: 'oauth2', flows: { clientCredentials: { tokenUrl, scopes: described } } }, scopes);
}

function one(name: string, scheme: JsonObject, scopes: readonly string[] = []): SecuritySchemes {
  return new Map([[name, { scheme, scopes }]]);
}

/** Outgoing `bearer` credentials (RFC 6750). */
import { headerText } from './credential-text.ts';
import type { Credentials, SecretText } from './credentials.ts';

/** `Authorization: Bearer <token>`; an empty token gives no header. */
export function bearerCredentials(token: SecretText): Credentials {
  return {
    names: token.names,
    headerNames: new Set(['authorization']),
    placed: [],
    open: () => ({
      authorize: (request, scope) => {
        const text = headerText(token.render(scope));
        if (text !== '') request.headers.push('authorization', `Bearer ${text}`);
        return undefined;
      },
    }),
  };
}

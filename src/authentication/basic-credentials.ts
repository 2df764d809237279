/** Outgoing `basic` credentials (RFC 7617), as UTF-8. */
import type { Credentials, SecretText } from './credentials.ts';

/** `Authorization: Basic …`; a missing user name or password is empty. */
export function basicCredentials(username: SecretText, password: SecretText): Credentials {
  return {
    names: [...username.names, ...password.names],
    headerNames: new Set(['authorization']),
    placed: [],
    open: () => ({
      authorize: (request, scope) => {
        const pair = Buffer.from(`${username.render(scope)}:${password.render(scope)}`, 'utf8').toString('base64');
        request.headers.push('authorization', `Basic ${pair}`);
        return undefined;
      },
    }),
  };
}

/** Outgoing `apikey` credentials: keys in headers, and those that belong to other places of the request. */
import type { ApikeyAuthentication } from '../model/authentication.ts';
import { headerText } from './credential-text.ts';
import { credentialError, type Credentials, type PlacedKey, type SecretText } from './credentials.ts';

const tokenName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** One or more keys. The header names are known at load unless they hold tags. */
export function apikeyCredentials(
  { keys }: ApikeyAuthentication,
  namespace: string,
  secret: (text: string) => SecretText,
): Credentials {
  const compiled = keys.map(({ key, value, placement }) => ({ key: secret(key), value: secret(value), placement }));
  const headers = compiled.filter(({ placement }) => placement === 'header');
  return {
    names: compiled.flatMap(({ key, value }) => [...key.names, ...value.names]),
    headerNames: new Set(headers.map(({ key }) => key.constant?.toLowerCase() ?? '').filter((name) => name !== '')),
    placed: compiled.filter((entry): entry is PlacedKey => entry.placement !== 'header'),
    open: () => ({
      authorize: (request, scope) => {
        for (const { key, value } of headers) {
          const name = key.render(scope).trim();
          if (!tokenName.test(name)) throw credentialError(namespace, 'the name of the API key is no header name');
          request.headers.push(name, headerText(value.render(scope)));
        }
        return undefined;
      },
    }),
  };
}

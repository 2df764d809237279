/** What the templates and parameters of a consumed operation can be filled from. */
import type { JsonValue } from '../json/json-value.ts';
import type { ConsumedHttpOperation } from '../model/consumes.ts';
import type { ConsumedInputParameter } from '../model/parameters.ts';
import { pathWords, templateWords } from './template-words.ts';
import type { PlacedConsumedOperation } from './units.ts';

/** Parameters of the adapter, the resource and the operation. */
export function parametersOf({ consumes, resource, operation }: PlacedConsumedOperation): ConsumedInputParameter[] {
  return [...consumes.inputParameters, ...resource.inputParameters, ...operation.inputParameters];
}

/** Variables of the body and of parameter values, as written. */
export function variablesOf(placed: PlacedConsumedOperation): readonly string[] {
  const values = parametersOf(placed).map(({ value }) => value ?? '');
  return [...new Set([...templateWords(bodyData(placed.operation)), ...templateWords(values)])];
}

/** Variables of the base URI and the path. */
export function placeholdersOf({ consumes, operation }: PlacedConsumedOperation): readonly string[] {
  return [...new Set([...pathWords(consumes.baseUri), ...pathWords(operation.path)])];
}

/** Variables of the credentials. */
export function credentialVariables({ consumes: { authentication } }: PlacedConsumedOperation): readonly string[] {
  switch (authentication?.type) {
    case 'basic':
    case 'digest':
      return templateWords([authentication.username ?? '', authentication.password ?? '']);
    case 'bearer':
      return templateWords(authentication.token ?? '');
    case 'apikey':
      return templateWords(authentication.keys.flatMap(({ key, value }) => [key, value]));
    case 'oauth2': {
      const { clientId = '', clientSecret = '', refreshToken = '', tokenEndpoint = '' } = authentication;
      return templateWords([clientId, clientSecret, refreshToken, tokenEndpoint]);
    }
    default:
      return [];
  }
}

function bodyData({ body }: ConsumedHttpOperation): JsonValue | undefined {
  if (body === undefined || !('data' in body)) return undefined;
  switch (body.type) {
    case 'multipartForm':
      return body.data.flatMap(({ name, value, filename = '' }) => [name, value, filename]);
    case 'formUrlEncoded':
      return typeof body.data === 'string' ? body.data : body.data.flatMap(([name, value]) => [name, value]);
    default:
      return body.data;
  }
}

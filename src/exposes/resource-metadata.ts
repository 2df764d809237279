/** The protected resource metadata of `oauth2`, which must be readable without a token. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Guard } from '../authentication/guard.ts';
import { sendBytes, sendEmpty } from './send.ts';

const metadataPath = '/.well-known/oauth-protected-resource';

/**
 * Answers requests for the metadata, with and without the path of the resource; false for every other path.
 * @see docs/spec/mcp.md section 10.4, docs/spec/skill.md section 7
 */
export function answersMetadata(
  request: IncomingMessage,
  response: ServerResponse,
  metadata: NonNullable<Guard['metadata']>,
): boolean {
  const { url = '/', method } = request;
  const query = url.indexOf('?');
  const path = query < 0 ? url : url.slice(0, query);
  if (path !== metadataPath && path !== `${metadataPath}${metadata.path}`) return false;
  response.setHeader('access-control-allow-origin', '*');
  if (method === 'OPTIONS') {
    sendEmpty(response, 204, {
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'mcp-protocol-version',
    });
  } else if (method === 'GET' || method === 'HEAD') {
    sendBytes(response, 200, { 'content-type': 'application/json' }, metadata.document);
  } else sendEmpty(response, 405, { allow: 'GET, HEAD' });
  return true;
}

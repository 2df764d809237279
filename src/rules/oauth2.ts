/** Rules on exposers guarded by OAuth2: `oauth2-https-authserver`, `oauth2-resource-https`, `oauth2-scopes-defined`. */
import type { Rule } from './rule.ts';

/** Loopback hosts are exempt from https. @see docs/spec/lint.md section 2 */
export const oauth2: Rule = ({ capability, report, placeOf }) => {
  for (const { authentication } of capability.exposes) {
    if (authentication?.type !== 'oauth2') continue;
    const { authorizationServerUri, resource, scopes, origin } = authentication;
    if (isInsecure(authorizationServerUri)) {
      report(
        'oauth2-https-authserver',
        placeOf(origin, 'authorizationServerUri'),
        `The authorization server "${authorizationServerUri}" is not reached by https.`,
      );
    }
    if (isInsecure(resource)) {
      report(
        'oauth2-resource-https',
        placeOf(origin, 'resource'),
        `The resource "${resource}" is not an https address.`,
      );
    }
    if (scopes.length === 0)
      report('oauth2-scopes-defined', origin, 'No scopes are declared: any valid token is admitted.');
  }
};

/** Templates are not judged: what they stand for is not known here. */
function isInsecure(uri: string | undefined): uri is string {
  if (uri === undefined || uri === '' || uri.includes('{{')) return false;
  return !/^https:\/\//i.test(uri) && !/^http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/i.test(uri);
}

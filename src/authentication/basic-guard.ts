/** `type: basic` on an exposer (RFC 7617, UTF-8). */
import type { BasicAuthentication } from '../model/authentication.ts';
import type { Runtime } from '../operation/call-context.ts';
import { credentialsOf } from './bearer-guard.ts';
import { isSecret, principalOf, secretDigest } from './constant-time.ts';
import type { Guard } from './guard.ts';
import { compileGuardText, type GuardContext } from './guard-secret.ts';

/** Compiles the guard. User name and password are both compared, always. @see docs/spec/rest.md section 11.3 */
export function basicGuard(auth: BasicAuthentication, context: GuardContext): (runtime: Runtime) => Promise<Guard> {
  const username = compileGuardText(auth.username, 'username', auth.origin, context);
  const password = compileGuardText(auth.password, 'password', auth.origin, context);
  const challenges = [`Basic realm="${context.realm}", charset="UTF-8"`];
  return async (runtime) => {
    const user = username(runtime);
    const expectedUser = secretDigest(user);
    const expectedPassword = secretDigest(password(runtime));
    const principal = principalOf('basic', user);
    return {
      keyHeader: undefined,
      metadata: undefined,
      admit: (request) => {
        const presented = Buffer.from(credentialsOf(request.headers.authorization, 'basic') ?? '', 'base64').toString(
          'utf8',
        );
        const colon = presented.indexOf(':');
        const userFits = isSecret(expectedUser, colon < 0 ? '' : presented.slice(0, colon));
        const passwordFits = isSecret(expectedPassword, colon < 0 ? '' : presented.slice(colon + 1));
        return userFits && passwordFits
          ? { admitted: true, principal, url: request.url ?? '/', consumed: 'authorization' }
          : { admitted: false, status: 401, challenges, detail: 'a user name and password are required' };
      },
    };
  };
}

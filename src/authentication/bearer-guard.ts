/** `type: bearer` on an exposer: one fixed token. */
import type { IncomingMessage } from 'node:http';
import type { BearerAuthentication } from '../model/authentication.ts';
import type { Runtime } from '../operation/call-context.ts';
import { isSecret, principalOf, secretDigest } from './constant-time.ts';
import type { Guard, Verdict } from './guard.ts';
import { compileGuardText, type GuardContext } from './guard-secret.ts';

/**
 * The credentials after a scheme word, trimmed; undefined when the header has another scheme. `''` when nothing follows.
 */
export function credentialsOf(header: string | undefined, scheme: string): string | undefined {
  const words = /^\s*([^\s]+)(?:\s+(.*))?$/s.exec(header ?? '');
  return words?.[1]?.toLowerCase() === scheme ? (words[2] ?? '').trim() : undefined;
}

/** Compiles the guard. @see docs/spec/rest.md section 11.3 */
export function bearerGuard(auth: BearerAuthentication, context: GuardContext): (runtime: Runtime) => Promise<Guard> {
  const token = compileGuardText(auth.token, 'token', auth.origin, context);
  return async (runtime) => {
    const text = token(runtime).trim();
    const expected = secretDigest(text);
    const principal = principalOf('bearer', text);
    return {
      keyHeader: undefined,
      metadata: undefined,
      admit: (request: IncomingMessage): Verdict => {
        const presented = credentialsOf(request.headers.authorization, 'bearer') ?? '';
        if (isSecret(expected, presented)) {
          return { admitted: true, principal, url: request.url ?? '/', consumed: 'authorization' };
        }
        const challenge = presented === '' ? 'Bearer' : 'Bearer error="invalid_token"';
        return { admitted: false, status: 401, challenges: [challenge], detail: 'a valid bearer token is required' };
      },
    };
  };
}

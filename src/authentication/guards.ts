/** The `authentication` of an exposer as a guard: one function per scheme. */
import type { Authentication } from '../model/authentication.ts';
import type { Runtime } from '../operation/call-context.ts';
import { apikeyGuard } from './apikey-guard.ts';
import { basicGuard } from './basic-guard.ts';
import { bearerGuard } from './bearer-guard.ts';
import { digestGuard } from './digest-guard.ts';
import type { Guard } from './guard.ts';
import type { GuardContext } from './guard-secret.ts';
import { oauth2Guard } from './oauth2-guard.ts';

export type { GuardContext } from './guard-secret.ts';

/**
 * Compiles the check of incoming credentials. Secrets come at start.
 * Reports `guard-secret`, `guard-placement`, `guard-oauth2` (all fatal), `guard-offline-access`.
 * @returns starts the guard; rejects with an Error when a secret turns out blank or unbound
 * @see docs/spec/rest.md section 11, docs/spec/mcp.md section 10
 */
export function compileGuard(auth: Authentication, context: GuardContext): (runtime: Runtime) => Promise<Guard> {
  switch (auth.type) {
    case 'basic':
      return basicGuard(auth, context);
    case 'digest':
      return digestGuard(auth, context);
    case 'bearer':
      return bearerGuard(auth, context);
    case 'apikey':
      return apikeyGuard(auth, context);
    case 'oauth2':
      return oauth2Guard(auth, context);
    // Refused at load by normalize/read-authentication.ts: such an exposer is never started.
    case 'unknown':
      return () => Promise.reject(new Error(`authentication "${auth.scheme}" is not available`));
  }
}

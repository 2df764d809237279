/** Diagnostic codes of the authentication part. */
import type { CodeEntry } from './entry.ts';

/** Codes about the `authentication` of exposers. @see docs/spec/rest.md section 11 */
export const authenticationCodes = {
  'guard-secret': {
    severity: 'fatal',
    title: 'The secret of an exposer is missing or guessable',
    why: 'An empty, unresolved or literal placeholder would be the password: anyone could open the server with it.',
    remedy: 'Declare a variable in binds and refer to it as {{NAME}}, or write the value itself.',
  },
  'guard-placement': {
    severity: 'fatal',
    title: 'An exposer can not take an API key from that place',
    why: 'Only headers and query parameters are looked at, so no caller could get in.',
    remedy: 'Set placement to header or query.',
  },
  'guard-oauth2': {
    severity: 'fatal',
    title: 'The oauth2 settings of an exposer can not work',
    why: 'Without a usable issuer and resource no token could ever be accepted.',
    remedy: 'Give authorizationServerUri and resource as absolute http(s) URLs.',
  },
  'guard-offline-access': {
    severity: 'warning',
    title: 'offline_access is no scope of a resource',
    why: 'It asks an authorization server for a refresh token; access tokens need not carry it, so it is not required.',
    remedy: 'Remove offline_access from scopes.',
  },
} as const satisfies Record<string, CodeEntry>;

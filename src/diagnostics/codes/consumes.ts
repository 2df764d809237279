/** Diagnostic codes of the consumes part. */
import type { CodeEntry } from './entry.ts';

export const consumesCodes = {
  'base-uri-unset': {
    severity: 'warning',
    title: 'The base URI is not complete',
    why: 'It is empty, no absolute http or https URL, or names a variable that no bind defines. Calls fail until it is given.',
    remedy: 'Write the URL, bind the variable, or give the URL with `--base-uri <namespace>=<url>`.',
  },
  'header-never-sent': {
    severity: 'warning',
    title: 'A header parameter is not sent',
    why: 'The header describes the connection or the message and is written by the engine itself.',
    remedy: 'Remove the parameter.',
  },
  'header-name-invalid': {
    severity: 'warning',
    title: 'A parameter name can not be a header name',
    why: 'Header names are made of letters, digits and a few marks; the parameter is not sent.',
    remedy: 'Correct the name.',
  },
  'authorization-parameter-ignored': {
    severity: 'warning',
    title: 'A header parameter is hidden by the credentials',
    why: 'The adapter has `authentication`, which writes this header; the parameter is not sent.',
    remedy: 'Remove the parameter or the `authentication`.',
  },
  'body-parameter-unused': {
    severity: 'warning',
    title: 'A body parameter is not sent',
    why: 'The operation has a `body`, which is sent instead; the parameter is only visible to its templates.',
    remedy: 'Use the parameter in the body, or remove one of the two.',
  },
  'credential-scheme-unknown': {
    severity: 'error',
    title: 'An authentication scheme that this engine does not have',
    why: 'Every call through the adapter fails, naming the scheme.',
    remedy: 'Use basic, digest, bearer, apikey or oauth2.',
  },
  'oauth2-not-configured': {
    severity: 'warning',
    title: 'oauth2 without client credentials',
    why: 'Calls go out without a token.',
    remedy: 'Give `tokenEndpoint` (or `authorizationServerUri`), `clientId` and `clientSecret` or `refreshToken`.',
  },
  'output-format-unknown': {
    severity: 'warning',
    title: 'An unknown outputRawFormat',
    why: 'Answers can be passed through but not decoded: calls that shape them fail.',
    remedy: 'Use one of the formats that the message lists.',
  },
  'tunnel-provider-missing': {
    severity: 'fatal',
    title: 'No provider for a tunnel',
    why: 'The upstream can only be reached through the tunnel.',
    remedy: 'Write `fallback: direct`, or register a provider when embedding the engine.',
  },
  'tunnel-direct': {
    severity: 'warning',
    title: 'A tunnel is replaced by a direct connection',
    why: 'There is no provider for it and the document allows `fallback: direct`.',
    remedy: 'Register a provider when embedding the engine.',
  },
  'policy-invalid': {
    severity: 'fatal',
    title: 'The policy file is not valid',
    why: 'Retries, limits and circuit breakers would not be what its author meant.',
    remedy: 'Correct the key that the message names; docs/policy.md lists them all.',
  },
} as const satisfies Record<string, CodeEntry>;

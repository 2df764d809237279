/** `type: apikey` on an exposer: a key in a header or in the query. */
import type { IncomingMessage } from 'node:http';
import type { ApikeyAuthentication } from '../model/authentication.ts';
import type { Runtime } from '../operation/call-context.ts';
import { isSecret, principalOf, secretDigest } from './constant-time.ts';
import type { Guard, Verdict } from './guard.ts';
import { compileGuardText, type GuardContext, type GuardText } from './guard-secret.ts';

interface StartedKey {
  readonly name: string;
  readonly inQuery: boolean;
  readonly expected: Buffer;
}

/**
 * Compiles the guard; several keys are all required. Reports `guard-placement` (fatal) for places other than header and
 * query.
 * @see docs/spec/rest.md section 11.3
 */
export function apikeyGuard(auth: ApikeyAuthentication, context: GuardContext): (runtime: Runtime) => Promise<Guard> {
  if (auth.keys.length === 0) compileGuardText(undefined, 'key', auth.origin, context);
  const keys = auth.keys.map(({ key, value, placement }) => {
    if (placement !== 'header' && placement !== 'query') {
      const hint = 'Use placement "header" or "query".';
      context.report('guard-placement', auth.origin, `An exposer takes no API key from "${placement}".`, { hint });
    }
    return {
      name: compileGuardText(key, 'key', auth.origin, context),
      value: compileGuardText(value, 'value', auth.origin, context),
      inQuery: placement === 'query',
    };
  });
  return async (runtime) =>
    guardOf(
      keys.map((key) => startKey(key, runtime)),
      keys.map(({ value }) => value(runtime)).join('\0'),
    );
}

function startKey(
  { name, value, inQuery }: { name: GuardText; value: GuardText; inQuery: boolean },
  runtime: Runtime,
): StartedKey {
  const text = name(runtime).trim();
  return { name: inQuery ? text : text.toLowerCase(), inQuery, expected: secretDigest(value(runtime).trim()) };
}

function guardOf(keys: readonly StartedKey[], secret: string): Guard {
  const principal = principalOf('apikey', secret);
  const keyHeader = keys.find(({ inQuery }) => !inQuery)?.name;
  const queryNames = new Set(keys.filter(({ inQuery }) => inQuery).map(({ name }) => name));
  return {
    keyHeader,
    metadata: undefined,
    admit: (request): Verdict => {
      const { rest, values } = takeFromQuery(request.url ?? '/', queryNames);
      let fits = keys.length > 0;
      // Every key is compared, whatever the others say.
      for (const { name, inQuery, expected } of keys) {
        fits = isSecret(expected, (inQuery ? values.get(name) : headerValue(request, name)) ?? '') && fits;
      }
      return fits
        ? { admitted: true, principal, url: rest, consumed: keyHeader }
        : { admitted: false, status: 401, challenges: [], detail: 'a valid API key is required' };
    },
  };
}

function headerValue(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value)?.trim();
}

/** The first value of each name, and the target without any of them. */
function takeFromQuery(
  url: string,
  names: ReadonlySet<string>,
): { readonly rest: string; readonly values: ReadonlyMap<string, string> } {
  const values = new Map<string, string>();
  const question = url.indexOf('?');
  if (names.size === 0 || question < 0) return { rest: url, values };
  const kept = url
    .slice(question + 1)
    .split('&')
    .filter((pair) => {
      const equals = pair.indexOf('=');
      const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
      if (name === undefined || !names.has(name)) return true;
      if (!values.has(name)) values.set(name, decoded(equals < 0 ? '' : pair.slice(equals + 1)) ?? '');
      return false;
    });
  const path = url.slice(0, question);
  return { rest: kept.length === 0 ? path : `${path}?${kept.join('&')}`, values };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

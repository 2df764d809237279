/** `type: digest` on an exposer (RFC 7616, `qop=auth`). */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DigestAuthentication } from '../model/authentication.ts';
import type { Runtime } from '../operation/call-context.ts';
import { credentialsOf } from './bearer-guard.ts';
import { isSecret, principalOf, secretDigest } from './constant-time.ts';
import type { Guard, Verdict } from './guard.ts';
import { compileGuardText, type GuardContext } from './guard-secret.ts';

/** How long a nonce may be used, in milliseconds. @see docs/spec/cli.md section 2.1 */
const nonceMs = 5 * 60_000;
/** Most nonces whose counters are kept. */
const maxNonces = 10_000;

/** In the order in which they are offered. */
const algorithms = { 'SHA-256': 'sha256', MD5: 'md5' } as const;
type Algorithm = keyof typeof algorithms;

/** Compiles the guard. @see docs/spec/rest.md section 11.3 */
export function digestGuard(auth: DigestAuthentication, context: GuardContext): (runtime: Runtime) => Promise<Guard> {
  const username = compileGuardText(auth.username, 'username', auth.origin, context);
  const password = compileGuardText(auth.password, 'password', auth.origin, context);
  return async (runtime) => newGuard(username(runtime), password(runtime), context.realm);
}

function newGuard(user: string, password: string, realm: string): Guard {
  const nonces = new Nonces();
  const opaque = randomBytes(16).toString('base64url');
  const secrets = {
    'SHA-256': hash('SHA-256', `${user}:${realm}:${password}`),
    MD5: hash('MD5', `${user}:${realm}:${password}`),
  };
  const expectedUser = secretDigest(user);
  const principal = principalOf('digest', user);
  const refuse = (stale: boolean): Verdict => {
    const nonce = nonces.mint();
    const challenges = Object.keys(algorithms).map(
      (algorithm) =>
        `Digest realm="${realm}", qop="auth", algorithm=${algorithm}, nonce="${nonce}", opaque="${opaque}", charset=UTF-8${stale ? ', stale=true' : ''}`,
    );
    return { admitted: false, status: 401, challenges, detail: 'digest credentials are required' };
  };
  return {
    keyHeader: undefined,
    metadata: undefined,
    admit: (request) => {
      const parameters = digestParameters(credentialsOf(request.headers.authorization, 'digest') ?? '');
      const presented = parameters === undefined ? undefined : presentedDigest(parameters, request, realm);
      if (presented === undefined) return refuse(false);
      const userFits = isSecret(expectedUser, presented.username);
      const { algorithm, method, uri, nonce, nc, cnonce } = presented;
      const requestHash = hash(algorithm, `${method}:${uri}`);
      const expected = hash(algorithm, `${secrets[algorithm]}:${nonce}:${nc}:${cnonce}:auth:${requestHash}`);
      const responseFits = sameHex(expected, presented.response);
      if (!userFits || !responseFits) return refuse(false);
      switch (nonces.use(nonce, Number.parseInt(nc, 16))) {
        case 'good':
          return { admitted: true, principal, url: request.url ?? '/', consumed: 'authorization' };
        case 'stale':
          return refuse(true);
        case 'foreign':
          return refuse(false);
      }
    },
  };
}

interface PresentedDigest {
  readonly algorithm: Algorithm;
  readonly username: string;
  readonly method: string;
  readonly uri: string;
  readonly nonce: string;
  readonly nc: string;
  readonly cnonce: string;
  readonly response: string;
}

/** Undefined when a parameter is missing, or is not what this request and this guard ask for. */
function presentedDigest(
  parameters: ReadonlyMap<string, string>,
  request: IncomingMessage,
  realm: string,
): PresentedDigest | undefined {
  const algorithm = algorithmOf(parameters.get('algorithm') ?? 'MD5');
  const username = parameters.get('username') ?? extendedName(parameters.get('username*'));
  const uri = parameters.get('uri');
  const nonce = parameters.get('nonce');
  const nc = parameters.get('nc');
  const cnonce = parameters.get('cnonce');
  const response = parameters.get('response');
  if (algorithm === undefined || username === undefined || uri === undefined || nonce === undefined) return undefined;
  if (nc === undefined || cnonce === undefined || response === undefined) return undefined;
  if (parameters.get('realm') !== realm || parameters.get('qop')?.toLowerCase() !== 'auth') return undefined;
  if (!/^[0-9a-f]{8}$/i.test(nc) || uri.replace(/^https?:\/\/[^/?]*/i, '') !== request.url) return undefined;
  return { algorithm, username, method: request.method ?? '', uri, nonce, nc, cnonce, response };
}

function algorithmOf(word: string): Algorithm | undefined {
  const upper = word.toUpperCase();
  return upper === 'SHA-256' || upper === 'MD5' ? upper : undefined;
}

/** `UTF-8''J%C3%A4s%C3%B8n` (RFC 8187). */
function extendedName(text: string | undefined): string | undefined {
  const encoded = /^utf-8'[^']*'(.*)$/i.exec(text ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** The parameters by lower-case name; undefined when the list is malformed or repeats a name. */
function digestParameters(text: string): ReadonlyMap<string, string> | undefined {
  const parameters = new Map<string, string>();
  const one = /\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))\s*(?:,|$)/gy;
  while (one.lastIndex < text.length) {
    const found = one.exec(text);
    const name = found?.[1]?.toLowerCase();
    if (found === null || name === undefined || parameters.has(name)) return undefined;
    // Servers read header bytes as Latin-1; a name in UTF-8 is put together again.
    const value = found[2]?.replaceAll(/\\(.)/g, '$1') ?? found[3] ?? '';
    parameters.set(name, Buffer.from(value, 'latin1').toString('utf8'));
  }
  return parameters;
}

function hash(algorithm: Algorithm, text: string): string {
  return createHash(algorithms[algorithm]).update(text, 'utf8').digest('hex');
}

function sameHex(expected: string, presented: string): boolean {
  const left = Buffer.from(expected);
  const right = Buffer.from(presented.toLowerCase());
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Nonces this guard made: signed, so that only used ones are kept, with the highest counter seen. */
class Nonces {
  readonly #key = randomBytes(32);
  /** Nonce → its time and the last counter, oldest first. */
  readonly #used = new Map<string, { readonly issued: number; nc: number }>();
  /** Nonces made before this are stale: their counters may have been dropped. */
  #since = 0;

  mint(): string {
    const stamp = `${Date.now().toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${stamp}.${this.#sign(stamp)}`;
  }

  /** `stale`: once ours, but too old or its counter did not grow; the client may try again with a new one. */
  use(nonce: string, nc: number): 'good' | 'stale' | 'foreign' {
    const dot = nonce.lastIndexOf('.');
    const signature = Buffer.from(this.#sign(nonce.slice(0, Math.max(dot, 0))));
    const given = Buffer.from(nonce.slice(dot + 1));
    if (signature.length !== given.length || !timingSafeEqual(signature, given)) return 'foreign';
    const issued = Number.parseInt(nonce, 36);
    if (issued < Math.max(this.#since, Date.now() - nonceMs)) return 'stale';
    const known = this.#used.get(nonce);
    if (nc <= (known?.nc ?? 0)) return 'stale';
    if (known === undefined) this.#keep(nonce, issued, nc);
    else known.nc = nc;
    return 'good';
  }

  #keep(nonce: string, issued: number, nc: number): void {
    this.#used.set(nonce, { issued, nc });
    const oldest = Date.now() - nonceMs;
    for (const [text, entry] of this.#used) {
      if (entry.issued >= oldest && this.#used.size <= maxNonces) break;
      this.#used.delete(text);
      this.#since = Math.max(this.#since, entry.issued + 1);
    }
  }

  #sign(stamp: string): string {
    return createHmac('sha256', this.#key).update(stamp).digest('base64url');
  }
}

/** Outgoing `digest` credentials (RFC 7616): answers a challenge, then keeps using its nonce. */
import { randomBytes } from 'node:crypto';
import type { Scope } from '../expressions/scope.ts';
import { type AuthenticateChallenge, parseChallenges } from './challenges.ts';
import { headerText } from './credential-text.ts';
import type { AuthorizedRequest, Challenge, Credentials, LiveCredentials, SecretText } from './credentials.ts';
import { digestHash, digestResponse, isDigestAlgorithm } from './digest-response.ts';

/** Strongest first. */
const strength = ['SHA-512-256', 'SHA-512-256-SESS', 'SHA-256', 'SHA-256-SESS', 'MD5', 'MD5-SESS'];

/** Credentials that send nothing until the upstream has challenged. */
export function digestCredentials(username: SecretText, password: SecretText): Credentials {
  return {
    names: [...username.names, ...password.names],
    headerNames: new Set(['authorization']),
    placed: [],
    open: () => new LiveDigest(username, password),
  };
}

class LiveDigest implements LiveCredentials {
  readonly #username: SecretText;
  readonly #password: SecretText;
  #challenge: AuthenticateChallenge | undefined;
  #uses = 0;

  constructor(username: SecretText, password: SecretText) {
    this.#username = username;
    this.#password = password;
  }

  authorize(request: AuthorizedRequest, scope: Scope): undefined {
    const username = this.#username.render(scope);
    const password = this.#password.render(scope);
    if (this.#challenge === undefined) return;
    this.#uses += 1;
    const nc = this.#uses.toString(16).padStart(8, '0');
    request.headers.push('authorization', answer(this.#challenge, request, { username, password, nc }));
  }

  renew({ headers }: Challenge, sent: readonly string[]): boolean {
    const challenge = strongest(parseChallenges(headers['www-authenticate'] ?? ''));
    if (challenge === undefined) return false;
    const nonce = challenge.parameters.get('nonce') ?? '';
    const stale = challenge.parameters.get('stale')?.toLowerCase() === 'true';
    // The same nonce again, and not for its age: the name or the password is wrong, and trying again would not help.
    if (!stale && sent.some((text) => text.startsWith('Digest ') && text.includes(`nonce="${escapeQuotes(nonce)}"`))) {
      return false;
    }
    if (this.#challenge?.parameters.get('nonce') !== nonce) this.#uses = 0;
    this.#challenge = challenge;
    return true;
  }
}

function strongest(challenges: readonly AuthenticateChallenge[]): AuthenticateChallenge | undefined {
  return challenges
    .filter(({ scheme, parameters }) => scheme === 'digest' && parameters.has('nonce') && isSupported(parameters))
    .toSorted((a, b) => rank(a) - rank(b))[0];
}

function isSupported(parameters: ReadonlyMap<string, string>): boolean {
  const qops = qopsOf(parameters);
  return isDigestAlgorithm(parameters.get('algorithm') ?? 'MD5') && (qops.length === 0 || qops.includes('auth'));
}

/** The protections on offer; some servers write `qop=""` where they mean none (RFC 2069). */
function qopsOf(parameters: ReadonlyMap<string, string>): readonly string[] {
  const words = (parameters.get('qop') ?? '').split(',').map((word) => word.trim().toLowerCase());
  return words.filter((word) => word !== '');
}

function rank({ parameters }: AuthenticateChallenge): number {
  return strength.indexOf((parameters.get('algorithm') ?? 'MD5').toUpperCase());
}

function answer(
  { parameters }: AuthenticateChallenge,
  { method, target }: AuthorizedRequest,
  { username, password, nc }: { username: string; password: string; nc: string },
): string {
  const realm = parameters.get('realm') ?? '';
  const nonce = parameters.get('nonce') ?? '';
  const algorithm = parameters.get('algorithm');
  const qop = qopsOf(parameters).length === 0 ? undefined : ('auth' as const);
  const cnonce = randomBytes(16).toString('hex');
  const response = digestResponse({
    algorithm,
    username,
    realm,
    password,
    nonce,
    method,
    uri: target,
    qop,
    nc,
    cnonce,
  });
  const fields = [
    ...userFields(username, realm, parameters),
    `realm="${escapeQuotes(realm)}"`,
    `nonce="${escapeQuotes(nonce)}"`,
    `uri="${escapeQuotes(target)}"`,
    `response="${response}"`,
  ];
  if (algorithm !== undefined) fields.push(`algorithm=${algorithm}`);
  const opaque = parameters.get('opaque');
  if (opaque !== undefined) fields.push(`opaque="${escapeQuotes(opaque)}"`);
  if (qop !== undefined) fields.push(`qop=${qop}`, `nc=${nc}`, `cnonce="${cnonce}"`);
  return headerText(`Digest ${fields.join(', ')}`);
}

/** The user name in clear, hashed (`userhash`), or in the extended notation when it is not ASCII. */
function userFields(username: string, realm: string, parameters: ReadonlyMap<string, string>): readonly string[] {
  if (parameters.get('userhash')?.toLowerCase() === 'true') {
    return [`username="${digestHash(parameters.get('algorithm'), `${username}:${realm}`)}"`, 'userhash=true'];
  }
  if (/^[\x20-\x7e]*$/.test(username)) return [`username="${escapeQuotes(username)}"`];
  return [
    `username*=UTF-8''${encodeURIComponent(username).replaceAll(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)}`,
  ];
}

function escapeQuotes(text: string): string {
  return text.replaceAll(/["\\]/g, String.raw`\$&`);
}

/** Checks of an access token's claims, in the order in which they decide. */
import { isJsonList, type JsonObject, type JsonValue, member } from '../json/json-value.ts';

/** What a token must say. */
export interface TokenRules {
  /** Issuer, compared without one trailing slash on each side. */
  readonly issuer: string;
  readonly audience: string;
  readonly scopes: readonly string[];
}

/** What is wrong with a token. */
export interface TokenFault {
  readonly error: 'invalid_token' | 'insufficient_scope';
  readonly description: string;
}

/** Which claims may be left out: an introspection answer need not repeat what the server has checked itself. */
export interface OptionalClaims {
  readonly exp: boolean;
  readonly iss: boolean;
  readonly aud: boolean;
}

/** Clock tolerance in seconds. @see docs/spec/cli.md section 2.1 */
const toleranceSeconds = 30;

/**
 * The first fault of the claims, or undefined. `nowMs` is the time in milliseconds.
 * @see docs/spec/rest.md section 11.4
 */
export function faultOfClaims(
  claims: JsonObject,
  rules: TokenRules,
  nowMs: number,
  optional?: OptionalClaims,
): TokenFault | undefined {
  const now = nowMs / 1000;
  const exp = member(claims, 'exp');
  if (exp === undefined ? optional?.exp !== true : typeof exp !== 'number' || exp + toleranceSeconds <= now) {
    return invalid('Token expired');
  }
  const nbf = member(claims, 'nbf');
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf - toleranceSeconds > now))
    return invalid('Token not yet valid');
  const iss = member(claims, 'iss');
  if (iss === undefined ? optional?.iss !== true : typeof iss !== 'string' || bare(iss) !== bare(rules.issuer)) {
    return invalid('Invalid issuer');
  }
  const aud = member(claims, 'aud');
  if (
    aud === undefined
      ? optional?.aud !== true
      : aud !== rules.audience && !(isJsonList(aud) && aud.includes(rules.audience))
  ) {
    return invalid('Invalid audience');
  }
  return missingScope(claims, rules.scopes);
}

function missingScope(claims: JsonObject, scopes: readonly string[]): TokenFault | undefined {
  if (scopes.length === 0) return undefined;
  const granted = new Set([...words(member(claims, 'scope')), ...words(member(claims, 'scp'))]);
  const missing = scopes.find((scope) => !granted.has(scope));
  return missing === undefined
    ? undefined
    : { error: 'insufficient_scope', description: `Required scope '${missing}' not present in token` };
}

function words(claim: JsonValue | undefined): readonly JsonValue[] {
  if (typeof claim === 'string') return claim.split(' ');
  return isJsonList(claim) ? claim : [];
}

function bare(issuer: string): string {
  return issuer.replace(/\/$/, '');
}

function invalid(description: string): TokenFault {
  return { error: 'invalid_token', description };
}

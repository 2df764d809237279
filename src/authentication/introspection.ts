/** Tokens checked by asking the authorization server (RFC 7662). */
import { type JsonObject, member } from '../json/json-value.ts';
import { askForJson, type AuthorizationServer, endpointOf } from './authorization-server.ts';
import { secretDigest } from './constant-time.ts';

/** How long an answer is kept, in milliseconds, and how many. @see docs/spec/cli.md section 2.1 */
const keptMs = 60_000;
const maxKept = 10_000;

/** Asks what a token is worth. */
export interface Introspection {
  /** The answer's members; undefined when the token is not active. @throws ServerUnavailable */
  claims(token: string): Promise<JsonObject | undefined>;
}

/** @param authorization the `Authorization` header of this resource server, undefined without client credentials */
export function introspection(server: AuthorizationServer, authorization: string | undefined): Introspection {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<JsonObject | undefined> }>();
  const ask = async (token: string): Promise<JsonObject | undefined> => {
    const url = endpointOf(await server.metadata(), 'introspection_endpoint');
    const form = new URLSearchParams({ token, token_type_hint: 'access_token' }).toString();
    const answer = await askForJson(authorization === undefined ? { url, form } : { url, form, authorization });
    return member(answer, 'active') === true ? answer : undefined;
  };
  return {
    claims: (token) => {
      const now = Date.now();
      const key = secretDigest(token).toString('base64');
      const known = kept.get(key);
      if (known !== undefined && known.until > now) return known.answer;
      const answer = ask(token);
      kept.delete(key);
      kept.set(key, { until: now + keptMs, answer });
      // An outage is no verdict about the token: it is asked about again.
      answer.catch(() => kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= maxKept) break;
        kept.delete(oldest);
      }
      return answer;
    },
  };
}

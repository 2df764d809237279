/** Tokens checked by asking the authorization server (RFC 7662). */
import { stringifyJson } from '../json/json-text.ts';
import { isJsonList, type JsonObject, type JsonValue, member, setMember } from '../json/json-value.ts';
import { askForJson, type AuthorizationServer, endpointOf, ServerUnavailable } from './authorization-server.ts';
import { secretDigest } from './constant-time.ts';

/** How long an answer is kept, in milliseconds, and how many. @see docs/spec/cli.md section 2.1 */
const keptMs = 60_000;
const maxKept = 10_000;
/** Answers with more characters than this in what is looked at are asked for again each time: 10,000 of them would fill memory. */
const maxKeptLength = 4096;

/** What an answer is looked at for: a server may say much more, which would be kept for nothing. */
const claimNames = ['exp', 'nbf', 'iss', 'aud', 'scope', 'scp', 'sub', 'client_id', 'azp'] as const;

/** Asks what a token is worth. */
export interface Introspection {
  /** The claims that are looked at; undefined when the token is not active. @throws ServerUnavailable */
  claims(token: string): Promise<JsonObject | undefined>;
}

/** The client credentials of this resource server. */
export interface IntrospectingClient {
  readonly id: string;
  readonly secret: string;
}

/** How the credentials are sent (RFC 6749 section 2.3.1). */
type Method = 'client_secret_basic' | 'client_secret_post';

/**
 * @param client undefined: the server is asked without credentials
 * @see docs/spec/mcp.md section 10.3
 */
export function introspection(server: AuthorizationServer, client: IntrospectingClient | undefined): Introspection {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<JsonObject | undefined> }>();
  let working: Method | undefined;
  const ask = async (token: string): Promise<JsonObject | undefined> => {
    const metadata = await server.metadata();
    const url = endpointOf(metadata, 'introspection_endpoint');
    const askAs = async (method: Method): Promise<JsonObject> => {
      const answer = await askForJson({ url, ...writtenRequest(token, client, method) });
      working = method;
      return answer;
    };
    const [first, second] = working === undefined ? methodsOf(metadata) : [working];
    const answer = await askAs(first).catch((error: unknown) => {
      // Without metadata nobody knows how the server wants the secret: RFC 6749 says Basic, some take only the form.
      if (client === undefined || second === undefined || !isRefusedClient(error)) throw error;
      return askAs(second);
    });
    return member(answer, 'active') === true ? claimsOf(answer) : undefined;
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
      answer.then(
        (claims) => claims !== undefined && stringifyJson(claims).length > maxKeptLength && kept.delete(key),
        // An outage is no verdict about the token: it is asked about again.
        () => kept.delete(key),
      );
      for (const oldest of kept.keys()) {
        if (kept.size <= maxKept) break;
        kept.delete(oldest);
      }
      return answer;
    },
  };
}

function claimsOf(answer: JsonObject): JsonObject {
  const claims: Record<string, JsonValue> = {};
  for (const name of claimNames) {
    const value = member(answer, name);
    if (value !== undefined) setMember(claims, name, value);
  }
  return claims;
}

function methodsOf(metadata: JsonObject): readonly [Method, Method?] {
  const methods = member(metadata, 'introspection_endpoint_auth_methods_supported');
  if (!isJsonList(methods)) return ['client_secret_basic', 'client_secret_post'];
  if (!methods.includes('client_secret_basic') && methods.includes('client_secret_post')) return ['client_secret_post'];
  // A client may be registered for one of the methods only.
  return methods.includes('client_secret_post')
    ? ['client_secret_basic', 'client_secret_post']
    : ['client_secret_basic'];
}

function isRefusedClient(error: unknown): boolean {
  return error instanceof ServerUnavailable && (error.status === 401 || error.status === 400);
}

function writtenRequest(
  token: string,
  client: IntrospectingClient | undefined,
  method: Method,
): { readonly form: string; readonly authorization?: string } {
  const form = new URLSearchParams({ token, token_type_hint: 'access_token' });
  if (client === undefined) return { form: form.toString() };
  const { id, secret } = client;
  if (method === 'client_secret_post') {
    form.set('client_id', id);
    form.set('client_secret', secret);
    return { form: form.toString() };
  }
  const pair = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64');
  return { form: form.toString(), authorization: `Basic ${pair}` };
}

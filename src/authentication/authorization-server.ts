/** What an authorization server says about itself, fetched when needed and fetched again after a failure. */
import { nestsDeeper } from '../json/json-depth.ts';
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import { isJsonObject, member } from '../json/json-value.ts';
import { parseJson } from '../json/json-text.ts';
import type { Logger } from '../observe/logger.ts';

/** How long one fetch may take, in milliseconds, and how large its answer may be, in bytes. */
const fetchMs = 5_000;
const maxBytes = 1024 * 1024;
/** Deeper answers are none that a server means, and would exhaust the stack where they are written down again. */
const maxDepth = 64;
/** A failed discovery is tried again at most this often. @see docs/spec/cli.md section 2.1 */
export const discoveryRetryMs = 10_000;

/** The server can not be asked at the moment: callers answer 503. */
export class ServerUnavailable extends Error {
  override readonly name = 'ServerUnavailable';
  /** The status of its answer; undefined when there was none. */
  readonly status: number | undefined;

  constructor(message: string, { status, cause }: { readonly status?: number; readonly cause?: unknown } = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.status = status;
  }
}

/** A request to an authorization server. `form` makes it a POST. */
export interface ServerRequest {
  readonly url: string;
  readonly form?: string;
  readonly authorization?: string;
}

/** Asks for a JSON object. @throws ServerUnavailable when there is none */
export async function askForJson({ url, form, authorization }: ServerRequest): Promise<JsonObject> {
  // Loaded here: only documents with oauth2 need an HTTP client on this side.
  const { request } = await import('undici');
  const headers: Record<string, string> = { accept: 'application/json' };
  if (authorization !== undefined) headers['authorization'] = authorization;
  if (form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded';
  try {
    const { statusCode, body } = await request(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers,
      body: form ?? null,
      signal: AbortSignal.timeout(fetchMs),
    });
    const text = await readText(body);
    if (statusCode !== 200) throw new ServerUnavailable(`status ${statusCode}`, { status: statusCode });
    const value: JsonValue = parseJson(text);
    if (nestsDeeper(value, maxDepth)) throw new ServerUnavailable('answer is nested too deep');
    if (!isJsonObject(value)) throw new ServerUnavailable('answer is no JSON object');
    return value;
  } catch (error) {
    throw error instanceof ServerUnavailable ? error : new ServerUnavailable('no usable answer', { cause: error });
  }
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new ServerUnavailable('answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A server's metadata document. */
export interface AuthorizationServer {
  /** The document, fetched once. @throws ServerUnavailable, also for 10 s after a failure without asking again */
  metadata(): Promise<JsonObject>;
}

/**
 * Finds a server by its issuer URL: `/.well-known/oauth-authorization-server`, else `/.well-known/openid-configuration`.
 * @see docs/spec/rest.md section 11.4, docs/spec/mcp.md section 10.3
 */
export function authorizationServer(issuer: string, logger: Logger): AuthorizationServer {
  const base = issuer.replace(/\/$/, '');
  let known: JsonObject | undefined;
  let running: Promise<JsonObject> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  const discover = async (): Promise<JsonObject> => {
    try {
      known = await askForJson({ url: `${base}/.well-known/oauth-authorization-server` }).catch(() =>
        askForJson({ url: `${base}/.well-known/openid-configuration` }),
      );
      return known;
    } catch (error) {
      failedAt = Date.now();
      logger.log('warn', 'authorization server metadata could not be fetched', { issuer: base, cause: error });
      throw error;
    } finally {
      running = undefined;
    }
  };
  return {
    metadata: async () => {
      if (known !== undefined) return known;
      if (running === undefined && Date.now() - failedAt < discoveryRetryMs)
        throw new ServerUnavailable('discovery failed');
      running ??= discover();
      return await running;
    },
  };
}

/** A URL member of the metadata. @throws ServerUnavailable when there is none */
export function endpointOf(metadata: JsonObject, name: string): string {
  const url = member(metadata, name);
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) throw new ServerUnavailable(`metadata has no ${name}`);
  return url;
}

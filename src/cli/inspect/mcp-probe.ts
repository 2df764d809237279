/** Asks a running MCP server over HTTP what it lists, in either protocol era. */
import type { McpListings } from '../../exposes/exposer.ts';
import { parseJson, stringifyJson } from '../../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';

/** What a server said. */
export interface ProbedServer {
  /** The revision that was spoken. */
  readonly revision: string;
  readonly serverName: string | undefined;
  readonly serverVersion: string | undefined;
  readonly instructions: string | undefined;
  readonly listings: McpListings;
}

/** How a server is asked. */
export interface ProbeOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** For each request. */
  readonly timeoutMs: number;
  /** Sent as `clientInfo.version`. */
  readonly version: string;
}

const modern = '2026-07-28';
const legacy = '2025-11-25';
/** Bounds of what a foreign server may send. */
const maxAnswerBytes = 20 * 1024 * 1024;
const maxPages = 100;

/**
 * Tries the modern era first; a server that refuses it is opened with a handshake.
 * @throws Error with the reason: unreachable, refused, no MCP server
 * @see docs/spec/mcp.md section 2.4
 */
export async function probe(url: string, options: ProbeOptions): Promise<ProbedServer> {
  const first = new Connection(url, options, modern);
  const discovered = await first.ask('server/discover', {}).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (!(discovered instanceof Refusal) && isJsonList(member(discovered, 'supportedVersions')))
    return await read(first, discovered);
  if (discovered instanceof Refusal && (discovered.status === 401 || discovered.status === 403)) throw discovered;
  return await readLegacy(url, options);
}

async function readLegacy(url: string, options: ProbeOptions): Promise<ProbedServer> {
  const opening = new Connection(url, options, legacy);
  const opened = await opening.ask('initialize', {
    protocolVersion: legacy,
    capabilities: {},
    clientInfo: { name: 'naftiko-ts', version: options.version },
  });
  const revision = member(opened, 'protocolVersion');
  const connection = new Connection(url, options, typeof revision === 'string' ? revision : legacy, opening.session);
  try {
    await connection.tell('notifications/initialized');
    return await read(connection, opened);
  } finally {
    await connection.close();
  }
}

async function read(connection: Connection, opened: JsonObject): Promise<ProbedServer> {
  const capabilities = member(opened, 'capabilities');
  const has = (name: string): boolean => isJsonObject(capabilities) && member(capabilities, name) !== undefined;
  const meta = member(opened, '_meta');
  const info =
    member(opened, 'serverInfo') ??
    (isJsonObject(meta) ? member(meta, 'io.modelcontextprotocol/serverInfo') : undefined);
  const listings = {
    tools: has('tools') ? await connection.list('tools/list', 'tools') : [],
    resources: has('resources') ? await connection.list('resources/list', 'resources') : [],
    resourceTemplates: has('resources') ? await connection.list('resources/templates/list', 'resourceTemplates') : [],
    prompts: has('prompts') ? await connection.list('prompts/list', 'prompts') : [],
  };
  return {
    revision: connection.revision,
    serverName: isJsonObject(info) ? text(info, 'name') : undefined,
    serverVersion: isJsonObject(info) ? text(info, 'version') : undefined,
    instructions: text(opened, 'instructions'),
    listings,
  };
}

function text(object: JsonObject, name: string): string | undefined {
  const value = member(object, name);
  return typeof value === 'string' ? value : undefined;
}

/** An answer that is an error of the server. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: JsonValue | undefined;

  constructor(message: string, status: number, code: JsonValue | undefined) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

class Connection {
  readonly revision: string;
  session: string | undefined;
  private readonly url: string;
  private readonly options: ProbeOptions;
  private lastId = 0;

  constructor(url: string, options: ProbeOptions, revision: string, session?: string) {
    this.url = url;
    this.options = options;
    this.revision = revision;
    this.session = session;
  }

  /** All pages of a list; none where the server does not know the method. */
  async list(method: string, name: string): Promise<readonly JsonObject[]> {
    const entries: JsonObject[] = [];
    let cursor: JsonValue | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const result = await this.ask(method, cursor === undefined ? {} : { cursor }).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === -32601) return undefined;
        throw error;
      });
      if (result === undefined) return entries;
      const items = member(result, name);
      if (isJsonList(items)) entries.push(...items.filter(isJsonObject));
      cursor = member(result, 'nextCursor');
      if (typeof cursor !== 'string' || cursor === '') return entries;
    }
    throw new Error(`${method} has more than ${maxPages} pages`);
  }

  /** The result of a request. @throws Refusal for an error answer, Error for no answer */
  async ask(method: string, params: JsonObject): Promise<JsonObject> {
    this.lastId += 1;
    const id = this.lastId;
    const isModern = this.revision === modern;
    const meta = {
      'io.modelcontextprotocol/protocolVersion': modern,
      'io.modelcontextprotocol/clientCapabilities': {},
      'io.modelcontextprotocol/clientInfo': { name: 'naftiko-ts', version: this.options.version },
    };
    const message = { jsonrpc: '2.0', id, method, params: isModern ? { ...params, _meta: meta } : params };
    const response = await this.send(message, isModern ? { 'mcp-method': method } : {}, method === 'initialize');
    const answer = await answerTo(id, response);
    this.session ??= response.headers.get('mcp-session-id') ?? undefined;
    const result = answer === undefined ? undefined : member(answer, 'result');
    if (isJsonObject(result)) return result;
    const error = answer === undefined ? undefined : member(answer, 'error');
    const said = isJsonObject(error) ? text(error, 'message') : undefined;
    const code = isJsonObject(error) ? member(error, 'code') : undefined;
    const why = said ?? (response.ok ? 'the answer is no MCP message' : response.statusText);
    throw new Refusal(`${method} was answered with HTTP ${response.status}: ${why}`, response.status, code);
  }

  /** A notification; what becomes of it does not matter here. */
  async tell(method: string): Promise<void> {
    const response = await this.send({ jsonrpc: '2.0', method }, {}, false);
    await response.body?.cancel();
  }

  /** Ends the session, where there is one. */
  async close(): Promise<void> {
    if (this.session === undefined) return;
    const request = this.request('DELETE', {}, false);
    await fetch(this.url, request).then(
      (response) => response.body?.cancel(),
      () => undefined,
    );
  }

  private async send(message: JsonObject, headers: Record<string, string>, opening: boolean): Promise<Response> {
    const request = this.request('POST', { 'content-type': 'application/json', ...headers }, opening);
    try {
      return await fetch(this.url, { ...request, body: stringifyJson(message) });
    } catch (error) {
      throw unreachable(error, this.options.timeoutMs);
    }
  }

  private request(method: string, headers: Record<string, string>, opening: boolean): RequestInit {
    return {
      method,
      // A credential must not follow to another place.
      redirect: 'error',
      signal: AbortSignal.timeout(this.options.timeoutMs),
      headers: {
        accept: 'application/json, text/event-stream',
        ...this.options.headers,
        ...headers,
        ...(opening ? {} : { 'mcp-protocol-version': this.revision }),
        ...(this.session === undefined ? {} : { 'mcp-session-id': this.session }),
      },
    };
  }
}

function unreachable(error: unknown, timeoutMs: number): Error {
  if (error instanceof Error && error.name === 'TimeoutError') return new Error(`no answer within ${timeoutMs} ms`);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return new Error(`the server is not reached: ${cause instanceof Error ? cause.message : String(cause)}`);
}

/** The message with that id, of a JSON answer or an event stream; undefined when there is none. */
async function answerTo(id: number, response: Response): Promise<JsonObject | undefined> {
  const type = response.headers.get('content-type') ?? '';
  const isStream = /^text\/event-stream/i.test(type);
  let received = '';
  const decoder = new TextDecoder();
  // `body` holds bytes; its type in lib.dom does not say so.
  const body = (response.body ?? []) as AsyncIterable<Uint8Array>;
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxAnswerBytes) throw new Error(`an answer is larger than ${maxAnswerBytes} bytes`);
    received += decoder.decode(chunk, { stream: true });
    if (!isStream) continue;
    const events = received.split(/\r?\n\r?\n/);
    received = events.pop() ?? '';
    for (const event of events) {
      const message = messageIn(dataOf(event));
      if (message !== undefined && member(message, 'id') === id) return message;
    }
  }
  const last = messageIn(isStream ? dataOf(received) : received + decoder.decode());
  // Whoever can not read a request answers with an error without its id.
  return last !== undefined && (member(last, 'id') === id || Object.hasOwn(last, 'error')) ? last : undefined;
}

function dataOf(event: string): string {
  const lines = event.split(/\r?\n/).filter((line) => line.startsWith('data:'));
  return lines.map((line) => line.slice(5).replace(/^ /, '')).join('\n');
}

function messageIn(written: string): JsonObject | undefined {
  try {
    const value = parseJson(written);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The stand-in for every upstream API (`--mock`): answers each request with a description of it. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from '../exposes/node-http.ts';
import { compileRouter } from '../exposes/rest/router.ts';
import { parseJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { Bind } from '../model/binds.ts';
import type { ConsumesHttp } from '../model/consumes.ts';
import { hidden, isSecretName, type Redactor } from '../observe/redact.ts';
import type { Bindings } from '../expressions/scope.ts';
import { mockBody } from './mock-body.ts';

/** A listening stand-in. */
export interface MockUpstream {
  /** Consumes namespace → its address on the stand-in, with the path of the declared `baseUri`. */
  readonly baseUris: ReadonlyMap<string, string>;
  /** Stands in for the APIs of another document too, and gives their addresses. */
  standInFor(consumes: readonly ConsumesHttp[]): Promise<ReadonlyMap<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts a server on loopback that stands in for all the given APIs. Each request is answered with 200 and
 * `{"method","path","query","headers","body"}`, in the format that its operation expects; credentials, and whatever the
 * redactor knows, are shown as •••.
 * @see docs/spec/cli.md section 2
 */
export async function startMockUpstream(consumes: readonly ConsumesHttp[], redactor: Redactor): Promise<MockUpstream> {
  const servers: Server[] = [];
  const names = new Set<string>();
  const start = async (formatOf: FormatOf): Promise<number> => {
    const server = createServer((request, response) => {
      answer(request, response, { names, redactor, formatOf }).catch((error: unknown) =>
        response.destroy(asError(error)),
      );
    });
    servers.push(server);
    await listen(server);
    server.unref();
    // A server that listens on a port has an AddressInfo as its address.
    return (server.address() as AddressInfo).port;
  };
  const shared = await start(() => 'json');
  const standInFor = async (more: readonly ConsumesHttp[]): Promise<ReadonlyMap<string, string>> => {
    for (const name of credentialNames(more)) names.add(name);
    const baseUris = new Map<string, string>();
    for (const [namespace, entries] of Map.groupBy(more, (entry) => entry.namespace)) {
      const formatOf = formatsOf(entries);
      // A port of its own only where the format depends on the operation: ports are few, documents may be many.
      const port = formatOf === undefined ? shared : await start(formatOf);
      baseUris.set(namespace, `http://127.0.0.1:${port}${pathOf(entries[0]?.baseUri ?? '')}`);
    }
    return baseUris;
  };
  return {
    baseUris: await standInFor(consumes),
    standInFor,
    stop: async () => void (await Promise.all(servers.map(close))),
  };
}

/** The `outputRawFormat` of the operation that a request is for. */
type FormatOf = (method: string, path: string) => string;

/** Undefined when all operations of a namespace expect JSON. */
function formatsOf(entries: readonly ConsumesHttp[]): FormatOf | undefined {
  // All entries of a namespace are called at the address of the first.
  const base = pathOf(entries[0]?.baseUri ?? '');
  const operations = entries.flatMap(({ resources }) => resources.flatMap((resource) => resource.operations));
  if (operations.every(({ outputRawFormat }) => outputRawFormat === 'json')) return undefined;
  const router = compileRouter(
    operations.map((operation) => ({
      path: `${base}/${operation.path.replace(/^\/+/, '').replace(/\?.*$/s, '')}`,
      target: operation,
    })),
  );
  return (method, path) => {
    const matches = router.match(path);
    const found = matches === 'malformed' ? undefined : matches.find(({ target }) => target.method === method);
    return found?.target.outputRawFormat ?? 'json';
  };
}

/**
 * Binds for a run without an account: each variable that has no value gets `mock-<VARIABLE>`, so that calls that need a
 * credential can be made.
 */
export function mockBindings(binds: readonly Bind[], bindings: Bindings): Bindings {
  const completed = new Map(bindings);
  for (const { namespace, keys } of binds) {
    for (const { name } of keys) {
      const value = bindings.get(`${namespace}.${name}`) ?? bindings.get(name) ?? `mock-${name}`;
      for (const variable of [name, `${namespace}.${name}`])
        if (!completed.has(variable)) completed.set(variable, value);
    }
  }
  return completed;
}

/** What decides how requests are described. */
interface Describing {
  /** Headers, query parameters and cookies that carry a key, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly redactor: Redactor;
  readonly formatOf: FormatOf;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { names, redactor, formatOf }: Describing,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const url = new URL(request.url ?? '/', 'http://mock');
  const description = {
    method: request.method ?? 'GET',
    path: redactor.text(url.pathname),
    query: members(url.searchParams, names, redactor),
    headers: members(headersOf(request), names, redactor),
    body: bodyOf(Buffer.concat(chunks), request.headers['content-type'], redactor),
  };
  const { mediaType, bytes } = mockBody(formatOf(description.method, url.pathname), description);
  response.writeHead(200, { 'content-type': mediaType, 'content-length': bytes.length });
  response.end(bytes);
}

/** Pairs as an object: the value, or the list of values of a repeated name; credentials hidden. */
function members(
  pairs: Iterable<readonly [string, string]>,
  names: ReadonlySet<string>,
  redactor: Redactor,
): Record<string, JsonValue> {
  const object: Record<string, JsonValue> = {};
  for (const [name, text] of pairs) {
    const value = names.has(name.toLowerCase()) || isSecretName(name) ? hidden : redactor.text(text);
    const known = Object.hasOwn(object, name) ? object[name] : undefined;
    const list = isJsonList(known) ? known : known === undefined ? [] : [known];
    setMember(object, name, list.length === 0 ? value : [...list, value]);
  }
  return object;
}

function* headersOf(request: IncomingMessage): Iterable<readonly [string, string]> {
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    yield [(request.rawHeaders[index] ?? '').toLowerCase(), request.rawHeaders[index + 1] ?? ''];
  }
}

/** JSON as a value, anything else as text, no body as null. */
function bodyOf(bytes: Buffer, mediaType: string | undefined, redactor: Redactor): JsonValue {
  if (bytes.length === 0) return null;
  const text = bytes.toString('utf8');
  if (!/[/+]json\b/i.test(mediaType ?? '')) return redactor.text(text);
  try {
    return redactedJson(parseJson(text), redactor);
  } catch {
    return redactor.text(text);
  }
}

function redactedJson(value: JsonValue, redactor: Redactor): JsonValue {
  if (typeof value === 'string') return redactor.text(value);
  if (isJsonList(value)) return value.map((item) => redactedJson(item, redactor));
  if (!isJsonObject(value)) return value;
  const copy: Record<string, JsonValue> = {};
  for (const [name, item] of Object.entries(value)) setMember(copy, name, redactedJson(item, redactor));
  return copy;
}

/** Lower-case names of the headers, query parameters and cookies that carry an API key of these APIs. */
function credentialNames(consumes: readonly ConsumesHttp[]): ReadonlySet<string> {
  const keys = consumes.flatMap(({ authentication }) => (authentication?.type === 'apikey' ? authentication.keys : []));
  return new Set(keys.map(({ key }) => key.toLowerCase()));
}

/** The path of a base URI, which may be or hold a template: `https://{{tenant}}.test/v2` gives `/v2`. */
function pathOf(baseUri: string): string {
  const path = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:\{\{[^}]*\}\}|[^/?#{])*([^?#]*)/i.exec(baseUri)?.[1] ?? '';
  return path.startsWith('/') ? path.replace(/\/+$/, '') : '';
}

async function listen(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** The stand-in for every upstream API (`--mock`): answers each request with a description of it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseJson, stringifyJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { Bind } from '../model/binds.ts';
import type { ConsumesHttp } from '../model/consumes.ts';
import { hidden, isSecretName, type Redactor } from '../observe/redact.ts';
import type { Bindings } from '../expressions/scope.ts';

/** A listening stand-in. */
export interface MockUpstream {
  /** Consumes namespace → its address on the stand-in, with the path of the declared `baseUri`. */
  readonly baseUris: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts one server on loopback that stands in for all the given APIs. Each request is answered with 200 and
 * `{"method","path","query","headers","body"}`; credentials, and whatever the redactor knows, are shown as •••.
 * @see docs/spec/cli.md section 2
 */
export async function startMockUpstream(consumes: readonly ConsumesHttp[], redactor: Redactor): Promise<MockUpstream> {
  const names = credentialNames(consumes);
  const server = createServer((request, response) => {
    answer(request, response, names, redactor).catch((error: unknown) => response.destroy(asError(error)));
  });
  await listen(server);
  server.unref();
  // A server that listens on a port has an AddressInfo as its address.
  const { port } = server.address() as AddressInfo;
  const baseUris = new Map<string, string>();
  for (const { namespace, baseUri } of consumes) {
    if (!baseUris.has(namespace)) baseUris.set(namespace, `http://127.0.0.1:${port}${pathOf(baseUri)}`);
  }
  return { baseUris, stop: () => close(server) };
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

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  names: ReadonlySet<string>,
  redactor: Redactor,
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
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(stringifyJson(description));
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

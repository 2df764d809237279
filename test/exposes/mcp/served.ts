/** A document served over HTTP for a test, and plain requests to it. */
import { afterAll } from 'vitest';
import { startCapability, type RunningCapability } from '../../../src/engine/start-capability.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { loadCapability } from '../../../src/engine/load-capability.ts';
import type { Logger } from '../../../src/observe/logger.ts';
import { silentLogger } from '../../../src/observe/logger.ts';
import type { RuntimeOptions } from '../../../src/operation/call-context.ts';
import { documentOf } from '../../support/documents.ts';
import { runtimeOptions } from '../../support/runtime-options.ts';

const running: RunningCapability[] = [];

afterAll(async () => {
  for (const capability of running.splice(0)) await capability.stop();
});

/** A served document. */
export interface Served {
  /** Of the first MCP adapter. */
  readonly url: string;
  readonly capability: RunningCapability;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a document is served. */
export interface ServeOptions {
  readonly options?: Partial<RuntimeOptions>;
  readonly logger?: Logger;
  readonly binds?: Readonly<Record<string, string>>;
}

/** Serves the document of a file on free ports. @throws Error with the diagnostics when it does not load */
export async function serveFile(
  path: string,
  { options = {}, logger = silentLogger, binds = {} }: ServeOptions = {},
): Promise<Served> {
  const { plan, diagnostics } = await loadCapability(path);
  if (plan === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  const ports = new Map(plan.exposers.map(({ exposes }) => [exposes.namespace, 0]));
  const capability = await startCapability(
    plan,
    new Map(Object.entries(binds)),
    runtimeOptions({ ports, ...options }),
    logger,
  );
  running.push(capability);
  const url = capability.adapters.find(({ type }) => type === 'mcp')?.url ?? '';
  return { url, capability, diagnostics };
}

/** Serves one MCP adapter given as the YAML of its members, with optional consumes. */
export async function serve(
  adapter: string,
  more: ServeOptions & { readonly consumes?: string; readonly info?: string } = {},
): Promise<Served> {
  return serveFile(await documentOf(documentText(adapter, more)), more);
}

/** The text of a document with one MCP adapter called `desk`. */
export function documentText(
  adapter: string,
  { consumes, info }: { readonly consumes?: string; readonly info?: string } = {},
): string {
  const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
  return [
    'naftiko: 1.0.0-alpha2',
    `info: ${info ?? '{ label: Desk, description: A desk, version: 1.2.0 }'}`,
    'capability:',
    ...(consumes === undefined ? [] : ['  consumes:', indent(consumes.trimEnd(), '    ')]),
    '  exposes:',
    '    - type: mcp',
    '      namespace: desk',
    ...(/^port:|^transport:/m.test(adapter) ? [] : ['      port: 9090']),
    indent(adapter.trimEnd(), '      '),
    '',
  ].join('\n');
}

/** Consumed operations on an upstream: `- name: METHOD path` lines are too terse, so the caller writes them in YAML. */
export function consumesText(baseUri: string, operations: string): string {
  return [
    '- type: http',
    '  namespace: crm',
    `  baseUri: ${baseUri}`,
    '  resources:',
    operations.replace(/^(?=.)/gm, '    '),
  ].join('\n');
}

/** An answer as it came. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the body; for an event stream the last event. */
  readonly json: Message;
  /** All messages of an event stream, or the one of a JSON answer. */
  readonly messages: readonly Message[];
}

/** A JSON-RPC message, read loosely: tests look into it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Message = any;

/** Posts a body. Text goes as it is, everything else as JSON. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  method = 'POST',
): Promise<Got> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const messages = messagesIn(text, response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, json: messages.at(-1), messages };
}

function messagesIn(text: string, type: string): readonly Message[] {
  if (type.startsWith('text/event-stream')) {
    return text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []));
  }
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

let nextId = 1;

/** A legacy request. */
export function legacy(
  url: string,
  method: string,
  params?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Got> {
  nextId += 1;
  return post(url, { jsonrpc: '2.0', id: nextId, method, ...(params === undefined ? {} : { params }) }, headers);
}

/** Opens a legacy session and gives the headers that belong to it. */
export async function handshake(
  url: string,
  revision = '2025-11-25',
  capabilities: object = {},
): Promise<Readonly<Record<string, string>>> {
  const got = await legacy(url, 'initialize', {
    protocolVersion: revision,
    capabilities,
    clientInfo: { name: 'test', version: '1' },
  });
  return { 'mcp-session-id': got.headers.get('mcp-session-id') ?? '', 'mcp-protocol-version': revision };
}

/** The `_meta` of a modern request. */
export function modernMeta(capabilities: object = {}, more: object = {}): Readonly<Record<string, unknown>> {
  return {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': capabilities,
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    ...more,
  };
}

/** A modern request with the headers that belong to it. */
export function modern(
  url: string,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  {
    capabilities = {},
    headers = {},
    id = 7,
    meta = {},
  }: { capabilities?: object; headers?: Readonly<Record<string, string>>; id?: unknown; meta?: object } = {},
): Promise<Got> {
  const name = params['name'] ?? params['uri'];
  return post(
    url,
    { jsonrpc: '2.0', id, method, params: { ...params, _meta: modernMeta(capabilities, meta) } },
    {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
      ...headers,
    },
  );
}

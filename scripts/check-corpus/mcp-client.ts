// A plain JSON-RPC client for MCP over HTTP, in both protocol eras.
import { send } from './http-client.ts';
import { mapOf, parseJson, writeJson } from './json.ts';
import type { Json, JsonMap } from './json.ts';

/** The two protocol eras. @see docs/spec/mcp.md 2.4 */
export type Era = 'legacy' | 'modern';

/** The outcome of one JSON-RPC request. */
export interface McpAnswer {
  readonly status: number;
  readonly result: JsonMap | undefined;
  readonly error: JsonMap | undefined;
}

/** A client of one MCP adapter. */
export interface McpClient {
  readonly era: Era;
  call(method: string, params: JsonMap): Promise<McpAnswer>;
}

const LEGACY = '2025-11-25';
const MODERN = '2026-07-28';

/**
 * Connects: with a handshake in the legacy era, without one in the modern.
 * @throws Error when the handshake fails
 */
export async function connect(url: URL, era: Era, headers: readonly (readonly [string, string])[]): Promise<McpClient> {
  let id = 0;
  let session: [string, string][] = [];
  const post = async (
    message: JsonMap,
    extra: readonly (readonly [string, string])[],
  ): Promise<McpAnswer & { session?: string }> => {
    const answer = await send({
      origin: url,
      method: 'POST',
      target: url.pathname + url.search,
      headers: [
        ['Content-Type', 'application/json'],
        ['Accept', 'application/json, text/event-stream'],
        ...headers,
        ...session,
        ...extra,
      ],
      body: writeJson(message),
    });
    const text = answer.body.toString('utf8');
    const isStream = (answer.headers.get('content-type') ?? '').includes('event-stream');
    const value = mapOf(text.trim() === '' ? null : parseJson(isStream ? lastEvent(text) : text));
    const minted = answer.headers.get('mcp-session-id');
    return {
      status: answer.status,
      result: member(value, 'result'),
      error: member(value, 'error'),
      ...(minted === undefined ? {} : { session: minted }),
    };
  };
  if (era === 'legacy') {
    const params = { protocolVersion: LEGACY, capabilities: {}, clientInfo: { name: 'check-corpus', version: '1' } };
    const answer = await post({ jsonrpc: '2.0', id: (id += 1), method: 'initialize', params }, []);
    if (answer.result === undefined)
      throw new Error(`initialize failed: ${writeJson(answer.error ?? null)} (${answer.status})`);
    session = [['MCP-Protocol-Version', LEGACY]];
    if (answer.session !== undefined) session.push(['Mcp-Session-Id', answer.session]);
    await post({ jsonrpc: '2.0', method: 'notifications/initialized' }, []);
  }
  return {
    era,
    call: (method, params) => {
      id += 1;
      if (era === 'legacy') return post({ jsonrpc: '2.0', id, method, params }, []);
      const _meta = {
        'io.modelcontextprotocol/protocolVersion': MODERN,
        'io.modelcontextprotocol/clientCapabilities': {},
      };
      return post({ jsonrpc: '2.0', id, method, params: { ...params, _meta } }, modernHeaders(method, params));
    },
  };
}

function modernHeaders(method: string, params: JsonMap): [string, string][] {
  const headers: [string, string][] = [
    ['MCP-Protocol-Version', MODERN],
    ['Mcp-Method', method],
  ];
  const name = params['name'];
  if (typeof name === 'string') headers.push(['Mcp-Name', headerText(name)]);
  return headers;
}

function headerText(name: string): string {
  const plain = /^[\u0021-\u007E](?:[\u0020-\u007E]*[\u0021-\u007E])?$/.test(name);
  return plain ? name : `=?base64?${Buffer.from(name, 'utf8').toString('base64')}?=`;
}

function lastEvent(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.startsWith('data:'));
  return (lines.at(-1) ?? 'data:null').slice('data:'.length);
}

function member(value: JsonMap, name: string): JsonMap | undefined {
  const found: Json | undefined = value[name];
  return found === undefined ? undefined : mapOf(found);
}

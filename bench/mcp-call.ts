// One MCP tool call through the engine beside the same tool written by hand, in one protocol era.
import { logout, startEngine, startTwin, startUpstream } from './support/engine.ts';
import type { Measured } from './support/measured.ts';
import { listening } from './support/process.ts';
import type { LoadRequest } from './support/load-generator.ts';
import { interleave } from './support/rounds.ts';
import type { RoundOptions } from './support/rounds.ts';
import { roundFigures, roundTable } from './support/table.ts';

const TOOL = 'fusionauth-createlogout';

/** The two eras of the protocol. */
export type Era = 'legacy' | 'modern';

const body = { reason: 'moved', detail: { at: '2026-01-02', by: 'desk' } };

/** A `tools/call` of the given era. @param bodyArgument whether the body is one argument, or each of its members is one */
export function toolCallRequest(era: Era, tool = TOOL, bodyArgument = true): LoadRequest {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
  };
  const params = { name: tool, arguments: { global: 'true', ...(bodyArgument ? { body } : body) } };
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
  const modern = { 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': 'tools/call', 'Mcp-Name': tool };
  return {
    method: 'POST',
    path: '/mcp',
    headers: era === 'modern' ? { ...headers, ...modern } : { ...headers, 'MCP-Protocol-Version': '2025-11-25' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 7,
      method: 'tools/call',
      params: era === 'modern' ? { ...params, _meta: meta } : params,
    }),
    holds: '\\"total\\":2',
  };
}

/** Measures and gives the table. @param beside the hand-written twin, or the same tool on the official SDK 1.x (legacy only) */
export async function mcpCall(
  era: Era,
  options: RoundOptions,
  beside: 'mcp-twin' | 'mcp-sdk-v1' = 'mcp-twin',
): Promise<Measured> {
  const upstream = await startUpstream();
  const origin = `http://127.0.0.1:${upstream.port}`;
  const twin = await startTwin(beside, origin);
  const engine = await startEngine(logout(origin));
  try {
    await listening(engine.mcp);
    const request = toolCallRequest(era);
    const rounds = await interleave({ server: engine.mcp, request }, { server: twin, request }, options);
    return { table: roundTable(rounds), figures: roundFigures(rounds) };
  } finally {
    await Promise.all([engine.mcp.stop(), twin.stop(), upstream.stop()]);
  }
}

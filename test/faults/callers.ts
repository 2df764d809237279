/** The ways into a running document: REST, and MCP in both eras; each gives what its caller sees in one form. */
import { type Dispatcher, request } from 'undici';
import type { JsonObject } from '../../src/json/json-value.ts';

/** What a caller got. `text` is the body, or the texts of the tool's blocks. */
export interface Got {
  /** The HTTP status; of a tool that says `isError`, 'error'. 'cut': the connection broke after the head. */
  readonly status: number | 'error' | 'cut';
  readonly text: string;
}

/** Bytes of one answer that a caller reads before it has enough. */
const enough = 30_000_000;

/** A REST call. `dispatcher` keeps the connections of a test together. */
export async function rest(url: string, dispatcher: Dispatcher, signal?: AbortSignal): Promise<Got> {
  let status = 0;
  let size = 0;
  const chunks: Buffer[] = [];
  try {
    const sent = await request(url, { dispatcher, ...(signal === undefined ? {} : { signal }) });
    status = sent.statusCode;
    for await (const chunk of sent.body) {
      const bytes = chunk as Buffer; // a body without an encoding set gives Buffers
      size += bytes.length;
      if (size < 100_000) chunks.push(bytes);
      if (size > enough) throw new Error('enough');
    }
    return { status, text: Buffer.concat(chunks).toString() };
  } catch (error) {
    return { status: 'cut', text: String(error) };
  }
}

/** The eras of MCP. */
export type Era = 'legacy' | 'modern';

/** The message and headers of a tool call in an era. */
export function toolMessage(era: Era, name: string, args: JsonObject = {}) {
  const params = { name, arguments: args };
  if (era === 'legacy') {
    return {
      headers: { 'content-type': 'application/json' },
      message: { jsonrpc: '2.0', id: 1, method: 'tools/call', params },
    };
  }
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  return {
    headers: {
      'content-type': 'application/json',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': name,
    },
    message: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { ...params, _meta } },
  };
}

/** A tool call. @throws Error for anything but a result */
export async function tool(
  url: string,
  era: Era,
  name: string,
  args: JsonObject,
  dispatcher: Dispatcher,
  signal?: AbortSignal,
): Promise<Got> {
  const { headers, message } = toolMessage(era, name, args);
  const sent = await request(url, {
    method: 'POST',
    dispatcher,
    headers,
    body: JSON.stringify(message),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await sent.body.text();
  // The shape is what mcp.md 6.4 promises; what differs fails below.
  const { result } = JSON.parse(text) as { result?: { isError?: boolean; content: readonly { text?: string }[] } };
  if (result === undefined) throw new Error(text);
  const texts = result.content.map((block) => block.text ?? '').join('\n');
  return { status: result.isError === true ? 'error' : sent.statusCode, text: texts };
}

/** Received bytes → JSON value, with the bounds that hold before parsing. */
import { parseJson } from '../../json/json-text.ts';
import type { JsonValue } from '../../json/json-value.ts';
import { deeperThan } from '../json-depth.ts';
import { rpcCodes, RpcFault } from './json-rpc.ts';

/** Deepest nesting of a received message. @see docs/spec/cli.md section 2.1 */
export const maxMessageDepth = 64;

/** Most messages of a batch. @see docs/spec/mcp.md J1 */
export const maxBatch = 50;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const blank = /^\s*$/;

/** Parses one message. @throws RpcFault -32700 for text that is empty, not UTF-8, not JSON or nested too deep */
export function parseMessageText(bytes: Uint8Array | string): JsonValue {
  const text = typeof bytes === 'string' ? bytes : decode(bytes);
  if (blank.test(text)) throw new RpcFault(rpcCodes.parseError, 'Parse error: empty body');
  if (deeperThan(text, maxMessageDepth))
    throw new RpcFault(rpcCodes.parseError, `Parse error: nested deeper than ${maxMessageDepth}`);
  try {
    return parseJson(text);
  } catch {
    throw new RpcFault(rpcCodes.parseError, 'Parse error');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new RpcFault(rpcCodes.parseError, 'Parse error: not UTF-8');
  }
}

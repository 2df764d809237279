/** JSON-RPC 2.0 as MCP uses it: what a received value is, and the text of what is sent. */
import { isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import { stringifyJson } from '../../json/json-text.ts';

/** An id: text or an integer of any size. */
export type RequestId = string | number | bigint;

/** The error codes this exposer sends. @see docs/spec/mcp.md section 3 */
export const rpcCodes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  /** Legacy only: an unknown or ended session. */
  sessionNotFound: -32001,
  /** Modern only, all three answered with HTTP 400. */
  headerMismatch: -32020,
  missingCapability: -32021,
  unsupportedVersion: -32022,
} as const;

/** A JSON-RPC error. `message` is safe to show: no path, no class name, no parser position. */
export interface RpcError {
  readonly code: number;
  readonly message: string;
  readonly data?: JsonValue;
  /** The HTTP status where the code and era do not decide it. */
  readonly status?: number;
}

/** An error thrown while a request is handled: becomes the answer to it. */
export class RpcFault extends Error {
  override readonly name = 'RpcFault';
  readonly error: RpcError;

  constructor(code: number, message: string, more: Pick<RpcError, 'data' | 'status'> = {}) {
    super(message);
    this.error = { code, message, ...more };
  }
}

export interface RpcRequest {
  readonly kind: 'request';
  readonly id: RequestId;
  readonly method: string;
  readonly params: JsonValue | undefined;
}

export interface RpcNotification {
  readonly kind: 'notification';
  readonly method: string;
  readonly params: JsonValue | undefined;
}

/** The client's answer to a request of ours. */
export interface RpcResponse {
  readonly kind: 'response';
  readonly id: JsonValue | undefined;
  readonly result: JsonValue | undefined;
  /** Whether it is an error answer. */
  readonly failed: boolean;
}

/** What is no valid message; `id` where one could be read. */
export interface RpcInvalid {
  readonly kind: 'invalid';
  readonly id: RequestId | undefined;
  readonly error: RpcError;
}

export type RpcMessage = RpcRequest | RpcNotification | RpcResponse | RpcInvalid;

/** Whether a value can be a request id: text or an integer. `null`, fractions and everything else can not. */
export function isRequestId(value: JsonValue | undefined): value is RequestId {
  return (
    typeof value === 'string' || typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))
  );
}

/** Says what one received value (never a batch) is. @see docs/spec/mcp.md section 3 */
export function readMessage(value: JsonValue): RpcMessage {
  if (!isJsonObject(value)) return invalid(undefined, 'Invalid Request: a message must be a JSON object');
  const written = member(value, 'id');
  const hasId = written !== undefined;
  const id = isRequestId(written) ? written : undefined;
  if (member(value, 'jsonrpc') !== '2.0') return invalid(id, "Invalid Request: jsonrpc must be '2.0'");
  const method = member(value, 'method');
  if (method === undefined && (Object.hasOwn(value, 'result') || Object.hasOwn(value, 'error'))) {
    return { kind: 'response', id: written, result: member(value, 'result'), failed: Object.hasOwn(value, 'error') };
  }
  if (hasId && id === undefined) return invalid(undefined, 'Invalid Request: id must be a string or an integer');
  if (typeof method !== 'string' || method === '')
    return invalid(id, 'Invalid Request: method must be a string that is not empty');
  const params = member(value, 'params');
  return id === undefined ? { kind: 'notification', method, params } : { kind: 'request', id, method, params };
}

function invalid(id: RequestId | undefined, message: string): RpcInvalid {
  return { kind: 'invalid', id, error: { code: rpcCodes.invalidRequest, message } };
}

/** The text of an id. */
export function idText(id: RequestId): string {
  return typeof id === 'string' ? JSON.stringify(id) : String(id);
}

/** The text of a result; `members` is the inside of the result object, without braces. */
export function resultText(id: RequestId, members: string): string {
  return `{"jsonrpc":"2.0","id":${idText(id)},"result":{${members}}}`;
}

/** The text of an error; without an `id` member where none could be read (J2). */
export function errorText(id: RequestId | undefined, error: RpcError): string {
  const head = id === undefined ? '' : `"id":${idText(id)},`;
  const data = error.data === undefined ? '' : `,"data":${stringifyJson(error.data)}`;
  return `{"jsonrpc":"2.0",${head}"error":{"code":${error.code},"message":${JSON.stringify(error.message)}${data}}}`;
}

/** The text of a notification. */
export function notificationText(method: string, params?: JsonObject): string {
  const tail = params === undefined ? '' : `,"params":${stringifyJson(params)}`;
  return `{"jsonrpc":"2.0","method":${JSON.stringify(method)}${tail}}`;
}

/** The text of a request of ours. */
export function requestText(id: RequestId, method: string, params?: JsonObject): string {
  const tail = params === undefined ? '' : `,"params":${stringifyJson(params)}`;
  return `{"jsonrpc":"2.0","id":${idText(id)},"method":${JSON.stringify(method)}${tail}}`;
}

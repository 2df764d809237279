/** What every request of 2026-07-28 must say about itself, and the headers that must agree with it. */
import { isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import { rpcCodes, RpcFault } from './json-rpc.ts';
import { type LegacyRevision, metaKeys, metaOf, modernRevision } from './revision.ts';

/** The headers of an HTTP request that repeat what its body says. */
export interface ClaimHeaders {
  readonly protocolVersion: string | undefined;
  readonly method: string | undefined;
  /** `MCP-Protocol-Version` where it names a legacy revision. */
  readonly legacyRevision: LegacyRevision | undefined;
  /** Compares `Mcp-Name` with the body. @throws RpcFault -32020 */
  checkName(value: string): void;
}

/**
 * Metadata, then headers, then version: the first failure answers.
 * @throws RpcFault -32602 (HTTP 400), -32020, -32022
 * @see docs/spec/mcp.md M2 and M10
 */
export function checkModernRequest(
  method: string,
  params: JsonValue | undefined,
  headers: ClaimHeaders | undefined,
): void {
  const meta = metaOf(params);
  if (meta === undefined) throw missing('_meta');
  const version = claimedVersion(meta);
  if (!isJsonObject(member(meta, metaKeys.clientCapabilities)))
    throw missing(`_meta["${metaKeys.clientCapabilities}"]`);
  if (headers !== undefined) {
    checkHeader('Mcp-Method', headers.method, method);
    checkHeader('MCP-Protocol-Version', headers.protocolVersion, version);
  }
  if (version !== modernRevision) {
    throw new RpcFault(rpcCodes.unsupportedVersion, 'Unsupported protocol version', {
      data: { supported: [modernRevision], requested: version },
    });
  }
}

function claimedVersion(meta: JsonObject): string {
  const version = member(meta, metaKeys.protocolVersion);
  if (typeof version !== 'string') throw missing(`_meta["${metaKeys.protocolVersion}"]`);
  return version;
}

function missing(field: string): RpcFault {
  return new RpcFault(rpcCodes.invalidParams, `Invalid params: ${field} is required`, { status: 400 });
}

function checkHeader(name: string, header: string | undefined, body: string): void {
  if (header === undefined) throw new RpcFault(rpcCodes.headerMismatch, `Missing mandatory header: ${name}`);
  if (header !== body) {
    throw new RpcFault(
      rpcCodes.headerMismatch,
      `Header mismatch: ${name} header value '${shown(header)}' does not match body value '${shown(body)}'`,
    );
  }
}

/** A value as a message shows it. */
function shown(value: string): string {
  return value.length <= 100 ? value : `${value.slice(0, 100)}…`;
}

const encoded = /^=\?base64\?(.*)\?=$/s;

/**
 * Compares the `Mcp-Name` header, plain or `=?base64?…?=`, with the body.
 * @throws RpcFault -32020 for a missing header, a mismatch, or base64 that is not exact
 * @see docs/spec/mcp.md M3
 */
export function checkNameHeader(header: string | undefined, body: string): void {
  const inner = header === undefined ? undefined : encoded.exec(header)?.[1];
  checkHeader('Mcp-Name', inner === undefined ? header : decodedName(inner), body);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodedName(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  try {
    // Decoding is lenient; only text that encodes back to itself was exact.
    if (bytes.toString('base64') === base64) return utf8.decode(bytes);
  } catch {
    // Not UTF-8: refused below like any other invalid text.
  }
  throw new RpcFault(rpcCodes.headerMismatch, 'Header mismatch: Mcp-Name header has invalid characters');
}

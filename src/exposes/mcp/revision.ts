/** The revisions of MCP, what each has, and which era a message belongs to. */
import { isJsonObject, type JsonValue, member } from '../../json/json-value.ts';

/** Revisions with the `initialize` handshake, oldest first. */
export const legacyRevisions = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'] as const;

export type LegacyRevision = (typeof legacyRevisions)[number];

/** The revision without handshake: metadata in every request. */
export const modernRevision = '2026-07-28';

export type Revision = LegacyRevision | typeof modernRevision;

export type Era = 'legacy' | 'modern';

/** What an `initialize` that asks for something else gets, and what a request that says nothing is served as. */
export const newestLegacy: LegacyRevision = '2025-11-25';

/** Every revision, for tables made at load. */
export const revisions: readonly Revision[] = [...legacyRevisions, modernRevision];

/** Keys of `params._meta` and of results. */
export const metaKeys = {
  protocolVersion: 'io.modelcontextprotocol/protocolVersion',
  clientCapabilities: 'io.modelcontextprotocol/clientCapabilities',
  clientInfo: 'io.modelcontextprotocol/clientInfo',
  serverInfo: 'io.modelcontextprotocol/serverInfo',
  subscriptionId: 'io.modelcontextprotocol/subscriptionId',
} as const;

/** Whether a text names a legacy revision. */
export function isLegacyRevision(text: JsonValue | undefined): text is LegacyRevision {
  return typeof text === 'string' && legacyRevisions.some((revision) => revision === text);
}

/**
 * Features that came with a revision and are left out before it.
 * @see docs/spec/mcp.md L6
 */
export interface Features {
  readonly annotations: boolean;
  readonly audio: boolean;
  readonly completions: boolean;
  readonly progressMessage: boolean;
  readonly batches: boolean;
  readonly titles: boolean;
  readonly structured: boolean;
  readonly resourceLinks: boolean;
  /** `lastModified` among the annotations of content. */
  readonly lastModified: boolean;
  readonly elicitation: boolean;
  readonly elicitationMode: boolean;
}

/** What a revision has. Revisions are dates, so comparing texts compares them. */
export function featuresOf(revision: Revision): Features {
  const from = (first: Revision): boolean => revision >= first;
  return {
    annotations: from('2025-03-26'),
    audio: from('2025-03-26'),
    completions: from('2025-03-26'),
    progressMessage: from('2025-03-26'),
    batches: revision <= '2025-03-26',
    titles: from('2025-06-18'),
    structured: from('2025-06-18'),
    resourceLinks: from('2025-06-18'),
    lastModified: from('2025-06-18'),
    elicitation: from('2025-06-18'),
    elicitationMode: from('2025-11-25'),
  };
}

/** The `_meta` member of params, where both are objects. */
export function metaOf(params: JsonValue | undefined): Readonly<Record<string, JsonValue>> | undefined {
  if (!isJsonObject(params)) return undefined;
  const meta = member(params, '_meta');
  return isJsonObject(meta) ? meta : undefined;
}

const dated = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The era of a request, decided anew for each one.
 * @param header the `MCP-Protocol-Version` header; undefined on stdio
 * @see docs/spec/mcp.md section 2.4
 */
export function eraOf(method: string, params: JsonValue | undefined, header: string | undefined): Era {
  if (hasModernClaim(params)) return 'modern';
  if (method === 'initialize') return 'legacy';
  if (method === 'server/discover') return 'modern';
  return isModernHeader(header) ? 'modern' : 'legacy';
}

/** Whether `_meta` names a protocol version that is no legacy revision. A value of the wrong type is a claim too (M2). */
export function hasModernClaim(params: JsonValue | undefined): boolean {
  const meta = metaOf(params);
  if (meta === undefined) return false;
  const claimed = member(meta, metaKeys.protocolVersion);
  return claimed !== undefined && !isLegacyRevision(claimed);
}

/** Whether the header names 2026-07-28 or later. */
export function isModernHeader(header: string | undefined): boolean {
  return header !== undefined && dated.test(header) && header >= modernRevision;
}

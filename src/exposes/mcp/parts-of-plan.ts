/** What a compiled MCP adapter is made of, by its plan, so that a running adapter can take a new plan over. */
import type { ExposerPlan } from '../exposer.ts';
import type { McpParts } from './mcp-service.ts';

const parts = new WeakMap<ExposerPlan, McpParts>();

/** Remembers what a plan is made of. */
export function rememberParts(plan: ExposerPlan, made: McpParts): ExposerPlan {
  parts.set(plan, made);
  return plan;
}

/** What a plan is made of; undefined for a plan of another kind. */
export function partsOf(plan: ExposerPlan): McpParts | undefined {
  return parts.get(plan);
}

/** What a client is listed, without a running server: for `inspect`. */
import { parseJson } from '../../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonObject, member } from '../../json/json-value.ts';
import type { McpListings } from '../exposer.ts';
import type { McpParts } from './mcp-service.ts';
import { promptListMembers } from './prompt-plan.ts';
import { resourceListMembers, serveResources, templateListMembers } from './resource-plan.ts';
import { featuresOf, modernRevision } from './revision.ts';
import { toolListMembers } from './tool-list.ts';

/** The entries in the newest revision, output schemas included. */
export async function listingsOf(parts: McpParts): Promise<McpListings> {
  const features = featuresOf(modernRevision);
  const served = serveResources(parts.resources, () => undefined);
  return {
    tools: entries('tools', toolListMembers(parts.tools.values(), modernRevision, true)),
    resources: entries('resources', await resourceListMembers(served, features)),
    resourceTemplates: entries('resourceTemplates', templateListMembers(served, features)),
    prompts: entries('prompts', promptListMembers(parts.prompts.values(), features)),
  };
}

function entries(name: string, members: string): readonly JsonObject[] {
  const result = parseJson(`{${members}}`);
  const list = isJsonObject(result) ? member(result, name) : undefined;
  return isJsonList(list) ? list.filter(isJsonObject) : [];
}

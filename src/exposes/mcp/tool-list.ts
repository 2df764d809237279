/** `tools/list`: the entries of all tools as JSON text, made once per revision. */
import { stringifyJson } from '../../json/json-text.ts';
import { type JsonObject, type JsonSchema, type JsonValue, member } from '../../json/json-value.ts';
import type { OutputShape } from '../../operation/operation.ts';
import { featuresOf, modernRevision, type Revision } from './revision.ts';
import { annotationsOf, type ToolPlan } from './tool-plan.ts';

/** The inside of the result of `tools/list`. @param structured whether output schemas are published at all */
export function toolListMembers(tools: Iterable<ToolPlan>, revision: Revision, structured: boolean): string {
  const entries = [...tools].map((plan) => stringifyJson(toolEntry(plan, revision, structured)));
  return `"tools":[${entries.join(',')}]`;
}

function toolEntry(plan: ToolPlan, revision: Revision, structured: boolean): JsonObject {
  const { tool, operation, input } = plan;
  const features = featuresOf(revision);
  const entry: Record<string, JsonValue> = { name: plan.name };
  if (features.titles && tool.display !== undefined) entry['title'] = tool.display;
  if (operation.description !== undefined) entry['description'] = operation.description;
  entry['inputSchema'] = input.schema;
  const output = structured ? publishedOutput(plan, revision) : undefined;
  if (output !== undefined) entry['outputSchema'] = rootSchema(output.schema, revision);
  const annotations = features.annotations ? annotationsOf(plan) : undefined;
  if (annotations !== undefined) entry['annotations'] = annotations;
  if (features.titles && tool.tags.length > 0) entry['_meta'] = { 'io.naftiko/tags': tool.tags };
  return entry;
}

/**
 * The output shape whose schema a revision publishes: from 2025-06-18 on for object roots, in the modern era for any.
 * @see docs/spec/mcp.md section 6.6
 */
export function publishedOutput({ operation, content }: ToolPlan, revision: Revision): OutputShape | undefined {
  const { output, passThrough, binary } = operation;
  if (output === undefined || passThrough || binary || content !== undefined) return undefined;
  if (revision === modernRevision) return output;
  return featuresOf(revision).structured && output.objectRoot ? output : undefined;
}

/** Roots are nullable in the modern era; a legacy root is `object` and nothing else. */
function rootSchema(schema: JsonSchema, revision: Revision): JsonSchema {
  const type = member(schema, 'type');
  const words =
    typeof type === 'string' ? [type] : Array.isArray(type) ? type.filter((word) => typeof word === 'string') : [];
  if (words.length === 0) return schema;
  if (revision !== modernRevision) return { ...schema, type: 'object' };
  return words.includes('null') ? schema : { ...schema, type: [...words, 'null'] };
}

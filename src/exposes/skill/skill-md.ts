/** The SKILL.md made from the document, for a skill that has none. */
import type { JsonObject, JsonValue } from '../../json/json-value.ts';
import { isJsonList, member } from '../../json/json-value.ts';
import type { Skill } from '../../model/exposes.ts';
import { frontmatterText } from './frontmatter.ts';
import { type AddressBook, routeOf, toolNameOf, writtenAddress } from './sibling-address.ts';
import type { DerivedTool, SkillPlan, SkillToolPlan } from './skill-plan.ts';

/** The name of the file. */
export const skillFileName = 'SKILL.md';

/**
 * Frontmatter of what the document says, in the order of skill.md 2.2, a heading, the description, and where each tool is
 * found. The same document on the same addresses gives the same bytes.
 * @see docs/spec/skill.md K2
 */
export function generatedSkillMd({ skill, tools }: SkillPlan, addresses: AddressBook): string {
  const list = tools.map((tool) => toolLines(tool, addresses));
  const parts = [
    `# ${oneLine(skill.name)}`,
    (skill.description ?? '').trim(),
    ...(list.length === 0 ? [] : ['## Tools', list.join('\n')]),
  ];
  return `${frontmatterText(frontmatterFields(skill))}\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What the document says of a skill under the keys of a frontmatter. */
function frontmatterFields(skill: Skill): JsonObject {
  const fields: Record<string, JsonValue> = { name: skill.name };
  if (skill.description !== undefined) fields['description'] = skill.description;
  if (skill.license !== undefined) fields['license'] = skill.license;
  if (skill.compatibility !== undefined) fields['compatibility'] = skill.compatibility;
  if (skill.metadata.length > 0) fields['metadata'] = Object.fromEntries(skill.metadata);
  if (skill.allowedTools !== undefined) fields['allowed-tools'] = skill.allowedTools;
  if (skill.argumentHint !== undefined) fields['argument-hint'] = skill.argumentHint;
  if (skill.userInvocable !== undefined) fields['user-invocable'] = skill.userInvocable;
  if (skill.disableModelInvocation !== undefined) fields['disable-model-invocation'] = skill.disableModelInvocation;
  return fields;
}

function toolLines(plan: SkillToolPlan, addresses: AddressBook): string {
  const head = `- **${oneLine(plan.tool.name)}**: ${oneLine(plan.tool.description ?? '')}`;
  if (plan.kind === 'instruction') return `${head} Read [${oneLine(plan.instruction)}](${linkTo(plan.instruction)}).`;
  const required = requiredOf(plan);
  const inputs = required.length === 0 ? '' : ` Required: ${required.map((name) => `\`${name}\``).join(', ')}.`;
  return `${head}\n  ${wayTo(plan, addresses)}.${inputs}`;
}

function requiredOf({ inputSchema }: DerivedTool): readonly string[] {
  const required = member(inputSchema, 'required');
  return isJsonList(required) ? required.filter((name) => typeof name === 'string') : [];
}

function wayTo(plan: DerivedTool, addresses: AddressBook): string {
  const { exposes } = plan.sibling;
  if (exposes.type === 'mcp' && exposes.transport === 'stdio')
    return `MCP tool \`${toolNameOf(plan, addresses)}\` of the stdio server \`${exposes.namespace}\``;
  const { base, port } = writtenAddress(exposes, addresses);
  const place = base ?? (port === undefined ? '' : `:${port}`);
  if (exposes.type === 'mcp')
    return `MCP tool \`${toolNameOf(plan, addresses)}\` of \`${exposes.namespace}\` at \`${place}${base === undefined ? '/mcp' : ''}\``;
  const route = routeOf(plan, addresses);
  return `REST: \`${route === undefined ? plan.action : `${route.method} ${place}${route.path}`}\``;
}

/** A link target that Markdown takes whole. */
function linkTo(path: string): string {
  return encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** SKILL.md: written by the author, or made from the document. */
import { parse, stringify } from 'yaml';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import type { Skill } from '../../model/exposes.ts';
import { type AddressOptions, writtenAddress } from './sibling-address.ts';
import type { SkillPlan, SkillToolPlan } from './skill-plan.ts';

/** The name of the file. */
export const skillFileName = 'SKILL.md';

/** Names that the Agent Skills convention allows. @see docs/spec/skill.md section 6 */
const conventionalName = /^(?!.*--)[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Whether a name may stand in an index. */
export function isConventionalName(name: string): boolean {
  return conventionalName.test(name);
}

/** Whether a description may stand in an index. */
export function isConventionalDescription(description: string | undefined): description is string {
  return description !== undefined && description.trim() !== '' && description.length <= 1024;
}

/** The frontmatter of a SKILL.md text as a map; undefined where there is none or it is no YAML map. */
export function frontmatterOf(text: string): JsonObject | undefined {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (block === undefined) return undefined;
  try {
    // The core schema gives JSON values only; aliases are bounded by the library.
    const value = parse(block, { schema: 'core', maxAliasCount: 100 }) as JsonValue;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The SKILL.md of a skill that has none: frontmatter of what the document says, in the order of skill.md 2.2, a heading,
 * the description, and where each tool is found. The same document gives the same bytes.
 * @see docs/spec/skill.md K2
 */
export function generatedSkillMd({ skill, tools }: SkillPlan, options: AddressOptions): string {
  const frontmatter = stringify(frontmatterFields(skill), { lineWidth: 0, defaultStringType: 'PLAIN' });
  const list = tools.map((tool) => toolLines(tool, options));
  const parts = [
    `# ${oneLine(skill.name)}`,
    skill.description ?? '',
    ...(list.length === 0 ? [] : ['## Tools', list.join('\n')]),
  ];
  return `---\n${frontmatter}---\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What the document says of a skill under the keys of a frontmatter. */
export function frontmatterFields(skill: Skill): JsonObject {
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

function toolLines(plan: SkillToolPlan, options: AddressOptions): string {
  const head = `- **${oneLine(plan.tool.name)}**: ${oneLine(plan.tool.description ?? '')}`;
  if (plan.kind === 'instruction') return `${head} Read [${oneLine(plan.instruction)}](${plan.instruction}).`;
  const { exposes } = plan.sibling;
  const required = (plan.operation?.inputs ?? []).filter((input) => input.required).map((input) => `\`${input.name}\``);
  const inputs = required.length === 0 ? '' : ` Required: ${required.join(', ')}.`;
  if (exposes.type === 'mcp' && exposes.transport === 'stdio') {
    return `${head}\n  MCP tool \`${plan.action}\` of the stdio server \`${exposes.namespace}\`.${inputs}`;
  }
  const address = writtenAddress(exposes, options);
  if (exposes.type === 'mcp') return `${head}\n  MCP tool \`${plan.action}\` at \`${address}\`.${inputs}`;
  const route = routeOf(plan);
  return `${head}\n  REST: \`${route === undefined ? plan.action : `${route.method} ${address === '/' ? '' : address}${route.path}`}\`.${inputs}`;
}

/** Method and path of a derived REST operation. */
export function routeOf(
  plan: Extract<SkillToolPlan, { kind: 'derived' }>,
): { readonly method: string; readonly path: string } | undefined {
  const { exposes } = plan.sibling;
  if (exposes.type !== 'rest') return undefined;
  for (const resource of exposes.resources) {
    const operation = resource.operations.find((candidate) => candidate.name === plan.action);
    if (operation !== undefined) return { method: operation.method, path: resource.path };
  }
  return undefined;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

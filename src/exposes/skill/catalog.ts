/** The JSON answers of a skill exposer: catalogue, detail, contents. */
import type { JsonObject } from '../../json/json-value.ts';
import type { SkillExposes } from '../../model/exposes.ts';
import { mediaTypeOf } from './media-types.ts';
import { type AddressBook, calledAddress, routeOf, toolNameOf } from './sibling-address.ts';
import type { SkillFile } from './skill-files.ts';
import type { DerivedTool, SkillPlan, SkillToolPlan } from './skill-plan.ts';

/** @see docs/spec/skill.md section 4.1 */
export function catalogOf(exposes: SkillExposes, plans: readonly SkillPlan[]): JsonObject {
  return {
    count: plans.length,
    ...(exposes.description === undefined ? {} : { description: exposes.description }),
    skills: plans.map(({ skill }) => ({
      name: skill.name,
      description: skill.description ?? '',
      ...(skill.license === undefined ? {} : { license: skill.license }),
      tools: skill.tools.map((tool) => tool.name),
    })),
  };
}

/** @see docs/spec/skill.md sections 4.2 and 8 X1 */
export function detailOf(
  { skill, tools }: SkillPlan,
  addresses: AddressBook,
  requestHost: string | undefined,
): JsonObject {
  return {
    name: skill.name,
    description: skill.description ?? '',
    ...(skill.license === undefined ? {} : { license: skill.license }),
    ...(skill.compatibility === undefined ? {} : { compatibility: skill.compatibility }),
    ...(skill.argumentHint === undefined ? {} : { 'argument-hint': skill.argumentHint }),
    ...(skill.allowedTools === undefined ? {} : { 'allowed-tools': skill.allowedTools }),
    ...(skill.userInvocable === undefined ? {} : { 'user-invocable': skill.userInvocable }),
    ...(skill.disableModelInvocation === undefined ? {} : { 'disable-model-invocation': skill.disableModelInvocation }),
    ...(skill.metadata.length === 0 ? {} : { metadata: Object.fromEntries(skill.metadata) }),
    tools: tools.map((tool) => toolOf(tool, addresses, requestHost)),
  };
}

/** @see docs/spec/skill.md section 4.3 */
export function contentsOf({ skill }: SkillPlan, files: readonly SkillFile[]): JsonObject {
  return { name: skill.name, files: files.map(({ path, size }) => ({ path, size, type: mediaTypeOf(path) })) };
}

function toolOf(plan: SkillToolPlan, addresses: AddressBook, requestHost: string | undefined): JsonObject {
  const named = { name: plan.tool.name, description: plan.tool.description ?? '' };
  if (plan.kind === 'instruction') return { ...named, type: 'instruction', instruction: plan.instruction };
  return {
    ...named,
    type: 'derived',
    invocationRef: invocationOf(plan, addresses, requestHost),
    inputSchema: plan.inputSchema,
    ...(plan.annotations === undefined ? {} : { annotations: plan.annotations }),
  };
}

function invocationOf(plan: DerivedTool, addresses: AddressBook, requestHost: string | undefined): JsonObject {
  const { exposes } = plan.sibling;
  const reference = {
    targetNamespace: exposes.namespace,
    action: toolNameOf(plan, addresses),
    mode: exposes.type,
  };
  if (exposes.type === 'mcp' && exposes.transport === 'stdio') return { ...reference, transport: 'stdio' };
  const url = calledAddress(exposes, addresses, requestHost);
  return exposes.type === 'mcp'
    ? { ...reference, url, transport: 'http' }
    : { ...reference, url, ...routeOf(plan, addresses) };
}

/** The JSON answers of a skill exposer: catalogue, detail, contents. */
import type { JsonObject, JsonSchema, JsonValue } from '../../json/json-value.ts';
import { setMember } from '../../json/json-value.ts';
import type { SkillExposes } from '../../model/exposes.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import { type AddressOptions, calledAddress } from './sibling-address.ts';
import { mediaTypeOf } from './media-types.ts';
import type { SkillFile } from './skill-files.ts';
import { routeOf } from './skill-md.ts';
import type { SkillPlan, SkillToolPlan } from './skill-plan.ts';

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
  options: AddressOptions,
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
    tools: tools.map((tool) => toolOf(tool, options, requestHost)),
  };
}

/** @see docs/spec/skill.md section 4.3 */
export function contentsOf({ skill }: SkillPlan, files: readonly SkillFile[]): JsonObject {
  return { name: skill.name, files: files.map(({ path, size }) => ({ path, size, type: mediaTypeOf(path) })) };
}

function toolOf(plan: SkillToolPlan, options: AddressOptions, requestHost: string | undefined): JsonObject {
  const named = { name: plan.tool.name, description: plan.tool.description ?? '' };
  if (plan.kind === 'instruction') return { ...named, type: 'instruction', instruction: plan.instruction };
  const annotations = annotationsOf(plan);
  return {
    ...named,
    type: 'derived',
    invocationRef: invocationOf(plan, options, requestHost),
    ...(plan.operation === undefined ? {} : { inputSchema: inputSchemaOf(plan.operation) }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function invocationOf(
  plan: Extract<SkillToolPlan, { kind: 'derived' }>,
  options: AddressOptions,
  requestHost: string | undefined,
): JsonObject {
  const { exposes } = plan.sibling;
  const reference = { targetNamespace: exposes.namespace, action: plan.action, mode: exposes.type };
  if (exposes.type === 'mcp' && exposes.transport === 'stdio') return { ...reference, transport: 'stdio' };
  const url = calledAddress(exposes, options, requestHost);
  if (exposes.type === 'mcp') return { ...reference, url, transport: 'http' };
  return { ...reference, url, ...routeOf(plan) };
}

/** All inputs of an operation as one object, whatever their place. */
export function inputSchemaOf({ inputs }: OperationPlan): JsonSchema {
  const properties: Record<string, JsonValue> = {};
  for (const input of inputs) setMember(properties, input.name, input.schema);
  const required = inputs.filter((input) => input.required).map((input) => input.name);
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

function annotationsOf(plan: Extract<SkillToolPlan, { kind: 'derived' }>): JsonObject | undefined {
  const { exposes } = plan.sibling;
  if (exposes.type !== 'mcp') return undefined;
  const tool = exposes.tools.find((candidate) => candidate.name === plan.action);
  const { hints, display } = tool ?? {};
  const annotations: JsonObject = {
    ...(display === undefined ? {} : { title: display }),
    ...(hints?.readOnly === undefined ? {} : { readOnlyHint: hints.readOnly }),
    ...(hints?.destructive === undefined ? {} : { destructiveHint: hints.destructive }),
    ...(hints?.idempotent === undefined ? {} : { idempotentHint: hints.idempotent }),
    ...(hints?.openWorld === undefined ? {} : { openWorldHint: hints.openWorld }),
  };
  return Object.keys(annotations).length === 0 ? undefined : annotations;
}

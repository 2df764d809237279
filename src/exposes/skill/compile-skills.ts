/** Links a skill exposer: folders of skills, their tools, and what is wrong with either. */
import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { didYouMean, suggestion } from '../../diagnostics/suggest.ts';
import type { JsonSchema, JsonValue } from '../../json/json-value.ts';
import { setMember } from '../../json/json-value.ts';
import type { Skill, SkillExposes, SkillTool } from '../../model/exposes.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import type { Origin } from '../../source/origin.ts';
import { pathOfLocation } from '../document-file.ts';
import type { ExposerContext, ExposerPlan } from '../exposer.ts';
import { isHiddenPath, isPlainPath } from '../folder-files.ts';
import { checkConvention } from './check-convention.ts';
import type { DerivedTool, SkillPlan, SkillToolPlan } from './skill-plan.ts';

/**
 * Links the tools of all skills and checks names, folders and files.
 * Reports the codes of the skill catalogue. @see docs/spec/skill.md sections 2 and 3
 */
export function compileSkills(exposes: SkillExposes, context: ExposerContext): readonly SkillPlan[] {
  const { report } = context;
  reportRepeated(exposes.skills, 'skill', report);
  return exposes.skills.map((skill) => {
    reportRepeated(skill.tools, `tool of the skill "${skill.name}"`, report);
    reportAllowedTools(skill, report);
    const folder = skillFolder(skill, exposes.folder, report);
    const tools = skill.tools.flatMap((tool) => linkTool(tool, skill, folder, context) ?? []);
    checkConvention(skill, folder, report);
    return { skill, folder, tools };
  });
}

function reportRepeated(
  named: readonly { readonly name: string; readonly origin: Skill['origin'] }[],
  what: string,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const { name, origin } of named) {
    if (seen.has(name)) report('skill-name-repeated', origin, `Another ${what} is called "${name}" too.`);
    seen.add(name);
  }
}

/** Only lower-case words are checked: other clients' notations such as `Bash(git:*)` or `Read` are legal. */
function reportAllowedTools(skill: Skill, report: Report): void {
  const names = skill.tools.map((tool) => tool.name);
  for (const word of skill.allowedTools?.split(/\s+/) ?? []) {
    if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(word) || names.includes(word)) continue;
    report(
      'skill-allowed-tools',
      skill.origin,
      `"${word}" is no tool of the skill "${skill.name}".`,
      suggestion(word, names),
    );
  }
}

function skillFolder(skill: Skill, folder: string, report: Report): string | undefined {
  const { name, location, origin } = skill;
  if (location === undefined) return undefined;
  const path = /^file:/i.test(location.trim()) ? pathOfLocation(location.trim(), folder) : undefined;
  if (path === undefined) {
    report('skill-location-scheme', origin, `"${location}" is no file URI of a folder of this machine.`);
    return undefined;
  }
  if (!isFolder(path))
    report('skill-location-exists', origin, `The location "${location}" of the skill "${name}" is no folder.`);
  return path;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function linkTool(
  tool: SkillTool,
  skill: Skill,
  folder: string | undefined,
  context: ExposerContext,
): SkillToolPlan | undefined {
  const { report } = context;
  if ((tool.from === undefined) === (tool.instruction === undefined)) {
    report(
      'skill-tool-kind',
      tool.origin,
      `The tool "${tool.name}" of the skill "${skill.name}" has ${tool.from === undefined ? 'neither from nor instruction' : 'both from and instruction'}.`,
    );
    return undefined;
  }
  if (tool.instruction !== undefined) return instructionTool(tool, tool.instruction, skill, folder, report);
  return tool.from === undefined ? undefined : derivedTool(tool, tool.from, context);
}

function instructionTool(
  tool: SkillTool,
  instruction: string,
  skill: Skill,
  folder: string | undefined,
  report: Report,
): SkillToolPlan {
  if (skill.location === undefined) {
    report(
      'skill-instruction-location',
      tool.origin,
      `The tool "${tool.name}" is an instruction, but the skill "${skill.name}" has no location.`,
    );
  } else if (folder !== undefined && isFolder(folder) && !isServable(folder, instruction)) {
    report(
      'skill-instruction-exists',
      tool.origin,
      `The instruction "${instruction}" of the tool "${tool.name}" is no file that the skill serves.`,
    );
  }
  return { kind: 'instruction', tool, instruction };
}

/** Whether a request for it would be answered now. SKILL.md is generated where it is missing. */
function isServable(folder: string, path: string): boolean {
  if (!isPlainPath(path) || isHiddenPath(path)) return false;
  if (path === 'SKILL.md') return true;
  try {
    const real = realpathSync(join(folder, path));
    return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile();
  } catch {
    return false;
  }
}

function derivedTool(
  tool: SkillTool,
  from: NonNullable<SkillTool['from']>,
  context: ExposerContext,
): SkillToolPlan | undefined {
  const { sourceNamespace, action, origin } = from;
  // A rest and an mcp adapter may share a namespace: the one that has the action is meant.
  const sources = (['mcp', 'rest'] as const).flatMap((type) => context.sibling(sourceNamespace, type) ?? []);
  const [first] = sources;
  if (first === undefined) {
    reportUnknownSource(sourceNamespace, origin, context);
    return undefined;
  }
  for (const sibling of sources) {
    const described = describe(sibling, action);
    if (described !== undefined) return { kind: 'derived', tool, sibling, action, ...described };
  }
  const known = sources.flatMap(actionsOf);
  const what = first.exposes.type === 'mcp' ? 'tool' : 'operation';
  context.report('skill-action-exists', origin, `"${action}" is no ${what} of "${sourceNamespace}".`, {
    hint: didYouMean(action, known) ?? `There ${listed(known)}.`,
  });
  return undefined;
}

function reportUnknownSource(name: string, origin: Origin, { capability, report }: ExposerContext): void {
  const known = capability.exposes
    .filter(({ type }) => type === 'rest' || type === 'mcp')
    .map(({ namespace }) => namespace);
  report(
    'skill-source-exists',
    origin,
    `"${name}" is no rest or mcp exposer of this document: there ${listed(known)}.`,
    suggestion(name, known),
  );
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'is none' : `are ${names.map((name) => `"${name}"`).join(', ')}`;
}

function actionsOf({ tools, operations }: ExposerPlan): readonly string[] {
  return [...(tools ?? operations).keys()];
}

function describe(sibling: ExposerPlan, action: string): Pick<DerivedTool, 'inputSchema' | 'annotations'> | undefined {
  if (sibling.tools !== undefined) return sibling.tools.get(action);
  const operation = sibling.operations.get(action);
  return operation === undefined ? undefined : { inputSchema: inputSchemaOf(operation), annotations: undefined };
}

/** All inputs of an operation as one object, whatever their place. Inputs with a fixed value are not the caller's. */
function inputSchemaOf({ inputs }: OperationPlan): JsonSchema {
  const properties: Record<string, JsonValue> = {};
  const asked = inputs.filter((input) => input.fixed === undefined);
  for (const input of asked) setMember(properties, input.name, input.schema);
  const required = asked.filter((input) => input.required).map((input) => input.name);
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

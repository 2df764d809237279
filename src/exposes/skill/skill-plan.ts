/** A skill exposer as compiled: skills with their folders and linked tools. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { Skill, SkillExposes, SkillTool } from '../../model/exposes.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import { pathOfLocation } from '../mcp/document-file.ts';
import type { ExposerContext, ExposerPlan } from '../exposer.ts';

/** A skill with what the compiler found out about it. */
export interface SkillPlan {
  readonly skill: Skill;
  /** Absolute folder of its files; undefined without a location. */
  readonly folder: string | undefined;
  readonly tools: readonly SkillToolPlan[];
}

/** A tool of a skill: derived from a sibling, or a text to read. */
export type SkillToolPlan =
  | {
      readonly kind: 'derived';
      readonly tool: SkillTool;
      readonly sibling: ExposerPlan;
      readonly action: string;
      readonly operation: OperationPlan | undefined;
    }
  | { readonly kind: 'instruction'; readonly tool: SkillTool; readonly instruction: string };

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

/** Only plain names are checked: other clients' notations such as `Bash(git:*)` are legal. */
function reportAllowedTools(skill: Skill, report: Report): void {
  const names = skill.tools.map((tool) => tool.name);
  for (const word of skill.allowedTools?.split(/\s+/) ?? []) {
    if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(word) || names.includes(word)) continue;
    const hint = didYouMean(word, names);
    report(
      'skill-allowed-tools',
      skill.origin,
      `"${word}" is no tool of the skill "${skill.name}".`,
      hint === undefined ? {} : { hint },
    );
  }
}

function skillFolder(skill: Skill, folder: string, report: Report): string | undefined {
  if (skill.location === undefined) return undefined;
  const path = pathOfLocation(skill.location, folder);
  if (path === undefined) {
    report('skill-location-scheme', skill.origin, `"${skill.location}" is no file URI.`);
    return undefined;
  }
  if (!isFolder(path))
    report(
      'skill-location-exists',
      skill.origin,
      `The location "${skill.location}" of the skill "${skill.name}" is no folder.`,
    );
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
  } else if (
    folder !== undefined &&
    isFolder(folder) &&
    statSync(join(folder, instruction), { throwIfNoEntry: false }) === undefined
  ) {
    report(
      'skill-instruction-exists',
      tool.origin,
      `The instruction "${instruction}" of the tool "${tool.name}" does not exist.`,
    );
  }
  return { kind: 'instruction', tool, instruction };
}

function derivedTool(
  tool: SkillTool,
  from: NonNullable<SkillTool['from']>,
  context: ExposerContext,
): SkillToolPlan | undefined {
  const siblings = context.capability.exposes
    .filter(({ type }) => type === 'rest' || type === 'mcp')
    .map(({ namespace }) => namespace);
  const sibling = context.sibling(from.sourceNamespace);
  if (sibling === undefined || !siblings.includes(from.sourceNamespace)) {
    const known =
      siblings.length === 0 ? 'there is none' : `there are ${siblings.map((name) => `"${name}"`).join(', ')}`;
    const hint = didYouMean(from.sourceNamespace, siblings) ?? known;
    context.report(
      'skill-source-exists',
      from.origin,
      `"${from.sourceNamespace}" is no rest or mcp exposer of this document: ${known}.`,
      { hint },
    );
    return undefined;
  }
  const operation = sibling.operations.get(from.action);
  if (operation === undefined && !toolNames(sibling).includes(from.action)) {
    const hint = didYouMean(from.action, toolNames(sibling));
    context.report(
      'skill-action-exists',
      from.origin,
      `"${from.action}" is no ${sibling.exposes.type === 'mcp' ? 'tool' : 'operation'} of "${from.sourceNamespace}".`,
      hint === undefined ? {} : { hint },
    );
    return undefined;
  }
  return { kind: 'derived', tool, sibling, action: from.action, operation };
}

/** Names of what an exposer offers, tools with written content included, which have no operation. */
function toolNames(plan: ExposerPlan): readonly string[] {
  const { exposes } = plan;
  return exposes.type === 'mcp' ? exposes.tools.map((tool) => tool.name) : [...plan.operations.keys()];
}

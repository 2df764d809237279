/** Reads a skill exposer. */
import type { Skill, SkillExposes, SkillTool } from '../model/exposes.ts';
import { readExposer } from './read-exposer.ts';
import { looseTextOf, type MapReader, type Named, readEach } from './reader.ts';

/** @see docs/spec/skill.md section 2 */
export function readSkillExposes(at: MapReader, folder: string): SkillExposes {
  return { type: 'skill', ...readExposer(at, folder), skills: readEach(at.named('skills', 'skill'), readSkill) };
}

function readSkill({ name, key, at }: Named): Skill {
  const metadata = at.map('metadata');
  return {
    name: name || key,
    description: at.text('description'),
    license: at.text('license'),
    compatibility: at.text('compatibility'),
    metadata: [...(metadata?.node.entries.values() ?? [])].map(
      (entry) => [entry.name, looseTextOf(entry.value)] as const,
    ),
    allowedTools: readAllowedTools(at),
    argumentHint: at.text('argument-hint'),
    userInvocable: at.boolean('user-invocable'),
    disableModelInvocation: at.boolean('disable-model-invocation'),
    location: at.text('location'),
    tools: readEach(at.named('tools', 'tool of a skill'), readSkillTool),
    origin: at.origin,
  };
}

/** Blank-separated names; a list of names is joined. */
function readAllowedTools(at: MapReader): string | undefined {
  return at.member('allowed-tools')?.kind === 'list' ? at.texts('allowed-tools')?.join(' ') : at.text('allowed-tools');
}

function readSkillTool({ name, key, at }: Named): SkillTool {
  const from = at.map('from');
  return {
    name: name || key,
    description: at.text('description'),
    from: from && {
      // `namespace` is an older spelling (skill.md D2).
      sourceNamespace: (from.text('sourceNamespace') ?? from.text('namespace'))?.trim() ?? '',
      action: from.text('action')?.trim() ?? '',
      origin: from.origin,
    },
    instruction: at.text('instruction'),
    origin: at.origin,
  };
}

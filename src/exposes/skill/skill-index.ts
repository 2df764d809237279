/** The discovery index: which skills there are, and the digests of their bytes as they are now. */
import { type JsonObject, member } from '../../json/json-value.ts';
import { isConventionalDescription, isConventionalName } from './frontmatter.ts';
import type { SkillContent } from './skill-content.ts';
import { skillFileName } from './skill-md.ts';

/** Where clients look for it. */
export const indexPath = '/.well-known/agent-skills/index.json';

const schema = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json';

/** @param onLeftOut told of each skill that is not in it. @see docs/spec/skill.md K3 */
export async function discoveryIndex(
  contents: Iterable<SkillContent>,
  onLeftOut: (skill: string, why: string) => void,
): Promise<JsonObject> {
  const skills: JsonObject[] = [];
  for (const content of contents) {
    const entry = await entryOf(content);
    if (typeof entry !== 'string') skills.push(entry);
    else onLeftOut(content.plan.skill.name, entry);
  }
  return { $schema: schema, skills };
}

/** The entry, or why there is none. */
async function entryOf(content: SkillContent): Promise<JsonObject | string> {
  const { name, description: own } = content.plan.skill;
  if (!isConventionalName(name)) return 'its name is not allowed by the convention';
  const files = await content.files();
  if (typeof files === 'string') return files === 'absent' ? 'its folder is gone' : 'it is too large';
  const frontmatter = await content.frontmatter();
  if (frontmatter === undefined) return 'its SKILL.md has no frontmatter';
  const description = member(frontmatter, 'description') ?? own;
  if (!isConventionalDescription(description)) return 'its description is empty or too long';
  const single = files.length === 1;
  const served = single ? await content.file(skillFileName) : await content.archive();
  if (typeof served === 'string') return 'its files can not be read';
  await served.close();
  const url = `/skills/${name}/${single ? `contents/${skillFileName}` : 'download'}`;
  return { name, description, type: single ? 'skill-md' : 'archive', url, digest: served.digest };
}

/** The skills of an adapter as resources of MCP. */
import { type JsonObject, member } from '../../json/json-value.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { ServedSkills, SkillFileRead } from '../exposer.ts';
import { isConventionalDescription, isConventionalName } from './frontmatter.ts';
import { mediaTypeOf } from './media-types.ts';
import { collect, SkillContent } from './skill-content.ts';
import { usualBytes, usualFiles } from './skill-files.ts';
import { skillFileName } from './skill-md.ts';
import type { SkillPlan } from './skill-plan.ts';

/** What the adapter serves of its skills over MCP. @see docs/spec/skill.md K6 */
export function servedSkills(plans: readonly SkillPlan[], runtime: Runtime): ServedSkills {
  const contents = new Map(plans.map((plan) => [plan.skill.name, new SkillContent(plan, runtime)]));
  const warned = new Map<string, string>();
  const entryFor = async (content: SkillContent): Promise<JsonObject | undefined> => {
    const { name } = content.plan.skill;
    const entry = await entryOf(content);
    if (typeof entry !== 'string') return entry;
    if (warned.get(name) !== entry)
      runtime.logger.log('warn', 'a skill is not served over MCP', { skill: name, why: entry });
    warned.set(name, entry);
    return undefined;
  };
  return {
    async list() {
      const entries: JsonObject[] = [];
      for (const content of contents.values()) {
        const entry = await entryFor(content);
        if (entry !== undefined) entries.push(entry);
      }
      return entries;
    },
    async entry(uri) {
      const { name, path } = partsOf(uri) ?? {};
      const content = name === undefined || path !== skillFileName ? undefined : contents.get(name);
      return content === undefined ? undefined : await entryFor(content);
    },
    async read(uri) {
      const { name, path } = partsOf(uri) ?? {};
      const content = name === undefined ? undefined : contents.get(name);
      if (content === undefined || path === undefined || (await entryFor(content)) === undefined) return undefined;
      return await readFile(content, path);
    },
  };
}

async function readFile(content: SkillContent, path: string): Promise<SkillFileRead | undefined> {
  const served = await content.file(path);
  if (typeof served === 'string') return undefined;
  try {
    return { bytes: await collect(served.stream()), mediaType: mediaTypeOf(path) };
  } finally {
    await served.close();
  }
}

/** The entry of a skill, or why it has none. */
async function entryOf(content: SkillContent): Promise<JsonObject | string> {
  const { name } = content.plan.skill;
  if (!isConventionalName(name)) return 'its name is not allowed by the convention';
  const files = await content.files();
  if (typeof files === 'string') return files === 'absent' ? 'its folder is gone' : 'it is too large';
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length > usualFiles || bytes > usualBytes) return 'it is larger than clients need take';
  const frontmatter = await content.frontmatter();
  if (frontmatter === undefined) return 'its SKILL.md has no frontmatter';
  if (member(frontmatter, 'name') !== name) return 'its SKILL.md has another name';
  if (!isConventionalDescription(member(frontmatter, 'description'))) return 'its description is empty or too long';
  const resources: JsonObject[] = [];
  for (const { path } of files) {
    const served = await content.file(path);
    // Gone since it was listed: the next request sees the folder as it is then.
    if (typeof served === 'string') continue;
    await served.close();
    resources.push({ uri: uriOf(name, path), digest: served.digest, size: served.length });
  }
  return { uri: uriOf(name, skillFileName), frontmatter, resources };
}

function uriOf(name: string, path: string): string {
  return `skill://${name}/${path}`;
}

function partsOf(uri: string): { readonly name: string; readonly path: string } | undefined {
  const [, name, path] = /^skill:\/\/([^/?#]+)\/([^?#]+)$/.exec(uri) ?? [];
  return name === undefined || path === undefined ? undefined : { name, path };
}

/** `type: skill`: a read-only catalogue of skills and their files. */
import { compileGuard } from '../../authentication/guards.ts';
import { boundNames } from '../../binds/bound-names.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { SkillExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { ExposerContext, ExposerPlan, RunningExposer } from '../exposer.ts';
import { startHttpServer } from '../http-server.ts';
import { listSkillFiles, openSkillFile } from './skill-files.ts';
import { frontmatterOf, isConventionalDescription, isConventionalName, skillFileName } from './skill-md.ts';
import { compileSkills, type SkillPlan } from './skill-plan.ts';
import { skillServer } from './skill-server.ts';

/** Above this a skill is larger than hosts of the MCP skills extension need take. @see docs/spec/skill.md F4 */
const usualFiles = 512;
const usualBytes = 16 * 1024 * 1024;

/** The row of `registry.exposes` for skills. @see docs/spec/skill.md */
export const skillExposer = {
  compile(exposes: SkillExposes, context: ExposerContext): ExposerPlan {
    const plans = compileSkills(exposes, context);
    reportConvention(plans, context.report);
    const { authentication } = exposes;
    const { report } = context;
    const guard =
      authentication === undefined
        ? undefined
        : compileGuard(authentication, { realm: 'naftiko', report, boundNames: boundNames(context.capability) });
    return {
      exposes,
      operations: new Map(),
      answers: plans.length > 0,
      start: async (runtime) => {
        await logLeftOut(plans, runtime);
        const server = await startHttpServer(skillServer(exposes, plans, await guard?.(runtime), runtime), runtime);
        return running(exposes, `http://${server.host}:${server.port}`, () => server.stop());
      },
    };
  },
};

function running(exposes: SkillExposes, base: string, stop: () => Promise<boolean>): RunningExposer {
  return { type: 'skill', namespace: exposes.namespace, url: base, example: `curl ${base}/skills`, stop };
}

/** Skills that the discovery index leaves out. @see docs/spec/skill.md K1 and K3 */
function reportConvention(plans: readonly SkillPlan[], report: Report): void {
  for (const { skill } of plans) {
    if (!isConventionalName(skill.name)) {
      report('skill-name-convention', skill.origin, `"${skill.name}" is no name by the Agent Skills convention.`);
    }
    if (!isConventionalDescription(skill.description)) {
      report(
        'skill-description',
        skill.origin,
        `The skill "${skill.name}" has no description of 1 to 1024 characters.`,
      );
    }
  }
}

/** Says once what of a folder is not served, and where SKILL.md and the document disagree. */
async function logLeftOut(plans: readonly SkillPlan[], runtime: Runtime): Promise<void> {
  for (const { skill, folder } of plans) {
    if (folder === undefined) continue;
    const { files, leftOut } = await listSkillFiles(folder);
    if (leftOut.length > 0)
      runtime.logger.log('warn', 'files of a skill are not served', { skill: skill.name, files: leftOut.slice(0, 20) });
    const total = files.reduce((sum, file) => sum + file.size, 0);
    if (files.length > usualFiles || total > usualBytes) {
      runtime.logger.log('warn', 'a skill is larger than clients need take', {
        skill: skill.name,
        files: files.length,
        bytes: total,
      });
    }
    const differs = await disagreement(folder, skill.name, skill.description);
    if (differs !== undefined) runtime.logger.log('warn', `SKILL.md of a skill ${differs}`, { skill: skill.name });
  }
}

async function disagreement(
  folder: string,
  name: string,
  description: string | undefined,
): Promise<string | undefined> {
  const opened = await openSkillFile(folder, skillFileName);
  if (typeof opened === 'string') return undefined;
  try {
    const frontmatter = frontmatterOf(await opened.handle.readFile('utf8'));
    if (frontmatter === undefined) return 'has no frontmatter';
    if (frontmatter['name'] !== name) return 'has another name than the document';
    return frontmatter['description'] === description ? undefined : 'has another description than the document';
  } finally {
    await opened.handle.close();
  }
}

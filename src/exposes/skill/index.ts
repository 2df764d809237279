/** `type: skill`: a read-only catalogue of skills and their files. */
import { compileGuard } from '../../authentication/guards.ts';
import { boundNames } from '../../binds/bound-names.ts';
import type { SkillExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { ExposerContext, ExposerPlan, RunningExposer } from '../exposer.ts';
import { startHttpServer } from '../http-server.ts';
import { listSkillFiles, usualBytes, usualFiles } from './skill-files.ts';
import { compileSkills } from './compile-skills.ts';
import type { SkillPlan } from './skill-plan.ts';
import { skillServer, startService } from './skill-server.ts';
import { servedSkills } from './skill-resources.ts';

/** The row of `registry.exposes` for skills. @see docs/spec/skill.md */
export const skillExposer = {
  compile(exposes: SkillExposes, context: ExposerContext): ExposerPlan {
    const plans = compileSkills(exposes, context);
    const { authentication } = exposes;
    const { report } = context;
    const guard =
      authentication === undefined
        ? undefined
        : compileGuard(authentication, {
            realm: 'naftiko',
            report,
            boundNames: boundNames(context.capability),
            resourceMetadata: true,
          });
    const plan: ExposerPlan = {
      exposes,
      operations: new Map(),
      answers: plans.length > 0,
      skills: (runtime) => servedSkills(plans, runtime),
      start: async (runtime) => {
        await logFiles(plans, runtime);
        let service = startService(exposes, plans, runtime);
        const server = await startHttpServer(
          skillServer(exposes, () => service, await guard?.(runtime), runtime),
          runtime,
        );
        const base = `http://${server.host}:${server.port}`;
        const url = runtime.options.publicUrls.get(exposes.namespace) ?? base;
        return {
          type: 'skill',
          namespace: exposes.namespace,
          url,
          example: `curl ${base}/skills`,
          replace: (next) => {
            const later = plansOf.get(next);
            if (later === undefined || addressOf(later.exposes) !== addressOf(exposes)) return false;
            service = startService(later.exposes, later.plans, runtime);
            return true;
          },
          stop: () => server.stop(),
        } satisfies RunningExposer;
      },
    };
    plansOf.set(plan, { exposes, plans });
    return plan;
  },
};

/** What a plan is made of, so that a running adapter can take it over. */
const plansOf = new WeakMap<ExposerPlan, { readonly exposes: SkillExposes; readonly plans: readonly SkillPlan[] }>();

/** Everything that is settled once a server listens. */
function addressOf({ namespace, address, port, authentication }: SkillExposes): string {
  const { origin: _origin, ...credentials } = authentication ?? { origin: undefined };
  return JSON.stringify([namespace, address, port, credentials]);
}

/** Says once, at start, what of a folder is not served, and which skills are large. @see docs/spec/skill.md F2 and F4 */
async function logFiles(plans: readonly SkillPlan[], { logger }: Runtime): Promise<void> {
  for (const { skill, folder } of plans) {
    const listing = folder === undefined ? undefined : await listSkillFiles(folder);
    if (listing === undefined) continue;
    const { files, leftOut, leftOutCount, tooLarge } = listing;
    if (leftOutCount > 0)
      logger.log('warn', 'files of a skill are not served', { skill: skill.name, count: leftOutCount, files: leftOut });
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    if (tooLarge) logger.log('warn', 'a skill is beyond the limits of listing and download', { skill: skill.name });
    else if (files.length > usualFiles || bytes > usualBytes)
      logger.log('warn', 'a skill is larger than clients need take', {
        skill: skill.name,
        files: files.length,
        bytes,
      });
  }
}

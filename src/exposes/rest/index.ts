/** `type: rest`: resources and operations as HTTP routes. */
import { compileGuard } from '../../authentication/guards.ts';
import { boundNames } from '../../binds/bound-names.ts';
import type { RestExposes } from '../../model/exposes.ts';
import type { DescribedOperation, RestDescription } from '../../openapi/rest-description.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import type { ExposerContext, ExposerPlan } from '../exposer.ts';
import { compileForward } from './forward.ts';
import { joinRest, rememberRest } from './join-rest.ts';
import { runningRest } from './running-rest.ts';
import { compileRoutes } from './routes.ts';

/** Realm of challenges, whatever the vocabulary. @see docs/spec/rest.md section 11.3 */
const realm = 'naftiko';

/**
 * The row of `registry.exposes` for REST. Reports what routes.ts, forward.ts and guards.ts report.
 * @see docs/spec/rest.md
 */
export const restExposer = {
  compile(exposes: RestExposes, context: ExposerContext): ExposerPlan {
    const { report } = context;
    const operations = new Map<string, OperationPlan>();
    const described: DescribedOperation[] = [];
    const table = compileRoutes(
      exposes,
      {
        operation(operation, resource) {
          const plan = context.operation(operation, {
            kind: 'rest',
            namespace: exposes.namespace,
            method: operation.method,
            resource,
            exposerParameters: exposes.inputParameters,
          });
          // Two resources may each have an operation of one name; the later is then known by method and path.
          const name = operations.has(operation.name) ? `${operation.method} ${resource.path}` : operation.name;
          if (!operations.has(name)) operations.set(name, plan);
          described.push({ resource, operation, plan });
          return plan;
        },
        forward: (resource) => compileForward(resource, context),
      },
      report,
    );
    const { authentication } = exposes;
    const guard =
      authentication === undefined
        ? undefined
        : compileGuard(authentication, { realm, report, boundNames: boundNames(context.capability) });
    const forwards = exposes.resources.filter(({ forward }) => forward !== undefined);
    const description: RestDescription = {
      info: context.capability.info,
      exposes,
      operations: described,
      forwards: forwards.filter(({ forward }) => context.consumer(forward?.targetNamespace ?? '') !== undefined),
    };
    const plan: ExposerPlan = {
      exposes,
      operations,
      description,
      answers:
        forwards.length > 0 || [...operations.values()].some(({ mode }) => mode !== 'none' && mode !== 'disabled'),
      start: async (runtime) => {
        const { startRest } = await import('./start-rest.ts');
        const served = { exposes, table, description, guard: await guard?.(runtime) };
        return runningRest(exposes, await startRest(served, runtime));
      },
      join: joinRest,
    };
    return rememberRest(plan, { exposes, table, guard, description });
  },
};

/** `type: rest`: resources and operations as HTTP routes. */
import { compileGuard } from '../../authentication/guards.ts';
import { boundNames } from '../../binds/bound-names.ts';
import type { RestExposes } from '../../model/exposes.ts';
import type { DescribedOperation, RestDescription } from '../../openapi/rest-description.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import type { ExposerContext, ExposerPlan, RunningExposer } from '../exposer.ts';
import { startHttpServer } from '../http-server.ts';
import { exampleOf } from './example.ts';
import { compileForward } from './forward.ts';
import { restServer } from './rest-server.ts';
import { compileRoutes } from './routes.ts';
import { selfDescription } from './self-description.ts';

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
    const routes = compileRoutes(
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
    return {
      exposes,
      operations,
      description,
      answers:
        forwards.length > 0 || [...operations.values()].some(({ mode }) => mode !== 'none' && mode !== 'disabled'),
      start: async (runtime) => {
        const address: { url: string | undefined } = { url: undefined };
        const pages = runtime.options.docs ? selfDescription(description, runtime, () => address.url) : undefined;
        const handler = restServer(exposes, routes, await guard?.(runtime), runtime, pages);
        const server = await startHttpServer(handler, runtime);
        if (server.loopbackOnly) address.url = `http://${server.host}:${server.port}`;
        return running(exposes, server);
      },
    };
  },
};

function running(exposes: RestExposes, server: Awaited<ReturnType<typeof startHttpServer>>): RunningExposer {
  const url = `http://${server.host}:${server.port}`;
  const example = exampleOf(exposes, url);
  return {
    type: 'rest',
    namespace: exposes.namespace,
    url,
    ...(example === undefined ? {} : { example }),
    stop: () => server.stop(),
  };
}

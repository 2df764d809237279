/** `type: http`: compiles a consumed HTTP adapter to its operations. */
import { compileCredentials } from '../../authentication/compile-credentials.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { ConsumesHttp } from '../../model/consumes.ts';
import type { CallContext } from '../../operation/call-context.ts';
import type { ConsumedOperation, ConsumerPlan } from '../consumer.ts';
import { compileBaseUri } from './base-uri.ts';
import { compileForward } from './forward.ts';
import { type LiveConsumer, openConsumer } from './live-consumer.ts';
import { type AdapterPlan, compileOperation } from './operation.ts';
import { reportTunnel } from './tunnel.ts';

/** What compiling an adapter needs to know of the document around it. */
export interface HttpConsumerContext {
  /** Variables that some bind defines, flat and qualified. */
  readonly boundNames: ReadonlySet<string>;
  readonly report: Report;
}

/** The row of the registry for `consumes: - type: http`. @see docs/spec/consume.md */
export const httpConsumer = {
  compile(consumes: ConsumesHttp, { boundNames, report }: HttpConsumerContext): ConsumerPlan {
    reportTunnel(consumes, report);
    const { namespace, authentication } = consumes;
    const credentials =
      authentication === undefined ? undefined : compileCredentials(authentication, namespace, report);
    const base = compileBaseUri(consumes, boundNames, report);
    const owner = {};
    const live = ({ runtime }: CallContext): LiveConsumer =>
      runtime.held(owner, () => openConsumer(namespace, base, credentials, runtime));
    const credentialHeaders = new Set(credentials?.headerNames);
    // Authorization is the credentials' wherever there are some, whatever the scheme (consume.md 4.3).
    if (credentials !== undefined) credentialHeaders.add('authorization');
    const baseNames = base.names;
    const adapter: AdapterPlan = {
      consumes,
      boundNames,
      credentials,
      credentialHeaders,
      baseNames,
      report,
      live,
    };
    const operations = new Map<string, ConsumedOperation>();
    for (const resource of consumes.resources) {
      for (const operation of resource.operations) {
        operations.set(operation.key, compileOperation(adapter, resource, operation));
      }
    }
    const forward = compileForward(adapter);
    return { namespace, consumes, operations, forward: (request, call) => forward(request, live(call), call) };
  },
};

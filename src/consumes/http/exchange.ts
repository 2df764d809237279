/** Around each exchange: what callers are told before it, and what the log and the caller are told after it. */
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { CallContext } from '../../operation/call-context.ts';
import type { UpstreamAnswer } from '../consumer.ts';
import { describeRequest } from './describe.ts';
import type { LiveConsumer } from './live-consumer.ts';
import type { BuiltRequest, RequestPlan } from './request.ts';
import { type SendContext, sendRequest } from './send.ts';

/**
 * Sends an authorized request and reports it: one debug line, `onExchange`, and before it `onRequest`.
 * @throws NAF_ERR_CANCELLED when `onRequest` says to stop there
 */
export function dispatchRequest(
  plan: RequestPlan,
  live: LiveConsumer,
  request: BuiltRequest,
  unsigned: readonly string[],
  call: CallContext,
): Promise<UpstreamAnswer> {
  const { operation, secretHeaders } = plan;
  const { runtime, signal } = call;
  if (call.onRequest !== undefined) {
    const written = request.headers.slice(unsigned.length).filter((_text, index) => index % 2 === 0);
    const hidden = new Set([...secretHeaders, ...written.map((name) => name.toLowerCase())]);
    const described = describeRequest(operation, request, hidden, runtime.bindings);
    if (!call.onRequest(described)) {
      throw new NaftikoError('NAF_ERR_CANCELLED', `${operation}: stopped before sending`, { operation });
    }
  }
  const context: SendContext = {
    pools: live.pools,
    live: live.credentials,
    options: { operation, signal, timeoutMs: live.timeoutMs, decompress: true },
    secretHeaders,
    secretBody: plan.secretBody,
  };
  const started = performance.now();
  const sent =
    live.resilience === undefined
      ? sendRequest(request, unsigned, context)
      : live.resilience.run({
          operation,
          method: plan.method,
          repeatable: true,
          signal,
          send: (again) =>
            again ? sendSignedAgain(request, unsigned, context) : sendRequest(request, unsigned, context),
        });
  if (call.onExchange === undefined && !runtime.logger.enabled('debug')) return sent;
  return sent.then((answer) => {
    tell(plan, request, answer, performance.now() - started, call);
    return answer;
  });
}

/** Credentials are written anew: a token may have expired meanwhile, and a digest counts its uses. */
async function sendSignedAgain(
  request: BuiltRequest,
  unsigned: readonly string[],
  context: SendContext,
): Promise<UpstreamAnswer> {
  const again: BuiltRequest = { ...request, headers: [...unsigned] };
  await context.live?.authorize(again, request.scope);
  return sendRequest(again, unsigned, context);
}

function tell(
  { operation, method, pathText }: RequestPlan,
  { origin }: BuiltRequest,
  { status }: UpstreamAnswer,
  durationMs: number,
  { onExchange, runtime }: CallContext,
): void {
  // The path as written, free of values: a path may hold a key, a query often does.
  const [path = ''] = pathText.split('?', 1);
  onExchange?.({ operation, method, path, status, durationMs });
  if (runtime.logger.enabled('debug')) {
    runtime.logger.log('debug', 'upstream answered', { operation, method, upstream: origin, path, status, durationMs });
  }
}

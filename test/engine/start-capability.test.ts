import { describe, expect, test } from 'vitest';
import type { CapabilityPlan } from '../../src/compile/capability-plan.ts';
import { startCapability } from '../../src/engine/start-capability.ts';
import { StartError } from '../../src/engine/start-error.ts';
import type { ExposerPlan, RunningExposer } from '../../src/exposes/exposer.ts';
import type { McpExposes } from '../../src/model/exposes.ts';
import { silentLogger } from '../../src/observe/logger.ts';
import type { Runtime } from '../../src/operation/call-context.ts';
import { originOf } from '../../src/source/origin.ts';
import { runtimeOptions } from '../support/runtime-options.ts';

const origin = originOf('test.yaml');

function exposes(namespace: string): McpExposes {
  return {
    type: 'mcp',
    namespace,
    transport: 'http',
    folder: '.',
    tools: [],
    resources: [],
    prompts: [],
    ttlMs: 0,
    cacheScope: 'private',
    origin,
  };
}

/** An exposer whose start and stop are recorded. */
function exposer(
  namespace: string,
  events: string[],
  more: Partial<RunningExposer> & { fails?: string } = {},
): ExposerPlan {
  const { fails, ...running } = more;
  return {
    exposes: exposes(namespace),
    operations: new Map(),
    answers: true,
    start: async (runtime: Runtime) => {
      if (fails !== undefined) throw new Error(fails);
      events.push(`start ${namespace}`);
      runtime.held(
        {},
        () => namespace,
        () => void events.push(`close ${namespace}`),
      );
      const stop = async (): Promise<boolean> => {
        events.push(`stop ${namespace}`);
        return true;
      };
      return { type: 'mcp', namespace, url: `test:${namespace}`, stop, ...running };
    },
  };
}

function planOf(exposers: readonly ExposerPlan[]): CapabilityPlan {
  return {
    capability: {
      version: { vocabulary: 'ikanos', written: '1.0.0-beta4', known: true },
      file: 'test.yaml',
      info: { tags: [], origin },
      binds: [],
      consumes: [],
      aggregates: [],
      exposes: exposers.map((plan) => plan.exposes),
      skipped: [],
      origin,
    } as CapabilityPlan['capability'],
    consumers: [],
    exposers,
  };
}

function start(exposers: readonly ExposerPlan[]) {
  return startCapability(planOf(exposers), new Map(), runtimeOptions(), silentLogger);
}

test('adapters start in the order of the document and stop once', async () => {
  const events: string[] = [];
  const running = await start([exposer('a', events), exposer('b', events)]);
  expect(running.adapters.map(({ namespace }) => namespace)).toEqual(['a', 'b']);
  expect(await Promise.all([running.stop(), running.stop()])).toEqual([true, true]);
  expect(events).toEqual(['start a', 'start b', 'stop a', 'stop b', 'close b', 'close a']);
});

test('when one can not start, those before it are stopped and the rest are not started', async () => {
  const events: string[] = [];
  const plans = [
    exposer('a', events),
    exposer('b', events, { fails: 'cannot listen on 127.0.0.1:80: permission denied' }),
    exposer('c', events),
  ];
  await expect(start(plans)).rejects.toThrow(
    new StartError('cannot listen on 127.0.0.1:80: permission denied (mcp adapter "b")'),
  );
  expect(events).toEqual(['start a', 'stop a', 'close a']);
});

describe('stop says whether requests were cut', () => {
  test.each([
    ['cut', () => Promise.resolve(false)],
    ['failed', () => Promise.reject(new Error('no'))],
  ])('%s', async (_name, stop) => {
    const events: string[] = [];
    const running = await start([exposer('a', events, { stop }), exposer('b', events)]);
    expect(await running.stop()).toBe(false);
    expect(events).toEqual(['start a', 'start b', 'stop b', 'close b', 'close a']);
  });
});

test('the end of an adapter is the end of the capability', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const running = await start([exposer('a', []), exposer('b', [], { ended: promise })]);
  resolve();
  await expect(running.ended).resolves.toBeUndefined();
  expect((await start([exposer('a', [])])).ended).toBeUndefined();
});
